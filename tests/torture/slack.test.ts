import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hostilePosts } from "../slack/hostile-posts.ts";
import { faultsOf } from "../slack/inert.ts";
import { figure, times } from "./figures.ts";

const CARDS = times("CARDS", 8_000, 100_000);

describe("cards", () => {
  it(`are valid and inert, all ${CARDS}`, (context) => {
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
    const note = `in ${((performance.now() - began) / 1_000).toFixed(0)} s`;
    figure(context, { what: "generated cards, valid and inert", times: CARDS, slowestMs: worst, note });
  });
});
