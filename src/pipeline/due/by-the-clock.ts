import type { PipelineContext } from "../context.ts";
import { tellMeetingsAhead } from "./meetings-ahead.ts";
import { remindOfTerms } from "./remind.ts";

/** A day that is told the morning after is right even by a clock that is so far ahead. */
const OFF_MAX_MS = 6 * 3_600_000;

/**
 * Whether days can be told by the clock of this machine: what is wrongly told to be overdue cannot be taken back. One other
 * clock that agrees is enough, since another may be wrong itself; where there are others and none was heard, nobody knows.
 * @param witnesses how far each of the clocks of others is ahead of ours, ms; null of one that was not heard yet
 */
export function isClockSure(witnesses: readonly (number | null)[]): boolean {
  return witnesses.length === 0 || witnesses.some((offMs) => offMs !== null && Math.abs(offMs) <= OFF_MAX_MS);
}

/** Tells which terms and meetings come near or have passed, where it is sure what day it is. Returns how many posts were queued. */
export function tellByTheClock(context: PipelineContext): number {
  if (context.isClockSure?.() === false) {
    context.log.warn({}, "terms are not told: nobody confirms what day it is");
    return 0;
  }
  return tellMeetingsAhead(context) + remindOfTerms(context);
}
