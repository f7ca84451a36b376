/**
 * The time of a message in an answer of Slack, which is its name: `1700000000.000100`; null for anything else. What
 * stands there is kept and shown, so nothing else may.
 */
export function timeIn(answered: unknown): string | null {
  return typeof answered === "string" && /^\d{1,12}\.\d{1,9}$/.test(answered) ? answered : null;
}

/** The id of a channel in an answer of Slack, `C0123ABC`; null for anything else. */
export function channelIn(answered: unknown): string | null {
  return typeof answered === "string" && /^[A-Z][A-Z0-9]{1,30}$/.test(answered) ? answered : null;
}
