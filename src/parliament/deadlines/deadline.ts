import type { Recess } from "../calendar/recess.ts";

/**
 * `date`: a day is named. `period`: a month, season, quarter, year. `relative`: so long after something.
 * `recurring`: again and again. `event`: a recess, a budget paper, a debate. `vague`: soon, without a date.
 */
export type DeadlineKind = "date" | "period" | "relative" | "recurring" | "event" | "vague";

/**
 * `certain`: the words or the calendar fix the dates. `estimated`: they follow from custom, a guess or an estimated
 * recess. `unknown`: nothing fixes them.
 */
export type Certainty = "certain" | "estimated" | "unknown";

/** A phrase that says by when, or how often, something is to happen. */
export interface Deadline {
  /** Offsets in UTF-16 units; `text` is what stands between them. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly kind: DeadlineKind;
  readonly range: DateRange | null;
  readonly certainty: Certainty;
  /** For `recurring`; null otherwise, and where the words name no interval (`periodiek`). `range` is the first time. */
  readonly every: Interval | null;
}

/** Civil dates. `from` is null where the words only say when it ends; `until` is the last day that is in time. */
export interface DateRange {
  readonly from: string | null;
  readonly until: string;
}

export interface Interval {
  readonly count: number;
  readonly unit: "day" | "week" | "month" | "year";
}

export interface DeadlineContext {
  /** Civil date of the document, from which `dit jaar` and `binnen twee weken` count; null where it is not known. */
  readonly reference: string | null;
  readonly recesses?: readonly Recess[];
}
