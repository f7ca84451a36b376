export { nextTime } from "./clock/schedule.ts";
export { type Log, type PipelineContext, STEP_LABELS, type StepLabel, type Watching } from "./context.ts";
export { isClockSure } from "./due/by-the-clock.ts";
export { notify } from "./health/notify.ts";
export type { Upkeep } from "./health/upkeep.ts";
export { adoptChannels } from "./outbox/adopt-channels.ts";
export { type ChannelChange, takeChannelChange } from "./outbox/channel-change.ts";
export { releaseCard, takeUpCard } from "./outbox/choices.ts";
export { noteDeed } from "./outbox/deeds.ts";
export { dropHeld, heldList, releaseHeld } from "./outbox/held.ts";
export { type LastLook, withLastLook } from "./outbox/last-look.ts";
export { changeReading } from "./outbox/read-off.ts";
export type { Messenger, Source, TextReader } from "./ports.ts";
export { confirmMotion, possibleIn } from "./revise/confirm.ts";
export { matchInput, plainInput } from "./revise/match-input.ts";
export { cardsOf } from "./search/cards.ts";
export { type KeptHit, lookAtKept } from "./search/look.ts";
export { newestHits } from "./search/newest.ts";
export {
  createWorker,
  type OnceResult,
  type ScheduledSource,
  type Worker,
  type WorkerParts,
} from "./worker.ts";
