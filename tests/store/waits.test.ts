import { expect, it } from "vitest";
import type { Post } from "#alert";
import { openStore } from "#store";

const at = (minute: number) => new Date(Date.UTC(2026, 10, 25, 12, minute)).toISOString();

/** A post that was attempted and waits, in each of the two ways, after the clock was changed. */
function after(change: "shift" | "start", now: string, ms: number) {
  using store = openStore(":memory:");
  return store.transaction((transaction) => {
    for (const key of ["unanswered", "put off"]) {
      const post = { key, kind: "card", channel: "#a", parent: null, broadcast: false, held: false };
      transaction.enqueue({ ...post, content: { type: "notice" } } as unknown as Post, null, null, at(0));
      transaction.update(key, { attempts: 1, firstAttemptAt: at(0), lastAttemptAt: at(0) });
    }
    transaction.update("unanswered", { state: "unknown" });
    transaction.update("put off", { notBefore: at(5) });
    transaction.park("#a", at(30), "not_in_channel", at(0));
    if (change === "shift") transaction.shiftWaits(now, ms);
    else transaction.boundWaits(now);
    return {
      attempt: transaction.post("unanswered")?.lastAttemptAt,
      first: transaction.post("unanswered")?.firstAttemptAt,
      wait: transaction.post("put off")?.notBefore,
      parked: transaction.parked()[0]?.until,
    };
  });
}

const MINUTE_MS = 60_000;

it("put back, everything waits as long as before", () => {
  expect(after("shift", at(-60), -60 * MINUTE_MS)).toEqual({
    attempt: at(-60),
    first: at(-60),
    wait: at(-55),
    parked: at(-30),
  });
});

it("put forward, what got no answer is given its time to arrive all the same", () => {
  expect(after("shift", at(61), 60 * MINUTE_MS).attempt).toBe(at(60));
});

it("what was attempted after it was put forward stays as it is", () => {
  expect(after("shift", at(0), 60 * MINUTE_MS).attempt).toBe(at(0));
});

it("at a start with a clock that was a day ahead before, nothing waits for longer than it may", () => {
  const found = after("start", at(-1_440), 0);
  expect(found).toEqual({ attempt: at(-1_440), first: at(-2_880), wait: at(-1_430), parked: at(-1_380) });
});

it("at a start with a clock that is right, everything stays as it is", () => {
  expect(after("start", at(1), 0)).toEqual({ attempt: at(0), first: at(0), wait: at(5), parked: at(30) });
});

it.each(["shift", "start"] as const)(
  "what is to be taken away, and when a source brought something, lie no day ahead after a %s",
  (change) => {
    using store = openStore(":memory:");
    store.transaction((transaction) => {
      transaction.addStray("C1", "1.0", at(0));
      transaction.saveCursors("bron", { "*": "1" }, at(0));
      if (change === "shift") transaction.shiftWaits(at(-1_440), -1_440 * MINUTE_MS);
      else transaction.boundWaits(at(-1_440));
      expect(transaction.strays(at(-1_380), 1)).toHaveLength(1);
      expect(transaction.movedAt("bron")).toBe(at(-1_440));
    });
  },
);
