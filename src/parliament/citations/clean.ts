const TWO_SPACES = /^[ \t\r\u00a0]{2}/;
/** What a reader does not see, soft hyphens, zero-width spaces and joiners, byte order marks, and what is one space to him. */
const EACH = /[\u00ad\u200b-\u200d\u2060\ufeff]+|[ \t\r\u00a0]{2,}/y;

/** A text without what is superfluous, and where each of its units stood before. */
export interface CleanText {
  readonly text: string;
  /** Position in the original of a position in `text`. */
  original(at: number): number;
}

/** Takes invisible characters out, and of a run of spaces all but one; the text itself where it has none. */
export function cleanText(text: string): CleanText {
  const first = nextSuperfluous(text, 0);
  if (first < 0) return { text, original: (at) => at };
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
  for (let at = first; at >= 0; at = nextSuperfluous(text, from)) {
    EACH.lastIndex = at;
    const [gone = ""] = EACH.exec(text) ?? [];
    keep(TWO_SPACES.test(gone) ? at + 1 : at);
    from = at + gone.length;
  }
  keep(text.length);
  return { text: pieces.join(""), original: (at) => originalOf(starts, originals, at) };
}

/** Where the next begins, from a place on; -1 for nowhere. Letter by letter: a pattern takes three times as long over spaces. */
function nextSuperfluous(text: string, from: number): number {
  let isBehindSpace = false;
  for (let at = from; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code > 32 && code < 0xa0) {
      isBehindSpace = false;
      continue;
    }
    const isSpace = code === 32 || code === 9 || code === 13 || code === 0xa0;
    if (isSpace && isBehindSpace) return at - 1;
    if (isInvisible(code)) return at;
    isBehindSpace = isSpace;
  }
  return -1;
}

function isInvisible(code: number): boolean {
  return code === 0xad || (code >= 0x200b && code <= 0x200d) || code === 0x2060 || code === 0xfeff;
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
