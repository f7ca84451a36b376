import { createHash } from "node:crypto";
import { type EventType, type SourceRecord, UnreadableError } from "#parliament";
import { createWorker, type Log, type PipelineContext, type StepLabel } from "#pipeline";
import type { Store } from "#store";
import { type ChannelRules, compileWatches } from "#watch";
import { createDelivery } from "../../../src/pipeline/deliver/deliver.ts";
import { tellDigests } from "../../../src/pipeline/due/digests.ts";
import { welcomeFollowed } from "../../../src/pipeline/due/welcome.ts";
import { tellWhereOlder } from "../../../src/pipeline/health/older.ts";
import { pollSource, readHistory } from "../../../src/pipeline/poll/poll.ts";
import { readDue } from "../../../src/pipeline/read/read.ts";
import { NOW } from "../../pipeline/harness.ts";
import { createDisk } from "./backups.ts";
import { planHappenings, publishHistory, WATCHES } from "./happenings.ts";
import { textOf } from "./knowledge.ts";
import { type SimulatedParliament, simulateParliament } from "./parliament.ts";
import { createRandom, type Random } from "./random.ts";
import { SETTLE_MS, type SimulatedSlack, simulateSlack } from "./slack.ts";
import { createTime, type Life, type VirtualTime } from "./time.ts";

/** What the program kept, in order: the truth that the oracle retells. */
export type Kept = { readonly at: string } & (
  | { readonly type: "page"; readonly records: readonly SourceRecord[]; readonly silent: boolean }
  | {
      readonly type: "reading";
      readonly document: string;
      readonly text: string | null;
      readonly reason: string;
    }
  | { readonly type: "welcome" }
);

/** What one seed came to. */
export interface Played extends Disposable {
  readonly store: Store;
  readonly slack: SimulatedSlack;
  readonly parliament: SimulatedParliament;
  readonly kept: readonly Kept[];
  readonly crashes: number;
  /** More cards of documents than this in one run are held. */
  readonly holdAbove: number;
  /** How often the program's clock was set, and how often it was frozen and another took over. */
  readonly clockSet: number;
  readonly takenOver: number;
  /** Of each backup that was put back, the messages that it knows nothing of: sent after it was made. */
  readonly unknown: readonly Stretch[];
  /** Everything that happened, as a fingerprint: the same for the same seed. */
  readonly fingerprint: string;
  /** The last things that happened. */
  readonly trace: readonly string[];
}

/** Of the messages in Slack, by their place in the order in which they came. */
export interface Stretch {
  readonly from: number;
  readonly until: number;
}

const HOUR_MS = 3_600_000;
const STORM_MS = 12 * HOUR_MS;
/** After the storm: longer than the longest wait for a file, a channel, or an answer. */
const HEALING_MS = 120 * HOUR_MS;

class CrashError extends Error {
  override readonly name = "CrashError";
}

/** What the fence in the database says to who was overtaken. */
class OvertakenError extends Error {
  override readonly name = "OvertakenError";
}

/** So long after it was frozen another has seen that, and has begun. */
const TAKE_OVER_MS = 45_000;
const MINUTE_MS = 60_000;
/** Whoever puts a backup back takes at least as long as Slack may take to do what it was asked before. */
const PUT_BACK_SECONDS = SETTLE_MS / 1_000;

/** Plays one seed: half a day of happenings and troubles, then days in which all goes well. */
export async function play(seed: number): Promise<Played> {
  const random = createRandom(seed);
  const time = createTime(NOW);
  const program = createProgram(random, time);
  publishHistory({ random, time, parliament: program.parliament });
  program.begin();
  planHappenings({ random, time, parliament: program.parliament }, STORM_MS);
  const healsAtMs = NOW.getTime() + STORM_MS;
  while (await time.step(healsAtMs)) program.check();
  program.heal();
  while (await time.step(healsAtMs + HEALING_MS)) program.check();
  return program.played();
}

