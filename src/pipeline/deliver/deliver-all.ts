import { setTimeout as sleep } from "node:timers/promises";
import type { PipelineContext } from "../context.ts";
import { ignoreAbort } from "../loop.ts";
import type { Delivery } from "./deliver.ts";

/** After this much trouble the rest is left to the next run. */
const TROUBLE_MAX_MS = 60_000;

export interface AllDelivered {
  readonly sent: number;
  readonly dead: number;
  /** Posts that still wait, and could not be sent now. */
  readonly waiting: number;
}

/**
 * Sends until nothing is open that may be sent soon; an unanswered post is given its time, within reason.
 * @param patienceMs a post that may only be tried again later than this, and the settling time, is left
 */
export async function deliverAll(
  delivery: Delivery,
  { settleMs, patienceMs }: { readonly settleMs: number; readonly patienceMs: number },
  context: PipelineContext,
  signal: AbortSignal,
): Promise<AllDelivered> {
  const total = { sent: 0, dead: 0, waiting: 0 };
  const endMs = performance.now() + 2 * settleMs + TROUBLE_MAX_MS;
  for (;;) {
    const { sent, dead, nextAtMs, settling, waiting } = await delivery.deliverDue(signal);
    total.sent += sent;
    total.dead += dead;
    total.waiting = waiting;
    if (nextAtMs === null || signal.aborted) return total;
    const waitMs = nextAtMs - context.clock().getTime();
    // The pace of one post a second is no reason to stop; trouble that lasts is.
    const trouble = sent === 0 && performance.now() > endMs;
    if (trouble || waitMs > (settling ? settleMs : 0) + patienceMs) return total;
    await sleep(Math.max(waitMs, 10), undefined, { signal }).catch(ignoreAbort);
  }
}
