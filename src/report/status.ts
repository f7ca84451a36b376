import type { DayFacts } from "#alert";
import { type HistoryProgress, historyProgress } from "#parliament";
import type { Run, Store, Transaction } from "#store";

/** What the program knows of itself. */
export interface StatusReport {
  readonly sources: readonly SourceStatus[];
  readonly outbox: Readonly<Record<string, number>>;
  readonly parked: readonly { readonly channel: string; readonly until: string; readonly reason: string }[];
  /** What has not arrived since a while, and what waits behind it. */
  readonly stuck: readonly { readonly channel: string; readonly since: string; readonly reason: string }[];
  readonly files: Readonly<Record<string, number>>;
  readonly unreadable: readonly { readonly document: string; readonly reason: string }[];
  readonly oddities: readonly { readonly source: string; readonly what: string; readonly count: number }[];
  /** What sources brought and nobody could read yet. */
  readonly unread: readonly {
    readonly source: string;
    readonly kind: string;
    readonly id: string;
    readonly position: number;
    /** The same in words, where the source has no numbers for it. */
    readonly place?: string | null;
    readonly since: string;
  }[];
  /** Stretches of a stream that a source fails on and that were stepped over: they are asked for again each day. */
  readonly gaps: readonly { readonly source: string; readonly stretch: string; readonly until: string }[];
  readonly archive: {
    readonly records: number;
    readonly subjects: number;
    readonly events: number;
    readonly bytes: number;
    /** Of those, what is empty inside: it is filled first. */
    readonly freeBytes: number;
    /** By how much it grew in some days; null where it is not known how large it was then. */
    readonly grown: { readonly week: number | null; readonly month: number | null };
    /** When all of it was last read and found whole (UTC ISO); null where it never was. */
    readonly examinedAt: string | null;
  };
  readonly day: DayReport;
}

/** How the reading of one stream of a source goes. */
export interface SourceStatus {
  readonly source: string;
  readonly stream: string;
  readonly cursor: string | null;
  readonly status: string;
  readonly at: string;
  /** Seconds since the stream was last read to its end; null of one that failed, or is not read again. */
  readonly lagSeconds: number | null;
  readonly error: string | null;
  /** How much of the history is read, 0 to 1; null where there is none. */
  readonly history: number | null;
  /** How its reading goes, while it is not done. */
  readonly reading: HistoryProgress | null;
}

/** What the last 24 hours came to: the completeness line. */
interface DayReport {
  readonly seen: number;
  readonly changed: number;
  readonly hits: number;
  readonly delivered: number;
  readonly undelivered: number;
}

const DAY_MS = 86_400_000;
const STUCK_MS = 15 * 60_000;

/** The state of sources, outbox and archive, as data. */
export function statusReport(store: Pick<Store, "totals" | "transaction">, now: Date): StatusReport {
  const totals = store.totals();
  return store.transaction((transaction) => {
    const outbox = transaction.countByState();
    const since = new Date(now.getTime() - DAY_MS).toISOString();
    const runs = transaction.runsSince(since);
    const sum = (count: (run: Run) => number) => runs.reduce((total, run) => total + count(run), 0);
    const cursors = transaction.cursorTimes();
    const newest = transaction.newestRuns();
    const hasCursor = (run: Run) =>
      cursors.some(({ source, stream }) => source === run.source && stream === run.stream);
    const runsNow = newest
      .filter((run) => run.stream !== "begin" || run.status !== "unchanged")
      .filter((run) => hasCursor(run) || !isMended(run, newest));
    const sources = runsNow.map((run) => {
      const cursor = cursors.find((row) => row.source === run.source && row.stream === run.stream);
      return sourceStatus(run, cursor?.cursor ?? null, historyProgress(transaction, run.source), now);
    });
    return {
      sources,
      outbox,
      parked: transaction.parked(),
      stuck: transaction.stuckHeads(new Date(now.getTime() - STUCK_MS).toISOString()),
      files: transaction.countFiles(),
      unreadable: transaction.unreadableFiles(10),
      oddities: transaction.oddities().slice(0, 20),
      unread: transaction.unread(20),
      gaps: gapsIn(cursors),
      archive: {
        ...totals,
        grown: {
          week: grownSince(7, totals.bytes, transaction, now),
          month: grownSince(30, totals.bytes, transaction, now),
        },
        examinedAt: transaction.examinedAt(),
      },
      day: {
        seen: sum((run) => run.entries),
        changed: sum((run) => run.changed),
        hits: transaction.countHitsSince(since),
        delivered: transaction.countSentSince(since),
        undelivered: outbox.ready + outbox.sending + outbox.unknown + outbox.dead,
      },
    };
  });
}

/** Against the size of the night so many days ago. */
function grownSince(
  days: number,
  bytes: number,
  transaction: Pick<Transaction, "sizeOn">,
  now: Date,
): number | null {
  const day = new Date(now.getTime() - days * DAY_MS).toISOString().slice(0, 10);
  const then = transaction.sizeOn(day);
  return then === null ? null : bytes - then;
}

/** What sources keep of stretches that they stepped over: `gap:Document:250` with `301/…`. */
function gapsIn(
  cursors: readonly { readonly source: string; readonly stream: string; readonly cursor: string }[],
) {
  return cursors
    .filter(({ stream }) => stream.startsWith("gap:"))
    .map(({ source, stream, cursor }) => ({
      source,
      stretch: stream.slice("gap:".length),
      until: cursor.split("/")[0] ?? "",
    }));
}

/** Streams that the stream of everything says nothing about. */
const APART = new Set(["*", "begin", "history"]);

/** A category that failed while everything was read by category, of a source that is read from one stream again. */
function isMended(run: Run, newest: readonly Run[]): boolean {
  if (APART.has(run.stream) || !isFailure(run)) return false;
  const all = newest.find(({ source, stream }) => source === run.source && stream === "*");
  return all !== undefined && !isFailure(all) && all.startedAt >= run.startedAt;
}

function isFailure({ status }: Run): boolean {
  return status === "failed" || status === "unavailable";
}

function sourceStatus(
  run: Run,
  cursor: string | null,
  history: HistoryProgress | null,
  now: Date,
): SourceStatus {
  const done = run.status === "changed" || run.status === "unchanged";
  // History is read once, and what is not followed any more has no cursor: neither lags behind.
  const isReadAgain = run.kind === "poll" && cursor !== null;
  const at = run.finishedAt ?? run.startedAt;
  return {
    source: run.source,
    stream: run.stream,
    cursor,
    status: run.status,
    at,
    lagSeconds: done && isReadAgain ? Math.max(0, Math.round((now.getTime() - Date.parse(at)) / 1000)) : null,
    error: run.error,
    history: history?.share ?? null,
    reading: history === null || history.share === 1 ? null : history,
  };
}

/** What the completeness line tells, as data. */
export function dayFacts({ day, sources }: StatusReport): DayFacts {
  const { seen, hits, delivered, undelivered } = day;
  const lags = sources.map((source) => source.lagSeconds).filter((lag) => lag !== null);
  const lagMinutes = lags.length === 0 ? null : Math.round(Math.max(...lags) / 60);
  return { seen, hits, delivered, undelivered, lagMinutes };
}
