import { crc32, deflateRawSync } from "node:zlib";

export interface ZipEntry {
  readonly name: string;
  readonly content: string;
}

/** 1 January 1980, the earliest that the format knows: the same bytes for the same contents. */
const DATE = 0x0021;
const DEFLATE = 8;
const UTF8_NAMES = 0x0800;

/** A ZIP archive of these text files. */
export function makeZip(entries: readonly ZipEntry[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content } of entries) {
    const plain = Buffer.from(content, "utf8");
    const packed = deflateRawSync(plain);
    const common = commonHeader(plain, packed, Buffer.byteLength(name));
    const local = Buffer.concat([bytes(4, 0x04034b50), common, Buffer.from(name), packed]);
    directory.push(
      Buffer.concat([bytes(4, 0x02014b50), bytes(2, 20), common, tail(offset), Buffer.from(name)]),
    );
    parts.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.concat([
    bytes(4, 0x06054b50),
    bytes(4, 0),
    bytes(2, entries.length, entries.length),
    bytes(4, central.length, offset),
    bytes(2, 0),
  ]);
  return Buffer.concat([...parts, central, end]);
}

/** What the local header and the directory say in the same words: version, flags, method, date, sums and lengths. */
function commonHeader(plain: Buffer, packed: Buffer, nameBytes: number): Buffer {
  return Buffer.concat([
    bytes(2, 20, UTF8_NAMES, DEFLATE, 0, DATE),
    bytes(4, crc32(plain), packed.length, plain.length),
    bytes(2, nameBytes, 0),
  ]);
}

/** The rest of a directory row: no comment, disk 0, no attributes, and where the file stands. */
function tail(offset: number): Buffer {
  return Buffer.concat([bytes(2, 0, 0, 0), bytes(4, 0, offset)]);
}

function bytes(width: 2 | 4, ...values: readonly number[]): Buffer {
  const buffer = Buffer.alloc(width * values.length);
  for (const [index, value] of values.entries()) {
    if (width === 2) buffer.writeUInt16LE(value, index * width);
    else buffer.writeUInt32LE(value, index * width);
  }
  return buffer;
}
