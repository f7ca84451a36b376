import type { PipelineContext } from "../context.ts";
import { notify } from "./notify.ts";

/** Tells the operators once that the archive is older than what was sent: it was put back, or lost a part. */
export function tellWhereOlder(context: PipelineContext): void {
  context.archive.transaction((transaction) => {
    const unsure = transaction.unsure();
    if (unsure === null || transaction.note(TOLD) === unsure.at) return;
    transaction.setNote(TOLD, unsure.at);
    context.log.warn(
      unsure,
      "the database is older than what was sent: each post is looked up before it is sent",
    );
    notify(transaction, { what: "database-older", since: unsure.from }, context.clock(), context);
  });
}

const TOLD = "database-older";
