import { spawnSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { figure, seedsOf } from "./figures.ts";
import { type Outcome, playRow, ROWS } from "./instances/rows.ts";

/** Each row with each. */
const seeds = seedsOf("INSTANCES", "instances", 2, 20);
/** So many at a time: they wait more than they work. */
const AT_ONCE = 2;

const SILENCE_MAX_MS = 60_000;
const canUnshare = spawnSync("unshare", ["-Ur", "--pid", "--fork", "--uts", "true"]).status === 0;
const rows = Object.keys(ROWS).filter((row) => row !== "two instances" || canUnshare);

describe.concurrent("nothing is lost, doubled or kept silent for more than a minute", () => {
  for (const row of rows)
    it(row, async (context) => {
      const outcomes: Outcome[] = [];
      for (let at = 0; at < seeds.all.length; at += AT_ONCE)
        outcomes.push(
          ...(await Promise.all(seeds.all.slice(at, at + AT_ONCE).map((seed) => playRow(row, seed)))),
        );
      const sum = (of: (one: Outcome) => number) => outcomes.reduce((total, one) => total + of(one), 0);
      const most = (of: (one: Outcome) => number) => Math.max(...outcomes.map(of));
      const [lost, doubled] = [sum((one) => one.lost), sum((one) => one.doubled)];
      const silenceMs = most((one) => one.silenceMs);
      figure(context, {
        what: `instances and clocks: ${row}`,
        times: outcomes.length,
        lost,
        doubled,
        memoryMb: most((one) => one.memoryMb),
        note: `silence of at most ${(silenceMs / 1_000).toFixed(1)} s`,
      });
      const faulty = outcomes.flatMap(({ wrong, lost, doubled }, at) =>
        wrong.length + lost + doubled > 0
          ? [{ again: seeds.again(seeds.all[at] as number), wrong, lost, doubled }]
          : [],
      );
      expect(faulty).toEqual([]);
      expect(silenceMs).toBeLessThan(SILENCE_MAX_MS);
    });
});