interface Program {
  readonly parliament: SimulatedParliament;
  begin(): void;
  /** Throws where the program came to a fault that is not a crash of ours. */
  check(): void;
  heal(): void;
  played(): Played;
}

function createProgram(random: Random, time: VirtualTime): Program {
  const trouble = random.pick([0, 0.1, 0.3, 0.6]);
  const crashRate = random.pick([0, 0.002, 0.01, 0.03]);
  const holdAbove = random.pick([4, 20]);
  const onePass = random.chance(0.3);
  const isRestoring = random.chance(1 / 3);
  const isInFolder = isRestoring || random.chance(0.05);
  const kept: Kept[] = [];
  const trace: string[] = [];
  const fingerprint = createHash("sha256");
  const aheadMs = random.chance(0.3) ? random.pick([-60, -10, -3, 3, 10, 60]) * MINUTE_MS : 0;
  const slack = simulateSlack(random, time, { rate: trouble, unsearchable: random.chance(0.1), aheadMs });
  /** How far the program's clock is ahead of the world's. */
  let clockMs = onePass || random.chance(0.6) ? 0 : random.pick([-10, 0, 10]) * MINUTE_MS;
  const isSetting = !onePass && random.chance(0.3);
  const isFreezing = random.chance(0.3);
  const clock = () => new Date(time.now().getTime() + clockMs);
  let historyUntil = 0;
  let historyRead = false;
  const parliament = simulateParliament(random, time, {
    rate: trouble,
    historyUntil: () => historyUntil,
    historyRead: () => keep({ type: "welcome" }),
  });
  const disk = createDisk(isInFolder, clock());
  let healed = false;
  let crashes = 0;
  let clockSet = 0;
  let takenOver = 0;
  const unknown: Stretch[] = [];
  let living: Life = { dead: true };
  let starts = 0;
  let shift: (ms: number) => void = () => {};
  let fault: unknown = null;

  function note(line: string): void {
    const full = `${time.now().toISOString()} ${line}`;
    fingerprint.update(full);
    trace.push(full);
    if (trace.length > 60) trace.shift();
  }

  type Unkept<T> = T extends unknown ? Omit<T, "at"> : never;
  function keep(what: Unkept<Kept>): void {
    kept.push({ ...what, at: clock().toISOString() } as Kept);
  }

  function takeNote(label: StepLabel): void {
    const { lastPage, lastFile } = parliament;
    if (label === "poll.committed") {
      keep({ type: "page", records: lastPage.records, silent: lastPage.silent });
      historyRead ||= lastPage.last;
    }
    if (label === "read.committed") {
      const document = documentOf(lastFile);
      keep({ type: "reading", document, text: parliament.files.get(lastFile) ?? "", reason: "" });
    }
  }

  function step(label: StepLabel, life: Life): void {
    if (life.dead) throw new CrashError(label);
    if (life !== living) throw new OvertakenError(label);
    note(label);
    takeNote(label);
    if (healed || !random.chance(crashRate)) {
      if (label === "poll.finished" && historyRead) keep({ type: "welcome" });
      return;
    }
    life.dead = true;
    crashes += 1;
    startIn(random.between(1, 600));
    throw new CrashError(label);
  }

  function logOf(life: Life): Log {
    const write = (fields: object, message: string) => {
      if (life.dead) return;
      const { key = "", document = "", reason = "" } = fields as Record<string, string>;
      note(`${message} ${key}${document} ${reason}`);
    };
    const warn = (fields: object, message: string) => {
      write(fields, message);
      const { document = "", again, err } = fields as { document?: string; again?: string; err?: Error };
      if (message !== "document not read" || again !== null) return;
      const reason = err instanceof UnreadableError ? err.message : "bestand kon niet worden opgehaald";
      keep({ type: "reading", document, text: null, reason });
    };
    return { debug: write, info: write, warn, error: write };
  }

  function contextOf(life: Life): PipelineContext {
    return {
      archive: {
        transaction(work) {
          if (life.dead) throw new CrashError("transaction");
          if (life !== living) throw new OvertakenError("another has taken over");
          return disk.store.transaction(work);
        },
      },
      clock,
      watching: () => ({
        matcher: MATCHER,
        rules: { language: "nl", broadcast: BROADCAST, watches: RULES, channels: CHANNELS },
        opsChannel: "#ops",
        holdAbove,
        historySince: null,
      }),
      log: logOf(life),
      sleep: (ms) => time.sleep(ms, life),
      step: (label) => step(label, life),
    };
  }

  /** From a start to the next crash, if there is one. */
  function live(): void {
    disk.reopen(clock());
    note("started");
    const life: Life = { dead: false };
    living = life;
    const loops = onePass ? onePassLoops(life) : threeLoops(life);
    for (const loop of loops) {
      loop.catch((error: unknown) => {
        const isOvertaken = life !== living && error instanceof OvertakenError;
        if (isOvertaken) life.dead = true;
        else if (!life.dead || !(error instanceof CrashError)) fault ??= error;
      });
    }
  }

  function startIn(seconds: number): void {
    starts += 1;
    const start = starts;
    time.after(seconds * 1_000, () => {
      if (start === starts) live();
    });
  }

  /** As `kamerwacht once` does, again and again. */
  function onePassLoops(life: Life): readonly Promise<void>[] {
    const context = contextOf(life);
    const worker = createWorker(
      {
        sources: [{ source: parliament.source(life), schedule: "* * * * *" }],
        reader: READER,
        messenger: slack.messenger(life, clock),
        // Virtual time stands still within one pass: with a pause it would send one post for each channel.
        delivery: { ...DELIVERY, pauseMs: 0 },
        timezone: "Europe/Amsterdam",
        textDays: 90,
      },
      context,
    );
    const once = async () => void (await worker.once(new AbortController().signal, Number.NEGATIVE_INFINITY));
    return [again(once, life, () => (healed ? 6 * HOUR_MS : 8 * 60_000))];
  }

  /** As `kamerwacht run` does: poll, read and deliver beside each other. */
  function threeLoops(life: Life): readonly Promise<void>[] {
    const context = contextOf(life);
    const { signal } = new AbortController();
    const source = parliament.source(life);
    const delivery = createDelivery(slack.messenger(life, clock), DELIVERY, context);
    delivery.recover();
    shift = (ms) => {
      if (!life.dead && life === living) delivery.shift(ms);
    };
    tellWhereOlder(context);
    closeRuns(context);
    let nextAtMs: number | null = null;
    const poll = async () => {
      await pollSource(source, context, signal);
      welcomeFollowed(source.name, context);
      await readHistory(source, context, signal);
      welcomeFollowed(source.name, context);
    };
    const digest = async () => void tellDigests(context);
    const read = async () => void (await readDue([source], READER, context, signal));
    const deliver = async () => {
      nextAtMs = (await delivery.deliverDue(signal)).nextAtMs;
    };
    const idleMs = () => (healed ? 6 * HOUR_MS : 8 * 60_000);
    return [
      again(poll, life, idleMs),
      again(read, life, idleMs),
      again(digest, life, idleMs),
      again(deliver, life, () =>
        Math.min(Math.max((nextAtMs ?? Infinity) - clock().getTime(), 20), idleMs()),
      ),
    ];
  }

  /** Somebody sets the clock; the worker looks at it every two seconds. */
  function setClock(): void {
    const ms = random.pick([-60, -10, -3, 3, 10, 60]) * MINUTE_MS;
    clockMs += ms;
    clockSet += 1;
    note(`clock set by ${ms}`);
    time.after(random.between(0, 2_000), () => shift(ms));
  }

  /** It stands still at whatever it does, another takes over, and then it wakes. */
  function freeze(): void {
    const life = living;
    if (life.dead || healed) return;
    life.frozenUntilMs = time.now().getTime() + TAKE_OVER_MS + random.between(1, 600) * 1_000;
    takenOver += 1;
    note("frozen");
    time.after(TAKE_OVER_MS, () => {
      if (life === living && !life.dead) live();
    });
  }

  /** A backup is made, and later somebody puts it back: what the program did in between it then knows nothing of. */
  function planRestore(): void {
    const [madeAt, backAt] = [random.next(), 1 + random.next()].map((at) => at * 0.45 * STORM_MS);
    time.after(madeAt!, () => {
      note("backed up");
      disk.backUp();
      const known = { kept: kept.length, historyRead, messages: slack.messages.length };
      time.after(backAt! - madeAt!, () => {
        note("put back");
        living.dead = true;
        disk.putBack(clock());
        kept.length = known.kept;
        ({ historyRead } = known);
        const seconds = random.between(1, 10) * PUT_BACK_SECONDS;
        time.after(seconds * 1_000, () =>
          unknown.push({ from: known.messages, until: slack.messages.length }),
        );
        startIn(seconds);
      });
    });
  }

  async function again(work: () => Promise<void>, life: Life, waitMs: () => number): Promise<void> {
    for (;;) {
      await work();
      await time.sleep(waitMs(), life);
    }
  }

  return {
    parliament,
    begin() {
      historyUntil = parliament.published.size;
      historyRead = historyUntil === 0;
      // The periods of its digests begin before anything is told.
      living = { dead: false };
      tellDigests(contextOf(living));
      live();
      const anyTime = () => random.next() * 0.9 * STORM_MS;
      for (let times = isSetting ? random.between(1, 3) : 0; times > 0; times -= 1)
        time.after(anyTime(), setClock);
      for (let times = isFreezing ? random.between(1, 2) : 0; times > 0; times -= 1)
        time.after(anyTime(), freeze);
      if (isRestoring) planRestore();
    },
    check() {
      if (fault !== null) throw fault;
    },
    heal() {
      note("healed");
      healed = true;
      slack.heal();
      parliament.heal();
    },
    played: () => ({
      store: disk.store,
      slack,
      parliament,
      kept,
      crashes,
      holdAbove,
      clockSet,
      takenOver,
      unknown,
      fingerprint: fingerprint.digest("hex"),
      trace,
      [Symbol.dispose]() {
        disk[Symbol.dispose]();
      },
    }),
  };
}

