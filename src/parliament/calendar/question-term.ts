import { addDays } from "./civil.ts";
import { RECESSES, type Recess } from "./recess.ts";

const TERM_DAYS = 21;

export interface QuestionTerm {
  /** The last day of the term by the rules. */
  readonly dueOn: string;
  /** The last day where days of recess are not counted, as ministries do in practice; a guess, never before `dueOn`. */
  readonly indulgedUntil: string;
}

/**
 * By when written questions are to be answered: three weeks after they were sent (Rules of Procedure of the Tweede
 * Kamer, the article on written questions: 12.2 since 2021, 134 before), and three more after one notice that it
 * takes longer. Seen so: asked on 21 May 2024, answered on 11 June 2024, three weeks to the day.
 *
 * The rules say nothing of recess, so `dueOn` counts its days. Ministries answer later around a recess and nobody
 * minds; that its days are then left out altogether is our guess, and `indulgedUntil` is that guess. It is for the
 * tone of a message, not for the date in it.
 */
export function questionDueOn(
  askedOn: string,
  options: { readonly postponed: boolean; readonly recesses?: readonly Recess[] },
): QuestionTerm {
  const days = options.postponed ? 2 * TERM_DAYS : TERM_DAYS;
  return {
    dueOn: addDays(askedOn, days),
    indulgedUntil: addSittingDays(askedOn, days, options.recesses ?? RECESSES),
  };
}

/** So many days later, the days of recess not counted; each recess is passed once, in order. */
function addSittingDays(date: string, days: number, recesses: readonly Recess[]): string {
  let end = addDays(date, days);
  let counted = date;
  for (const recess of [...recesses].sort((a, b) => (a.first < b.first ? -1 : 1))) {
    const first = recess.first > counted ? recess.first : addDays(counted, 1);
    if (recess.last < first) continue;
    if (first > end) break;
    end = addDays(end, daysFrom(first, recess.last));
    counted = recess.last;
  }
  return end;
}

function daysFrom(first: string, last: string): number {
  return Math.round((Date.parse(last) - Date.parse(first)) / 86_400_000) + 1;
}
