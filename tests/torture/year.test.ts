import { describe, expect, it } from "vitest";
import { playYear } from "./year/year.ts";

/** `YEAR_SEED=123` plays that one alone, `YEAR_SEEDS=5000` so many. */
const only = process.env.YEAR_SEED;
const count = Number(process.env.YEAR_SEEDS ?? 100);
const seeds = only === undefined ? [...Array(count).keys()] : [Number(only)];

describe("a year of a small parliament", () => {
  it(`is told as it was, in ${seeds.length} years`, async () => {
    const failures: string[] = [];
    const total = { looks: 0, messages: 0 };
    for (const seed of seeds) {
      const { faults, looks, messages } = await playYear(seed);
      total.looks += looks;
      total.messages += messages;
      const shown = only === undefined ? faults.slice(0, 4) : faults;
      if (faults.length > 0) failures.push([`YEAR_SEED=${seed}:`, ...shown].join("\n  "));
    }
    console.log(`${seeds.length} years, ${total.looks} looks, ${total.messages} messages`);
    expect(failures).toEqual([]);
  });
});
