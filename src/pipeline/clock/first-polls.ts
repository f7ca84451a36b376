import type { Source } from "../ports.ts";

/** Longer than this nothing waits for a source that hangs. */
const WAIT_MS = 15 * 60_000;

/** Whether every source was polled since the start: what is said of terms must not be said of what was known last week. */
export interface FirstPolls {
  done(source: Source): void;
  areDone(): boolean;
}

export function createFirstPolls(sources: readonly Source[], clock: () => Date): FirstPolls {
  const left = new Set(sources.map(({ name }) => name));
  const since = clock().getTime();
  return {
    done: ({ name }) => void left.delete(name),
    areDone: () => left.size === 0 || clock().getTime() - since > WAIT_MS,
  };
}
