import { describe, expect, it } from "vitest";
import { figure, LONG, seedsOf } from "./figures.ts";
import { playYears } from "./year/years.ts";

const seeds = seedsOf("YEAR", "year", 200, 10_000);

describe("a year of a small parliament", () => {
  it(`is told as it was, in ${seeds.all.length} years`, async (context) => {
    const years = await playYears(seeds.all, LONG ? 2 : 1);
    const failures = years.flatMap(({ seed, faults }) => {
      const shown = seeds.isOne ? faults : faults.slice(0, 4);
      return faults.length > 0 ? [[`${seeds.again(seed)}:`, ...shown].join("\n  ")] : [];
    });
    const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
    const looks = sum(years.map((year) => year.looks));
    const messages = sum(years.map((year) => year.messages));
    figure(context, {
      what: "simulated years",
      times: years.length,
      lost: failures.length,
      slowestMs: years.reduce((slowest, { ms }) => Math.max(slowest, ms), 0),
      note: `years that are not as the oracle tells them; ${looks} looks, ${messages} messages`,
    });
    expect(failures).toEqual([]);
  });
});
