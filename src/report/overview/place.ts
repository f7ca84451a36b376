import { type DocumentText, documentClass } from "#parliament";
import { summarise } from "#summary";
import type { Place, Quoted, Source } from "./overview.ts";

/** A quote with where it stands, looked up in the text itself: what is not found there has no place. */
export function quoted(
  words: string,
  source: Source,
  text: DocumentText | null,
  note: string | null = null,
): Quoted {
  const at = text === null ? -1 : text.text.indexOf(words);
  if (text === null || at < 0 || words === "") return { text: words, source, place: null };
  return { text: words, source, place: placeIn(text, at, source.kind, note) };
}

/** The place of what begins at this offset. */
function placeIn(text: DocumentText, at: number, kind: string, note: string | null): Place {
  const page = text.pages.findIndex(({ start, end }) => start <= at && at < end);
  return {
    page: page < 0 ? null : page + 1,
    question: questionAt(text, at, kind),
    note: note === null ? null : markOf(text, note),
  };
}

/** The number of the question whose answer holds an offset; null in what is no answer. */
function questionAt(text: DocumentText, at: number, kind: string): number | null {
  if (documentClass(kind) !== "answer") return null;
  const summary = summarise("answer", text);
  if (summary.kind !== "answer") return null;
  const pair = summary.pairs.find(({ answer }) => answer.start <= at && at < answer.end);
  return pair?.numbers[0] ?? null;
}

/** The mark of the footnote with these words: the archive keeps a note without its mark, and cut where it is long. */
function markOf({ text, footnotes }: DocumentText, note: string): string | null {
  const found = footnotes.find(({ start, end }) => text.slice(start, end).includes(note));
  return found?.mark ?? null;
}
