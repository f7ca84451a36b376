import type { PipelineContext } from "../context.ts";
import { notify } from "./notify.ts";

/** What only the technology of the archive can do for it. */
export interface Upkeep {
  room(): { readonly bytes: number; readonly freeBytes: number };
  /** Gives back to the disk what is empty inside, where that is worth it. Returns how many bytes. */
  giveBack(): number;
  /** Reads all of it beside the work; what is wrong, null of what is whole. Throws where it cannot. */
  examine(signal: AbortSignal): Promise<string | null>;
}

const DAY_MS = 86_400_000;
/** Of runs and oddities a person may ask after a year and a half. */
const LEDGER_DAYS = 550;
/** What an edit said that another overtook since. */
const EDIT_DAYS = 90;
/** So long it is kept how large the archive was, a day each. */
const SIZE_DAYS = 400;
/** A week, less the hours that a night's work may begin earlier. */
const EXAMINED_MS = 7 * DAY_MS - 6 * 3_600_000;

/**
 * The work of a night: forgets what nobody asks for any more, keeps how large the archive is, gives room back, and once a week
 * reads all of it; what is damaged is told to the operators each time until it is whole.
 */
export async function keepUp(upkeep: Upkeep, context: PipelineContext, signal: AbortSignal): Promise<void> {
  prune(upkeep, context);
  const freed = upkeep.giveBack();
  if (freed > 0) context.log.info({ freed }, "room given back to the disk");
  const examined = context.archive.transaction((transaction) => transaction.examinedAt());
  const now = context.clock().getTime();
  if (examined !== null && now - Date.parse(examined) < EXAMINED_MS && now >= Date.parse(examined)) return;
  await examine(upkeep, context, signal);
}

function prune(upkeep: Upkeep, { archive, clock, log }: PipelineContext): void {
  const now = clock();
  const ago = (days: number) => new Date(now.getTime() - days * DAY_MS).toISOString();
  const oldest = ago(SIZE_DAYS).slice(0, 10);
  const { bytes } = upkeep.room();
  const forgotten = archive.transaction((transaction) => {
    transaction.keepSize(now.toISOString().slice(0, 10), bytes, oldest);
    return transaction.pruneLedger(ago(LEDGER_DAYS)) + transaction.pruneEdits(ago(EDIT_DAYS));
  });
  if (forgotten > 0) log.info({ forgotten }, "old runs and edits forgotten");
}

async function examine(upkeep: Upkeep, context: PipelineContext, signal: AbortSignal): Promise<void> {
  const { archive, clock, log } = context;
  let problem: string | null;
  try {
    problem = await upkeep.examine(signal);
  } catch (error) {
    if (!signal.aborted) log.warn({ err: error }, "the database could not be examined");
    return;
  }
  const now = clock();
  if (problem !== null) log.error({ problem }, "the database is damaged");
  archive.transaction((transaction) => {
    if (problem === null) transaction.keepExamined(now.toISOString());
    else notify(transaction, { what: "database-damaged", problem }, now, context);
  });
}
