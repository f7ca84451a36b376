import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { DayFacts } from "#alert";
import type { Config } from "#config";
import type { HistoryProgress } from "#parliament";
import type { Messenger, ScheduledSource, TextReader } from "#pipeline";
import {
  createWorker,
  type LastLook,
  type Log,
  type PipelineContext,
  type StepLabel,
  type Watching,
  type Worker,
  withLastLook,
} from "#pipeline";
import { createSlackMessenger, createTerminalMessenger, unfitParts } from "#slack";
import {
  createFeed,
  createGegevensmagazijn,
  createOdata,
  createOfficieleBekendmakingen,
  createTweedekamer,
  type Source,
} from "#sources";
import { openStore, type Store } from "#store";
import { createTextReader } from "#text";
import { compileWatches, followedDossiers, type Watch } from "#watch";
import { watchesInForce } from "./rules.ts";

/** Everything that the program consists of. */
export interface App extends AsyncDisposable {
  readonly store: Store;
  readonly worker: Worker;
  readonly messenger: Messenger;
  readonly context: PipelineContext;
  readonly sources: readonly (ScheduledSource & { readonly source: Pick<Source, "stats"> })[];
  /** Takes over the watches and the settings of alerts of a newer configuration; the rest needs a restart. */
  follow(config: Config): void;
  /** Takes over what was decided about rules in Slack, and gives what is newly followed its card. */
  rulesChanged(): void;
}

/** What tests and the demo put in place of the real thing. */
export interface Replacements {
  readonly clock?: () => Date;
  readonly messenger?: Messenger;
  readonly sources?: readonly ScheduledSource[];
  readonly reader?: TextReader & Partial<AsyncDisposable>;
  readonly step?: (label: StepLabel) => void;
  readonly pauseMs?: number;
  /** What is asked of each post before it is queued. */
  readonly lastLook?: LastLook;
  /** Told how far the reading of history is. */
  readonly progress?: (progress: HistoryProgress) => void;
  /** The line for the operators, every morning. */
  readonly morning?: (store: Store) => DayFacts;
}

const DAY_MS = 86_400_000;
/** Slack takes about one message a second for a channel. */
const SLACK_PAUSE_MS = 1_050;

/**
 * Builds the program from its configuration: the one place where every part is known.
 * @throws StoreError where the database cannot be opened
 */
export function createApp(config: Config, log: Log, replacements: Replacements = {}): App {
  const clock = replacements.clock ?? (() => new Date());
  const store = openStore(config.stateFolder);
  let followed = config;
  const watchingNow = () => {
    const proposals = store.transaction((transaction) => transaction.proposals());
    return watchingOf(followed, watchesInForce(followed.watches, proposals), clock());
  };
  let watching = watchingNow();
  const allIds = (ids: readonly string[]) => knownIds(store, ids);
  const sources =
    replacements.sources ?? createSources(config, () => watching.matcher.watches, clock, allIds);
  const reader = replacements.reader ?? createTextReader();
  const terminal = replacements.messenger === undefined && config.secrets.botToken === null;
  const messenger = replacements.messenger ?? createMessenger(config, log);
  const { morning } = replacements;
  const surroundings: Omit<PipelineContext, "archive"> = {
    clock,
    watching: () => watching,
    log,
    step: replacements.step ?? (() => {}),
    ...(replacements.progress === undefined ? {} : { progress: replacements.progress }),
  };
  const context: PipelineContext = {
    ...surroundings,
    archive: withLastLook(store, replacements.lastLook ?? unfitParts, surroundings),
  };
  const worker = createWorker(
    {
      sources,
      reader,
      messenger,
      delivery: {
        settleMs: config.slack.settleSeconds * 1000,
        pauseMs: replacements.pauseMs ?? (terminal ? 0 : SLACK_PAUSE_MS),
      },
      timezone: config.timezone,
      textDays: config.textHistory?.days ?? 0,
      ...(morning === undefined ? {} : { morning: () => morning(store) }),
    },
    context,
  );
  return {
    store,
    worker,
    messenger,
    context,
    sources,
    follow(next) {
      followed = next;
      watching = watchingNow();
    },
    rulesChanged() {
      watching = watchingNow();
      worker.welcome();
    },
    async [Symbol.asyncDispose]() {
      await reader[Symbol.asyncDispose]?.();
      for (const { source } of sources) await (source as Partial<AsyncDisposable>)[Symbol.asyncDispose]?.();
      store[Symbol.dispose]();
    },
  };
}

