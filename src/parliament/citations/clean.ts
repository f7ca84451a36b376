/** What a reader does not see: soft hyphens, zero-width spaces and joiners, byte order marks. */
const INVISIBLE = ["\u00ad", "\u2060", "\ufeff"] as const;
/** Looked for as letters these would be found a byte of at every space. */
const ZERO_WIDTH = /[\u200b-\u200d]/;
const TWO_SPACES = /[ \t\r\u00a0]{2}/;
const EACH = /[\u00ad\u200b-\u200d\u2060\ufeff]+|[ \t\r\u00a0]{2,}/g;

/** A text without what is superfluous, and where each of its units stood before. */
export interface CleanText {
  readonly text: string;
  /** Position in the original of a position in `text`. */
  original(at: number): number;
}

/** Takes invisible characters out, and of a run of spaces all but one; the text itself where it has none. */
export function cleanText(text: string): CleanText {
  if (!INVISIBLE.some((unit) => text.includes(unit)) && !ZERO_WIDTH.test(text) && !TWO_SPACES.test(text))
    return { text, original: (at) => at };
  const pieces: string[] = [];
  /** For every piece: where it starts in the clean text, and in the original. */
  const starts: number[] = [];
  const originals: number[] = [];
  let length = 0;
  let from = 0;
  const keep = (until: number) => {
    if (until === from) return;
    starts.push(length);
    originals.push(from);
    pieces.push(text.slice(from, until));
    length += until - from;
  };
  for (const { 0: gone, index } of text.matchAll(EACH)) {
    keep(TWO_SPACES.test(gone) ? index + 1 : index);
    from = index + gone.length;
  }
  keep(text.length);
  return { text: pieces.join(""), original: (at) => originalOf(starts, originals, at) };
}

function originalOf(starts: readonly number[], originals: readonly number[], at: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return at - (starts[low] ?? 0) + (originals[low] ?? 0);
}
