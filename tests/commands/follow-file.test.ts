import { expect, it } from "vitest";
import { slackBench } from "../desk/slack-bench.ts";
import { motionLife } from "../parliament/world.ts";
import { FOLLOWED } from "../pipeline/harness.ts";

it("gives what a changed file newly follows its card at once, without waiting for a poll", async () => {
  await using bench = await slackBench(
    "channel: '#kind-in-azc'\nwatches:\n  - { id: a, name: Maaltijden, query: maaltijden }\n",
  );
  await bench.bring(...motionLife());
  expect(bench.slack.messages("kind-in-azc")).toEqual([]);
  const motion = { id: "b", name: "Motie", channel: "#kind-in-azc", motion: FOLLOWED };
  bench.app.follow({ ...bench.config, watches: [...bench.config.watches, motion] });
  await bench.slack.waitFor(
    (slack) => slack.messages("kind-in-azc").some(({ text }) => text.includes("36600-XX-29")),
    5_000,
  );
});
