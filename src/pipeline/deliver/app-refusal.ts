import { hasPassed } from "#parliament";
import type { ArchiveTransaction } from "../archive.ts";
import type { PipelineContext } from "../context.ts";
import { notify } from "../health/notify.ts";
import type { Messenger } from "../ports.ts";
import { APP, APP_PARKED_MS, after } from "./outcome.ts";

/** After the app was refused as a whole: asks whether it may speak again before any post is tried. */
export async function askWhetherToGoOn(
  messenger: Messenger,
  context: PipelineContext,
  signal: AbortSignal,
): Promise<void> {
  const { ok, reason } = await messenger.probe(signal);
  const now = context.clock();
  context.archive.transaction((transaction) => {
    if (ok) goOn(transaction, now, context);
    else transaction.park(APP, after(now, APP_PARKED_MS), reason ?? "", now.toISOString());
  });
  if (ok) context.log.info({}, "the app may post again");
}

/** What lasted is told when it is over: while it lasted nothing could be told. */
function goOn(transaction: ArchiveTransaction, now: Date, context: PipelineContext): void {
  const refused = transaction.parked().find(({ channel }) => channel === APP);
  transaction.unpark(APP);
  if (refused === undefined || !hasPassed(refused.since, REFUSED_TOLD_MS, now)) return;
  notify(transaction, { what: "app-refused", reason: refused.reason }, now, context);
}

const REFUSED_TOLD_MS = 5 * 60_000;
