import { type Chance, pick } from "./chance.ts";

/** What is hard in any format: ends, signs and numbers that mean something to a reader somewhere. */
const HARD: readonly string[] = [
  ..."< > & ; ' \" ` \\ / : , . - _ # @ $ % * ( ) [ ] { } | ! ? = +".split(" "),
  ..."&#0; &#x1F; &#xD83D; &nbsp; &am <![CDATA[ ]]> <!-- --> <? ?> </ /> <!DOCTYPE <!ENTITY".split(" "),
  ..."0 -1 1 2147483648 4294967296 9007199254740993 1e999 NaN 0x7f 007 null true undefined".split(" "),
  ..."__proto__ constructor toString hasOwnProperty then length".split(" "),
  "\u0000",
  "\u0008",
  "\u000b",
  "\u001b[31m",
  "\u007f",
  "\u0085",
  "\u00a0",
  "\u00ad",
  "\u200b",
  "\u202e",
  "\u2028",
  "\ufeff",
  "\ufffe",
  "\u{1f3db}",
  "\r\n",
  "\t",
  "\n\n",
];
/** Bytes that are no UTF-8. */
const NO_UTF8 = [
  [0xff],
  [0xc3],
  [0xed, 0xa0, 0x80],
  [0xf8, 0x88, 0x80, 0x80, 0x80],
  [0xfe, 0xff],
  [0xe2, 0x82],
];
const LENGTH_MAX = 400_000;

/** In: the source to damage, others to borrow from, words that mean something in this format. */
export interface Material {
  readonly seeds: readonly Uint8Array[];
  readonly words: readonly string[];
  /** Larger is no input; what the program reads of its own is smaller than what comes from elsewhere. */
  readonly lengthMax?: number;
}

/** One of the seeds with one to eight changes; the same for the same chance. */
export function mutated({ seeds, words, lengthMax = LENGTH_MAX }: Material, chance: Chance): Uint8Array {
  let bytes = Buffer.from(pick(chance, seeds));
  const times = 1 + chance(chance(4) === 0 ? 8 : 2);
  for (let time = 0; time < times; time += 1) {
    const change = pick(chance, CHANGES);
    bytes = change(bytes, chance, () => borrowed(seeds, words, chance)).subarray(
      0,
      lengthMax,
    ) as typeof bytes;
  }
  return bytes;
}

type Bytes = Buffer<ArrayBuffer>;
type Change = (bytes: Bytes, chance: Chance, borrow: () => Uint8Array) => Bytes;

const CHANGES: readonly Change[] = [
  flipped,
  flipped,
  without,
  without,
  doubled,
  doubled,
  withPiece,
  withPiece,
  withPiece,
  inPlace,
  cutShort,
  swapped,
  repeated,
  renumbered,
];

function flipped(bytes: Bytes, chance: Chance): Bytes {
  const copy = Buffer.from(bytes);
  for (let count = 1 + chance(3); count > 0; count -= 1)
    if (copy.length > 0) copy[chance(copy.length)] = chance(2) === 0 ? chance(256) : 1 << chance(8);
  return copy;
}

function without(bytes: Bytes, chance: Chance): Bytes {
  const [from, to] = stretch(bytes, chance);
  return Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)]);
}

function doubled(bytes: Bytes, chance: Chance): Bytes {
  const [from, to] = stretch(bytes, chance);
  return Buffer.concat([bytes.subarray(0, to), bytes.subarray(from)]);
}

function withPiece(bytes: Bytes, chance: Chance, borrow: () => Uint8Array): Bytes {
  const at = chance(bytes.length + 1);
  return Buffer.concat([bytes.subarray(0, at), borrow(), bytes.subarray(at)]);
}

function inPlace(bytes: Bytes, chance: Chance, borrow: () => Uint8Array): Bytes {
  const [from, to] = stretch(bytes, chance);
  return Buffer.concat([bytes.subarray(0, from), borrow(), bytes.subarray(to)]);
}

function cutShort(bytes: Bytes, chance: Chance): Bytes {
  return bytes.subarray(0, chance(bytes.length + 1));
}

function swapped(bytes: Bytes, chance: Chance): Bytes {
  const [from, to] = stretch(bytes, chance);
  const at = to + chance(Math.min(200, bytes.length - to + 1));
  return Buffer.concat([
    bytes.subarray(0, from),
    bytes.subarray(to, at),
    bytes.subarray(from, to),
    bytes.subarray(at),
  ]);
}

/** Again and again: what a reader does once for each may be done too often. */
function repeated(bytes: Bytes, chance: Chance): Bytes {
  const [from, to] = stretch(bytes, chance);
  const piece = bytes.subarray(from, to);
  const times = Math.min(
    2 + chance(chance(8) === 0 ? 20_000 : 50),
    Math.ceil(LENGTH_MAX / (piece.length + 1)),
  );
  return Buffer.concat([bytes.subarray(0, from), ...Array<Bytes>(times).fill(piece), bytes.subarray(to)]);
}

/** Some number in it becomes another. */
function renumbered(bytes: Bytes, chance: Chance): Bytes {
  const text = bytes.toString("latin1");
  const numbers = [...text.matchAll(/\d{1,12}/g)];
  const number = numbers[chance(numbers.length)];
  if (number === undefined) return bytes;
  const other = pick(chance, [
    "",
    "0",
    "-1",
    "1",
    "65536",
    "4294967295",
    "99999999999999999999",
    "1.5",
    "1e9",
  ]);
  const end = number.index + number[0].length;
  return Buffer.from(text.slice(0, number.index) + other + text.slice(end), "latin1");
}

/** Mostly short, sometimes up to the whole. */
function stretch(bytes: Bytes, chance: Chance): readonly [from: number, to: number] {
  const from = chance(bytes.length + 1);
  const length = 1 + chance(pick(chance, [1, 4, 20, 200, bytes.length]));
  return [from, Math.min(bytes.length, from + length)];
}

function borrowed(seeds: readonly Uint8Array[], words: readonly string[], chance: Chance): Uint8Array {
  const kind = chance(10);
  if (kind === 0) return Uint8Array.from(pick(chance, NO_UTF8));
  if (kind < 4) return Buffer.from(pick(chance, HARD));
  if (kind < 8 && words.length > 0) return Buffer.from(pick(chance, words));
  const other = Buffer.from(pick(chance, seeds));
  const [from, to] = stretch(other, chance);
  return other.subarray(from, to);
}
