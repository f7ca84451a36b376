import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { documentCard } from "../../slack/builders.ts";
import { type DeliveryBench, deliveryBench, told } from "./real-slack.ts";

const MINUTE = 60_000;

let folder: string;
let bench: DeliveryBench;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "kamerwacht-put-back-"));
  bench = await deliveryBench({ state: folder });
});
afterEach(async () => {
  await bench[Symbol.asyncDispose]();
  rmSync(folder, { recursive: true });
});

const again = (count: number) => `reply/document:brief@${count}/document.revised/#azc`;

describe("where the database was put back, a message that stands there already", () => {
  it("shows what is known now: it was of a moment that nobody knows of any more", async () => {
    bench.backUp();
    bench.card("kaart");
    await bench.settle();
    bench.putBack();
    bench.card("kaart");
    bench.edit("wijziging", "kaart", documentCard({ language: "en" }));
    await bench.settle();
    expect(bench.slack.messages("azc").map(({ text }) => text.slice(0, 6))).toEqual(["Letter"]);

    bench.putBack();
    bench.card("kaart");
    await bench.settle();
    expect(bench.slack.messages("azc").map(({ text }) => text.slice(0, 6))).toEqual(["Kamerb"]);
  });

  it("is not taken for another that says the same, where that one is known", async () => {
    bench.card("kaart");
    bench.reply(again(2), "kaart");
    await bench.settle();
    bench.backUp();
    bench.card("later");
    await bench.settle();
    bench.putBack();
    bench.reply(again(3), "kaart");
    await bench.settle();
    expect(told(bench.slack)).toEqual(["kaart", `kaart > ${again(2)}`, `kaart > ${again(3)}`, "later"]);
  });

  it("is found too where an attempt before the backup was refused", async () => {
    bench.slack.fault({ answer: "rate-limited", retryAfterSeconds: 1, times: 1 });
    bench.card("kaart");
    await bench.deliver();
    expect(bench.post("kaart")).toMatchObject({ state: "ready", attempts: 1 });
    bench.backUp();
    await bench.settle();
    bench.putBack();
    await bench.settle();
    expect(told(bench.slack)).toEqual(["kaart"]);
  });

  it.each([
    ["an hour ahead, and is right", 60, 0],
    ["right, and is an hour ahead", 0, 60],
    ["a day ahead, and is an hour behind", 24 * 60, -60],
  ])("is found where our clock was %s now", async (_what, before, now) => {
    bench.setClock(before * MINUTE);
    bench.card("kaart");
    await bench.settle();
    bench.backUp();
    bench.card("later");
    await bench.settle();
    bench.setClock((now - before) * MINUTE);
    bench.putBack();
    bench.card("later");
    await bench.settle();
    expect(told(bench.slack)).toEqual(["kaart", "later"]);
  });

  it("stays where it is when it is now told in a thread, and what that hangs under does not come twice", async () => {
    bench.card("groep");
    await bench.settle();
    bench.backUp();
    bench.card("kaart");
    await bench.settle();
    bench.putBack();
    bench.reply("kaart", "groep");
    await bench.settle();
    bench.later(10 * MINUTE);
    await bench.settle();
    expect(told(bench.slack)).toEqual(["groep", "kaart"]);
    expect(bench.post("kaart").state).toBe("sent");
  });

  it("stays where two say the same, and neither is told again", async () => {
    bench.card("kaart");
    await bench.settle();
    bench.backUp();
    for (const count of [2, 3]) bench.reply(again(count), "kaart");
    await bench.settle();
    bench.putBack();
    for (const count of [4, 5]) bench.reply(again(count), "kaart");
    await bench.settle();
    bench.later(10 * MINUTE);
    await bench.settle();
    expect(told(bench.slack)).toEqual(["kaart", `kaart > ${again(2)}`, `kaart > ${again(3)}`]);
    expect([4, 5].map((count) => bench.post(again(count)).state)).toEqual(["sent", "sent"]);
  });
});
