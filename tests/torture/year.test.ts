import { describe, expect, it } from "vitest";
import { figure, seedsOf } from "./figures.ts";
import { playYear } from "./year/year.ts";

const seeds = seedsOf("YEAR", "year", 200, 10_000);

describe("a year of a small parliament", () => {
  it(`is told as it was, in ${seeds.all.length} years`, async (context) => {
    const failures: string[] = [];
    const total = { looks: 0, messages: 0, slowestMs: 0 };
    for (const seed of seeds.all) {
      const began = performance.now();
      const { faults, looks, messages } = await playYear(seed);
      total.slowestMs = Math.max(total.slowestMs, performance.now() - began);
      total.looks += looks;
      total.messages += messages;
      const shown = seeds.isOne ? faults : faults.slice(0, 4);
      if (faults.length > 0) failures.push([`${seeds.again(seed)}:`, ...shown].join("\n  "));
    }
    figure(context, {
      what: "simulated years",
      times: seeds.all.length,
      lost: failures.length,
      slowestMs: total.slowestMs,
      note: `years that are not as the oracle tells them; ${total.looks} looks, ${total.messages} messages`,
    });
    expect(failures).toEqual([]);
  });
});
