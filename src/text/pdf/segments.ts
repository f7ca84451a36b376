import { cleanPiece } from "../clean.ts";
import type { Run } from "./open.ts";

/** Text on one baseline without a wide gap in it. */
export interface Segment {
  readonly text: string;
  readonly x0: number;
  readonly x1: number;
  readonly y: number;
  readonly size: number;
  /** Of most of its characters. */
  readonly font: string;
}

/** A wider gap, in ems, is no space between words. */
const GAP_EMS = 1.8;
const SPACE_EMS = 0.12;
/** Around the raised number of a note until it is known whether there is such a note: private-use characters. */
export const MARK_OPEN = "\uE000";
export const MARK_CLOSE = "\uE001";

/** Joins the runs that follow each other on a line. */
export function toSegments(runs: readonly Run[]): readonly Segment[] {
  const groups: Run[][] = [];
  for (const run of runs) {
    const group = groups.at(-1);
    const previous = group?.at(-1);
    if (group !== undefined && previous !== undefined && follows(previous, run)) group.push(run);
    else groups.push([run]);
  }
  return mergeNeighbours(groups.map(segmentOf).filter((segment) => segment.text.trim() !== ""));
}

function follows(previous: Run, run: Run): boolean {
  const size = Math.max(previous.size, run.size);
  const gap = run.x0 - previous.x1;
  return Math.abs(run.y - previous.y) < size * 0.55 && gap > -size * 0.6 && gap < size * GAP_EMS;
}

function segmentOf(group: readonly Run[]): Segment {
  const main = mainRun(group);
  let text = "";
  let x1 = group[0]?.x0 ?? 0;
  for (const run of group) {
    if (text !== "" && run.x0 - x1 > Math.max(run.size, main.size) * SPACE_EMS) text += " ";
    text += isRaisedMark(run, main) ? `${MARK_OPEN}${run.text.trim()}${MARK_CLOSE}` : run.text;
    x1 = Math.max(x1, run.x1);
  }
  const x0 = Math.min(...group.map((run) => run.x0));
  return { text: cleanPiece(text), x0, x1, y: main.y, size: main.size, font: main.font };
}

/** The run that tells size and baseline: with the most characters among those that are not raised. */
function mainRun(group: readonly Run[]): Run {
  return group.reduce((best, run) => {
    if (run.size > best.size * 1.2) return run;
    if (run.size < best.size * 0.85) return best;
    return run.text.length > best.text.length ? run : best;
  });
}

function isRaisedMark(run: Run, main: Run): boolean {
  const raised = main.y - run.y > main.size * 0.12;
  return raised && run.size < main.size * 0.85 && /^\s*(\d{1,3}|\*{1,3})\s*$/.test(run.text);
}

/** Some files draw words in any order: pieces on one baseline that touch belong together. */
function mergeNeighbours(segments: readonly Segment[]): readonly Segment[] {
  const out: Segment[] = [];
  const byRow = new Map<number, Segment[]>();
  for (const segment of segments) {
    const row = Math.round(segment.y);
    const near = [row - 1, row, row + 1].flatMap((key) => byRow.get(key) ?? []);
    const other = near.find((candidate) => touches(candidate, segment));
    if (other === undefined) {
      out.push(segment);
      byRow.set(row, [...(byRow.get(row) ?? []), segment]);
      continue;
    }
    const merged = merge(other, segment);
    out[out.indexOf(other)] = merged;
    for (const list of byRow.values()) {
      const index = list.indexOf(other);
      if (index >= 0) list[index] = merged;
    }
  }
  return out;
}

function touches(a: Segment, b: Segment): boolean {
  const size = Math.max(a.size, b.size);
  const gap = Math.max(a.x0, b.x0) - Math.min(a.x1, b.x1);
  return Math.abs(a.y - b.y) < size * 0.15 && gap < size * 0.7 && gap > -size * 0.3;
}

function merge(a: Segment, b: Segment): Segment {
  const [left, right] = a.x0 <= b.x0 ? [a, b] : [b, a];
  const space = right.x0 - left.x1 > left.size * SPACE_EMS ? " " : "";
  const longer = a.text.length >= b.text.length ? a : b;
  return { ...longer, text: `${left.text}${space}${right.text}`, x0: left.x0, x1: Math.max(a.x1, b.x1) };
}
