import { afterEach, describe, expect, it } from "vitest";
import { MANIFEST_SCOPES } from "#demo";
import { documentCard } from "../../slack/builders.ts";
import { type DeliveryBench, deliveryBench, told } from "./real-slack.ts";

let bench: DeliveryBench;
afterEach(() => bench[Symbol.asyncDispose]());

const MINUTE = 60_000;
const unreadable = { scopes: MANIFEST_SCOPES.filter((scope) => !scope.endsWith(":history")) };

describe("a post that got no answer where history cannot be read", () => {
  it("is sent once more, marked, and never again; then the operators are told", async () => {
    bench = await deliveryBench(unreadable);
    bench.slack.fault({ answer: "drop", applied: "yes", channel: "azc" });
    bench.card("kaart");
    bench.card("volgende");
    await bench.settle(120);
    const [first, second] = bench.slack.messages("azc");
    expect(told(bench.slack)).toEqual(["kaart", "kaart", "volgende", "volgende"]);
    expect([first, second].map((each) => JSON.stringify(each).includes("Mogelijk dubbel"))).toEqual([
      false,
      true,
    ]);
    expect(bench.post("kaart").state).toBe("dead");
    const texts = bench.slack.messages("ops").map(({ text }) => text);
    expect(texts).toHaveLength(2);
    expect(texts[0]).toContain("missing_scope (channels:history)");
  });

  it("is found once the app may look, and then it is edited as ever", async () => {
    bench = await deliveryBench();
    const blind = { answer: "refusal", code: "missing_scope", method: "conversations.history" } as const;
    bench.slack.fault(blind);
    bench.slack.fault({ answer: "drop", applied: "yes", channel: "azc", times: 2 });
    bench.card("kaart");
    await bench.settle();
    expect(bench.post("kaart").state).toBe("dead");
    bench.edit("wijziging", "kaart", documentCard({ language: "en" }));
    await bench.settle();
    bench.slack.heal();
    bench.later(2 * 60 * MINUTE);
    await bench.deliver();
    await bench.settle();
    await bench.deliver();
    expect(told(bench.slack)).toEqual(["kaart"]);
    expect(bench.slack.messages("azc")[0]?.text).toMatch(/^Letter/);
  });

  it("blocks nothing: what comes behind it goes on", async () => {
    bench = await deliveryBench(unreadable);
    bench.slack.fault({ answer: "drop", channel: "azc", times: 2 });
    bench.card("kaart");
    bench.card("volgende");
    await bench.settle();
    expect(told(bench.slack)).toEqual(["volgende"]);
  });
});

describe("an attempt that Slack applies late", () => {
  it.each([
    ["soon after the second", 3_000],
    ["minutes after the second", 5 * MINUTE],
  ])("%s is taken away again", async (_name, laterMs) => {
    bench = await deliveryBench();
    let apply = () => {};
    bench.slack.fault({ answer: "drop", applied: "no", times: 1 });
    bench.card("kaart");
    await bench.settle();
    expect(told(bench.slack)).toEqual(["kaart"]);
    apply = () => void post(bench.slack.calls[0]?.args ?? {});
    bench.later(laterMs);
    apply();
    await expect.poll(() => told(bench.slack)).toEqual(["kaart", "kaart"]);
    for (let minutes = 0; minutes < 10; minutes += 1) {
      bench.later(MINUTE);
      await bench.deliver();
    }
    expect(told(bench.slack)).toEqual(["kaart"]);
    expect(bench.slack.messages("azc")[0]?.ts).toBe(bench.post("kaart").ts);
  });

  it("and is there when it is looked for stands once", async () => {
    bench = await deliveryBench();
    bench.card("kaart");
    bench.slack.fault({ answer: "drop", times: 1 });
    await bench.deliver();
    await post(bench.slack.calls[0]?.args ?? {});
    await post(bench.slack.calls[0]?.args ?? {});
    await bench.settle();
    await bench.deliver();
    expect(told(bench.slack)).toEqual(["kaart"]);
  });

  function post(args: object): Promise<unknown> {
    return fetch(`${bench.slack.apiUrl}chat.postMessage`, {
      method: "POST",
      headers: { authorization: "Bearer xoxb-demo", "content-type": "application/json" },
      body: JSON.stringify(args),
    });
  }
});

describe("clocks that differ", () => {
  it.each([
    ["ours ten minutes ahead", -10 * MINUTE],
    ["ours ten minutes behind", 10 * MINUTE],
    ["a day apart", -24 * 60 * MINUTE],
    ["the same", 0],
  ])("%s double nothing that got no answer", async (_name, skewMs) => {
    let drawn = 0;
    bench = await deliveryBench({ skewMs, random: () => (drawn++ % 3) / 3 });
    bench.slack.fault({ answer: "drop", applied: "yes", channel: "azc", chance: 0.5 });
    const keys = Array.from({ length: 12 }, (_, index) => `kaart-${index}`);
    for (const key of keys) bench.card(key);
    await bench.settle();
    bench.slack.fault({ answer: "drop", applied: "yes", channel: "azc", times: 1 });
    bench.card("na-de-start");
    await bench.deliver();
    bench.restart();
    await bench.settle();
    expect(told(bench.slack)).toEqual([...keys, "na-de-start"]);
    const warned = bench.slack.messages("ops").filter(({ text }) => text.includes("klok van deze computer"));
    expect(warned).toHaveLength(skewMs === 0 ? 0 : 1);
  });
});

describe("an answer that nobody knows", () => {
  it("is met five times, then that post alone is laid aside and told", async () => {
    bench = await deliveryBench();
    bench.slack.fault({ answer: "refusal", code: "brand_new_code", channel: "azc", times: 5 });
    bench.card("kaart");
    bench.card("volgende");
    await bench.settle(60);
    expect(told(bench.slack)).toEqual(["volgende"]);
    expect(bench.post("kaart")).toMatchObject({ state: "dead", attempts: 5 });
    expect(bench.slack.messages("ops").map(({ text }) => text)).toEqual([
      expect.stringContaining("brand_new_code"),
    ]);
  });

  it("to an edit is met five times too", async () => {
    bench = await deliveryBench();
    bench.card("kaart");
    await bench.deliver();
    bench.slack.fault({ answer: "refusal", code: "brand_new_code", method: "chat.update" });
    bench.edit("wijziging", "kaart");
    bench.card("volgende");
    await bench.settle(60);
    expect(told(bench.slack)).toEqual(["kaart", "volgende"]);
    expect(bench.post("wijziging").state).toBe("dead");
  });
});
