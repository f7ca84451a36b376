import type { PipelineContext } from "../context.ts";

/** Whether the parts of the work go round: a process that lives and does nothing is not alive. */
export interface Pulse {
  beat(part: Part): void;
  /** At the beginning of the work. */
  beatAll(): void;
  /** The parts that have not gone round for too long. */
  still(): readonly Part[];
}

type Part = (typeof PARTS)[number];

const PARTS = ["reading", "delivering", "timetable"] as const;

/** The longest that one round takes where all is well: a large file that comes slowly and is hard to read. */
const STILL_MS = 10 * 60_000;

/** @param steadyMs a clock that nobody sets */
export function createPulse(steadyMs: () => number = () => performance.now()): Pulse {
  const beats = new Map<Part, number>();
  const beat = (part: Part) => void beats.set(part, steadyMs());
  return {
    beat,
    beatAll() {
      for (const part of PARTS) beat(part);
    },
    still: () =>
      PARTS.filter((part) => steadyMs() - (beats.get(part) ?? Number.POSITIVE_INFINITY) > STILL_MS),
  };
}

/** A round of reading or delivering may take hours where there is much to do: each step of it is a sign of life. */
export function alsoBeating(pulse: Pulse, { step }: PipelineContext): PipelineContext["step"] {
  return (label) => {
    if (label.startsWith("read.")) pulse.beat("reading");
    if (label.startsWith("deliver.")) pulse.beat("delivering");
    step(label);
  };
}
