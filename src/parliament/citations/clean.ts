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
  const units = unitsOf(text);
  const first = nextSuperfluous(units, text.length, 0);
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
  for (let at = first; at >= 0; at = nextSuperfluous(units, text.length, from)) {
    EACH.lastIndex = at;
    const [gone = ""] = EACH.exec(text) ?? [];
    keep(TWO_SPACES.test(gone) ? at + 1 : at);
    from = at + gone.length;
  }
  keep(text.length);
  return { text: pieces.join(""), original: (at) => originalOf(starts, originals, at) };
}

/** So many units are looked at in one go. */
const STRIDE = 4;
/** UTF-16 units for which room is kept from one text to the next. */
const KEPT_MAX = 1 << 21;
let room = new Uint16Array(0);

/** The UTF-16 units of a text, with zeros behind them. */
function unitsOf(text: string): Uint16Array {
  const length = text.length + STRIDE;
  const units = length <= room.length ? room : new Uint16Array(Math.ceil(length * 1.5));
  if (units.length <= KEPT_MAX) room = units;
  Buffer.from(units.buffer, 0, units.byteLength).write(text, "utf16le");
  return units.fill(0, text.length, length);
}

/**
 * Where the next begins, from a place on; -1 for nowhere. Several units at a time and without a decision for each: every
 * sixth is a space, and a decision that goes the other way now and then costs more than all the rest.
 */
function nextSuperfluous(units: Uint16Array, length: number, from: number): number {
  const kinds = KINDS;
  let before = 0;
  for (let at = from; at < length; at += STRIDE) {
    const a = kinds[units[at] ?? 0] ?? 0;
    const b = kinds[units[at + 1] ?? 0] ?? 0;
    const c = kinds[units[at + 2] ?? 0] ?? 0;
    const d = kinds[units[at + 3] ?? 0] ?? 0;
    const found = (before & a) | (a & b) | (b & c) | (c & d) | ((a | b | c | d) & INVISIBLE);
    if (found !== 0) return firstFrom(units, before === 0 ? at : at - 1);
    before = d;
  }
  return -1;
}

/** The first that is there for sure. */
function firstFrom(units: Uint16Array, from: number): number {
  for (let at = from; ; at += 1) {
    const kind = kindAt(units, at);
    if (kind === INVISIBLE || (kind & kindAt(units, at + 1)) !== 0) return at;
  }
}

function kindAt(units: Uint16Array, at: number): number {
  return KINDS[units[at] ?? 0] ?? 0;
}

const SPACE = 1;
const INVISIBLE = 2;
/** By unit: whether it is a space, invisible, or neither. */
const KINDS = kindsOfUnits();

function kindsOfUnits(): Uint8Array {
  const kinds = new Uint8Array(65_536);
  for (const code of [9, 13, 32, 0xa0]) kinds[code] = SPACE;
  for (const code of [0xad, 0x200b, 0x200c, 0x200d, 0x2060, 0xfeff]) kinds[code] = INVISIBLE;
  return kinds;
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
