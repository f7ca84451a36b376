import type { PipelineContext } from "../context.ts";
import { notify } from "../health/notify.ts";

/** Nothing stays stuck in silence for longer than this. */
export const STUCK_MS = 15 * 60_000;

/**
 * Tells the operators of every channel whose next post was first tried a quarter of an hour ago and is still there, once
 * for each such post. A channel that is parked was told of when that began.
 */
export function tellStuck(context: PipelineContext): void {
  const now = context.clock();
  const before = new Date(now.getTime() - STUCK_MS).toISOString();
  const { opsChannel } = context.watching();
  context.archive.transaction((transaction) => {
    const heads = transaction.stuckHeads(before);
    if (heads.length === 0) return;
    const parked = new Set(transaction.parked().map(({ channel }) => channel));
    for (const { key, channel, since, reason } of heads) {
      const name = stuckNote(channel);
      if (parked.has(channel) || channel === opsChannel || transaction.note(name) === key) continue;
      transaction.setNote(name, key);
      notify(transaction, { what: "post-stuck", channel, post: key, since, reason }, now, context);
    }
  });
}

/** Under which name is kept which post of a channel was told of. */
export function stuckNote(channel: string): string {
  return `stuck ${channel}`;
}
