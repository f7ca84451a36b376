/** Lets each request of Slack through once, and counts who is inside. */
export interface Turnstile {
  /** Runs `work`, or `repeated` when this id came past before. Takes nothing once closed. */
  pass(id: string, work: () => Promise<void>, repeated: () => Promise<void>): Promise<void>;
  close(): void;
  idle(): Promise<void>;
}

/** Slack repeats a request within minutes; this is many more than come in that time. */
const REMEMBERED = 2000;

export function createTurnstile(): Turnstile {
  const seen = new Set<string>();
  const inside = new Set<Promise<void>>();
  let closed = false;
  return {
    async pass(id, work, repeated) {
      if (closed) return;
      if (seen.has(id)) return repeated();
      seen.add(id);
      if (seen.size > REMEMBERED) seen.delete(seen.values().next().value ?? "");
      const running = work();
      inside.add(running);
      try {
        await running;
      } finally {
        inside.delete(running);
      }
    },
    close() {
      closed = true;
    },
    async idle() {
      await Promise.allSettled(inside);
    },
  };
}
