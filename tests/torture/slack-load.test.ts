import { expect, it } from "vitest";
import { askWhilePostsWait, WATCHES } from "../desk/load.ts";
import { slackBench } from "../desk/slack-bench.ts";

const POSTS = 1_000;

it(`acknowledges every command and click within a second while ${POSTS} posts wait, and goes on delivering`, async () => {
  await using bench = await slackBench(WATCHES);
  const { waiting, slowestMs } = await askWhilePostsWait(bench, POSTS);
  console.log(`the slowest acknowledgement with ${waiting} posts waiting took ${slowestMs.toFixed(0)} ms`);
  expect(waiting).toBeGreaterThan(100);
  expect(slowestMs).toBeLessThan(1000);
  await bench.slack.waitFor((slack) => slack.messages().length >= POSTS / 4, 25_000);
});
