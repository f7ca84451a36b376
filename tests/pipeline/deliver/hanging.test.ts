import { afterEach, describe, expect, it } from "vitest";
import type { Outgoing, Sending } from "#alert";
import type { Messenger, PipelineContext } from "#pipeline";
import { openStore, type Store } from "#store";
import { compileWatches } from "#watch";
import { createDelivery } from "../../../src/pipeline/deliver/deliver.ts";
import { documentCard } from "../../slack/builders.ts";

const CHANNELS = 150;
const POSTS = 300;
const LATENCY_MS = 250;
const TIMEOUT_MS = 10_000;
const BEGAN_MS = Date.parse("2024-11-20T12:00:00Z");

let store: Store;
afterEach(() => store[Symbol.dispose]());

/** A time of its own, that goes on when nothing else is left to do. */
function ownTime() {
  const timers = new Set<{ readonly atMs: number; readonly ring: () => void }>();
  let nowMs = BEGAN_MS;
  return {
    now: () => nowMs,
    sleep: (ms: number, signal?: AbortSignal) =>
      new Promise<void>((resolve) => {
        const timer = {
          atMs: nowMs + ms,
          ring() {
            timers.delete(timer);
            resolve();
          },
        };
        timers.add(timer);
        signal?.addEventListener("abort", timer.ring);
      }),
    /** Until the work is done. */
    async run(work: Promise<unknown>): Promise<void> {
      let isDone = false;
      const ended = work.finally(() => {
        isDone = true;
      });
      while (!isDone) {
        await new Promise((resolve) => setImmediate(resolve));
        const [first] = [...timers].sort((a, b) => a.atMs - b.atMs);
        if (first === undefined) continue;
        nowMs = Math.max(nowMs, first.atMs);
        first.ring();
      }
      await ended;
    },
  };
}

/** When each post arrived, in ms since the first could go, at the pace of the real Slack. */
async function arrivals(hangs: (post: Outgoing) => boolean): Promise<ReadonlyMap<string, number>> {
  const time = ownTime();
  const arrived = new Map<string, number>();
  const messenger: Messenger = {
    async send(post): Promise<Sending> {
      if (hangs(post)) {
        await time.sleep(TIMEOUT_MS);
        return { state: "unknown", reason: "timeout" };
      }
      await time.sleep(LATENCY_MS);
      arrived.set(post.key, time.now() - BEGAN_MS);
      return { state: "sent", ts: `${arrived.size}.000100`, channelId: `C${post.channel.slice(1)}` };
    },
    find: async () => ({ state: "absent" }),
    probe: async () => ({ ok: true, reason: null }),
  };
  store = openStore(":memory:");
  const silent = () => {};
  const context: PipelineContext = {
    archive: store,
    clock: () => new Date(time.now()),
    watching: () => ({
      matcher: compileWatches([]),
      rules: { language: "nl", broadcast: new Set(), watches: new Map() },
      opsChannel: "#ops",
      historySince: null,
      holdAbove: 20,
    }),
    log: { debug: silent, info: silent, warn: silent, error: silent },
    sleep: time.sleep,
    step: silent,
  };
  const content = documentCard();
  store.transaction((transaction) => {
    for (let number = 0; number < POSTS; number += 1)
      transaction.enqueue(
        {
          key: `kaart-${number}`,
          kind: "card",
          channel: `#kanaal-${number % CHANNELS}`,
          parent: null,
          broadcast: false,
          held: false,
          content,
        },
        null,
        null,
        new Date(BEGAN_MS).toISOString(),
      );
  });
  const rules = { settleMs: 60_000, pauseMs: 1_050, spacingMs: 30 };
  const delivery = createDelivery(messenger, rules, context);
  const end = new AbortController();
  const delivering = delivery.deliverDue(end.signal);
  await time.run(delivering);
  store[Symbol.dispose]();
  return arrived;
}

describe(`of ${CHANNELS} channels with ${POSTS} posts`, () => {
  it("a channel whose calls hang delays no other by more than a second", async () => {
    const calm = await arrivals(() => false);
    const hung = await arrivals(({ channel }) => channel === "#kanaal-7");
    const delays = [...hung].map(([key, atMs]) => atMs - (calm.get(key) ?? 0));
    expect(hung.size).toBeGreaterThanOrEqual(POSTS - 2);
    expect(Math.max(...delays)).toBeLessThan(1_000);
    // The pace, and not how long Slack takes to answer, says how soon all are told.
    expect(Math.max(...calm.values())).toBeLessThan(POSTS * 30 * 1.2 + LATENCY_MS);
  });
});
