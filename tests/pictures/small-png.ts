import { crc32, deflateSync, inflateSync } from "node:zlib";

/**
 * The same picture in at most 256 colours, which for text is as good and takes half the room.
 * @param png eight bits for each channel, not interlaced, as browsers make them
 */
export function smallPng(png: Buffer): Buffer {
  const { width, height, channels, rows } = decoded(png);
  const { palette, indexOf } = paletteOf(rows, channels);
  const lines = rows.map((row) => {
    const line = Buffer.alloc(1 + width);
    for (let x = 0; x < width; x += 1) line[x + 1] = indexOf(row, x * channels);
    return line;
  });
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8);
  return Buffer.concat([
    png.subarray(0, 8),
    chunk("IHDR", header),
    chunk("PLTE", Buffer.from(palette.flat())),
    chunk("IDAT", deflateSync(Buffer.concat(lines), { level: 9, memLevel: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

interface Picture {
  readonly width: number;
  readonly height: number;
  readonly channels: number;
  readonly rows: readonly Uint8Array[];
}

function decoded(png: Buffer): Picture {
  const width = png.readUInt32BE(16);
  const height = png.readUInt32BE(20);
  const channels = png[25] === 6 ? 4 : 3;
  const data: Buffer[] = [];
  for (let at = 8; at < png.length; at += png.readUInt32BE(at) + 12) {
    if (png.toString("latin1", at + 4, at + 8) !== "IDAT") continue;
    data.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
  }
  const bytes = inflateSync(Buffer.concat(data));
  const stride = width * channels;
  const rows: Uint8Array[] = [];
  for (let y = 0; y < height; y += 1) {
    const begin = y * (stride + 1);
    const line = bytes.subarray(begin + 1, begin + 1 + stride);
    rows.push(unfiltered(line, bytes[begin] ?? 0, rows.at(-1) ?? new Uint8Array(stride), channels));
  }
  return { width, height, channels, rows };
}

/** Undoes what PNG does to a line before it is packed: it keeps the difference to what stands left or above. */
function unfiltered(line: Uint8Array, filter: number, above: Uint8Array, channels: number): Uint8Array {
  const row = new Uint8Array(line.length);
  for (let index = 0; index < line.length; index += 1) {
    const a = row[index - channels] ?? 0;
    const b = above[index] ?? 0;
    const c = index < channels ? 0 : (above[index - channels] ?? 0);
    const guess = [0, a, b, (a + b) >> 1, paeth(a, b, c)][filter] ?? 0;
    row[index] = (line[index] ?? 0) + guess;
  }
  return row;
}

function paeth(a: number, b: number, c: number): number {
  const [da, db, dc] = [Math.abs(b - c), Math.abs(a - c), Math.abs(a + b - 2 * c)];
  if (da <= db && da <= dc) return a;
  return db <= dc ? b : c;
}

type Colour = readonly [red: number, green: number, blue: number];

interface Palette {
  readonly palette: readonly Colour[];
  indexOf(row: Uint8Array, at: number): number;
}

/** The colours that occur most; every other one goes by the nearest of them. */
function paletteOf(rows: readonly Uint8Array[], channels: number): Palette {
  const counts = new Map<number, number>();
  for (const row of rows) {
    for (let at = 0; at < row.length; at += channels) {
      const colour = colourAt(row, at);
      counts.set(colour, (counts.get(colour) ?? 0) + 1);
    }
  }
  const chosen = [...counts].sort((a, b) => b[1] - a[1]).slice(0, 256);
  const palette = chosen.map(([colour]) => parts(colour));
  const known = new Map(chosen.map(([colour], index) => [colour, index]));
  return {
    palette,
    indexOf(row, at) {
      const colour = colourAt(row, at);
      const index = known.get(colour) ?? nearest(parts(colour), palette);
      known.set(colour, index);
      return index;
    },
  };
}

function colourAt(row: Uint8Array, at: number): number {
  return ((row[at] ?? 0) << 16) | ((row[at + 1] ?? 0) << 8) | (row[at + 2] ?? 0);
}

function parts(colour: number): Colour {
  return [colour >> 16, (colour >> 8) & 255, colour & 255];
}

function nearest(colour: Colour, palette: readonly Colour[]): number {
  const distance = (other: Colour) =>
    (colour[0] - other[0]) ** 2 + (colour[1] - other[1]) ** 2 + (colour[2] - other[2]) ** 2;
  return palette.reduce((best, other, index) => {
    const current = palette[best];
    return current === undefined || distance(other) < distance(current) ? index : best;
  }, 0);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const frame = Buffer.alloc(body.length + 8);
  frame.writeUInt32BE(data.length, 0);
  body.copy(frame, 4);
  frame.writeUInt32BE(crc32(body), body.length + 4);
  return frame;
}
