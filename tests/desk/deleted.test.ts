import { expect, it } from "vitest";
import { pressOf } from "../slack/press.ts";
import { pledge, WATCHES } from "./pieces.ts";
import { slackBench } from "./slack-bench.ts";

const CHANNEL = "kind-in-azc";
const FAILED = "Dat is niet gelukt";

/** Every button of ours in a card, in its menu too. */
function buttonsIn(blocks: readonly object[]): readonly string[] {
  const elements = blocks.flatMap((block) => (block as { elements?: readonly object[] }).elements ?? []);
  return elements.flatMap((element) => {
    const {
      type,
      action_id,
      options = [],
    } = element as {
      type?: string;
      action_id?: string;
      options?: readonly { value: string }[];
    };
    if (type === "overflow") return options.map(({ value }) => value);
    return type === "button" && action_id !== undefined && !action_id.startsWith("open") ? [action_id] : [];
  });
}

it("a press on a card that was deleted is answered, and what it leads to stands under a card that exists", async () => {
  await using bench = await slackBench(WATCHES);
  const { slack } = bench;
  await bench.bring(pledge());
  const { ts, blocks } = await slack.waitFor(() => slack.messages(CHANNEL)[0]);
  slack.remove(CHANNEL, ts);
  expect(slack.messages(CHANNEL)).toEqual([]);
  const buttons = buttonsIn(blocks);
  expect(buttons).toEqual(expect.arrayContaining(["claim", "mute", "why"]));
  for (const button of buttons) {
    const [answers, windows] = [slack.ephemerals.length, slack.modals.length];
    await slack.clickButton({ channel: CHANNEL, ts, ...pressOf(blocks, button) });
    await slack.waitFor(() => slack.ephemerals.length > answers || slack.modals.length > windows);
    expect(JSON.stringify(slack.ephemerals.slice(answers)), button).not.toContain(FAILED);
  }
  await slack.clickButton({ channel: CHANNEL, ts, ...pressOf(blocks, "claim") });
  const window = await slack.waitFor(() => slack.modals.findLast(({ view }) => view.callback_id === "claim"));
  await slack.submitView({ viewId: window.id, values: { note: { note: { value: "ik bel de indiener" } } } });
  const card = await slack.waitFor(() =>
    slack.messages(CHANNEL).find(({ replies }) => JSON.stringify(replies).includes("ik bel de indiener")),
  );
  expect(card.ts).not.toBe(ts);
  expect(slack.messages(CHANNEL)).toHaveLength(1);
});
