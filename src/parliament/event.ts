import type { Snapshot, SubjectId } from "./subject.ts";

/** What becomes of an event wherever something depends on which it is: one row each, and none without. */
interface EventRow {
  /** Whether it is said in the thread of its card; `sometimes` depends on what changed. What is never said only changes the card. */
  readonly said: boolean | "sometimes";
  /** Whether it ends a silence that was asked for until something changes: what only happens around a thing does not. */
  readonly endsMute: boolean;
  /** Whose date it bears, where that is not the day on which we noticed: the subject's own, that of its outcome, or of what put it off. */
  readonly day?: "own" | "outcome" | "put-off";
  /** On the day of a vote: it puts the vote on the card of that day, or is only said in the thread under it. */
  readonly votingDay?: "vote" | "said";
  /** What shows that it is so, besides the sentence. */
  readonly proof?: "votes" | "citation" | "answer" | "postponement";
  /** The subject's own record says so: of one that was removed and is back it was told before. */
  readonly byOwnRecord?: true;
}

const ROWS = {
  "motion.tabled": { said: false, endsMute: true, day: "own" },
  "motion.appreciated": { said: true, endsMute: true, byOwnRecord: true },
  "motion.scheduled": { said: "sometimes", endsMute: true },
  "motion.held": { said: true, endsMute: true, day: "put-off" },
  "motion.voted": { said: true, endsMute: true, day: "outcome", votingDay: "vote", proof: "votes" },
  "motion.tallied": { said: true, endsMute: false, votingDay: "said", proof: "votes" },
  "motion.corrected": { said: true, endsMute: true, day: "outcome", votingDay: "vote", proof: "votes" },
  "motion.replaced": { said: true, endsMute: true },
  "motion.cited": { said: true, endsMute: false, proof: "citation" },
  "motion.partlyExecuted": { said: true, endsMute: true, proof: "citation" },
  "motion.executed": { said: true, endsMute: true, proof: "citation" },
  "motion.refused": { said: true, endsMute: true, proof: "citation" },
  "motion.contradicted": { said: true, endsMute: true, proof: "citation" },
  "motion.due-soon": { said: true, endsMute: true },
  "motion.overdue": { said: true, endsMute: true },
  "motion.withdrawn": { said: true, endsMute: true, votingDay: "said" },
  "motion.changed": { said: "sometimes", endsMute: false },
  "question.asked": { said: false, endsMute: true, day: "own" },
  "question.postponed": { said: true, endsMute: true, proof: "postponement" },
  "question.answered": { said: true, endsMute: true, proof: "answer" },
  "question.cited": { said: true, endsMute: false, proof: "citation" },
  "question.due-soon": { said: true, endsMute: true },
  "question.overdue": { said: true, endsMute: true },
  "question.withdrawn": { said: true, endsMute: true },
  "question.changed": { said: "sometimes", endsMute: false },
  "promise.made": { said: false, endsMute: true, day: "own" },
  "promise.repeated": { said: true, endsMute: true },
  "promise.partly-fulfilled": { said: true, endsMute: true, byOwnRecord: true },
  "promise.fulfilled": { said: true, endsMute: true, byOwnRecord: true },
  "promise.lapsed": { said: true, endsMute: true, byOwnRecord: true },
  "promise.cited": { said: true, endsMute: false, proof: "citation" },
  "promise.due-soon": { said: true, endsMute: true },
  "promise.overdue": { said: true, endsMute: true },
  "promise.withdrawn": { said: true, endsMute: true },
  "promise.changed": { said: "sometimes", endsMute: false },
  "meeting.planned": { said: false, endsMute: true, day: "own" },
  "meeting.agendaChanged": { said: "sometimes", endsMute: true },
  "meeting.moved": { said: true, endsMute: true },
  "meeting.cancelled": { said: true, endsMute: true },
  "meeting.near": { said: true, endsMute: true },
  "meeting.held": { said: false, endsMute: true },
  "meeting.decided": { said: true, endsMute: true },
  "meeting.withdrawn": { said: true, endsMute: true },
  "meeting.changed": { said: "sometimes", endsMute: false },
  "dossier.opened": { said: false, endsMute: true },
  "dossier.document-added": { said: false, endsMute: false },
  "dossier.closed": { said: true, endsMute: true },
  "dossier.withdrawn": { said: true, endsMute: true },
  "dossier.changed": { said: "sometimes", endsMute: false },
  "document.published": { said: false, endsMute: false, day: "own" },
  "document.revised": { said: true, endsMute: true },
  "document.read": { said: false, endsMute: false },
  "document.unreadable": { said: false, endsMute: false },
  "document.withdrawn": { said: true, endsMute: true },
  "document.changed": { said: "sometimes", endsMute: false },
} as const satisfies Readonly<Record<string, EventRow>>;

export type EventType = keyof typeof ROWS;

/** What becomes of each event. */
export const EVENTS: Readonly<Record<EventType, EventRow>> = ROWS;

/** All events, in the order in which the steps of one change are told. */
export const EVENT_TYPES = Object.keys(ROWS) as readonly EventType[];

/** The events of which it depends on what changed whether they are said. */
export type SometimesSaid = {
  [Type in EventType]: (typeof ROWS)[Type]["said"] extends "sometimes" ? Type : never;
}[EventType];

/** The events that may show in the channel too: those that are said at all. */
export const BROADCASTABLE = EVENT_TYPES.filter((type) => EVENTS[type].said !== false);

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
