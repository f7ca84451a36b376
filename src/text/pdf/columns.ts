import type { Segment } from "./segments.ts";

const SEGMENTS_MIN = 4;
const DEPTH_MAX = 3;
/** More left edges than that no page has that people made. */
const CANDIDATES_MAX = 40;

/** Where a page is cut into columns: right of `x` the right column begins. */
export interface Gutter {
  readonly x: number;
}

/**
 * The segments of a page in groups, in reading order. Within a group one reads row by row.
 * Columns of running text are read one after the other; the columns of a table and a label with its text are not,
 * they stand on the same rows. A margin in smaller type is read before the text beside it.
 * `usual`: the gutter of the document's other pages, for a page that is nearly empty.
 */
export function readingOrder(
  segments: readonly Segment[],
  usual: Gutter | null,
): readonly (readonly Segment[])[] {
  return order(segments, usual, DEPTH_MAX);
}

/** The gutter of a page; null where the page is read row by row. */
export function findGutter(segments: readonly Segment[]): Gutter | null {
  let best: { readonly x: number; readonly score: number } | null = null;
  for (const x of candidateEdges(segments)) {
    const parts = cut(segments, x);
    const score = Math.min(parts.left.length, parts.right.length) - 2 * parts.crossing.length;
    if (score <= (best?.score ?? 0)) continue;
    if (isColumnPair(parts.left, parts.right)) best = { x, score };
  }
  return best === null ? null : { x: best.x };
}

function order(
  segments: readonly Segment[],
  usual: Gutter | null,
  depth: number,
): readonly (readonly Segment[])[] {
  const gutter = depth === 0 ? null : (findGutter(segments) ?? usualIfFree(segments, usual));
  if (gutter === null) return segments.length === 0 ? [] : [segments];
  return bands(segments, gutter).flatMap((band) => {
    if (band.kind === "across") return [band.segments];
    const { left, right } = cut(band.segments, gutter.x);
    const [first, second] = isMargin(right, left) ? [right, left] : [left, right];
    return [...order(first, null, depth - 1), ...order(second, null, depth - 1)];
  });
}

function usualIfFree(segments: readonly Segment[], usual: Gutter | null): Gutter | null {
  if (usual === null) return null;
  return cut(segments, usual.x).crossing.length <= segments.length * 0.1 ? usual : null;
}

/** Left edges that several segments share, or nearly. */
function candidateEdges(segments: readonly Segment[]): readonly number[] {
  const edges = segments.map((segment) => segment.x0).sort((a, b) => a - b);
  const out: { readonly x: number; readonly count: number }[] = [];
  for (let at = 0; at < edges.length; ) {
    const start = edges[at] ?? 0;
    let end = at + 1;
    while (end < edges.length && (edges[end] ?? 0) - start < 4) end += 1;
    if (end - at >= SEGMENTS_MIN && at > 0) out.push({ x: start, count: end - at });
    at = end;
  }
  const likely = out.sort((a, b) => b.count - a.count).slice(0, CANDIDATES_MAX);
  return likely.map(({ x }) => x).sort((a, b) => a - b);
}

interface Cut {
  readonly left: readonly Segment[];
  readonly right: readonly Segment[];
  readonly crossing: readonly Segment[];
}

function cut(segments: readonly Segment[], x: number): Cut {
  const left: Segment[] = [];
  const right: Segment[] = [];
  const crossing: Segment[] = [];
  for (const segment of segments) {
    if (segment.x0 >= x - 2) right.push(segment);
    else if (segment.x1 <= x - segment.size * 0.4) left.push(segment);
    else crossing.push(segment);
  }
  return { left, right, crossing };
}

function isColumnPair(left: readonly Segment[], right: readonly Segment[]): boolean {
  if (left.length < SEGMENTS_MIN || right.length < SEGMENTS_MIN) return false;
  if (isMargin(left, right) || isMargin(right, left)) return true;
  if (isProse(left) && isProse(right)) return true;
  const [few, many] = left.length <= right.length ? [left, right] : [right, left];
  return sharedRows(few, many) < 0.5;
}

/** Clearly smaller type beside the text, and not on its rows as the cells of a table are. */
function isMargin(side: readonly Segment[], main: readonly Segment[]): boolean {
  return median(side.map(sizeOf)) < median(main.map(sizeOf)) * 0.88 && sharedRows(side, main) < 0.75;
}

/** Most lines reach across the column. */
function isProse(column: readonly Segment[]): boolean {
  const x0 = Math.min(...column.map((segment) => segment.x0));
  const ends = column.map((segment) => segment.x1).sort((a, b) => a - b);
  const width = (ends[Math.floor(ends.length * 0.9)] ?? 0) - x0;
  const em = median(column.map(sizeOf));
  return width > em * 12 && median(column.map((segment) => segment.x1 - segment.x0)) > width * 0.6;
}

/** Share of the segments that have another on their baseline. */
function sharedRows(few: readonly Segment[], many: readonly Segment[]): number {
  const rows = many.map((segment) => segment.y).sort((a, b) => a - b);
  const shared = few.filter((segment) => rows.some((y) => Math.abs(y - segment.y) < segment.size * 0.25));
  return shared.length / Math.max(1, few.length);
}

type Band = { readonly kind: "across" | "columns"; readonly segments: Segment[] };

/** The page from top to bottom, cut where something reaches across the gutter. */
function bands(segments: readonly Segment[], gutter: Gutter): readonly Band[] {
  const crossing = new Set(cut(segments, gutter.x).crossing);
  const out: Band[] = [];
  for (const segment of [...segments].sort((a, b) => a.y - b.y)) {
    const kind = crossing.has(segment) ? "across" : "columns";
    const last = out.at(-1);
    if (last?.kind === kind) last.segments.push(segment);
    else out.push({ kind, segments: [segment] });
  }
  return out;
}

function sizeOf(segment: Segment): number {
  return segment.size;
}

/** The middle one of the values; 0 of none. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
