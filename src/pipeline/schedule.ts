import cron, { type Logger } from "node-cron";
import type { Log } from "./context.ts";

export interface Timetable {
  stop(): Promise<void>;
}

export interface TimetableEntry {
  readonly name: string;
  /** Cron expression of five or six fields. */
  readonly schedule: string;
  run(): Promise<void>;
}

/** Runs each entry at its times in a time zone; an entry that still runs at its next time is left alone. */
export function startTimetable(entries: readonly TimetableEntry[], timezone: string, log: Log): Timetable {
  const tasks = entries.map(({ name, schedule, run }) =>
    cron.schedule(schedule, run, { name, timezone, noOverlap: true, logger: quiet(name, log) }),
  );
  return {
    async stop() {
      for (const task of tasks) await task.destroy();
    },
  };
}

/** That a poll still runs at its next time, or a busy machine missed one, is no news: the next one reads it all. */
function quiet(name: string, log: Log): Logger {
  const note = (message: string) => log.debug({ name }, message);
  return {
    info: note,
    warn: note,
    debug: (message) => note(String(message)),
    error: (message) => log.error({ name, err: message }, "timetable"),
  };
}
