export { claimCard, releaseCard } from "./choices.ts";
export { type Log, type PipelineContext, STEP_LABELS, type StepLabel, type Watching } from "./context.ts";
export { notify } from "./health.ts";
export { dropHeld, heldList, releaseHeld } from "./held.ts";
export { type LastLook, withLastLook } from "./last-look.ts";
export { matchInput, plainInput } from "./match-input.ts";
export type { Messenger, Source, TextReader } from "./ports.ts";
export {
  createWorker,
  type OnceResult,
  type ScheduledSource,
  type Worker,
  type WorkerParts,
} from "./worker.ts";
