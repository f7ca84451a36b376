import type { Language } from "#alert";
import { linksOf, type Snapshot } from "#parliament";
import type { Followed, ListedKind } from "../followed.ts";
import type { Row } from "../form/row.ts";
import { agendaWords, dueWords } from "./agenda-words.ts";

/** One line of the agenda: a meeting, or a day by which something is due. */
export interface AgendaRow extends Row {
  readonly type: "meeting" | "deadline";
  readonly date: string;
  /** UTC ISO. */
  readonly startsAt: string | null;
  readonly endsAt: string | null;
  readonly kind: string;
  readonly title: string;
  readonly place: string | null;
  readonly status: string | null;
  readonly id: string;
  /** What is followed and is dealt with there. */
  readonly subjects: readonly string[];
  readonly watches: readonly string[];
  readonly url: string | null;
  readonly uid: string;
}

/** The days by which something is still to come. */
export function deadlineRows(
  kind: ListedKind,
  { id, snapshot, terms, watches }: Followed,
  language: Language,
): readonly AgendaRow[] {
  if (snapshot === null) return [];
  const subject = snapshot.ids[0] ?? id;
  const due = dueWords[language][kind];
  return terms.map(({ until, text, certainty }) => ({
    type: "deadline",
    date: until,
    startsAt: null,
    endsAt: null,
    kind: certainty === "estimated" ? agendaWords[language].expected(due) : due,
    title: text === null ? snapshot.title : `${snapshot.title} (${text})`,
    place: null,
    status: statusOf(snapshot),
    id: subject,
    subjects: [subject],
    watches,
    url: linksOf(snapshot.ids, kind)[0]?.url ?? null,
    // A motion may have several terms; a question and a pledge have one, which may be moved.
    uid: `${kind}-${snapshot.key}${kind === "motion" ? `-${until}` : ""}@kamerwacht`,
  }));
}

function statusOf(snapshot: Snapshot): string | null {
  if (snapshot.subject === "motion") return snapshot.outcome?.result ?? null;
  if (snapshot.subject === "question") return snapshot.state;
  return snapshot.subject === "promise" ? snapshot.status : null;
}
