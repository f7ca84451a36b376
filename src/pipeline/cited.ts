import {
  type Citation,
  type CitationRole,
  type CitedPlace,
  cite,
  fieldText,
  type SourceRecord,
  type SubjectId,
  sentenceAt,
} from "#parliament";
import type { ArchiveTransaction } from "./archive.ts";

const STRENGTH: readonly CitationRole[] = ["executes", "replaces", "amends", "mentions"];

/** Of several citations of one id the one that says most: a letter may name a motion first and carry it out later. */
export function strongest(places: readonly CitedPlace[]): readonly CitedPlace[] {
  const best = new Map<string, CitedPlace>();
  for (const place of places) {
    const known = best.get(place.id);
    if (known === undefined || STRENGTH.indexOf(place.role) < STRENGTH.indexOf(known.role))
      best.set(place.id, place);
  }
  return [...best.values()];
}

/** Where a text cites what, each with its sentence. What is only possible is no citation: missing is better than wrong. */
export function placesOf(text: string, citations: readonly Citation[]): readonly CitedPlace[] {
  return citations
    .filter((citation) => citation.possible === undefined)
    .map((citation) => {
      const { start, end } = citation.sentence ?? sentenceAt(text, citation.start, citation.end);
      return { id: citation.id, sentence: text.slice(start, end), role: citation.role };
    });
}

/** What a document's title cites is told to the cited: `(t.v.v. 36600-XX-29)` stands nowhere else. */
export function citeTitle(transaction: ArchiveTransaction, document: SourceRecord): readonly SubjectId[] {
  const title = fieldText(document, "onderwerp") ?? fieldText(document, "titel") ?? "";
  const places = placesOf(title, cite(title));
  const before = transaction.citedIds(document.id);
  if (places.length === 0 && before.length === 0) return [];
  transaction.saveCitations(document.id, "title", strongest(places));
  const ids = new Set([...before, ...places.map((place) => place.id)]);
  return [...ids].flatMap((id) => transaction.subjectsWithId(id)).filter((id) => !id.startsWith("document:"));
}
