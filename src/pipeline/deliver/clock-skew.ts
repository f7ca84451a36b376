import type { PipelineContext } from "../context.ts";
import { notify } from "../health/notify.ts";
import type { Messenger } from "../ports.ts";

/** Clocks that differ by more than this are told of; by less than half of it they are right again. */
const SKEW_MS = 2 * 60_000;
const NOTE = "clock-skew";

/** Tells the operators, once, that our clock and the messenger's differ: what we say of times is then wrong. */
export function watchSkew(messenger: Messenger, context: PipelineContext): void {
  const skewMs = messenger.skewMs?.() ?? null;
  if (skewMs === null) return;
  const now = context.clock();
  context.archive.transaction((transaction) => {
    const isTold = transaction.note(NOTE) !== null;
    if (isTold && Math.abs(skewMs) < SKEW_MS / 2) transaction.setNote(NOTE, null);
    if (isTold || Math.abs(skewMs) < SKEW_MS) return;
    transaction.setNote(NOTE, now.toISOString());
    notify(transaction, { what: "clock-skew", minutes: Math.round(skewMs / 60_000) }, now, context);
  });
}
