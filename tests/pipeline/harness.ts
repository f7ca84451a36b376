import type { Language, Lookup, Outgoing, PostContent, Sending } from "#alert";
import { type Batch, type EventType, kamerstukId, type SourceRecord, UnreadableError } from "#parliament";
import {
  createWorker,
  type Messenger,
  type PipelineContext,
  type Source,
  type StepLabel,
  type Worker,
} from "#pipeline";
import { openStore, type Store } from "#store";
import type { TextReader } from "#text";
import { type ChannelRules, compileWatches, type Matcher, type Watch } from "#watch";

export const NOW = new Date("2024-11-20T12:00:00Z");

/** A message as it stands in the fake Slack. */
export interface Delivered {
  readonly key: string;
  readonly kind: "card" | "reply";
  readonly channel: string;
  readonly broadcast: boolean;
  readonly parent: string | null;
  readonly ts: string;
  content: PostContent;
  edits: number;
}

/** A messenger with a memory; `answer` scripts what goes wrong. */
export interface FakeMessenger extends Messenger {
  readonly delivered: readonly Delivered[];
  answer: (post: Outgoing, accept: () => Sending) => Sending;
  lookup: (post: Outgoing, truth: Lookup) => Lookup;
  ok: boolean;
}

export function fakeMessenger(): FakeMessenger {
  const delivered: Delivered[] = [];
  const accept = (post: Outgoing): Sending => {
    const ts = `${1_700_000_000 + delivered.length}.000100`;
    if (post.kind === "edit") {
      const card = delivered.find((message) => message.ts === post.target);
      if (card === undefined) return { state: "rejected", scope: "message", reason: "message_not_found" };
      card.content = post.content;
      card.edits += 1;
      return { state: "sent", ts: card.ts, channelId: post.channel };
    }
    const parent = delivered.find((message) => message.ts === post.target)?.key ?? null;
    const { key, kind, channel, broadcast, content } = post;
    delivered.push({ key, kind, channel, broadcast, parent, ts, content, edits: 0 });
    return { state: "sent", ts, channelId: channel };
  };
  const messenger: FakeMessenger = {
    delivered,
    answer: (_post, go) => go(),
    lookup: (_post, truth) => truth,
    ok: true,
    send: async (post) => messenger.answer(post, () => accept(post)),
    find: async (post) => {
      const found = delivered.find((message) => message.key === post.key);
      return messenger.lookup(
        post,
        found === undefined ? { state: "absent" } : { state: "found", ts: found.ts, channelId: null },
      );
    },
    probe: async () => ({ ok: messenger.ok, reason: messenger.ok ? null : "account_inactive" }),
  };
  return messenger;
}

/** A source that is told what to yield next. */
export interface FakeSource extends Source {
  queue(...batches: readonly (readonly SourceRecord[] | Error)[]): void;
  readonly files: Map<string, string | Error>;
  /** What can be looked up by id. */
  readonly entities: Map<string, SourceRecord>;
}

export function fakeSource(name = "gegevensmagazijn"): FakeSource {
  let waiting: (readonly SourceRecord[] | Error)[] = [];
  let position = 0;
  const files = new Map<string, string | Error>();
  const entities = new Map<string, SourceRecord>();
  return {
    name,
    files,
    entities,
    lookUp: async (id) => entities.get(id) ?? null,
    queue: (...batches) => void waiting.push(...batches),
    begin: async () => ({ cursors: { "*": "0" }, history: null }),
    async *poll(): AsyncIterable<Batch> {
      for (const next of waiting) {
        if (next instanceof Error) yield { type: "failure", stream: "*", error: next };
        else {
          position += 1;
          yield page(next, String(position));
        }
      }
      waiting = [];
    },
    async *past() {},
    async file(file) {
      const content = files.get(file.url);
      if (content instanceof Error) throw content;
      if (content === undefined) throw new UnreadableError("bestand is er nog niet", { retry: true });
      return { bytes: new TextEncoder().encode(content), contentType: "text/plain" };
    },
  };
}

export function page(records: readonly SourceRecord[], cursor: string): Batch {
  const counts = { entries: records.length, dropped: [], unknownKinds: {}, unknownFields: {}, bytes: 100 };
  return { type: "page", stream: "*", records, cursors: { "*": cursor }, counts, caughtUp: true };
}

export interface Bench {
  readonly store: Store;
  readonly source: FakeSource;
  readonly messenger: FakeMessenger;
  readonly worker: Worker;
  readonly context: PipelineContext;
  now: Date;
  /** Watches may be changed between steps. */
  watches: readonly Watch[];
  readonly steps: StepLabel[];
  once(): ReturnType<Worker["once"]>;
}