function watchingOf(config: Config, watches: readonly Watch[], now: Date): Watching {
  return {
    matcher: compileWatches(watches),
    rules: {
      language: config.language,
      broadcast: new Set(config.slack.broadcast),
      watches: new Map(watches.map((watch) => [watch.id, watch])),
      channels: new Map(
        config.watchFiles.flatMap(({ channel, ...rules }) => (channel === null ? [] : [[channel, rules]])),
      ),
      timezone: config.timezone,
    },
    opsChannel: config.slack.opsChannel,
    holdAbove: config.slack.holdAbove,
    recesses: config.recesses,
    historySince: config.history === null ? null : new Date(now.getTime() - config.history.days * DAY_MS),
  };
}

/**
 * The sources that are switched on. In: the watches as they are now, where they can change; the clock; all ids of what
 * bears one of these, as far as the archive knows. To be disposed of one by one when done.
 */
export function createSources(
  config: Config,
  watches: () => readonly Watch[] = () => config.watches,
  clock: () => Date = () => new Date(),
  allIds: (ids: readonly string[]) => readonly string[] = (ids) => ids,
): readonly (ScheduledSource & { readonly source: Source })[] {
  const { gegevensmagazijn, tweedekamer, officielebekendmakingen, odata, feeds, contact } = config.sources;
  const userAgent = `Kamerwacht/${VERSION}${contact === null ? "" : ` (${contact})`}`;
  const dossiers = () => followedDossiers(watches());
  const isFollowed = (ids: readonly string[]) => {
    const all = allIds(ids);
    return watches().some((watch) => followsOne(watch, all));
  };
  return [
    gegevensmagazijn.enabled && {
      source: createGegevensmagazijn({ url: gegevensmagazijn.url, userAgent }),
      schedule: gegevensmagazijn.schedule,
    },
    // Before the others: of those that are asked for what is followed, the first that knows it is enough.
    odata.enabled && { source: createOdata({ ...odata, userAgent }), schedule: null },
    tweedekamer.enabled && {
      source: createTweedekamer({ url: tweedekamer.url, userAgent, isFollowed, clock }),
      schedule: tweedekamer.schedule,
    },
    officielebekendmakingen.enabled && {
      source: createOfficieleBekendmakingen({ url: officielebekendmakingen.url, userAgent, dossiers, clock }),
      schedule: officielebekendmakingen.schedule,
    },
    ...feeds.map(
      ({ enabled, name, url, schedule }) =>
        enabled && { source: createFeed({ name, url, userAgent, clock }), schedule },
    ),
  ].filter((source) => source !== false);
}

/** A page may name a motion by its zaak alone, and people follow it by its number. */
function knownIds(store: Store, ids: readonly string[]): readonly string[] {
  return store.transaction((transaction) => {
    const subjects = ids.flatMap((id) => transaction.subjectsWithId(id));
    const snapshots = subjects.flatMap((id) => transaction.subject(id)?.snapshot ?? []);
    return [
      ...ids,
      ...snapshots.flatMap((one) => [...one.ids, ...(one.dossier === null ? [] : [one.dossier.id])]),
    ];
  });
}

function followsOne({ motion, dossier, question, document }: Watch, ids: readonly string[]): boolean {
  return [motion, dossier, question, document].some((id) => id !== undefined && ids.includes(id));
}

/** With a token the cards go to Slack; without one they are printed. */
function createMessenger(config: Config, log: Log): Messenger {
  const { botToken } = config.secrets;
  if (botToken !== null) {
    return createSlackMessenger({
      token: botToken,
      apiUrl: config.slack.apiUrl,
      unfit: (key, problems) =>
        log.error({ key, problems }, "a card breaks a limit of Slack and goes in its plain form"),
    });
  }
  return createTerminalMessenger({ write: (text) => void process.stdout.write(text), ...terminalShape() });
}

/** How cards are printed: in colour where standard output is a terminal that wants it, and not wider than one reads. */
export function terminalShape(): { readonly colour: boolean; readonly width: number } {
  const { isTTY, columns } = process.stdout;
  return {
    colour: isTTY === true && process.env.NO_COLOR === undefined,
    width: Math.min(columns ?? 100, 110),
  };
}

/** The version of this program, from its package. */
export const VERSION: string = (
  JSON.parse(readFileSync(join(import.meta.dirname, "..", "package.json"), "utf8")) as { version: string }
).version;
