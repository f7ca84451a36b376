import { afterEach, describe, expect, it } from "vitest";
import { type DeliveryBench, type DeliveryBenchOptions, deliveryBench, told } from "./real-slack.ts";

let bench: DeliveryBench;
afterEach(() => bench[Symbol.asyncDispose]());

const CHANNELS = ["ops", "a", "b", "c", "d", "e"];

/** One card in each of five channels. */
async function five(options: DeliveryBenchOptions = {}): Promise<void> {
  bench = await deliveryBench({ channels: CHANNELS, ...options });
  for (const name of CHANNELS.slice(1)) bench.card(`kaart-${name}`, `#${name}`);
}

const posts = () => bench.slack.calls.filter(({ method }) => method === "chat.postMessage");
const toldIn = () => CHANNELS.slice(1).filter((name) => told(bench.slack, name).length > 0);

describe("a limit of the pace", () => {
  it("in one channel holds up no other", async () => {
    await five();
    bench.slack.fault({ answer: "rate-limited", channel: "a", retryAfterSeconds: 600, times: 1 });
    await bench.deliver();
    expect(toldIn()).toEqual(["b", "c", "d", "e"]);
    bench.later(601_000);
    await bench.deliver();
    expect(toldIn()).toEqual(["a", "b", "c", "d", "e"]);
  });

  it("that every channel meets is obeyed by all, and one goes ahead when it is over", async () => {
    await five();
    bench.slack.fault({ answer: "rate-limited", retryAfterSeconds: 600 });
    await bench.deliver();
    const asked = posts().length;
    bench.later(300_000);
    for (const name of CHANNELS.slice(1)) bench.card(`tweede-${name}`, `#${name}`);
    await bench.deliver();
    expect(posts()).toHaveLength(asked);
    bench.later(301_000);
    bench.slack.fault({ answer: "rate-limited", retryAfterSeconds: 600 });
    await bench.deliver();
    expect(posts().length - asked).toBeLessThanOrEqual(2);
    bench.slack.heal();
    await bench.settle(60);
    expect(toldIn()).toEqual(["a", "b", "c", "d", "e"]);
    expect(told(bench.slack, "a")).toEqual(["kaart-a", "tweede-a"]);
  });

  it("on edits holds up no posts", async () => {
    await five();
    await bench.deliver();
    bench.slack.fault({ answer: "rate-limited", method: "chat.update", retryAfterSeconds: 600 });
    for (const name of ["a", "b", "c"]) bench.edit(`wijziging-${name}`, `kaart-${name}`);
    bench.card("nieuw", "#d");
    await bench.deliver();
    expect(told(bench.slack, "d")).toEqual(["kaart-d", "nieuw"]);
  });
});

describe("a call that hangs", () => {
  it("holds up no other channel, nor what comes while it hangs", async () => {
    await five({ timeoutMs: 2_000 });
    for (let more = 0; more < 5; more += 1) bench.card(`meer-${more}`, "#b");
    bench.slack.fault({ answer: "hang", channel: "a", times: 1 });
    let isOver = false;
    const delivering = bench.deliver().then(() => {
      isOver = true;
    });
    await bench.slack.waitFor((slack) => slack.messages("b").length === 6);
    bench.card("later", "#c");
    bench.wake();
    await bench.slack.waitFor((slack) => slack.messages("c").length === 2);
    expect([isOver, told(bench.slack, "a")]).toEqual([false, []]);
    await delivering;
    await bench.settle();
    expect(told(bench.slack, "a")).toEqual(["kaart-a"]);
  });
});

describe("where more wait than may go at once", () => {
  it("what is followed goes first, then the oldest", async () => {
    bench = await deliveryBench({ channels: CHANNELS, rules: { spacingMs: 1_000 } });
    bench.card("card/document:1/#a", "#a");
    bench.card("card/document:2/#b", "#b");
    bench.card("card/motion:1/#c", "#c");
    bench.card("card/motion:2/#d", "#d");
    await bench.settle();
    expect(posts().map(({ args }) => args.channel)).toEqual(["#c", "#d", "#a", "#b"]);
    const times = CHANNELS.slice(1, 5).map((name) => Number(bench.slack.messages(name)[0]?.ts));
    expect(Math.max(...times) - Math.min(...times)).toBeCloseTo(3, 3);
  });

  it("what hangs under a message that was queued after it lets that go first, and follows", async () => {
    bench = await deliveryBench({ channels: CHANNELS, rules: { spacingMs: 1_000 } });
    bench.reply("reply/motion:1@1/#a", "card/motion:1/#a", "#a");
    bench.card("card/motion:1/#a", "#a");
    bench.card("card/motion:2/#b", "#b");
    await bench.settle();
    expect(bench.post("card/motion:1/#a").state).toBe("sent");
    expect(bench.post("reply/motion:1@1/#a").state).toBe("sent");
    expect(bench.post("card/motion:2/#b").state).toBe("sent");
  });
});
