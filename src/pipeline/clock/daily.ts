import type { PipelineContext } from "../context.ts";
import type { TimetableEntry } from "./schedule.ts";

/** A task of each day, before it is known when it last ran. */
export interface DailyTask extends Pick<TimetableEntry, "name" | "schedule" | "run"> {
  /** Whether what it looks at is read up to now. */
  readonly isReady: () => boolean;
}

/**
 * A task whose time may pass while the program is down, or in an hour that the clock leaves out: when it last ran is kept, and
 * what was missed is made up for once, at the next start. The first start of all makes up for nothing.
 */
export function daily({ name, schedule, isReady, run }: DailyTask, context: PipelineContext): TimetableEntry {
  const note = `ran/${name}`;
  const ran = () =>
    context.archive.transaction((transaction) => {
      const now = context.clock().toISOString();
      transaction.setNote(note, now);
      return now;
    });
  const before = context.archive.transaction((transaction) => transaction.note(note)) ?? ran();
  return {
    name,
    schedule,
    isReady,
    since: new Date(before),
    async run() {
      ran();
      await run();
    },
  };
}
