import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { motionLife } from "../parliament/world.ts";
import { pledge, WATCHES } from "./pieces.ts";
import { type SlackBench, slackBench } from "./slack-bench.ts";

let bench: SlackBench;
beforeEach(async () => {
  bench = await slackBench(WATCHES);
});
afterEach(() => bench[Symbol.asyncDispose]());

const VISITOR = "U0BEZOEKER";
const replies = () => bench.slack.messages("kind-in-azc")[0]?.replies ?? [];
const deeds = () => bench.app.store.transaction((transaction) => transaction.deeds(null, 50));

describe("what somebody does to what is heard", () => {
  it("is said in the thread of the card, with who and until when, and stands in the rules", async () => {
    await bench.bring(...motionLife());
    await bench.kamer("volg 36600-XX-29");
    const followed = await bench.slack.waitFor(() => replies()[0]);
    expect(followed.text).toContain("Wordt hier gevolgd: Motie-Een/Twee");
    expect(JSON.stringify(followed.blocks)).toContain(`"user_id":"${VISITOR}"`);
    await bench.kamer("demp 36600-XX-29 dag");
    const muted = await bench.slack.waitFor(() => replies()[1]);
    expect(muted.text).toMatch(/^Gedempt tot .* om .*: Motie-Een\/Twee/);
    await bench.kamer("ontdemp 36600-XX-29");
    const heard = await bench.slack.waitFor(() => replies()[2]);
    expect(heard.text).toContain("Niet meer gedempt");
    await bench.kamer("ontvolg 36600-XX-29");
    await bench.slack.waitFor(() => replies()[3]);
    expect(deeds().map(({ deed }) => deed)).toEqual(["unfollowed", "unmuted", "muted", "followed"]);
    const rules = await bench.kamer("regels");
    expect(rules).toContain("Wie wat deed");
    expect(rules).toContain(`"user_id":"${VISITOR}"`);
    expect(bench.slack.messages("kind-in-azc")).toHaveLength(1);
  });

  it("is said in the channel where there is no card", async () => {
    await bench.kamer("demp noodopvang week");
    const said = await bench.slack.waitFor((slack) => slack.messages("kind-in-azc")[0]);
    expect(said.text).toContain("de regel Noodopvang");
    expect(said.replies).toEqual([]);
  });

  it("is not said of what changes nothing", async () => {
    await bench.kamer("ontdemp noodopvang");
    await bench.kamer("ontvolg 36600-XX-29");
    expect(deeds()).toEqual([]);
  });

  it("of taking up is kept beside what the thread says already", async () => {
    await bench.bring(pledge());
    const ts = bench.slack.messages("kind-in-azc")[0]?.ts ?? "";
    await bench.slack.clickButton({ channel: "kind-in-azc", ts, actionId: "claim" });
    const window = await bench.slack.waitFor((slack) => slack.modals[0]);
    await bench.slack.submitView({ viewId: window.id, values: { note: { note: { value: "Ik bel" } } } });
    await bench.slack.waitFor(() => replies()[0]);
    expect(deeds()).toMatchObject([{ deed: "taken-up", userId: VISITOR, channel: "#kind-in-azc" }]);
    expect(replies()).toHaveLength(1);
  });
});

it("what is muted stands first among the rules, and is heard again by a press there", async () => {
  await bench.kamer("demp noodopvang maand");
  const listed = await bench.kamer("regels");
  expect(listed.indexOf("De regel Noodopvang")).toBeGreaterThan(0);
  expect(listed.indexOf("De regel Noodopvang")).toBeLessThan(listed.indexOf("(noodopvang)"));
  const { ts } = bench.slack.ephemerals.at(-1) ?? { ts: "" };
  expect(await bench.click(ts, "mute-end-0")).toContain("weer te horen");
  expect(await bench.click(ts, "mute-end-0")).toContain("al niet meer gedempt");
  expect(deeds()).toMatchObject([{ deed: "unmuted" }, { deed: "muted" }]);
});

it("a deed is never changed or taken away", async () => {
  await bench.kamer("demp noodopvang");
  bench.app.store.transaction((transaction) => transaction.renameChannel("#kind-in-azc", "#anders"));
  expect(deeds()).toMatchObject([{ deed: "muted", channel: "#kind-in-azc" }]);
});
