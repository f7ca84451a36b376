import { join } from "node:path";
import type { Post, PostContent, StoredPost } from "#alert";
import { type SmallSlack, type SmallSlackOptions, startSmallSlack } from "#demo";
import { BUTTONS } from "#desk";
import type { PipelineContext, StepLabel } from "#pipeline";
import { createSlackMessenger } from "#slack";
import { backUp, openStore, restore, type Store } from "#store";
import { compileWatches, type Watch } from "#watch";
import { createDelivery, type DeliveryResult } from "../../../src/pipeline/deliver/deliver.ts";
import type { DeliveryRules } from "../../../src/pipeline/deliver/pace.ts";
import { documentCard, eventReply } from "../../slack/builders.ts";

/** Delivery with a real store and a real messenger, and a small Slack whose clock and ours are the test's. */
export interface DeliveryBench extends AsyncDisposable {
  readonly slack: SmallSlack;
  readonly store: Store;
  readonly context: PipelineContext;
  /** Our time; Slack's is as far from it as was asked for. */
  now: Date;
  /** What is watched; to be changed between steps. */
  watches: readonly Watch[];
  /** Throws at a step: the process ends there. */
  crashAt: StepLabel | null;
  card(key: string, channel?: string): void;
  reply(key: string, parent: string, channel?: string): void;
  edit(key: string, parent: string, content?: PostContent): void;
  /** Sends what is due now. */
  deliver(): Promise<DeliveryResult>;
  /** Sends, and lets time pass where something waits, until nothing does or `minutes` are over. */
  settle(minutes?: number): Promise<void>;
  wake(): void;
  /** Ends the process, and begins another one on the same store. */
  restart(): void;
  /** Makes a backup, or ends the process, puts that back, and begins another: with `state` alone. */
  backUp(): void;
  putBack(): void;
  post(key: string): StoredPost;
  later(ms: number): void;
  /** Puts our clock forward or back; Slack's goes on as it did. */
  setClock(ms: number): void;
}

export interface DeliveryBenchOptions extends Omit<SmallSlackOptions, "now"> {
  /** How far Slack's clock is ahead of ours. */
  readonly skewMs?: number;
  readonly rules?: Partial<DeliveryRules>;
  readonly timeoutMs?: number;
  /** The folder of the database, which is in memory where none is given. */
  readonly state?: string;
}

export async function deliveryBench({
  skewMs = 0,
  rules = {},
  timeoutMs = 5_000,
  state = ":memory:",
  ...options
}: DeliveryBenchOptions = {}): Promise<DeliveryBench> {
  const made = {
    now: new Date("2024-11-20T12:00:00Z"),
    crashAt: null as StepLabel | null,
    watches: [] as readonly Watch[],
  };
  let aheadMs = skewMs;
  const slack = await startSmallSlack({
    channels: ["azc", "opvang", "ops"],
    now: () => new Date(made.now.getTime() + aheadMs),
    ...options,
  });
  let store = openStore(state, { now: made.now });
  const messenger = () =>
    createSlackMessenger({
      token: slack.botToken,
      apiUrl: slack.apiUrl,
      buttons: BUTTONS,
      timeoutMs,
      now: () => made.now,
    });
  const silent = () => {};
  const context: PipelineContext = {
    archive: { transaction: (work) => store.transaction(work) },
    clock: () => made.now,
    watching: () => ({
      matcher: compileWatches(made.watches),
      rules: { language: "nl", broadcast: new Set(), watches: new Map() },
      opsChannel: "#ops",
      historySince: null,
      holdAbove: 20,
    }),
    log: { debug: silent, info: silent, warn: silent, error: silent },
    step(label) {
      if (label !== made.crashAt) return;
      made.crashAt = null;
      throw new Error(`crashed at ${label}`);
    },
  };
  const begin = () => createDelivery(messenger(), { settleMs: 1_000, pauseMs: 0, ...rules }, context);
  let delivery = begin();
  const { signal } = new AbortController();
  const enqueue = (post: Omit<Post, "broadcast" | "held">) =>
    store.transaction((transaction) =>
      transaction.enqueue({ ...post, broadcast: false, held: false }, null, null, made.now.toISOString()),
    );
  const channelOf = (key: string) => bench.post(key).channel;
  const bench: DeliveryBench = Object.assign(made, {
    slack,
    store,
    context,
    card: (key: string, channel = "#azc") =>
      void enqueue({ key, kind: "card", channel, parent: null, content: documentCard() }),
    reply: (key: string, parent: string, channel = channelOf(parent)) =>
      void enqueue({ key, kind: "reply", channel, parent, content: eventReply() }),
    edit: (key: string, parent: string, content: PostContent = documentCard()) =>
      void enqueue({ key, kind: "edit", channel: channelOf(parent), parent, content }),
    deliver: () => delivery.deliverDue(signal),
    async settle(minutes = 30) {
      const untilMs = made.now.getTime() + minutes * 60_000;
      for (;;) {
        const { nextAtMs } = await delivery.deliverDue(signal);
        if (nextAtMs === null || nextAtMs > untilMs) return;
        made.now = new Date(Math.max(nextAtMs, made.now.getTime() + 1));
      }
    },
    wake: () => delivery.wake(),
    restart() {
      delivery = begin();
      delivery.recover();
    },
    backUp: () => void backUp(state, join(state, "backup.sqlite")),
    putBack() {
      store[Symbol.dispose]();
      restore(state, join(state, "backup.sqlite"), made.now.toISOString());
      store = openStore(state, { now: made.now });
      Object.assign(bench, { store });
      bench.restart();
    },
    post(key: string) {
      const found = store.transaction((transaction) => transaction.post(key));
      if (found === null) throw new Error(`no post ${key}`);
      return found;
    },
    later(ms: number) {
      made.now = new Date(made.now.getTime() + ms);
    },
    setClock(ms: number) {
      made.now = new Date(made.now.getTime() + ms);
      aheadMs -= ms;
    },
    async [Symbol.asyncDispose]() {
      store[Symbol.dispose]();
      await slack.close();
    },
  });
  return bench;
}

/** The keys of the messages in a channel, parents with their replies: `card`, `card > reply`. */
export function told(slack: SmallSlack, channel = "azc"): readonly string[] {
  return slack.messages(channel).flatMap((message) => {
    const key = keyOf(message);
    return [key, ...message.replies.map((reply) => `${key} > ${keyOf(reply)}`)];
  });
}

function keyOf({
  metadata,
  text,
}: {
  readonly metadata: { readonly event_payload: object } | null;
  readonly text: string;
}): string {
  const { key } = (metadata?.event_payload ?? {}) as { readonly key?: string };
  return key ?? text;
}
