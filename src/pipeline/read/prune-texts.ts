import type { PipelineContext } from "../context.ts";

const DAY_MS = 86_400_000;

/** Forgets texts that were read longer ago than so many days; what was found in them stays. */
export function pruneTexts(days: number, context: PipelineContext): void {
  const before = new Date(context.clock().getTime() - days * DAY_MS).toISOString();
  const texts = context.archive.transaction((transaction) => transaction.pruneTexts(before));
  if (texts > 0) context.log.info({ texts }, "old texts forgotten");
}
