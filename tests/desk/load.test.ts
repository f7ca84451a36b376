import { expect, it } from "vitest";
import { askWhilePostsWait, WATCHES } from "./load.ts";
import { slackBench } from "./slack-bench.ts";

const POSTS = 200;

// How fast is a matter of the long tests: Slack itself gives up after three seconds.
it(`acknowledges every command and click while ${POSTS} posts wait, and goes on delivering`, async () => {
  await using bench = await slackBench(WATCHES);
  const { waiting } = await askWhilePostsWait(bench, POSTS);
  expect(waiting).toBeGreaterThan(50);
  await bench.slack.waitFor((slack) => slack.messages().length >= POSTS, 20_000);
});
