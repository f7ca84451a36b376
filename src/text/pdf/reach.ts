import type { Line } from "./lines.ts";

/** A line of a block that ends within this many ems of its right edge fills it. */
const NEAR_EMS = 3;
/** Among fewer lines no one counts as stray. */
const FEW_LINES = 12;

/**
 * Lines with how far each could have reached. Lines that follow each other closely and mostly end at one edge are
 * wrapped there; others, a list of names or a single line, are measured by the text of their size beside them.
 */
export function withReach(lines: readonly Line[], pitch: number): readonly Line[] {
  const bySize = new Map<string, number[]>();
  for (const line of lines) {
    const ends = bySize.get(sizeKey(line)) ?? [];
    ends.push(line.x1);
    bySize.set(sizeKey(line), ends);
  }
  const usual = new Map([...bySize].map(([key, ends]) => [key, highEnd(ends)]));
  return blocksOf(lines, pitch).flatMap((block) => {
    const edge = wrappedEdge(block);
    return block.map((line) => ({ ...line, reach: edge ?? usual.get(sizeKey(line)) ?? line.reach }));
  });
}

function sizeKey(line: Line): string {
  return `${line.page} ${line.group} ${Math.round(line.size)}`;
}

function highEnd(ends: readonly number[]): number {
  const sorted = [...ends].sort((a, b) => a - b);
  return sorted[sorted.length < FEW_LINES ? sorted.length - 1 : Math.floor(sorted.length * 0.9)] ?? 0;
}

function blocksOf(lines: readonly Line[], pitch: number): readonly (readonly Line[])[] {
  const out: Line[][] = [];
  for (const line of lines) {
    const last = out.at(-1)?.at(-1);
    const gap = last === undefined ? 0 : (line.y - last.y) / last.size;
    const same = last !== undefined && last.page === line.page && last.group === line.group;
    if (same && gap > 0 && gap <= pitch * 1.3 && Math.abs(last.size - line.size) < 0.12 * last.size)
      out.at(-1)?.push(line);
    else out.push([line]);
  }
  return out;
}

/** The right edge at which a block is wrapped; null where its lines end anywhere. */
function wrappedEdge(block: readonly Line[]): number | null {
  if (block.length < 3) return null;
  const edge = Math.max(...block.map((line) => line.x1));
  const inner = block.slice(0, -1);
  const filled = inner.filter((line) => line.x1 > edge - line.size * NEAR_EMS);
  return filled.length >= inner.length * 0.6 ? edge : null;
}
