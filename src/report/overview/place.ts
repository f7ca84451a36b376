import { type CitingDocument, type DocumentText, documentClass } from "#parliament";
import { summarise } from "#summary";
import type { Place, Quoted, Source } from "./overview.ts";

/** Where the texts of documents are. */
interface Texts {
  /** Null where it was not read, or is not kept any more. */
  text(document: string): DocumentText | null;
}

/** A quote with where it stands, looked up in the text itself: what is not found there has no place. */
export function quoted(words: string, source: Source, text: DocumentText | null): Quoted {
  const place = text === null ? null : readerOf(text, source.kind)(words, null);
  return { text: words, source, place };
}

/** Where documents say what they say of others; null where that is not found in the text that is kept. */
export interface Places {
  of(document: CitingDocument, words: string, note: string | null): Place | null;
}

/**
 * The places of all that these documents say. Each text is read once and let go: an overview of many motions quotes one
 * letter many times, and all letters together are more than there is memory for.
 */
export function placesIn(documents: readonly CitingDocument[], texts: Texts): Places {
  const byKey = Map.groupBy(documents, ({ key }) => key);
  const found = new Map<string, ReadonlyMap<string, Place | null>>();
  for (const [key, own] of byKey) {
    const text = texts.text(key);
    const [first] = own;
    if (text === null || first === undefined) continue;
    const placeOf = readerOf(text, first.kind);
    const said = own
      .flatMap(saidBy)
      .map(([words, note]) => [nameOf(words, note), placeOf(words, note)] as const);
    found.set(key, new Map(said));
  }
  return { of: ({ key }, words, note) => found.get(key)?.get(nameOf(words, note)) ?? null };
}

/** All sentences that a document says of a thing, with the notes that they hang on. */
function saidBy({
  sentence,
  note,
  claims = [],
}: CitingDocument): readonly (readonly [string, string | null])[] {
  return [[sentence, note ?? null], ...claims.map((claim) => [claim.sentence, claim.note ?? null] as const)];
}

function nameOf(words: string, note: string | null): string {
  return `${words}\n${note ?? ""}`;
}

/** Tells where words stand in a text. */
function readerOf(text: DocumentText, kind: string): (words: string, note: string | null) => Place | null {
  let answers: readonly Answer[] | null = null;
  return (words, note) => {
    const at = words === "" ? -1 : text.text.indexOf(words);
    if (at < 0) return null;
    answers ??= answersIn(text, kind);
    const page = text.pages.findIndex(({ start, end }) => start <= at && at < end);
    return {
      page: page < 0 ? null : page + 1,
      question: answers.find(({ start, end }) => start <= at && at < end)?.number ?? null,
      note: note === null ? null : markOf(text, note),
    };
  };
}

interface Answer {
  readonly start: number;
  readonly end: number;
  readonly number: number | null;
}

/** Where the answers of an answer stand, each with its first question; nothing in what is no answer. */
function answersIn(text: DocumentText, kind: string): readonly Answer[] {
  if (documentClass(kind) !== "answer") return [];
  const summary = summarise("answer", text);
  if (summary.kind !== "answer") return [];
  return summary.pairs.map(({ answer: { start, end }, numbers: [number = null] }) => ({
    start,
    end,
    number,
  }));
}

/** The mark of the footnote with these words: the archive keeps a note without its mark, and cut where it is long. */
function markOf({ text, footnotes }: DocumentText, note: string): string | null {
  const found = footnotes.find(({ start, end }) => text.slice(start, end).includes(note));
  return found?.mark ?? null;
}
