import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { runs } from "../runs.ts";
import { hostilePosts } from "./hostile-posts.ts";
import { faultsOf } from "./inert.ts";

describe("messages made of hostile contents", () => {
  it("are valid, within 10,000 characters, inert, and have a sentence", () => {
    fc.assert(
      fc.property(hostilePosts, (post) => {
        expect(faultsOf(post)).toEqual([]);
      }),
      { numRuns: runs(400) },
    );
  });
});
