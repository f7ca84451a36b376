import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { documentCard } from "../../slack/builders.ts";
import { type DeliveryBench, deliveryBench, told } from "./real-slack.ts";

let bench: DeliveryBench;
beforeEach(async () => {
  bench = await deliveryBench();
  bench.card("kaart");
  await bench.deliver();
});
afterEach(() => bench[Symbol.asyncDispose]());

const STONE = "Dit bericht is verwijderd.";
const removeCard = () => bench.slack.remove("azc", bench.post("kaart").ts ?? "");

describe("a card that somebody deleted", () => {
  it("comes anew with the next reply, which hangs under it", async () => {
    removeCard();
    bench.reply("nieuws", "kaart");
    await bench.settle();
    expect(told(bench.slack)).toEqual(["kaart", "kaart > nieuws"]);
  });

  it("comes anew where replies hung under it, and leaves them", async () => {
    bench.reply("eerder", "kaart");
    await bench.deliver();
    removeCard();
    bench.reply("nieuws", "kaart");
    await bench.settle();
    expect(told(bench.slack)).toEqual([STONE, `${STONE} > eerder`, "kaart", "kaart > nieuws"]);
  });

  it("comes anew with the next edit, as that has it", async () => {
    removeCard();
    const content = documentCard({ language: "en" });
    bench.edit("wijziging", "kaart", content);
    await bench.settle();
    expect(told(bench.slack)).toEqual(["kaart"]);
    expect(bench.slack.messages("azc")[0]?.text).toMatch(/^Letter from the government/);
    expect(bench.post("wijziging").state).toBe("superseded");
  });

  it("is edited and replied to as ever after that", async () => {
    removeCard();
    bench.reply("nieuws", "kaart");
    await bench.settle();
    bench.edit("later", "kaart", documentCard({ language: "en" }));
    bench.reply("meer", "kaart");
    await bench.settle();
    expect(told(bench.slack)).toEqual(["kaart", "kaart > nieuws", "kaart > meer"]);
    expect(bench.slack.messages("azc")[0]?.text).toMatch(/^Letter/);
  });

  it("is not fought over: deleted again at once it stays away, and the reply stands by itself", async () => {
    removeCard();
    const stop = deleteAtOnce();
    bench.reply("nieuws", "kaart");
    await bench.settle();
    stop();
    expect(told(bench.slack)).toEqual(["nieuws"]);
    const posted = bench.slack.calls.filter(({ method }) => method === "chat.postMessage");
    expect(posted).toHaveLength(4);
    bench.reply("meer", "kaart");
    await bench.settle();
    expect(told(bench.slack)).toEqual(["nieuws", "kaart", "kaart > meer"]);
  });

  it.each(["deliver.sent", "deliver.removed", "deliver.marked"] as const)(
    "is told once where the process ends at %s",
    async (step) => {
      removeCard();
      bench.reply("nieuws", "kaart");
      bench.crashAt = step;
      await expect(bench.settle()).rejects.toThrow("crashed");
      bench.restart();
      await bench.settle();
      bench.later(3_600_000);
      await bench.settle();
      expect(told(bench.slack)).toEqual(["kaart", "kaart > nieuws"]);
    },
  );

  /** A bot that wants no cards. */
  function deleteAtOnce(): () => void {
    const timer = setInterval(() => {
      for (const { ts, metadata } of bench.slack.messages("azc"))
        if (metadata?.event_payload.key === "kaart") bench.slack.remove("azc", ts);
    }, 0);
    return () => clearInterval(timer);
  }
});

describe("a card that takes nothing any more", () => {
  it.each([
    ["chat.update", "cant_update_message", ["kaart", "kaart"]],
    ["chat.update", "edit_window_closed", ["kaart", "kaart"]],
  ])("by %s: %s, comes anew", async (method, code, expected) => {
    bench.slack.fault({ answer: "refusal", code, method, times: 1 });
    bench.edit("wijziging", "kaart");
    await bench.settle();
    expect(told(bench.slack)).toEqual(expected);
  });

  it("by a locked thread, comes anew with its reply, also where that got no answer", async () => {
    const refused = { answer: "refusal", code: "restricted_action_thread_locked" } as const;
    bench.slack.fault({ ...refused, method: "chat.postMessage", times: 1 });
    bench.slack.fault({ answer: "drop", applied: "yes", method: "chat.postMessage", times: 1 });
    bench.reply("nieuws", "kaart");
    await bench.settle();
    expect(told(bench.slack)).toEqual(["kaart", "kaart", "kaart > nieuws"]);
  });

  it("by a channel without threads, lets the reply stand in it", async () => {
    const code = "restricted_action_non_threadable_channel";
    bench.slack.fault({ answer: "refusal", code, method: "chat.postMessage", times: 1 });
    bench.reply("nieuws", "kaart");
    await bench.settle();
    expect(told(bench.slack)).toEqual(["kaart", "nieuws"]);
  });
});
