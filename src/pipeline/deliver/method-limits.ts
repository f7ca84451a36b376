/**
 * Limits of Slack's pace by the kind of call. A limit that one channel meets is first its own; while it lasts one other
 * channel goes ahead, and only when that meets it too does the limit hold for all.
 */
export interface MethodLimits {
  started(method: string, channel: string): void;
  limited(method: string, channel: string, untilMs: number): void;
  /** A call was taken: the limit, if there was one, is not of all. */
  passed(method: string, channel: string): void;
  /** A call came to an end, whatever that was. */
  landed(method: string, channel: string): void;
  mayGoBeside(method: string, channel: string): boolean;
  /** The clock was put forward or back by so much, a while ago: what was noted since then is right. */
  shift(ms: number, nowMs: number): void;
  /** Until when nothing of this kind may go at all, epoch ms; 0 where it may. */
  untilMs(method: string): number;
}

/** A limit that was met, while it is not known whether it holds for all. */
interface Suspicion {
  /** The channel that met it. */
  readonly by: string;
  /** Until when it holds for all. */
  untilMs: number;
  /** The channel that goes ahead. */
  ahead: string | null;
}

/** @param heldForAll called when a limit turns out to hold for all */
export function createMethodLimits(heldForAll: () => void): MethodLimits {
  const suspicions = new Map<string, Suspicion>();
  return {
    started(method, channel) {
      const suspicion = suspicions.get(method);
      if (suspicion !== undefined) suspicion.ahead ??= channel;
    },
    limited(method, channel, untilMs) {
      const known = suspicions.get(method);
      if (known === undefined || known.by === channel) {
        suspicions.set(method, { by: channel, untilMs: known?.untilMs ?? 0, ahead: null });
        return;
      }
      known.untilMs = Math.max(known.untilMs, untilMs);
      known.ahead = null;
      heldForAll();
    },
    passed(method, channel) {
      const suspicion = suspicions.get(method);
      if (suspicion === undefined) return;
      // What was on its way when the limit was met says nothing about it, and neither does another kind of answer.
      if (suspicion.ahead === channel) suspicions.delete(method);
    },
    landed(method, channel) {
      const suspicion = suspicions.get(method);
      if (suspicion?.ahead === channel) suspicion.ahead = null;
    },
    mayGoBeside(method, channel) {
      const suspicion = suspicions.get(method);
      return suspicion === undefined || suspicion.ahead === null || suspicion.ahead === channel;
    },
    shift(ms, nowMs) {
      for (const suspicion of suspicions.values())
        suspicion.untilMs = shiftedUntil(suspicion.untilMs, ms, nowMs);
    },
    untilMs: (method) => suspicions.get(method)?.untilMs ?? 0,
  };
}

const LIMIT_MAX_MS = 30_000;

/**
 * The end of a limit by a clock that was put forward or back a while ago. Whether it was noted before that or since then
 * cannot be told: a limit that is over too early is met once more, one that a day is added to would keep silent for a day.
 */
export function shiftedUntil(untilMs: number, ms: number, nowMs: number): number {
  return untilMs > nowMs && ms > 0 ? untilMs : Math.min(untilMs + ms, nowMs + LIMIT_MAX_MS);
}
