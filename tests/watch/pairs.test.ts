import fc from "fast-check";
import { expect, it } from "vitest";
import { collectPairs, mayFollow } from "../../src/watch/pairs.ts";
import { runs } from "../runs.ts";

it("a filter of pairs has every pair that was added, and few others", () => {
  let [asked, wrong] = [0, 0];
  const words = fc.array(fc.string({ minLength: 1, maxLength: 6 }), { minLength: 2, maxLength: 200 });
  fc.assert(
    fc.property(words, (all) => {
      const pairs = collectPairs();
      for (const [at, word] of all.slice(1).entries()) pairs.add(all[at] ?? "", word);
      const filter = pairs.filter();
      for (const [at, word] of all.slice(1).entries())
        expect(mayFollow(filter, ["none", all[at] ?? ""], [word])).toBe(true);
      for (const word of all) {
        asked += 1;
        if (mayFollow(filter, [`${word}#`], [word])) wrong += 1;
      }
    }),
    { numRuns: runs(300) },
  );
  expect(asked).toBeGreaterThan(runs(2_000));
  expect(wrong / asked).toBeLessThan(0.03);
});

it("a filter of no pair has none", () => {
  expect(mayFollow(collectPairs().filter(), ["a"], ["b"])).toBe(false);
});
