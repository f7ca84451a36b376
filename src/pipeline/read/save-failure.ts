import { type DueFile, type FileOutcome, OPEN_DATA, UnreadableError } from "#parliament";
import type { ArchiveTransaction } from "../archive.ts";
import type { PipelineContext } from "../context.ts";
import { queueOther } from "../revise/other-file.ts";
import { reviseAround } from "./revise-around.ts";

const MINUTE_MS = 60_000;
/** A file may come hours after its document, or a server be down for days. After the last wait it is given up. */
const WAITS_MS = [1, 5, 15, 60, 240, 720, 1_440, 1_440, 2_880].map((minutes) => minutes * MINUTE_MS);

/** Keeps that a file could not be read: it is tried again later, or said to be unreadable. */
export function saveFailure(file: DueFile, error: Error, context: PipelineContext): "unreadable" | "later" {
  const now = context.clock();
  const wait = error instanceof UnreadableError && !error.retry ? undefined : WAITS_MS[file.attempts];
  const base = { attempts: file.attempts + 1, lastError: error.message, at: now.toISOString() };
  const again = wait === undefined ? null : new Date(now.getTime() + wait).toISOString();
  const isDue = context.archive.transaction((transaction) => {
    if (!transaction.isDue(file)) return false;
    transaction.saveFileOutcome(
      file.document,
      outcomeOf(transaction, file, { ...base, again, reason: reasonOf(error) }),
    );
    if (again === null && !queueOther(transaction, file))
      reviseAround(transaction, file, { cited: new Set(), refresh: "unreadable", change: null }, context);
    return true;
  });
  if (!isDue) return "later";
  context.log.warn(
    { document: file.document, attempts: base.attempts, again, err: error },
    "document not read",
  );
  return wait === undefined ? "unreadable" : "later";
}

interface Failure {
  readonly attempts: number;
  readonly lastError: string;
  readonly at: string;
  /** When it is tried again; null: not any more. */
  readonly again: string | null;
  readonly reason: string;
}

/**
 * What was read of the version before still stands while this one may come yet; and what was read at another source
 * stands although a better text of it does not come.
 */
function outcomeOf(
  transaction: ArchiveTransaction,
  file: DueFile,
  { again, reason, ...base }: Failure,
): FileOutcome {
  const known = transaction.graph.reading(file.document);
  const textHash = known?.textHash ?? null;
  if (again !== null)
    return { ...base, state: "due", notBefore: again, textHash, reason: known?.reason ?? null };
  const isElsewhere = known?.state === "read" && (known.source ?? OPEN_DATA) !== file.source;
  return isElsewhere
    ? { ...base, state: "read", notBefore: null, textHash, reason: null }
    : { ...base, state: "unreadable", notBefore: null, textHash: null, reason };
}

function reasonOf(error: Error): string {
  return error instanceof UnreadableError ? error.message : "bestand kon niet worden opgehaald";
}
