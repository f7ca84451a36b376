import type { PipelineContext } from "../context.ts";
import { notify } from "./notify.ts";

const TOLD = "disk-full";

/** Tells the operators once that the disk is full, and once that it is not any more. Returns whether it is. */
export function tellWhereFull(context: PipelineContext): boolean {
  const isShort = context.isShort?.() === true;
  context.archive.transaction((transaction) => {
    if (isShort === (transaction.note(TOLD) !== null)) return;
    const now = context.clock();
    transaction.setNote(TOLD, isShort ? now.toISOString() : null);
    if (isShort) context.log.error({}, "the disk is full: what is held is finished, and nothing new is read");
    notify(transaction, { what: isShort ? "disk-full" : "disk-free" }, now, context);
  });
  return isShort;
}
