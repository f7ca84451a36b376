import { describe, expect, it } from "vitest";
import { figure, seedsOf } from "./figures.ts";
import { judge } from "./simulation/oracle.ts";
import { play } from "./simulation/simulation.ts";

const seeds = seedsOf("SIMULATION", "simulation", 20, 10_000);

describe("whatever goes wrong, Slack shows in the end what happened, each once", () => {
  it(`in ${seeds.all.length} simulated worlds`, async (context) => {
    const failures: string[] = [];
    let messages = 0;
    let [crashes, clockSet, takenOver, putBack] = [0, 0, 0, 0];
    for (const seed of seeds.all) {
      using played = await play(seed);
      messages += played.slack.messages.length;
      crashes += played.crashes;
      clockSet += played.clockSet;
      takenOver += played.takenOver;
      putBack += played.unknown.length;
      const faults = judge(played);
      if (faults.length > 0)
        failures.push(
          [`${seeds.again(seed)}:`, ...faults, ...(seeds.isOne ? played.trace : [])].join("\n  "),
        );
    }
    figure(context, {
      what: "simulated worlds",
      times: seeds.all.length,
      lost: failures.length,
      note: `worlds with any fault; ${messages} messages, ${crashes} crashes, clock set ${clockSet} times, frozen and overtaken ${takenOver} times, backups put back ${putBack} times`,
    });
    expect(failures).toEqual([]);
  });

  it("the same seed plays the same world", async () => {
    using one = await play(4);
    using other = await play(4);
    expect(one.fingerprint).toBe(other.fingerprint);
  });
});
