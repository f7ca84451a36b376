import type { Citation, CitationContext, Cited, CitedText, PlaceClaim } from "../citation.ts";
import { claimsOf } from "../claims/places.ts";
import type { CitationRole } from "../record.ts";
import { sentenceAt } from "../sentence.ts";
import type { Span } from "../text.ts";
import { findCitations } from "./find.ts";
import { notePlaces } from "./notes.ts";
import { mayTellRole, roleOf } from "./roles.ts";
import type { Finding } from "./scan.ts";

/** How much of a sentence before a citation can tell its role, in UTF-16 units. */
const ROLE_REACH = 400;

/**
 * The citations in a text, in order of place, each with the role in which it stands in its sentence and with what the
 * text says becomes of it. Takes time linear in the text.
 */
export function cite(text: string, context: CitationContext = {}): Citation[] {
  const { found, sentences, claimAt } = read(text, context);
  return found.map((finding, place) => citation(text, finding, sentences[place] ?? NONE, claimAt(place)));
}

/** The citations in a text for who may not ask what it says of them, or only of some. */
export function citedIn(text: string, context: CitationContext = {}): CitedText {
  const { found, sentences, claimAt } = read(text, context);
  const placeOf = ({ id, start, end }: Cited) =>
    found.findIndex((one) => one.start === start && one.end === end && one.id === id);
  return {
    cited: found.map((finding, place) => cited(text, finding, sentences[place] ?? NONE)),
    claimOf: (one) => claimAt(placeOf(one)),
  };
}

interface ReadText {
  readonly found: readonly Finding[];
  /** By the place of a citation in the list, as its claim. */
  readonly sentences: readonly Sentence[];
  readonly claimAt: (place: number) => PlaceClaim;
}

function read(text: string, context: CitationContext): ReadText {
  const found = findCitations(text, context);
  const sentences = found.map(sentencesOf(text, context));
  let claims: ((place: number) => PlaceClaim) | null = null;
  const claimAt = (place: number) => {
    claims ??= claimsOf({ ...context, text, cited: found, sentences: sentences.map(({ span }) => span) });
    return claims(place);
  };
  return { found, sentences, claimAt };
}

interface Sentence {
  readonly span: Span;
  /** Nothing in it tells a role: whatever it cites it mentions. */
  readonly plain: boolean;
}

const NONE: Sentence = { span: { start: 0, end: 0 }, plain: true };

/** The sentence around a place, or around the mark of the footnote that the place is in. */
function sentencesOf(text: string, { footnotes = [] }: CitationContext): (place: Span) => Sentence {
  const placeOf = notePlaces(text, footnotes);
  let last = NONE;
  return (place) => {
    const mark = placeOf(place.start);
    const start = mark ?? place.start;
    const end = mark === null ? place.end : mark + 1;
    if (start < last.span.start || end > last.span.end) {
      const span = sentenceAt(text, start, end);
      last = { span, plain: !mayTellRole(text.slice(span.start, span.end)) };
    }
    return last;
  };
}

/** Told field by field, as what follows: there may be very many. */
function citation(text: string, finding: Finding, { span, plain }: Sentence, claim: PlaceClaim): Citation {
  const { id, start, end, possible } = finding;
  const { treatment, speaker, said, against, loose } = claim;
  const role = plain ? "mentions" : roleIn(text, finding, span);
  const found = { id, text: text.slice(start, end), start, end, role, treatment, speaker, sentence: span };
  const isElsewhere = said !== undefined && (said.start !== span.start || said.end !== span.end);
  if (possible === undefined && !isElsewhere && against === undefined && loose === undefined) return found;
  return {
    ...found,
    ...(isElsewhere ? { said } : {}),
    ...(against === undefined ? {} : { against }),
    ...(loose === undefined ? {} : { loose }),
    ...reserveOf(finding),
  };
}

function cited(text: string, finding: Finding, { span, plain }: Sentence): Cited {
  const { id, start, end, possible } = finding;
  const role = plain ? "mentions" : roleIn(text, finding, span);
  const found = { id, text: text.slice(start, end), start, end, role, sentence: span };
  return possible === undefined ? found : { ...found, ...reserveOf(finding) };
}

/** What keeps a citation from being certain. */
function reserveOf({ possible, likely }: Finding): Pick<Cited, "possible" | "likely"> {
  return {
    ...(possible === undefined ? {} : { possible }),
    ...(likely === undefined ? {} : { likely }),
  };
}

/** In a footnote what the sentence with its mark says, all of it before the citation. */
function roleIn(text: string, { start, end }: Span, sentence: Span): CitationRole {
  const inside = sentence.start <= start && end <= sentence.end;
  const until = inside ? start : sentence.end;
  return roleOf(text.slice(Math.max(sentence.start, until - ROLE_REACH), until));
}
