import { describe, expect, it } from "vitest";
import { judge } from "../torture/simulation/oracle.ts";
import { play } from "../torture/simulation/simulation.ts";

describe("in a simulated world", () => {
  it.each([3])("seed %i: Slack shows in the end what happened, each once", async (seed) => {
    using played = await play(seed);
    expect(judge(played)).toEqual([]);
  });
});
