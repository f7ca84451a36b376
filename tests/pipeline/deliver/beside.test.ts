import { setTimeout as sleep } from "node:timers/promises";
import { expect, it, onTestFinished } from "vitest";
import { motionLife } from "../../parliament/world.ts";
import { type Bench, bench, FOLLOWED, fakeMessenger, fakeSource, watch } from "../harness.ts";

/** The same numbers for the same seed, from 0 up to `max`. */
function randomOf(seed: number): (max: number) => number {
  let state = seed;
  return (max) => {
    state = (state * 48_271) % 2_147_483_647;
    return (state / 2_147_483_647) * max;
  };
}

/** A running worker of which everything takes a random while: its source, what is only asked, and the messenger. */
function slowBench(random: (max: number) => number): Bench {
  const messenger = fakeMessenger();
  const { send } = messenger;
  messenger.send = async (post, signal) => {
    await sleep(random(15));
    const sending = await send(post, signal);
    await sleep(random(15));
    return sending;
  };
  const asked = {
    ...fakeSource("odata"),
    async lookUpNumber() {
      await sleep(random(20));
      return motionLife().map((one) => ({ ...one, source: "odata" }));
    },
    async searchNaming() {
      await sleep(random(20));
      return { records: [], numbers: [], isCut: false };
    },
  };
  const source = fakeSource();
  source.files.set("http://127.0.0.1/Resources/document-1", "De Kamer, verzoekt de regering iets te doen,");
  const watches = [watch("q", { query: "opvang" })];
  return bench({ watches, messenger, source, others: [asked], pastBytes: 1_000_000, schedule: "0 0 1 1 *" });
}

it("tells everything once, whatever is done beside the running worker while something is newly followed", async () => {
  const stories = Array.from({ length: 12 }, async (_, at) => {
    const random = randomOf(at + 1);
    const made = slowBench(random);
    onTestFinished(() => made.store[Symbol.dispose]());
    made.now = new Date("2026-11-20T12:00:00Z");
    const stop = new AbortController();
    const running = made.worker.run(stop.signal);
    await sleep(random(20));
    made.watches = [
      ...made.watches,
      watch("m", { motion: FOLLOWED }),
      watch("d", { dossier: "dossier-36600-XX" }),
    ];
    made.worker.welcome();
    const first = made.once();
    await sleep(random(30));
    made.source.queue(motionLife());
    const second = made.once();
    await sleep(random(15));
    made.worker.welcome();
    await Promise.all([first, second, made.once()]);
    await made.once();
    stop.abort();
    await running;
    return made.messenger.delivered;
  });
  for (const delivered of await Promise.all(stories)) {
    const told = delivered.map(
      ({ kind, content }) => `${kind} ${JSON.stringify("snapshot" in content && content.snapshot.ids)}`,
    );
    expect(told.filter((one) => one.startsWith("card"))).toHaveLength(
      new Set(told.filter((one) => one.startsWith("card"))).size,
    );
    expect(new Set(delivered.map(({ key }) => key)).size).toBe(delivered.length);
    expect(told.length).toBeGreaterThan(1);
  }
});

it("does not begin a second delivery for one database while the first has something on its way", async () => {
  const sent = Promise.withResolvers<void>();
  const messenger = fakeMessenger();
  const { send } = messenger;
  messenger.send = async (post, signal) => {
    await sent.promise;
    return send(post, signal);
  };
  const made = bench({ watches: [watch("m", { motion: FOLLOWED })], messenger });
  onTestFinished(() => made.store[Symbol.dispose]());
  made.source.queue(motionLife());
  const first = made.once();
  await sleep(20);
  const other = bench({ watches: made.watches, messenger, store: made.store });
  await expect(other.once()).rejects.toThrow("two deliveries work for one database");
  sent.resolve();
  await first;
  await other.once();
  expect(messenger.delivered.filter(({ kind }) => kind === "card")).toHaveLength(1);
});
