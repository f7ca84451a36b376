import { type Cited, type SaidClaim, type Span, sentenceAt } from "#parliament";
import type { Found } from "./evaluate.ts";
import type { Looked } from "./looked.ts";
import { afterEnding } from "./run.ts";
import type { Occurrence } from "./sighting.ts";
import type { Asked, Evidence, MatchInput } from "./watch.ts";

export const EVIDENCE_MAX = 20;

/** Evidence that lies in the record itself: the subject's own id, or its dossier. */
export function idEvidence(type: "subject" | "dossier", id: string): Evidence {
  return { ...recordEvidence(type, id), id };
}

function recordEvidence(type: Evidence["type"], text: string): Evidence {
  return { type, text, where: "record", start: 0, end: 0, sentence: "", sentenceStart: 0, page: null };
}

/** Evidence of a citation in the title or the text, in the sentence that the citation says it stands in. */
export function citationEvidence(input: MatchInput, citation: Cited, where: "title" | "text"): Evidence {
  const { id } = citation;
  const evidence = { ...placed(input, "citation", where, citation, citation.sentence), id };
  if (citation.possible === undefined) return evidence;
  const claim = claimIn(input, citation, where);
  return { ...evidence, possible: citation.possible, ...(claim === null ? {} : { claim }) };
}

/** What a text says becomes of a motion that it only names. Titles never say so. */
function claimIn({ text, claimOf }: MatchInput, citation: Cited, where: "title" | "text"): SaidClaim | null {
  if (citation.likely !== true || where === "title" || text === null || claimOf === undefined) return null;
  const { treatment, speaker, said = citation.sentence } = claimOf(citation);
  if (treatment === "mentioned" || said === undefined) return null;
  return { treatment, speaker, sentence: text.text.slice(said.start, said.end) };
}

/**
 * Evidence of what the parts of a query found. Every part is shown once before any is shown twice, so that the limit
 * never hides one; then in the order of the document.
 */
export function termEvidence(
  looked: Looked,
  found: readonly Found[],
  limit: number,
  asked: Asked,
): readonly Evidence[] {
  const values = found.flatMap((one) => (one.type === "value" ? [recordEvidence("term", one.value)] : []));
  const lists = found.flatMap((one) => (one.type === "places" ? [one.places] : []));
  const all = inTurn(lists, Math.max(0, limit - values.length));
  const places = asked === "first" ? throughFirstSentence(looked, all) : all;
  return [...places.map((place) => ofPlace(looked, place)), ...values].slice(0, limit);
}

/** Those in the title, and in the first sentence of the text that has any. In: in order. */
function throughFirstSentence(looked: Looked, places: readonly Occurrence[]): readonly Occurrence[] {
  const { textFirst } = looked.sightings;
  const first = places.find((place) => place.first >= textFirst);
  if (first === undefined) return places;
  const { sentence, sentenceStart } = ofPlace(looked, first);
  const end = sentenceStart + sentence.length;
  return places.filter((place) => place.first < textFirst || place.start < end);
}

/** Many watches find the same places: each is worked out once. */
function ofPlace(looked: Looked, place: Occurrence): Evidence {
  const { input, sightings, evidence } = looked;
  const inTitle = place.first < sightings.textFirst;
  const key = place.start * 2 + (inTitle ? 1 : 0);
  const end = afterEnding(inTitle ? input.title : sightings.text, place.end);
  const known = evidence.get(key);
  if (known?.end === end) return known;
  const made = placed(input, "term", inTitle ? "title" : "text", { start: place.start, end });
  evidence.set(key, made);
  return made;
}

function placed(
  input: MatchInput,
  type: Evidence["type"],
  where: "title" | "text",
  span: Span,
  known?: Span,
): Evidence {
  const source = where === "title" ? input.title : (input.text?.text ?? "");
  const sentence = known ?? sentenceAt(source, span.start, span.end);
  return {
    type,
    text: source.slice(span.start, span.end),
    where,
    start: span.start,
    end: span.end,
    sentence: source.slice(sentence.start, sentence.end),
    sentenceStart: sentence.start,
    page: where === "title" ? null : pageOf(input.text?.pages ?? [], span.start),
  };
}

/** Number of the page, from 1, that an offset is on. */
function pageOf(pages: readonly Span[], offset: number): number | null {
  let low = 0;
  let high = pages.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((pages[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low === 0 ? null : low;
}

/** The first of every list, the second of every list, and so on; in the order of the document. */
function inTurn(lists: readonly (readonly Occurrence[])[], limit: number): readonly Occurrence[] {
  const chosen: Occurrence[] = [];
  const longest = Math.max(0, ...lists.map((list) => list.length));
  for (let turn = 0; turn < longest && chosen.length < limit; turn++) {
    for (const list of lists) {
      const place = list[turn];
      if (place !== undefined && chosen.length < limit) chosen.push(place);
    }
  }
  return outermost(
    chosen.sort((a, b) => a.first - b.first || b.last - a.last || a.start - b.start || b.end - a.end),
  );
}

/** Without repetition, and without the places inside another: `gemeente` in `gemeente(n)`. In: ordered, the wider first. */
function outermost(places: readonly Occurrence[]): readonly Occurrence[] {
  const kept: Occurrence[] = [];
  for (const place of places) {
    const before = kept.at(-1);
    const inside = before !== undefined && before.last >= place.last && before.end >= place.end;
    if (!inside) kept.push(place);
  }
  return kept;
}
