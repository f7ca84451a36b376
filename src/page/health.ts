import { nextTime } from "#pipeline";
import type { Store } from "#store";
import type { Life } from "./life.ts";

/** How the worker does, as figures: no name of a channel, no title. Ages are in seconds. */
export interface Health {
  readonly status: "well" | "ill";
  /** What is wrong, a word each: `database`, `work:delivering`, `disk`, `poll:tweedekamer`, `outbox`, `slack`, `socket`. */
  readonly reasons: readonly string[];
  readonly polls: readonly PollHealth[];
  readonly outbox: {
    readonly waiting: number;
    /** Since the oldest undelivered post was made; null where none waits. */
    readonly oldestSeconds: number | null;
    /** Channels whose next post does not arrive. */
    readonly stuck: number;
    readonly refused: number;
  };
  readonly database: { readonly writable: boolean; readonly full: boolean };
  readonly socket: ReturnType<Life["socket"]>;
}

interface PollHealth {
  readonly source: string;
  /** Since it was last read to its end; null where it never was. */
  readonly ageSeconds: number | null;
  /** It should have been read by now. */
  readonly late: boolean;
}

/** What a poll may be late: one that fails is tried again for a while. */
const LATE_MS = 15 * 60_000;
const STUCK_MS = 15 * 60_000;

/** Everything that a person wants to hear of: also what no restart mends. */
export function healthOf(store: Pick<Store, "transaction">, life: Life, now: Date): Health {
  const vital = vitalReasons(life);
  // What is asked of a database that is lost would throw.
  if (vital.includes("database")) return lost(vital, life);
  const { polls, outbox, isRefused } = store.transaction((transaction) => {
    const counts = transaction.countByState();
    const oldest = transaction.oldestOpenAt();
    const stuckBefore = new Date(now.getTime() - STUCK_MS).toISOString();
    return {
      polls: life.sources
        .filter(({ schedule }) => schedule !== null)
        .map(({ name, schedule }) => pollHealth(name, schedule ?? "", transaction.readAt(name), life, now)),
      outbox: {
        waiting: counts.ready + counts.sending + counts.unknown,
        oldestSeconds: oldest === null ? null : secondsSince(oldest, now),
        stuck: transaction.stuckHeads(stuckBefore).length,
        refused: counts.dead,
      },
      isRefused: transaction.parked().some(({ channel }) => channel === "*"),
    };
  });
  const reasons = [
    ...vital,
    ...(life.isShort() ? ["disk"] : []),
    ...polls.filter(({ late }) => late).map(({ source }) => `poll:${source}`),
    ...(outbox.stuck > 0 ? ["outbox"] : []),
    ...(isRefused ? ["slack"] : []),
    ...(life.socket() === "disconnected" ? ["socket"] : []),
  ];
  const database = { writable: true, full: life.isShort() };
  return { status: statusOf(reasons), reasons, polls, outbox, database, socket: life.socket() };
}

/** What a restart may mend: the database cannot be written, or a part of the work stands still. */
export function vitalReasons(life: Life): readonly string[] {
  const still = life.still().map((part) => `work:${part}`);
  try {
    life.prove();
    return still;
  } catch {
    return ["database", ...still];
  }
}

function lost(reasons: readonly string[], life: Life): Health {
  const outbox = { waiting: 0, oldestSeconds: null, stuck: 0, refused: 0 };
  const database = { writable: false, full: life.isShort() };
  return { status: "ill", reasons, polls: [], outbox, database, socket: life.socket() };
}

function pollHealth(
  source: string,
  schedule: string,
  readAt: string | null,
  { timezone, since }: Life,
  now: Date,
): PollHealth {
  // A worker that was off for a night is not late when it starts.
  const from = new Date(Math.max(since.getTime(), readAt === null ? 0 : Date.parse(readAt)));
  const due = readAt === null ? from : nextTime(schedule, timezone, from);
  return {
    source,
    ageSeconds: readAt === null ? null : secondsSince(readAt, now),
    late: due !== null && now.getTime() > due.getTime() + LATE_MS,
  };
}

function secondsSince(at: string, now: Date): number {
  return Math.max(0, Math.round((now.getTime() - Date.parse(at)) / 1000));
}

function statusOf(reasons: readonly string[]): Health["status"] {
  return reasons.length === 0 ? "well" : "ill";
}
