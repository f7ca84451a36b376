import { describe, expect, it } from "vitest";
import { figure, times } from "./figures.ts";
import { playYear } from "./year/year.ts";

/** `YEAR_SEED=123` plays that one alone, `YEAR_SEEDS=5000` so many. */
const only = process.env.YEAR_SEED;
const count = times("YEAR_SEEDS", 200, 10_000);
const seeds = only === undefined ? [...Array(count).keys()] : [Number(only)];

describe("a year of a small parliament", () => {
  it(`is told as it was, in ${seeds.length} years`, async (context) => {
    const failures: string[] = [];
    const total = { looks: 0, messages: 0, slowestMs: 0 };
    for (const seed of seeds) {
      const began = performance.now();
      const { faults, looks, messages } = await playYear(seed);
      total.slowestMs = Math.max(total.slowestMs, performance.now() - began);
      total.looks += looks;
      total.messages += messages;
      const shown = only === undefined ? faults.slice(0, 4) : faults;
      if (faults.length > 0)
        failures.push(
          [`YEAR_SEED=${seed} npm run torture -- tests/torture/year.test.ts:`, ...shown].join("\n  "),
        );
    }
    figure(context, {
      what: "simulated years",
      times: seeds.length,
      lost: failures.length,
      slowestMs: total.slowestMs,
      note: `years that are not as the oracle tells them; ${total.looks} looks, ${total.messages} messages`,
    });
    expect(failures).toEqual([]);
  });
});
