import type { Span } from "#parliament";

/** Items `from` of the one list in place of items `to` of the other; either may be empty. */
export interface Edit {
  readonly from: Span;
  readonly to: Span;
}

/** More differences than this are one: the time grows with the square of it. */
const DIFFERENCES_MAX = 600;
const STEPS_MAX = 4_000_000;
/** Equal items between two edits that do not keep them apart: `de` between two changed words. */
const BRIDGE = 1;

/**
 * The fewest edits from one list to the other (Myers), edits side by side together. Bounded: lists that differ too much
 * give one edit of all between their common beginning and end.
 */
export function editsBetween(before: readonly string[], after: readonly string[]): readonly Edit[] {
  let head = 0;
  while (head < before.length && head < after.length && before[head] === after[head]) head += 1;
  let tail = 0;
  const most = Math.min(before.length, after.length) - head;
  while (tail < most && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail += 1;
  const a = before.slice(head, before.length - tail);
  const b = after.slice(head, after.length - tail);
  if (a.length === 0 && b.length === 0) return [];
  const whole = [{ from: { start: 0, end: a.length }, to: { start: 0, end: b.length } }];
  const edits = a.length === 0 || b.length === 0 ? whole : (shortest(numbered(a, b)) ?? whole);
  return bridged(edits).map(({ from, to }) => ({ from: shifted(from, head), to: shifted(to, head) }));
}

interface Numbered {
  readonly a: Int32Array;
  readonly b: Int32Array;
}

/** Words as numbers: cheaper to compare. */
function numbered(a: readonly string[], b: readonly string[]): Numbered {
  const numbers = new Map<string, number>();
  const number = (word: string) => {
    const known = numbers.get(word) ?? numbers.size;
    numbers.set(word, known);
    return known;
  };
  return { a: Int32Array.from(a, number), b: Int32Array.from(b, number) };
}

/** Myers' greedy search, with the furthest points of every round kept for the way back. Null where it goes too far. */
function shortest({ a, b }: Numbered): readonly Edit[] | null {
  const limit = Math.min(DIFFERENCES_MAX, a.length + b.length);
  const furthest = new Int32Array(2 * limit + 3);
  const rounds: Int32Array[] = [];
  let steps = 0;
  for (let round = 0; round <= limit; round += 1) {
    rounds.push(furthest.slice(limit - round, limit + round + 3));
    for (let diagonal = -round; diagonal <= round; diagonal += 2) {
      const at = limit + 1 + diagonal;
      let x = isDown(furthest, at, diagonal, round) ? (furthest[at + 1] ?? 0) : (furthest[at - 1] ?? 0) + 1;
      const start = x;
      while (x < a.length && x - diagonal < b.length && a[x] === b[x - diagonal]) x += 1;
      steps += x - start + 1;
      furthest[at] = x;
      if (x >= a.length && x - diagonal >= b.length) return wayBack(rounds, a.length, b.length);
    }
    if (steps > STEPS_MAX) return null;
  }
  return null;
}

function isDown(furthest: Int32Array, at: number, diagonal: number, round: number): boolean {
  return diagonal === -round || (diagonal !== round && (furthest[at - 1] ?? 0) < (furthest[at + 1] ?? 0));
}

function wayBack(rounds: readonly Int32Array[], endX: number, endY: number): readonly Edit[] {
  const edits: Edit[] = [];
  let x = endX;
  let y = endY;
  for (let round = rounds.length - 1; round > 0; round -= 1) {
    const furthest = rounds[round] as Int32Array;
    const diagonal = x - y;
    const at = round + 1 + diagonal;
    const down = isDown(furthest, at, diagonal, round);
    const fromX = furthest[down ? at + 1 : at - 1] ?? 0;
    const fromY = fromX - (down ? diagonal + 1 : diagonal - 1);
    edits.push({
      from: { start: fromX, end: down ? fromX : fromX + 1 },
      to: { start: fromY, end: down ? fromY + 1 : fromY },
    });
    x = fromX;
    y = fromY;
  }
  return edits.reverse();
}

function bridged(edits: readonly Edit[]): readonly Edit[] {
  const out: Edit[] = [];
  for (const edit of edits) {
    const last = out.at(-1);
    if (last !== undefined && edit.from.start - last.from.end <= BRIDGE)
      out[out.length - 1] = {
        from: { start: last.from.start, end: edit.from.end },
        to: { start: last.to.start, end: edit.to.end },
      };
    else out.push(edit);
  }
  return out;
}

function shifted({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}
