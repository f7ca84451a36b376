import {
  type Citation,
  type CitationRole,
  type CitedPlace,
  cite,
  documentClass,
  type Footnote,
  fieldText,
  keyOf,
  kindOf,
  type SaidClaim,
  type SourceRecord,
  type Span,
  type SubjectId,
  sentenceAt,
  settleClaims,
} from "#parliament";
import type { ArchiveTransaction } from "../archive.ts";

const STRENGTH: readonly CitationRole[] = ["replaces", "amends", "mentions"];

/**
 * Of several citations of one id the one that says most: a letter may name a motion first and say later what becomes of
 * it. It carries what all of them say of that.
 */
export function strongest(places: readonly CitedPlace[]): readonly CitedPlace[] {
  const byId = Map.groupBy(places, ({ id }) => id);
  return [...byId.values()].flatMap((own) => {
    const [first] = own.toSorted(
      (a, b) =>
        STRENGTH.indexOf(a.role) - STRENGTH.indexOf(b.role) ||
        Number(b.claims.length > 0) - Number(a.claims.length > 0),
    );
    return first === undefined
      ? []
      : [{ ...first, claims: settleClaims(own.flatMap(({ claims }) => claims)) }];
  });
}

/** Where a text cites what, each with its sentence. What is only possible is no citation: missing is better than wrong. */
export function placesOf(
  text: string,
  citations: readonly Citation[],
  footnotes: readonly Footnote[] = [],
): readonly CitedPlace[] {
  return citations
    .filter((citation) => citation.possible === undefined)
    .map((citation) => {
      const sentence = citation.sentence ?? sentenceAt(text, citation.start, citation.end);
      const words = wordsOf(text, sentence);
      const note = noteOf(text, citation, footnotes);
      const claims = claimsOf(text, citation, sentence).map((claim) =>
        claim.sentence === words ? { ...claim, ...note } : claim,
      );
      return { id: citation.id, sentence: words, role: citation.role, ...note, claims };
    });
}

/** A note longer than this is told by its beginning. */
const NOTE_MAX = 600;

/** The footnote that a citation stands in: its sentence is then the one with the note's mark. */
function noteOf(
  text: string,
  { start, end }: Span,
  footnotes: readonly Footnote[],
): { readonly note?: string } {
  const note = footnotes.find((each) => each.start <= start && end <= each.end);
  return note === undefined ? {} : { note: unmarked(wordsOf(text, note), note.mark).slice(0, NOTE_MAX) };
}

/** A note without the mark that it begins with: `[7]`, `7.`, `*`. */
function unmarked(note: string, mark: string): string {
  const words = note.trim().replace(/^\[/, "");
  return words.startsWith(mark) ? words.slice(mark.length).replace(/^[\].):\s]+/, "") : note.trim();
}

/** What is said of it, in words; a mere mention claims nothing, unless the text takes back what it says. */
function claimsOf(text: string, citation: Citation, sentence: Span): readonly SaidClaim[] {
  const { treatment, speaker, said = sentence, against, loose } = citation;
  if (treatment === "mentioned" && against === undefined) return [];
  const own = { treatment, speaker, sentence: wordsOf(text, said) };
  const claim = loose === undefined ? own : { ...own, loose };
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

/** The things that documents cite show who signed them and their numbers: they are touched where such a document is. */
export function citedByTouched(
  transaction: ArchiveTransaction,
  touched: Iterable<SubjectId>,
): readonly SubjectId[] {
  const documents = [...touched].filter((id) => kindOf(id) === "document");
  const ids = new Set(documents.flatMap((id) => transaction.citedIds(keyOf(id))));
  return [...ids].flatMap((id) => transaction.subjectsWithId(id)).filter((id) => kindOf(id) !== "document");
}
