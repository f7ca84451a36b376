/** One life of the program, from its start to its crash: when it is dead nothing of it runs on. */
export interface Life {
  dead: boolean;
  /** Frozen until then, epoch ms of the world: what it waits for comes when it wakes. */
  frozenUntilMs?: number;
}

/** Time that passes only when everything that can happen now has happened. */
export interface VirtualTime {
  readonly now: () => Date;
  /** Something of the world: happens whoever is dead by then. */
  after(ms: number, happen: () => void): void;
  /** Waiting by the program: one that dies meanwhile never wakes. */
  sleep(ms: number, life: Life): Promise<void>;
  /** Lets the next thing happen; false when there is none before `untilMs`. */
  step(untilMs: number): Promise<boolean>;
}

interface Happening {
  readonly atMs: number;
  readonly life: Life | null;
  readonly happen: () => void;
}

export function createTime(start: Date): VirtualTime {
  let nowMs = start.getTime();
  /** Ordered by time; of equal times the one that was asked for first comes first. */
  const agenda: Happening[] = [];

  function plan(ms: number, life: Life | null, happen: () => void): void {
    const atMs = nowMs + Math.max(0, Math.round(ms));
    let place = agenda.length;
    while (place > 0 && agenda[place - 1]!.atMs > atMs) place -= 1;
    agenda.splice(place, 0, { atMs, life, happen });
  }

  return {
    now: () => new Date(nowMs),
    after: (ms, happen) => plan(ms, null, happen),
    sleep: (ms, life) => new Promise((resolve) => plan(ms, life, resolve)),
    async step(untilMs) {
      const next = agenda[0];
      if (next === undefined || next.atMs > untilMs) return false;
      agenda.shift();
      nowMs = next.atMs;
      const wakesAtMs = next.life?.frozenUntilMs ?? 0;
      if (wakesAtMs > nowMs) plan(wakesAtMs - nowMs, next.life, next.happen);
      else if (next.life?.dead !== true) {
        next.happen();
        // Between two waits the program only runs microtasks: they are all done before this resolves.
        await new Promise((resolve) => setImmediate(resolve));
      }
      return true;
    },
  };
}
