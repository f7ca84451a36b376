import { isCitedMore, uncited } from "./cited-steps.ts";
import type { EventType } from "./event.ts";
import { PROMISE_OPEN, promiseProgress } from "./promise-status.ts";
import type { PromiseSnapshot } from "./subject.ts";

/** A pledge as it was when it was made, before anything happened to it. */
export function promiseStart(next: PromiseSnapshot): PromiseSnapshot {
  const settled = !["open", "unknown"].includes(promiseProgress(next.status));
  return {
    ...uncited(next),
    status: settled ? PROMISE_OPEN : next.status,
    repeatedBy: [],
    supplementedBy: [],
    amendedBy: [],
    withdrawn: false,
  };
}

/** The step that a changed field of a pledge belongs to. */
export function promiseEvent(field: string, previous: PromiseSnapshot, next: PromiseSnapshot): EventType {
  if (next.withdrawn && !previous.withdrawn) return "promise.withdrawn";
  switch (field) {
    case "status":
    case "letters":
      return progressEvent(previous, next);
    case "repeatedBy":
      return next.repeatedBy.length > previous.repeatedBy.length ? "promise.repeated" : "promise.changed";
    case "citedBy":
      return isCitedMore(previous, next) ? "promise.cited" : "promise.changed";
    default:
      return "promise.changed";
  }
}

/** The letters that keep a pledge come with its status, in the same record. */
function progressEvent(previous: PromiseSnapshot, next: PromiseSnapshot): EventType {
  const progress = promiseProgress(next.status);
  if (progress === promiseProgress(previous.status)) return "promise.changed";
  return progress === "open" || progress === "unknown" ? "promise.changed" : `promise.${progress}`;
}
