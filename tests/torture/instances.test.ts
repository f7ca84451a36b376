import { spawnSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { figure, times } from "./figures.ts";
import { type Outcome, playRow, ROWS } from "./instances/rows.ts";

/** `INSTANCES=20` so many times each; `INSTANCES_SEED=7` from that seed on. */
const count = times("INSTANCES", 2, 20);
const first = Number(process.env.INSTANCES_SEED ?? 0);
/** So many at a time: they wait more than they work. */
const AT_ONCE = 2;

const SILENCE_MAX_MS = 60_000;
const canUnshare = spawnSync("unshare", ["-Ur", "--pid", "--fork", "--uts", "true"]).status === 0;
const rows = Object.keys(ROWS).filter((row) => row !== "two instances" || canUnshare);

describe.concurrent("nothing is lost, doubled or kept silent for more than a minute", () => {
  for (const row of rows)
    it(row, async (context) => {
      const outcomes: Outcome[] = [];
      for (let seed = first; seed < first + count; seed += AT_ONCE) {
        const seeds = [...Array(Math.min(AT_ONCE, first + count - seed)).keys()].map((each) => seed + each);
        outcomes.push(...(await Promise.all(seeds.map((each) => playRow(row, each)))));
      }
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
      expect(outcomes.flatMap(({ wrong }) => wrong)).toEqual([]);
      expect({ lost, doubled }, `INSTANCES_SEED=${first} INSTANCES=${count}`).toEqual({
        lost: 0,
        doubled: 0,
      });
      expect(silenceMs).toBeLessThan(SILENCE_MAX_MS);
    });
});
