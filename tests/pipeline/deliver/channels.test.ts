import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { adoptChannels, takeChannelChange } from "#pipeline";
import { watch } from "../harness.ts";
import { type DeliveryBench, deliveryBench, told } from "./real-slack.ts";

let bench: DeliveryBench;
beforeEach(async () => {
  bench = await deliveryBench();
  bench.watches = [watch("opvang", { query: "opvang", channel: "#azc" })];
});
afterEach(() => bench[Symbol.asyncDispose]());

const ops = () => bench.slack.messages("ops").map(({ text }) => text);
const id = () => bench.post("kaart").channelId ?? "";
const parked = () => bench.store.transaction((transaction) => transaction.parked());

describe("a channel that is renamed in Slack", () => {
  beforeEach(async () => {
    bench.card("kaart");
    await bench.deliver();
    bench.slack.setChannel("azc", { name: "asielopvang" });
  });

  it("goes on getting its posts and edits, also after a restart", async () => {
    bench.restart();
    bench.reply("nieuws", "kaart");
    bench.edit("wijziging", "kaart");
    bench.card("tweede");
    await bench.settle();
    expect(told(bench.slack, "asielopvang")).toEqual(["kaart", "kaart > nieuws", "tweede"]);
    expect(ops()).toEqual([]);
  });

  it("is said once, and what it has moves along when the rules take the new name", async () => {
    const change = { what: "renamed", channelId: id(), name: "#asielopvang" } as const;
    takeChannelChange(change, bench.context);
    takeChannelChange(change, bench.context);
    await bench.deliver();
    expect(ops()).toEqual([expect.stringMatching(/#azc heet in Slack nu #asielopvang/)]);
    bench.card("tweede");
    bench.watches = [watch("opvang", { query: "opvang", channel: "#asielopvang" })];
    adoptChannels(bench.context);
    bench.reply("nieuws", "kaart");
    await bench.settle();
    expect(told(bench.slack, "asielopvang")).toEqual(["kaart", "kaart > nieuws", "tweede"]);
    expect(bench.post("kaart").channel).toBe("#asielopvang");
  });
});

describe("a name in a rule that is corrected", () => {
  it("takes along what waited for the wrong one", async () => {
    bench.watches = [watch("opvang", { query: "opvang", channel: "#acz" })];
    adoptChannels(bench.context);
    bench.card("kaart", "#acz");
    bench.reply("nieuws", "kaart");
    await bench.deliver();
    expect(ops()).toEqual([expect.stringContaining("#acz (channel_not_found)")]);
    bench.watches = [watch("opvang", { query: "opvang", channel: "#azc" })];
    adoptChannels(bench.context);
    await bench.settle();
    expect(told(bench.slack)).toEqual(["kaart", "kaart > nieuws"]);
    expect(parked()).toEqual([]);
  });

  it("leaves what a channel has that Slack takes posts for", async () => {
    adoptChannels(bench.context);
    bench.card("kaart");
    await bench.deliver();
    bench.card("tweede");
    bench.watches = [watch("opvang", { query: "opvang", channel: "#opvang" })];
    adoptChannels(bench.context);
    await bench.settle();
    expect([told(bench.slack), told(bench.slack, "opvang")]).toEqual([["kaart", "tweede"], []]);
  });
});

describe("a channel that is archived, left and joined again", () => {
  it("waits without asking Slack, and goes on at once", async () => {
    bench.card("kaart");
    await bench.deliver();
    bench.slack.setChannel("azc", { archived: true });
    takeChannelChange({ what: "archived", channelId: id(), name: "#azc" }, bench.context);
    bench.card("tweede");
    const calls = bench.slack.calls.length;
    await bench.deliver();
    expect(bench.slack.calls.slice(calls).map(({ args }) => args.channel)).toEqual(["#ops"]);
    bench.slack.setChannel("azc", { archived: false });
    takeChannelChange({ what: "unarchived", channelId: id(), name: "#azc" }, bench.context);
    await bench.deliver();
    expect(told(bench.slack)).toEqual(["kaart", "tweede"]);
  });

  it("gets its first card at once after the invitation, with what it follows", async () => {
    bench.slack.setChannel("azc", { member: false });
    bench.card("kaart");
    await bench.deliver();
    expect(parked()).toMatchObject([{ channel: "#azc", reason: "not_in_channel" }]);
    bench.slack.setChannel("azc", { member: true });
    takeChannelChange({ what: "joined", channelId: "C0123456789", name: "#azc" }, bench.context);
    await bench.deliver();
    const [card, greeting] = bench.slack.messages("azc");
    expect(card?.metadata?.event_payload.key).toBe("kaart");
    expect(greeting?.text).toContain("Dit kanaal volgt “Regel opvang”");
  });

  it("and made anew under the same name gets its cards there", async () => {
    bench.card("kaart");
    await bench.deliver();
    await bench[Symbol.asyncDispose]();
    bench = await deliveryBench({ channels: ["azc", "ops", "oud"] });
    bench.card("kaart", "#oud");
    await bench.deliver();
    bench.slack.setChannel("oud", { archived: true, name: "oud-archief" });
    bench.slack.setChannel("azc", { name: "oud" });
    bench.card("tweede", "#oud");
    bench.reply("nieuws", "kaart");
    await bench.settle();
    expect(told(bench.slack, "oud")).toEqual(["tweede", "kaart", "kaart > nieuws"]);
  });
});

describe("a channel that is not in the list of channels", () => {
  it("is listed once more before a post counts as one that cannot be looked up", async () => {
    bench.slack.fault({ answer: "drop", applied: "yes", channel: "azc", times: 1 });
    bench.slack.fault({ answer: "drop", times: 1, channel: "opvang" });
    bench.slack.setChannel("azc", { name: "nog-anders" });
    bench.card("ander", "#opvang");
    await bench.settle();
    bench.slack.setChannel("nog-anders", { name: "azc" });
    bench.card("kaart");
    await bench.settle();
    expect(told(bench.slack)).toEqual(["kaart"]);
    expect(JSON.stringify(bench.slack.messages("azc"))).not.toContain("Mogelijk dubbel");
  });
});

describe("what does not move", () => {
  it("is told after a quarter of an hour, once, with cause and remedy", async () => {
    bench.slack.fault({ answer: "error", channel: "azc" });
    bench.card("kaart");
    await bench.settle(14);
    expect(ops()).toEqual([]);
    for (const _ of [1, 2, 3]) {
      bench.later(120_000);
      await bench.settle(10);
    }
    expect(ops()).toEqual([
      expect.stringMatching(/#azc komt sinds 20 november om 13:00 niet aan \(http_500\)/),
    ]);
    bench.slack.heal();
    await bench.settle();
    expect(told(bench.slack)).toEqual(["kaart"]);
  });
});
