import { describe, expect, it } from "vitest";
import { MANIFEST_SCOPES } from "#demo";
import { motionLife } from "../parliament/world.ts";
import { pressOf } from "../slack/press.ts";
import { pledge, WATCHES } from "./pieces.ts";
import { type SlackBench, slackBench } from "./slack-bench.ts";

const GUEST = "U0GAST0000";
const PARTNER = "U0PARTNER0";
const COLLEAGUE = "U0COLLEGA0";

/** A press of somebody on what stands under a card. */
async function press({ slack }: SlackBench, ts: string, button: string, user: string): Promise<void> {
  const blocks = slack.messages("kind-in-azc").find((message) => message.ts === ts)?.blocks ?? [];
  await slack.clickButton({ channel: "kind-in-azc", ts, ...pressOf(blocks, button), user });
}

describe("guests and people of another workspace", () => {
  it.each([
    ["a guest", GUEST],
    ["somebody of another workspace", PARTNER],
  ])("%s looks on and changes nothing", async (_, user) => {
    await using bench = await slackBench(WATCHES);
    await bench.bring(...motionLife(), pledge());
    for (const text of [
      "volg 36600-XX-29",
      "ontvolg TZ202411-116",
      "demp TZ202411-116",
      "ontdemp TZ202411-116",
    ])
      expect(await bench.kamer(text, "kind-in-azc", user), text).toContain("volwaardig lid");
    expect(await bench.kamer("motie 36600-XX-29", "kind-in-azc", user)).toContain("Motie-Een/Twee");
    expect(await bench.kamer("regels", "kind-in-azc", user)).not.toContain("Wie wat deed");
    const ts = bench.slack.messages("kind-in-azc")[0]?.ts ?? "";
    const before = bench.slack.ephemerals.length;
    await press(bench, ts, "claim", user);
    await bench.slack.waitFor((slack) => slack.ephemerals.length > before);
    expect(bench.slack.ephemerals.at(-1)?.text).toContain("volwaardig lid");
    await press(bench, ts, "why", user);
    await bench.slack.waitFor((slack) => slack.modals[0]);
  });

  it("fill in a window without saving anything", async () => {
    await using bench = await slackBench(WATCHES);
    await bench.slack.sendCommand({
      command: "/kamer",
      text: "probeer noodopvang",
      channel: "kind-in-azc",
      user: GUEST,
    });
    const window = await bench.slack.waitFor((slack) => slack.modals[0]);
    const field = (name: string, value: string) => ({ [name]: { [name]: { value } } });
    const values = {
      ...field("query", "noodopvang"),
      ...field("name", "Noodopvang"),
      channel: { channel: { selected_option: { value: "#kind-in-azc" } } },
    };
    await bench.slack.submitView({ viewId: window.id, values, user: GUEST });
    await bench.slack.waitFor(() => JSON.stringify(window.view).includes("Bewaar"));
    await bench.slack.submitView({ viewId: window.id, values, user: GUEST });
    const answer = await bench.slack.waitFor((slack) => slack.ephemerals[0]);
    expect(answer.text).toContain("volwaardig lid");
    expect(bench.app.store.transaction((transaction) => transaction.proposals())).toEqual([]);
  });

  it("a member may change things where the app may not ask who is a guest", async () => {
    await using bench = await slackBench(
      WATCHES,
      "",
      MANIFEST_SCOPES.filter((scope) => scope !== "users:read"),
    );
    await bench.bring(...motionLife());
    expect(await bench.kamer("volg 36600-XX-29")).toContain("volgt nu");
    const ts = (await bench.slack.waitFor((slack) => slack.messages("kind-in-azc")[0])).ts;
    const before = bench.slack.ephemerals.length;
    await press(bench, ts, "mute", PARTNER);
    await bench.slack.waitFor((slack) => slack.ephemerals.length > before);
    expect(bench.slack.ephemerals.at(-1)?.text).toContain("volwaardig lid");
  });
});

describe("where a user group keeps the rules", () => {
  const KEPT = ", keepers: [S0BEHEER00]";

  it("its members change what is heard, the others take things up", async () => {
    await using bench = await slackBench(WATCHES, KEPT, [...MANIFEST_SCOPES, "usergroups:read"]);
    await bench.bring(...motionLife());
    expect(await bench.kamer("volg 36600-XX-29", "kind-in-azc", COLLEAGUE)).toContain("slack.keepers");
    expect(await bench.kamer("volg 36600-XX-29")).toContain("volgt nu");
    const ts = (await bench.slack.waitFor((slack) => slack.messages("kind-in-azc")[0])).ts;
    await press(bench, ts, "claim", COLLEAGUE);
    await bench.slack.waitFor((slack) => slack.modals[0]);
  });

  it("nobody does where Slack does not tell who is in it", async () => {
    await using bench = await slackBench(WATCHES, KEPT);
    await bench.bring(...motionLife());
    expect(await bench.kamer("volg 36600-XX-29")).toContain("slack.keepers");
  });
});