export interface BenchOptions {
  readonly watches: readonly Watch[];
  readonly store?: Store;
  readonly source?: FakeSource;
  /** Sources that are polled beside the open data. */
  readonly beside?: readonly Source[];
  /** Sources that are only asked. */
  readonly others?: readonly Source[];
  readonly messenger?: FakeMessenger;
  /** What reads a file; a plain text, whole, where it is not given. */
  readonly reader?: Pick<TextReader, "read">;
  readonly broadcast?: readonly EventType[];
  readonly holdAbove?: number;
  readonly language?: Language;
  readonly step?: (label: StepLabel) => void;
  readonly settleMs?: number;
  /** Whether what takes the place of something followed is followed too. */
  readonly succession?: boolean;
  /** How much of the texts of history is read a day; none where it is left out. */
  readonly pastBytes?: number;
  readonly schedule?: string;
  /** Whether the disk is full. */
  readonly isShort?: () => boolean;
  /** Whether others confirm what day it is. */
  readonly isClockSure?: () => boolean;
  /** What a channel wants otherwise than usual. */
  readonly channels?: Readonly<Record<string, Partial<ChannelRules>>>;
}

const USUAL: ChannelRules = { density: "full", quiet: null, digest: null };

/** The real pipeline and a real store between a fake source and a fake messenger. */
export function bench(options: BenchOptions): Bench {
  const store = options.store ?? openStore(":memory:");
  const source = options.source ?? fakeSource();
  const messenger = options.messenger ?? fakeMessenger();
  const steps: StepLabel[] = [];
  const bench_ = { store, source, messenger, now: NOW, watches: options.watches, steps };
  let last: { readonly watches: readonly Watch[]; readonly matcher: Matcher } | null = null;
  const compiled = () => {
    if (last?.watches !== bench_.watches)
      last = { watches: bench_.watches, matcher: compileWatches(bench_.watches) };
    return last.matcher;
  };
  const silentLog = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };
  const context: PipelineContext = {
    archive: store,
    clock: () => bench_.now,
    watching: () => ({
      matcher: compiled(),
      rules: {
        language: options.language ?? "nl",
        broadcast: new Set(options.broadcast ?? ["motion.voted", "motion.executed", "motion.contradicted"]),
        watches: new Map(bench_.watches.map((watch) => [watch.id, watch])),
        channels: new Map(
          Object.entries(options.channels ?? {}).map(([channel, rules]) => [channel, { ...USUAL, ...rules }]),
        ),
      },
      opsChannel: "#ops",
      holdAbove: options.holdAbove ?? 20,
      historySince: null,
    }),
    log: silentLog,
    ...(options.isShort === undefined ? {} : { isShort: options.isShort }),
    ...(options.isClockSure === undefined ? {} : { isClockSure: options.isClockSure }),
    step: (label) => {
      steps.push(label);
      options.step?.(label);
    },
  };
  const reader = options.reader ?? {
    read: async (file: { readonly bytes: Uint8Array }) => {
      const text = new TextDecoder().decode(file.bytes);
      if (text === "SCAN") throw new UnreadableError("bestand is een scan zonder tekst", { retry: false });
      const whole = { start: 0, end: text.length };
      return { format: "text" as const, text, pages: [], paragraphs: [whole], headings: [], footnotes: [] };
    },
  };
  const worker = createWorker(
    {
      sources: [
        ...[source, ...(options.beside ?? [])].map((each) => ({
          source: each,
          schedule: options.schedule ?? "* * * * *",
        })),
        ...(options.others ?? []).map((other) => ({ source: other, schedule: null })),
      ],
      reader,
      messenger,
      delivery: { settleMs: options.settleMs ?? 0, pauseMs: 0 },
      timezone: "Europe/Amsterdam",
      textDays: 90,
      ...(options.succession === true
        ? {
            rulesChanged: () => {
              const made = store.transaction((transaction) => transaction.proposals());
              const known = new Set(bench_.watches.map(({ id }) => id));
              const fresh = made.filter(({ watch, inForce }) => inForce && !known.has(watch.id));
              bench_.watches = [...bench_.watches, ...fresh.map(({ watch }) => watch)];
            },
          }
        : {}),
      ...(options.pastBytes === undefined ? {} : { pastBytes: options.pastBytes }),
    },
    context,
  );
  return Object.assign(bench_, { worker, context, once: () => worker.once(new AbortController().signal) });
}

export function watch(id: string, change: Partial<Watch> = {}): Watch {
  return { id, name: `Regel ${id}`, channel: "#kanaal", ...change };
}

export const FOLLOWED = kamerstukId("36600", "XX", 29);
