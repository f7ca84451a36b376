/** Slack's time of day, as the answers of its API tell it. */
export interface SlackClock {
  /** Takes the `Date` of an answer. */
  hear(date: string | null): void;
  /** How far Slack's clock is ahead of ours, ms; null where nothing was heard yet. */
  skewMs(): number | null;
}

export function createSlackClock(now: () => Date): SlackClock {
  let skew: number | null = null;
  return {
    hear(date) {
      const theirs = Date.parse(date ?? "");
      if (!Number.isNaN(theirs)) skew = theirs - now().getTime();
    },
    skewMs: () => skew,
  };
}
