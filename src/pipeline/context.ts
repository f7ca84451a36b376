import type { AlertRules } from "#alert";
import type { HistoryProgress, Recess } from "#parliament";
import type { Matcher } from "#watch";
import type { Archive } from "./archive.ts";
import type { SearchIndex } from "./ports.ts";

/** What every step of the pipeline works with. */
export interface PipelineContext {
  readonly archive: Archive;
  /** Which kept documents have which words; absent or null where none is kept. */
  readonly index?: SearchIndex | null;
  readonly clock: () => Date;
  /** Others confirm what day it is; where it is left out nobody is asked. */
  readonly isClockSure?: () => boolean;
  /** The disk is full: what is held is finished, and nothing is taken in. */
  readonly isShort?: () => boolean;
  /** What is watched now; asked anew for each step, because the files may change. */
  readonly watching: () => Watching;
  readonly log: Log;
  /** Told after each page of history how far its reading is. */
  readonly progress?: (progress: HistoryProgress) => void;
  /** Waits, or until the signal aborts; default by the real time. */
  readonly sleep?: (ms: number, signal: AbortSignal) => Promise<void>;
  /** Called at named steps of the path; tests end the process there. */
  readonly step: (label: StepLabel) => void;
}

export interface Watching {
  readonly matcher: Matcher;
  readonly rules: AlertRules;
  readonly opsChannel: string;
  /** How far back history is read at first sight; null: not at all. */
  readonly historySince: Date | null;
  /** More document cards than this for one channel in one run are held. */
  readonly holdAbove: number;
  /** So many working days before a meeting it is told again; not at all for 0. */
  readonly meetingDays?: number;
  /** When the Chamber does not sit; where absent the built-in calendar. */
  readonly recesses?: readonly Recess[];
}

export interface Log {
  debug(fields: object, message: string): void;
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

export const STEP_LABELS = [
  "poll.started",
  "poll.page-received",
  "poll.records-saved",
  "poll.subjects-revised",
  "poll.committed",
  "poll.finished",
  "read.started",
  "read.fetched",
  "read.extracted",
  "read.saved",
  "read.committed",
  "welcome.queued",
  "remind.queued",
  "digest.queued",
  "deliver.claimed",
  "deliver.sent",
  "deliver.marked",
  "deliver.looked-up",
  "deliver.settled",
  "deliver.removed",
] as const;

export type StepLabel = (typeof STEP_LABELS)[number];