/** As the worker does when it begins. */
function closeRuns({ archive, clock }: PipelineContext): void {
  archive.transaction((transaction) => transaction.closeRuns(null, "crashed", clock().toISOString()));
}

/** Nothing else than a summary's time and a quiet night; what is broadcast goes through that. */
export const BROADCAST: ReadonlySet<EventType> = new Set(["motion.voted"]);
const CHANNELS: ReadonlyMap<string, ChannelRules> = new Map([
  [
    "#kanaal",
    {
      density: "full",
      quiet: { hours: { from: 22 * 60, until: 7 * 60 }, weekend: false },
      digest: { every: "day", weekday: null, hour: 8, minute: 30 },
    },
  ],
]);
const MATCHER = compileWatches(WATCHES);
const RULES = new Map(WATCHES.map((watch) => [watch.id, watch]));
const DELIVERY = { settleMs: SETTLE_MS, pauseMs: 1_050 };
const READER = {
  async read({ bytes }: { readonly bytes: Uint8Array }) {
    const text = new TextDecoder().decode(bytes);
    if (text === "SCAN") throw new UnreadableError("bestand is een scan zonder tekst", { retry: false });
    return textOf(text);
  },
};

/** `file:motie-29` belongs to the document `stuk-29`, `file:brief-3-2` to `brief-3`. */
function documentOf(url: string): string {
  return url
    .replace(/^file:/, "")
    .replace(/^motie-/, "stuk-")
    .replace(/^(brief-\d+)-\d+$/, "$1");
}
