import { expect, it } from "vitest";
import { motionLife } from "../parliament/world.ts";
import { WATCHES } from "./pieces.ts";
import { slackBench } from "./slack-bench.ts";

it("what is answered to a press in a thread is said in that thread, and to one in the channel in the channel", async () => {
  await using bench = await slackBench(`${WATCHES}  - { id: motie, name: De motie, motion: 36600-XX-29 }\n`);
  const { slack } = bench;
  await bench.bring(...motionLife());
  const parent = slack.messages("kind-in-azc")[0];
  if (parent === undefined) throw new Error("no card");
  const post = (args: object) =>
    fetch(`${slack.apiUrl}chat.postMessage`, {
      method: "POST",
      headers: { authorization: `Bearer ${slack.botToken}`, "content-type": "application/json" },
      body: JSON.stringify({ channel: parent.channelId, ...args }),
    });
  const element = {
    type: "button",
    text: { type: "plain_text", text: "Volgen" },
    action_id: "follow-id",
    value: "kst-36600-XX-29",
  };
  const blocks = [{ type: "actions", block_id: "b", elements: [element] }];
  await post({ text: "in de draad", blocks, thread_ts: parent.ts });
  await post({ text: "in het kanaal", blocks });
  const reply = slack.messages("kind-in-azc")[0]?.replies.find(({ text }) => text === "in de draad");
  const loose = slack.messages("kind-in-azc").find(({ text }) => text === "in het kanaal");
  for (const [message, thread] of [
    [reply, parent.ts],
    [loose, null],
  ] as const) {
    const before = slack.ephemerals.length;
    await slack.clickButton({ channel: "kind-in-azc", ts: message?.ts ?? "", actionId: "follow-id" });
    const answer = await slack.waitFor(() => slack.ephemerals.length > before && slack.ephemerals.at(-1));
    expect([answer.threadTs, answer.channelId]).toEqual([thread, parent.channelId]);
  }
});
