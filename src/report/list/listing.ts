import type { Language } from "#alert";
import { deadlineRows } from "../agenda/agenda-row.ts";
import { agendaCalendar } from "../agenda/calendar.ts";
import { allOf, type Followed, followedOf, type ListedKind, type Look } from "../followed.ts";
import type { Listing } from "../form/row.ts";
import { DEADLINE_NAMES, deadlineFields } from "./deadline.ts";
import type { List } from "./list-kind.ts";
import { motionList } from "./motions.ts";
import { promiseList } from "./promises.ts";
import { questionList } from "./questions.ts";

/** What is to be listed. */
export interface Scope {
  readonly kind: ListedKind;
  /** Everything in the archive, the newest first, not only what is followed. */
  readonly all: boolean;
  /** At most so many; null for all that are followed, and for {@link ALL_MAX} of everything. */
  readonly limit: number | null;
}

const ALL_MAX = 50;

/** The motions, questions or pledges of a scope, with their state as the archive knows it. */
export function listingOf(scope: Scope, look: Look, language: Language): Listing {
  const { names, row, columns } = LISTS[scope.kind];
  const rows = foundIn(scope, look).map((followed) => ({
    ...row(followed),
    ...deadlineFields(followed, look.now),
  }));
  return { names: [...names, ...DEADLINE_NAMES], columns: columns(language), rows };
}

/** A calendar of the days by which something of them is still to come, those that have passed too. */
export function termCalendar(scope: Scope, look: Look, language: Language): string {
  const rows = foundIn(scope, look).flatMap((followed) => deadlineRows(scope.kind, followed, language));
  return agendaCalendar(rows, language, look.now);
}

function foundIn({ kind, all, limit }: Scope, look: Look): readonly Followed[] {
  return all ? allOf(kind, look, limit ?? ALL_MAX) : followedOf(kind, look).slice(0, limit ?? undefined);
}

const LISTS: Readonly<Record<ListedKind, List>> = {
  motion: motionList,
  question: questionList,
  promise: promiseList,
};
