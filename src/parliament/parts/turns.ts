import type { Span } from "../text.ts";
import type { Quote } from "./quote.ts";

const TURNS_MAX = 2_000;
/** A name is capitals and particles: `De heer De Wit van de Groenen sprak over …:` tells of somebody and is no label. */
const WORDS =
  "(?:\\s+(?:van|de|der|den|het|ten|ter|te|in|el|al|en|voor|[’']t|c\\.s\\.|\\p{Lu}[\\p{L}\\p{N}.’'/-]*,?)){1,12}";
const NAME = `((?:De heer|Mevrouw|Minister(?:-president)?|Staatssecretaris|Het lid)${WORDS}|De (?:voorzitter|griffier)(?:${WORDS})?)`;
/** `De heer De Hoop (GroenLinks-PvdA):`, with what is said on the same line or below. */
const LABEL = new RegExp(`^${NAME}\\s*(?:\\(([^()\\n]{1,60})\\))?\\s*:(?=\\s|$)`, "u");
/** A record without such lines names the party first: `Partij De heer De Vries`. */
const PARTY_FIRST = new RegExp(`^([^.?!:]{1,40}?)\\s((?:De heer|Mevrouw)${WORDS})(?<!\\.)$`, "u");

/** What one person says without another between. */
export interface Turn extends Span {
  readonly speaker: string;
  readonly party: string | null;
  readonly spoken: readonly Span[];
}

/** Whether a paragraph says who speaks next. */
export function speakerLabel(text: string): { speaker: string; party: string | null; length: number } | null {
  const label = LABEL.exec(text.slice(0, 250));
  if (label?.[1] !== undefined)
    return { speaker: label[1].trim(), party: label[2]?.trim() ?? null, length: label[0].length };
  const first = text.length < 110 ? PARTY_FIRST.exec(text) : null;
  if (first?.[1] === undefined || first[2] === undefined) return null;
  return { speaker: first[2].trim(), party: first[1].trim(), length: text.length };
}

/** Who speaks when, from one label to the next. */
export function turnsOf(paragraphs: readonly Quote[]): readonly Turn[] {
  const turns: { speaker: string; party: string | null; start: number; end: number; spoken: Span[] }[] = [];
  for (const { text, start, end } of paragraphs) {
    const label = speakerLabel(text);
    const last = turns.at(-1);
    if (label !== null) {
      if (turns.length >= TURNS_MAX) break;
      const spoken = label.length < text.length ? [{ start: start + label.length, end }] : [];
      turns.push({ speaker: label.speaker, party: label.party, start, end, spoken });
    } else if (last !== undefined) {
      last.end = end;
      last.spoken.push({ start, end });
    }
  }
  return turns;
}
