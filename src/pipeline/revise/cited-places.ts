import {
  type Citation,
  type CitationRole,
  type CitedPlace,
  cite,
  documentClass,
  fieldText,
  type SaidClaim,
  type SourceRecord,
  type Span,
  type SubjectId,
  sentenceAt,
  settleClaims,
} from "#parliament";
import type { ArchiveTransaction } from "../archive.ts";

const STRENGTH: readonly CitationRole[] = ["executes", "replaces", "amends", "mentions"];

/**
 * Of several citations of one id the one that says most: a letter may name a motion first and carry it out later. It
 * carries what all of them say becomes of it.
 */
export function strongest(places: readonly CitedPlace[]): readonly CitedPlace[] {
  const byId = Map.groupBy(places, ({ id }) => id);
  return [...byId.values()].flatMap((own) => {
    const [first] = own.toSorted((a, b) => STRENGTH.indexOf(a.role) - STRENGTH.indexOf(b.role));
    return first === undefined
      ? []
      : [{ ...first, claims: settleClaims(own.flatMap(({ claims }) => claims)) }];
  });
}

/** Where a text cites what, each with its sentence. What is only possible is no citation: missing is better than wrong. */
export function placesOf(text: string, citations: readonly Citation[]): readonly CitedPlace[] {
  return citations
    .filter((citation) => citation.possible === undefined)
    .map((citation) => {
      const sentence = citation.sentence ?? sentenceAt(text, citation.start, citation.end);
      const claims = claimsOf(text, citation, sentence);
      return { id: citation.id, sentence: wordsOf(text, sentence), role: citation.role, claims };
    });
}

/** What is said of it, in words; a mere mention claims nothing, unless the text takes back what it says. */
function claimsOf(text: string, citation: Citation, sentence: Span): readonly SaidClaim[] {
  const { treatment, speaker, said = sentence, against } = citation;
  if (treatment === "mentioned" && against === undefined) return [];
  const claim = { treatment, speaker, sentence: wordsOf(text, said) };
  return [against === undefined ? claim : { ...claim, against: wordsOf(text, against) }];
}

function wordsOf(text: string, { start, end }: Span): string {
  return text.slice(start, end);
}

/** What a document's title cites is told to the cited: `(t.v.v. 36600-XX-29)` stands nowhere else. */
export function citeTitle(transaction: ArchiveTransaction, document: SourceRecord): readonly SubjectId[] {
  const title = fieldText(document, "onderwerp") ?? fieldText(document, "titel") ?? "";
  const kind = documentClass(fieldText(document, "soort") ?? "");
  const places = placesOf(title, cite(title, { kind, isTitle: true }));
  const before = transaction.citedIds(document.id);
  if (places.length === 0 && before.length === 0) return [];
  transaction.saveCitations(document.id, "title", strongest(places));
  const ids = new Set([...before, ...places.map((place) => place.id)]);
  return [...ids].flatMap((id) => transaction.subjectsWithId(id)).filter((id) => !id.startsWith("document:"));
}
