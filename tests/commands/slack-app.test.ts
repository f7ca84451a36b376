import { expect, it } from "vitest";
import { WATCHES } from "../desk/load.ts";
import { slackBench } from "../desk/slack-bench.ts";

const timers = () => process.getActiveResourcesInfo().filter((name) => name === "Timeout").length;

it("leaves no timer behind when it stops, which would keep the process that was told to end", async () => {
  const before = timers();
  const bench = await slackBench(WATCHES);
  await bench[Symbol.asyncDispose]();
  expect(timers()).toBe(before);
});
