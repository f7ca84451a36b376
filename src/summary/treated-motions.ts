import { type Citation, cite, type DocumentText, sentenceAt } from "#parliament";
import { quoteOf } from "./quote.ts";
import type { Quote, TreatedMotion } from "./summary.ts";

const PARTICLE = "(?:(?:[Vv]an|[Dd]e[rn]?|[Hh]et|[Tt]e[rn]|’t|'t|[Ee]l) ){0,3}";
const ONE = `${PARTICLE}\\p{Lu}[\\p{L}’'-]+`;
/** Capitals behind the word that are no name. */
const NO_NAME =
  "(?!(?:(?:De|Het|Deze|Dit) )?(?:Kamer|Handelingen|Tweede|Eerste|Staten|Voorzitter|Nr|Zij|Hij|Ik))";
const NAME = new RegExp(
  `\\b[Mm]otie(?: ?[-–] ?| (?:van (?:het lid|de leden|de heer|mevrouw) )?)${NO_NAME}(${ONE}(?:(?: ?/ ?| ?, ?| en | |-)${ONE}){0,8}(?: c\\. ?s\\.)?)`,
  "gu",
);
const MOTION = /\bmotie/i;

/**
 * The motions that a letter treats, in order, each with the sentence that says most of it: the one that tells what
 * becomes of the motion, else the first. A motion cited in a note is treated in the sentence that carries the mark.
 */
export function treatedMotions(document: DocumentText): readonly TreatedMotion[] {
  const { text, footnotes } = document;
  const cited = cite(text, { footnotes }).flatMap((citation) => citedMotion(text, citation));
  const named = [...text.matchAll(NAME)].flatMap((match) => namedMotion(document, match, cited));
  const all = [...cited, ...named].sort((a, b) => a.sentence.start - b.sentence.start);
  const best = new Map<string, TreatedMotion>();
  for (const motion of all) {
    const key = motion.id ?? motion.name ?? "";
    const known = best.get(key);
    if (known === undefined || (known.fate === undefined && motion.fate !== undefined))
      best.set(key, known?.name === undefined ? motion : { ...motion, name: known.name });
    else if (known.name === undefined && motion.name !== undefined)
      best.set(key, { ...known, name: motion.name });
  }
  return [...best.values()];
}

/** A stuk is a motion for sure only where the words around it say so: in its sentence, or in its note. */
function citedMotion(text: string, citation: Citation): readonly TreatedMotion[] {
  if (!/^(?:kst-|rel:)/.test(citation.id)) return [];
  const span = citation.sentence ?? sentenceAt(text, citation.start, citation.end);
  const sentence = quoteOf(text, span.start, span.end);
  const own = text.slice(Math.max(0, citation.start - 200), citation.start);
  if (!MOTION.test(sentence.text) && !MOTION.test(own)) return [];
  return [
    treated(
      citation.id.startsWith("rel:") ? {} : { id: citation.id },
      nameFor(sentence, citation.start),
      sentence,
    ),
  ];
}

/** The name in a sentence that a citation belongs to: the last before it; of a citation in a note any. */
function nameFor(sentence: Quote, at: number): string | null {
  const inside = at >= sentence.start && at < sentence.end;
  const before = inside ? sentence.text.slice(0, at - sentence.start) : sentence.text;
  return [...before.matchAll(NAME)].at(-1)?.[1] ?? null;
}

/** A motion by name only; not where its number stands in the same sentence. */
function namedMotion(
  document: DocumentText,
  match: RegExpExecArray,
  cited: readonly TreatedMotion[],
): readonly TreatedMotion[] {
  const { text } = document;
  const span = sentenceAt(text, match.index, match.index + match[0].length);
  const name = (match[1] ?? "").trim();
  if (document.footnotes.some((note) => match.index >= note.start && match.index < note.end)) return [];
  if (cited.some((motion) => motion.name === name || overlaps(motion.sentence, span))) return [];
  return [treated({}, name, quoteOf(text, span.start, span.end))];
}

function overlaps(quote: Quote, span: { readonly start: number; readonly end: number }): boolean {
  return quote.start < span.end && span.start < quote.end;
}

function treated(id: { readonly id?: string }, name: string | null, sentence: Quote): TreatedMotion {
  const fate = fateOf(sentence.text);
  return { ...id, ...(name === null ? {} : { name }), sentence, ...(fate === null ? {} : { fate }) };
}

/** What a sentence says becomes of a motion. What is denied (`nog niet uitgevoerd`) is not said. */
function fateOf(sentence: string): NonNullable<TreatedMotion["fate"]> | null {
  if (
    /\b(?:ontraad|ontraden|niet\s+uit\s+te\s+voeren|niet\s+uitvoer|kan\s+ik\s+(?:\p{L}+\s+){0,4}niet\s+uitvoeren|voer\s+ik\s+(?:\p{L}+\s+){0,4}niet)/iu.test(
      sentence,
    )
  )
    return "rejected";
  if (/\b(?:nog\s+niet|niet|geen)\b[^.,;]{0,40}\b(?:uitgevoerd|afgedaan|uitvoering)/i.test(sentence))
    return null;
  if (
    /\b(?:afgedaan|uitgevoerd|afgehandeld|voldaan\s+aan|(?:heb|is|heeft)\b[^.]{0,80}\b(?:uitvoering|invulling)\s+gegeven)/i.test(
      sentence,
    )
  )
    return "executed";
  if (
    /\b(?:uitvoering|invulling|gevolg)\s+(?:\p{L}+\s+){0,2}(?:aan|van)\b|\b(?:geef|geven|voer|voeren)\s+(?:ik|wij)\b[^.]{0,80}\b(?:uitvoering|invulling|gevolg|uit)\b/iu.test(
      sentence,
    )
  )
    return "underway";
  return /\b(?:neem|nemen)\s+(?:ik|wij)\b[^.]{0,60}\bover\b|\bovergenomen\b/i.test(sentence)
    ? "adopted"
    : null;
}
