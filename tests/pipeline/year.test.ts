import { describe, expect, it } from "vitest";
import { playYear } from "../torture/year/year.ts";

describe("a year of a small parliament", () => {
  it.each([31])("is told as it was, by seed %i", async (seed) => {
    expect((await playYear(seed)).faults).toEqual([]);
  });
});
