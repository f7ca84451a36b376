import type { DayFacts } from "#alert";
import type { Config } from "#config";
import { BUTTONS } from "#desk";
import type { HistoryProgress } from "#parliament";
import {
  adoptChannels,
  createWorker,
  isClockSure,
  type LastLook,
  type Log,
  type Messenger,
  type PipelineContext,
  type ScheduledSource,
  type StepLabel,
  type TextReader,
  type Upkeep,
  type Worker,
  withLastLook,
} from "#pipeline";
import { unfitParts } from "#slack";
import type { Source } from "#sources";
import { examineDatabase, openStore, type Store } from "#store";
import { createTextReader } from "#text";
import { configuredMessenger } from "./configured-messenger.ts";
import { configuredSources } from "./configured-sources.ts";
import { watchingNow } from "./watching.ts";

/** Everything that the program consists of. */
export interface App extends AsyncDisposable {
  readonly store: Store;
  readonly worker: Worker;
  readonly messenger: Messenger;
  /** Reads files, in a process of its own with limits. */
  readonly reader: Pick<TextReader, "read">;
  readonly context: PipelineContext;
  readonly sources: readonly (ScheduledSource & { readonly source: Pick<Source, "stats"> })[];
  /** Takes over the watches and the settings of alerts of a newer configuration, and gives what is newly followed its card; the rest needs a restart. */
  follow(config: Config): void;
  /** Takes over what was decided about rules in Slack, and gives what is newly followed its card. */
  rulesChanged(): void;
}

/** What tests and the demo put in place of the real thing, and commands add to it. */
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
  /** A database that was there and is gone is made anew. */
  readonly beginAnew?: boolean;
  /** The process that holds the database shows no life any more: it is to lose it. */
  readonly takeOver?: boolean;
  /** The line for the operators, every morning. */
  readonly morning?: (store: Store) => DayFacts;
}

/** Slack takes about one message a second for a channel. */
const SLACK_PAUSE_MS = 1_050;
/** And for the whole workspace some hundreds a minute, of which nobody tells how many: bursts are short. */
const SLACK_SPACING_MS = 30;

/**
 * Builds the program from its configuration: the one place where every part is known.
 * @throws StoreError where the database cannot be opened
 */
export function createApp(config: Config, log: Log, replacements: Replacements = {}): App {
  const clock = replacements.clock ?? (() => new Date());
  const store = openStore(config.stateFolder, {
    beginAnew: replacements.beginAnew === true,
    takeOver: replacements.takeOver === true,
    ballastMb: config.ballastMb,
    now: clock(),
  });
  const watching = watchingNow(config, store, clock);
  const sources =
    replacements.sources ??
    configuredSources(config, {
      watches: () => watching.current().matcher.watches,
      allIds: (ids) => idsBeside(store, ids),
      clock,
    });
  const reader = replacements.reader ?? createTextReader();
  const messenger = replacements.messenger ?? configuredMessenger(config, log);
  const isPrinted = replacements.messenger === undefined && config.secrets.botToken === null;
  const context = contextOf(
    store,
    {
      clock,
      isClockSure: () => isClockSure(clocksBeside(sources, messenger)),
      index: store.index,
      isShort: store.isShort,
      watching: watching.current,
      log,
    },
    replacements,
  );
  const { morning } = replacements;
  const worker = createWorker(
    {
      sources,
      reader,
      messenger,
      delivery: {
        settleMs: config.slack.settleSeconds * 1000,
        pauseMs: replacements.pauseMs ?? (isPrinted ? 0 : SLACK_PAUSE_MS),
        spacingMs: replacements.pauseMs !== undefined || isPrinted ? 0 : SLACK_SPACING_MS,
      },
      timezone: config.timezone,
      textDays: config.textHistory?.days ?? 0,
      rulesChanged: watching.refresh,
      pastBytes: config.pastTexts?.bytes ?? 0,
      ...(morning === undefined ? {} : { morning: () => morning(store) }),
      ...(config.stateFolder === ":memory:" ? {} : { upkeep: upkeepOf(store, config.stateFolder) }),
    },
    context,
  );
  return {
    store,
    worker,
    messenger,
    reader,
    context,
    sources,
    follow(next) {
      watching.follow(next);
      adoptChannels(context);
      worker.welcome();
    },
    rulesChanged() {
      watching.refresh();
      adoptChannels(context);
      worker.welcome();
    },
    async [Symbol.asyncDispose]() {
      await reader[Symbol.asyncDispose]?.();
      for (const { source } of sources) await (source as Partial<AsyncDisposable>)[Symbol.asyncDispose]?.();
      store[Symbol.dispose]();
    },
  };
}

/** How far each clock beside ours is ahead of it, ms: of the sources, and of Slack once it was heard. */
function clocksBeside(sources: App["sources"], messenger: Messenger): readonly (number | null)[] {
  const theirs = sources.flatMap(({ source }) => (source.stats === undefined ? [] : [source.stats().skewMs]));
  const slack = messenger.skewMs?.() ?? null;
  return slack === null ? theirs : [...theirs, slack];
}

function upkeepOf(store: Store, folder: string): Upkeep {
  return {
    room: () => store.room(),
    giveBack: () => store.giveBack(),
    examine: (signal) => examineDatabase(folder, signal),
  };
}

function contextOf(
  store: Store,
  given: Pick<PipelineContext, "clock" | "isClockSure" | "index" | "isShort" | "watching" | "log">,
  { step, progress, lastLook }: Replacements,
): PipelineContext {
  const surroundings: Omit<PipelineContext, "archive"> = {
    ...given,
    step: step ?? (() => {}),
    ...(progress === undefined ? {} : { progress }),
  };
  const look: LastLook = lastLook ?? ((post) => unfitParts(post, BUTTONS));
  return { ...surroundings, archive: withLastLook(store, look, surroundings) };
}

/** A page may name a motion by its zaak alone, and people follow it by its number. */
function idsBeside(store: Store, ids: readonly string[]): readonly string[] {
  return store.transaction((transaction) => {
    const subjects = ids.flatMap((id) => transaction.subjectsWithId(id));
    const snapshots = subjects.flatMap((id) => transaction.subject(id)?.snapshot ?? []);
    return [
      ...ids,
      ...snapshots.flatMap((one) => [...one.ids, ...(one.dossier === null ? [] : [one.dossier.id])]),
    ];
  });
}
