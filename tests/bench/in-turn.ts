/** What a work takes in the middle of some rounds. */
export interface Spent {
  readonly ms: number;
  /** Of that the processor worked. */
  readonly workedMs: number;
  readonly found: number;
}

/** Does each work in turn, round by round, so that a busy moment of the machine meets all of them. */
export function inTurn(works: readonly (() => number)[], rounds: number): readonly Spent[] {
  const all = Array.from({ length: rounds }, () => works.map(once));
  return works.map((_, place) => {
    const own = all.flatMap((round) => round.slice(place, place + 1));
    const middle = (of: (spent: Spent) => number) => percentile(own.map(of), 0.5);
    return {
      ms: middle(({ ms }) => ms),
      workedMs: middle(({ workedMs }) => workedMs),
      found: own[0]?.found ?? 0,
    };
  });
}

function once(work: () => number): Spent {
  const begin = performance.now();
  const before = process.cpuUsage();
  const found = work();
  const { user, system } = process.cpuUsage(before);
  return { ms: performance.now() - begin, workedMs: (user + system) / 1_000, found };
}

/** The value below which so large a part of them lies. */
export function percentile(values: readonly number[], share: number): number {
  const ordered = values.toSorted((a, b) => a - b);
  return ordered[Math.min(ordered.length - 1, Math.floor(ordered.length * share))] ?? 0;
}
