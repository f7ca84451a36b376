import { civilDate, isRecess, isWorkingDay, type Recess } from "#parliament";
import type { ArchiveTransaction } from "../archive.ts";
import type { PipelineContext } from "../context.ts";
import { watchKinds } from "./kinds.ts";
import { notify } from "./notify.ts";

const HOUR_MS = 3_600_000;
/** The Chamber publishes all through a working day: from nine to six, so long without anything is odd. */
const OPENS = 9;
const CLOSES = 18;
const SILENT_HOURS = 3;

/**
 * Tells the operators once when a source answers but has brought nothing for three hours of a working day, and once
 * when it does again: a source that has gone stale looks just like a day without news. In: the sources that bring
 * something every hour of a working day.
 */
export function watchSilence(sources: readonly { readonly name: string }[], context: PipelineContext): void {
  const now = context.clock();
  context.archive.transaction((transaction) => {
    for (const { name } of sources) {
      look(transaction, name, now, context);
      watchKinds(transaction, name, context);
    }
  });
}

function look(transaction: ArchiveTransaction, source: string, now: Date, context: PipelineContext): void {
  const movedAt = transaction.movedAt(source);
  if (movedAt === null) return;
  const note = `silent/${source}`;
  const told = transaction.note(note);
  const { recesses } = context.watching();
  if (told !== null && told !== movedAt) {
    transaction.setNote(note, null);
    notify(transaction, { what: "source-heard", source }, now, context);
  } else if (told === null && silentHours(new Date(movedAt), now, recesses) >= SILENT_HOURS) {
    transaction.setNote(note, movedAt);
    notify(transaction, { what: "source-silent", source, since: movedAt }, now, context);
  }
}

/** Hours of this working day that have passed since then; 0 outside of it and in recess. */
function silentHours(since: Date, now: Date, recesses: readonly Recess[] | undefined): number {
  const today = civilDate(now.toISOString());
  if (today === null || !isWorkingDay(today) || isRecess(today, recesses)) return 0;
  const hour = clockHour(now);
  if (hour < OPENS || hour >= CLOSES) return 0;
  return Math.min(hour - OPENS, (now.getTime() - since.getTime()) / HOUR_MS);
}

const CLOCK = new Intl.DateTimeFormat("nl-NL", {
  timeZone: "Europe/Amsterdam",
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
});

/** The hour in Amsterdam with its fraction: 13.5 is half past one. */
function clockHour(at: Date): number {
  const part = (type: string) =>
    Number(CLOCK.formatToParts(at).find((each) => each.type === type)?.value ?? 0);
  return part("hour") + part("minute") / 60;
}
