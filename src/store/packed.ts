import { deflateSync, inflateSync, zstdDecompressSync } from "node:zlib";
import type { DocumentText } from "#parliament";

/** A text as a row of the database holds it: `packed`, or `text` as JSON where an older version wrote it. */
export interface TextRow {
  readonly text: string;
  readonly packed: Buffer | null;
}

/**
 * A text in a fifth to a third of its bytes; reading it back costs less than reading the rest from the disk would. It stands
 * apart from its structure, which few look at: to read both as one JSON takes twice as long.
 */
export function pack(text: DocumentText): Buffer {
  const { text: letters, format, pages, ...rest } = text;
  // A half of a pair of surrogates alone cannot be written as UTF-8.
  const isPlain = letters.isWellFormed();
  const parts = [JSON.stringify({ format, pages }), JSON.stringify(rest)].map((part) => Buffer.from(part));
  const lengths = Buffer.alloc(8);
  for (const [at, part] of parts.entries()) lengths.writeUInt32LE(part.length, at * 4);
  const whole = Buffer.concat([lengths, ...parts, Buffer.from(letters, isPlain ? "utf8" : "utf16le")]);
  return Buffer.concat([Buffer.of(isPlain ? IN_UTF8 : IN_UTF16), deflateSync(whole)]);
}

/** The text of a row anew; null where it is packed as `pack` does. Throws where what was packed is damaged. */
export function packAnew(row: TextRow): Buffer | null {
  const mark = row.packed?.[0];
  return mark === IN_UTF8 || mark === IN_UTF16 ? null : pack(unpack(row));
}

/** The text of a row, packed or not. Throws where what was packed is damaged. */
export function unpack({ text, packed }: TextRow): DocumentText {
  if (packed === null) return JSON.parse(text) as DocumentText;
  switch (packed[0]) {
    case IN_UTF8:
      return unpackApart(inflated(packed), "utf8");
    case IN_UTF16:
      return unpackApart(inflated(packed), "utf16le");
    case ZSTD_IN_UTF8:
      return unpackApart(unzstd(packed.subarray(1)), "utf8");
    case ZSTD_IN_UTF16:
      return unpackApart(unzstd(packed.subarray(1)), "utf16le");
    default:
      return JSON.parse(unzstd(packed).toString()) as DocumentText;
  }
}

/** How the letters are written: the first byte. */
const IN_UTF8 = 3;
const IN_UTF16 = 4;
/** The same packed by zstd, as an older version did; one before that packed all as one JSON, which begins with zstd's own mark. */
const ZSTD_IN_UTF8 = 1;
const ZSTD_IN_UTF16 = 2;
/** The lengths of the two parts of the structure, in bytes, stand before it. */
const LENGTHS = 8;

function unpackApart(whole: Buffer, encoding: "utf8" | "utf16le"): DocumentText {
  const apart = LENGTHS + whole.readUInt32LE(0);
  const letters = apart + whole.readUInt32LE(4);
  const first = JSON.parse(whole.toString("utf8", LENGTHS, apart)) as Pick<DocumentText, "format" | "pages">;
  const text = whole.toString(encoding, letters);
  const rest = whole.toString("utf8", apart, letters);
  return withRest({ ...first, text }, rest);
}

type Rest = Omit<DocumentText, "format" | "pages" | "text">;

/** A search looks at the letters and the pages alone: what else there is, is read when it is asked for. */
function withRest(first: Omit<DocumentText, keyof Rest>, json: string): DocumentText {
  let known: Rest | null = null;
  const rest = () => {
    known ??= JSON.parse(json) as Rest;
    return known;
  };
  const getters = json.includes('"references"') ? GETTERS_WITH_REFERENCES : GETTERS;
  const text = Object.defineProperty(Object.defineProperties({ ...first }, getters), REST, { value: rest });
  return text as DocumentText;
}

/** Where a text keeps how to read the rest of it. */
const REST = Symbol("rest");

/**
 * The same functions for every text. Functions of its own would give each a hidden class of its own, which lives until the
 * next great collection of garbage, and with it all that its functions hold.
 */
const GETTERS: PropertyDescriptorMap & ThisType<{ readonly [REST]: () => Rest }> = {
  paragraphs: {
    enumerable: true,
    get() {
      return this[REST]().paragraphs;
    },
  },
  headings: {
    enumerable: true,
    get() {
      return this[REST]().headings;
    },
  },
  footnotes: {
    enumerable: true,
    get() {
      return this[REST]().footnotes;
    },
  },
};

const GETTERS_WITH_REFERENCES: typeof GETTERS = {
  ...GETTERS,
  references: {
    enumerable: true,
    get() {
      return this[REST]().references;
    },
  },
};

/** Zstd would set up more for each text than a short one takes. A sum that deflate keeps tells of damage. */
function inflated(packed: Buffer): Buffer {
  return inflateSync(packed.subarray(1), { chunkSize: roomFor(packed) });
}

function unzstd(packed: Buffer): Buffer {
  return zstdDecompressSync(packed, { chunkSize: roomFor(packed) });
}

/** Nearly always in one piece: otherwise it comes out in small ones, which takes a third longer. */
function roomFor(packed: Buffer): number {
  return Math.max(packed.length * TIMES, CHUNK_MIN);
}

/** So much longer a text is than its packing, at most, but for a few. */
const TIMES = 4;
/** As little as zlib takes. */
const CHUNK_MIN = 64;
