import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, describe, expect, it, onTestFinished } from "vitest";
import { motionLife, record } from "../parliament/world.ts";
import { bench, FOLLOWED, fakeSource, watch } from "./harness.ts";

const open: Disposable[] = [];
afterEach(() => {
  for (const store of open.splice(0)) store[Symbol.dispose]();
});

describe("the worker by the clock", () => {
  it.each([
    ["goes on", 0],
    ["is put back by a day", -86_400_000],
    ["is put forward by a day", 86_400_000],
  ])(
    "polls at its times, delivers what comes and stops when it is told to, where the clock %s",
    async (_what, putMs) => {
      const made = bench({ watches: [watch("opvang", { query: "opvang" })], schedule: "* * * * * *" });
      open.push(made.store);
      let ahead = 0;
      const ticking = setInterval(() => {
        made.now = new Date(Date.now() + ahead);
      }, 20);
      onTestFinished(() => clearInterval(ticking));
      made.now = new Date();
      const today = made.now.toISOString().slice(0, 10);
      const letter = (id: string) =>
        record("document", id, {
          fields: { soort: "Brief regering", onderwerp: "Brief over opvang", datum: `${today}T00:00:00` },
        });
      made.source.queue([letter("a")]);
      const stop = new AbortController();
      const running = made.worker.run(stop.signal);
      await waitFor(() => made.messenger.delivered.length === 1);
      ahead = putMs;
      made.source.queue([letter("b")]);
      await waitFor(() => made.messenger.delivered.length === 2);
      stop.abort();
      await running;
      expect(made.messenger.delivered.map((message) => message.kind)).toEqual(["card", "card"]);
    },
  );

  it("looks up at once what somebody begins to follow, and gives it its card", async () => {
    const asked: string[] = [];
    const other = {
      ...fakeSource("odata"),
      lookUpNumber: async (id: string) => {
        asked.push(id);
        return motionLife().map((each) => ({ ...each, source: "odata" }));
      },
    };
    const made = bench({ watches: [], others: [other], schedule: "0 0 1 1 *" });
    open.push(made.store);
    const stop = new AbortController();
    const running = made.worker.run(stop.signal);
    await sleep(50);
    made.watches = [watch("motie", { motion: FOLLOWED })];
    made.worker.welcome();
    await waitFor(() => made.messenger.delivered.length === 1);
    stop.abort();
    await running;
    expect(asked).toEqual([FOLLOWED]);
  });
});

async function waitFor(done: () => boolean): Promise<void> {
  const endMs = performance.now() + 20_000;
  while (!done() && performance.now() < endMs) await sleep(20);
  expect(done()).toBe(true);
}
