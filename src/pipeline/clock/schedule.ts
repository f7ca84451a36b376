import cron from "node-cron";
import { localTime } from "#alert";
import type { Log } from "../context.ts";

export interface Timetable {
  stop(): void;
}

export interface TimetableEntry {
  readonly name: string;
  /** Cron expression of five or six fields. */
  readonly schedule: string;
  /** Up to when its times were kept; left out: up to now. */
  readonly since?: Date;
  /** Whether it may run yet: a time that comes before is made up for then. */
  readonly isReady?: () => boolean;
  run(): Promise<void>;
}

export interface TimetableOptions {
  /** IANA name. */
  readonly timezone: string;
  readonly clock: () => Date;
  readonly log: Log;
}

/** So often the clock on the wall is looked at; between that this waits by a clock that nobody sets. */
const LOOK_MS = 5_000;

/**
 * Runs each entry at its times in a time zone; one that still runs at its next time is left alone. A clock that is put
 * back holds nothing up for longer than a minute, and what was passed over, because the clock was put forward or the
 * machine was busy, is run once, up to a day later. The hour that summer time skips is not skipped here, and what
 * happens at an hour of the day does not happen twice in the hour that comes twice.
 */
export function startTimetable(
  entries: readonly TimetableEntry[],
  { timezone, clock, log }: TimetableOptions,
): Timetable {
  const rows = entries.map((entry) => ({
    entry,
    times: timesOf(entry.schedule, timezone, entry.since ?? clock()),
    busy: false,
  }));
  const lookMs = entries.some(({ schedule }) => hasSeconds(schedule)) ? 500 : LOOK_MS;
  const timer = setInterval(() => {
    for (const row of rows) if (row.entry.isReady?.() !== false && row.times.isDue(clock())) begin(row);
  }, lookMs);

  function begin(row: (typeof rows)[number]): void {
    const { name, run } = row.entry;
    if (row.busy) {
      log.debug({ name }, "still runs at its next time");
      return;
    }
    row.busy = true;
    void run().finally(() => {
      row.busy = false;
    });
  }

  return { stop: () => clearInterval(timer) };
}

/** The times of one entry. */
export interface Times {
  /** Whether one of its times came since this was last asked. */
  isDue(now: Date): boolean;
}

const STEPS_MAX = 24 * 60;
const MINUTE_MS = 60_000;
const TWICE_MS = 2 * 3_600_000;

/** @param since the time up to which it was asked */
export function timesOf(schedule: string, timezone: string, since: Date): Times {
  const stepMs = hasSeconds(schedule) ? 1_000 : MINUTE_MS;
  // `30 2` is once a day; `*/10 1-6` is every ten minutes, and an hour that comes twice is an hour more to look.
  const isAtAnHour = !/^\*$|^[\d,]*\d-\d[\d,-]*$/.test(schedule.trim().split(/\s+/).at(-4) ?? "");
  const face = cron.createTask(schedule, () => {}, { timezone: "UTC" });
  let last = wallAt(since, timezone, stepMs);
  /** In the hour that comes twice: up to here the wall has shown the times already. */
  let shownUntil: number | null = null;

  /** Whether a time of the entry stands among those that the wall shows after `from`, up to `until`. */
  function stands(from: number, until: number): boolean {
    const first = Math.max(from + stepMs, until - STEPS_MAX * stepMs);
    for (let at = first; at <= until; at += stepMs) if (face.match(new Date(at))) return true;
    return false;
  }

  return {
    isDue(now) {
      const wall = wallAt(now, timezone, stepMs);
      const before = last;
      last = wall;
      if (wall.shift < before.shift && isAtAnHour) shownUntil = before.at;
      if (shownUntil !== null && wall.at <= shownUntil && wall.at > shownUntil - TWICE_MS) return false;
      shownUntil = null;
      // Put back by hand, the clock is right from now on.
      return stands(wall.at < before.at ? wall.at - stepMs : before.at, wall.at);
    },
  };
}

interface Wall {
  /** What the clock on the wall shows, as if it were UTC; whole steps. */
  readonly at: number;
  /** By how much it is ahead of UTC. */
  readonly shift: number;
}

function wallAt(now: Date, timezone: string, stepMs: number): Wall {
  const { date, minute } = localTime(now, timezone);
  const inMinute = now.getTime() % MINUTE_MS;
  const at = Date.parse(`${date}T00:00:00Z`) + minute * MINUTE_MS + inMinute - (inMinute % stepMs);
  const shift = Math.ceil((at - now.getTime()) / MINUTE_MS) * MINUTE_MS;
  return { at, shift };
}

/** When a timetable runs an expression next, to the minute; null where that is more than a day away. */
export function nextTime(schedule: string, timezone: string, now: Date): Date | null {
  const times = timesOf(schedule, timezone, now);
  const minute = now.getTime() - (now.getTime() % MINUTE_MS);
  for (let step = 1; step <= STEPS_MAX; step++) {
    const at = new Date(minute + step * MINUTE_MS);
    if (times.isDue(at)) return at;
  }
  return null;
}

function hasSeconds(schedule: string): boolean {
  return schedule.trim().split(/\s+/).length > 5;
}
