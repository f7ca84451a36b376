import type { Snapshot, SubjectId } from "./subject.ts";

export const EVENT_TYPES = [
  "motion.tabled",
  "motion.appreciated",
  "motion.scheduled",
  "motion.held",
  "motion.voted",
  "motion.tallied",
  "motion.corrected",
  "motion.replaced",
  "motion.cited",
  "motion.executed",
  "motion.due-soon",
  "motion.overdue",
  "motion.withdrawn",
  "motion.changed",
  "question.asked",
  "question.postponed",
  "question.answered",
  "question.cited",
  "question.due-soon",
  "question.overdue",
  "question.withdrawn",
  "question.changed",
  "promise.made",
  "promise.repeated",
  "promise.partly-fulfilled",
  "promise.fulfilled",
  "promise.lapsed",
  "promise.cited",
  "promise.due-soon",
  "promise.overdue",
  "promise.withdrawn",
  "promise.changed",
  "meeting.planned",
  "meeting.agenda-changed",
  "meeting.moved",
  "meeting.cancelled",
  "meeting.held",
  "meeting.withdrawn",
  "meeting.changed",
  "dossier.opened",
  "dossier.document-added",
  "dossier.closed",
  "dossier.withdrawn",
  "dossier.changed",
  "document.published",
  "document.revised",
  "document.read",
  "document.unreadable",
  "document.withdrawn",
  "document.changed",
] as const;

export type EventType = (typeof EVENT_TYPES)[number];

/** One named step between two snapshots: the fields that it changes, and to what. */
export interface Step {
  readonly type: EventType;
  readonly changes: Readonly<Record<string, unknown>>;
}

/**
 * How new a subject is to us and to the world.
 * `new`: never seen, recent. `late`: never seen, its own date some days past. `old`: never seen, long past.
 * `known`: seen before. `baseline`: read silently as history.
 */
export type Novelty = "new" | "late" | "old" | "known" | "baseline";

/** A step that has happened, as the archive keeps it. */
export interface SubjectEvent extends Step {
  /** `motion:8176…@3/motion.voted`: subject, revision of its snapshot, type. */
  readonly id: string;
  readonly subject: SubjectId;
  readonly revision: number;
  /** When we noticed, UTC ISO. */
  readonly at: string;
  readonly novelty: Novelty;
  /** The snapshot that the step led to. */
  readonly snapshot: Snapshot;
  /** The snapshot before, null at first sight. */
  readonly previous: Snapshot | null;
}
