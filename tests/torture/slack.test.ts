import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hostilePosts } from "../slack/hostile-posts.ts";
import { faultsOf } from "../slack/inert.ts";
import { times } from "./figures.ts";

const CARDS = times("CARDS", 30_000, 100_000);

describe("cards", () => {
  it(`are valid and inert, all ${CARDS}`, () => {
    const began = performance.now();
    let worst = 0;
    fc.assert(
      fc.property(hostilePosts, (post) => {
        const before = performance.now();
        const faults = faultsOf(post);
        worst = Math.max(worst, performance.now() - before);
        expect(faults).toEqual([]);
      }),
      { numRuns: CARDS, endOnFailure: true },
    );
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    console.log(`${CARDS} cards in ${seconds} s, the slowest ${worst.toFixed(0)} ms`);
  });
});
