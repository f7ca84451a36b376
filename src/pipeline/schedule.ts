import cron from "node-cron";

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
export function startTimetable(entries: readonly TimetableEntry[], timezone: string): Timetable {
  const tasks = entries.map(({ name, schedule, run }) =>
    cron.schedule(schedule, run, { name, timezone, noOverlap: true }),
  );
  return {
    async stop() {
      for (const task of tasks) await task.destroy();
    },
  };
}
