import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { pressOf } from "../slack/press.ts";
import { pledge, WATCHES } from "./pieces.ts";
import { type SlackBench, slackBench } from "./slack-bench.ts";

let bench: SlackBench;
beforeEach(async () => {
  bench = await slackBench(WATCHES);
});
afterEach(() => bench[Symbol.asyncDispose]());

const PARTNER = "U0PARTNER0";
const texts = (channel: string) => bench.slack.messages(channel).map(({ text }) => text);

describe("a channel that is shared with another workspace", () => {
  it("lets its people see why, and tells them what they may not", async () => {
    await bench.bring(pledge());
    const ts = bench.slack.messages("kind-in-azc")[0]?.ts ?? "";
    const blocks = bench.slack.messages("kind-in-azc")[0]?.blocks ?? [];
    const press = (button: string) =>
      bench.slack.clickButton({ channel: "kind-in-azc", ts, ...pressOf(blocks, button), user: PARTNER });
    await press("mute");
    const answer = await bench.slack.waitFor((slack) => slack.ephemerals[0]);
    expect([answer.user, answer.text]).toEqual([
      PARTNER,
      expect.stringContaining("lid bent van de werkruimte"),
    ]);
    expect(bench.slack.modals).toEqual([]);
    await press("why");
    const window = await bench.slack.waitFor((slack) => slack.modals[0]);
    expect(window.user).toBe(PARTNER);
  });
});

describe("what becomes of a channel", () => {
  it("after /invite the first card comes at once, with what the channel follows", async () => {
    bench.slack.setChannel("kind-in-azc", { member: false });
    await bench.bring(pledge());
    await bench.slack.waitFor(() => texts("kamerwacht-ops").some((text) => text.includes("not_in_channel")));
    bench.slack.setChannel("kind-in-azc", { member: true });
    await bench.slack.waitFor(() =>
      texts("kind-in-azc").some((text) => text.includes("Kamerwacht is hier.")),
    );
    await bench.slack.waitFor(() => texts("kind-in-azc").length === 2);
    expect(texts("kind-in-azc").at(-1)).toMatch(/^Kamerwacht is hier\.[^“]+Dit kanaal volgt “/);
  });

  it("a new name in Slack is told, and nothing is lost", async () => {
    await bench.bring(pledge());
    bench.slack.setChannel("kind-in-azc", { name: "kinderen" });
    await bench.slack.waitFor(() => texts("kamerwacht-ops").some((text) => text.includes("#kinderen")));
    await bench.bring(pledge(2, { datumNakoming: "2031-06-01T00:00:00" }));
    await bench.slack.waitFor((slack) => slack.messages("kinderen")[0]?.replies.length === 1);
  });
});

describe("following where no message can come", () => {
  it.each<[string, (slack: SlackBench["slack"]) => void, string, string]>([
    [
      "a channel without the app",
      (slack) => slack.setChannel("spreidingswet", { member: false }),
      "spreidingswet",
      "/invite @Kamerwacht",
    ],
    [
      "a channel that is archived",
      (slack) => slack.setChannel("spreidingswet", { archived: true }),
      "spreidingswet",
      "gearchiveerd",
    ],
  ])("in %s is not promised", async (_, make, channel, said) => {
    make(bench.slack);
    expect(await bench.kamer("volg 36600-XX-29", channel)).toContain(said);
    expect(bench.app.store.transaction((transaction) => transaction.proposals())).toEqual([]);
  });

  it("in a conversation between two people is not promised, in that with the app it is kept", async () => {
    const answer = await bench.kamer("volg 36600-XX-29", "D0TWEEMENSEN");
    expect(answer).toContain("tussen mensen");
    expect(await bench.kamer("volg 36600-XX-29", "D0BEZOEKER")).toContain("volgt 36600-XX-29 nu");
  });
});

it("a private channel that the files name is the same by the id that Slack gives", async () => {
  await using other = await slackBench(WATCHES.replaceAll("#kind-in-azc", "#besloten"), "", undefined, [
    { name: "besloten", isPrivate: true },
  ]);
  expect(await other.kamer("ontvolg TZ202411-116", "besloten")).toContain("uit de configuratie");
});
