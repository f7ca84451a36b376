/** What a reader does not see: soft hyphens, zero-width spaces and joiners, byte order marks. */
const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/;

/** A text without its invisible characters, and where each of its units stood before. */
export interface CleanText {
  readonly text: string;
  /** Position in the original of a position in `text`. */
  original(at: number): number;
}

/** Takes invisible characters out; the text itself where it has none. */
export function cleanText(text: string): CleanText {
  if (!INVISIBLE.test(text)) return { text, original: (at) => at };
  const pieces: string[] = [];
  /** For every piece: where it starts in the clean text, and how much was taken out before it. */
  const starts: number[] = [];
  const removed: number[] = [];
  let length = 0;
  const each = /[^\u00ad\u200b-\u200d\u2060\ufeff]+/g;
  for (const piece of text.matchAll(each)) {
    starts.push(length);
    removed.push(piece.index - length);
    pieces.push(piece[0]);
    length += piece[0].length;
  }
  return { text: pieces.join(""), original: (at) => at + (removed[pieceAt(starts, at)] ?? 0) };
}

function pieceAt(starts: readonly number[], at: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}
