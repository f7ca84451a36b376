import type { Language } from "#alert";
import { civilDate, type MeetingSnapshot, meetingLinks } from "#parliament";
import type { Transaction } from "#store";
import { watchesOfMeeting } from "#watch";
import { followedOf, type Look } from "../followed.ts";
import type { Listing } from "../form/row.ts";
import { type AgendaRow, deadlineRows } from "./agenda-row.ts";
import { agendaColumns } from "./columns.ts";
import { followedZaken, type Reason } from "./followed-zaken.ts";

const NAMES = "type date startsAt endsAt kind title place status id subjects watches url".split(" ");
/** Of more meetings ahead than this the later ones are left out: some 60 a week are planned. */
const MEETINGS_MAX = 5_000;

/** Meetings that deal with what the watches follow, or all, and the days by which it is due, in order. */
export function agendaRows(all: boolean, look: Look, language: Language): readonly AgendaRow[] {
  const { watches, archive, now } = look;
  const today = civilDate(now.toISOString()) ?? "";
  const meetings =
    archive?.transaction((transaction) => {
      const reasonOf = followedZaken(watches, transaction);
      return transaction
        .meetingsFrom(today, MEETINGS_MAX)
        .filter(isAhead)
        .map((meeting) =>
          meetingRow(meeting, [
            ...ownReasons(meeting, watches),
            ...reasonsOf(meeting, reasonOf, transaction),
          ]),
        )
        .filter((row) => all || row.subjects.length > 0);
    }) ?? [];
  const due = DUE_KINDS.flatMap((kind) =>
    followedOf(kind, look).flatMap((followed) => deadlineRows(kind, followed, language)),
  );
  return [...meetings, ...due.filter(({ date }) => date >= today)].sort(
    (a, b) => order(a).localeCompare(order(b), "en") || (a.uid < b.uid ? -1 : 1),
  );
}

/** Whole days come before what has a time. */
function order({ date, startsAt }: AgendaRow): string {
  return `${date} ${startsAt ?? ""}`;
}

function isAhead({ status, withdrawn }: MeetingSnapshot): boolean {
  return !withdrawn && !/^(verplaatst|geannuleerd|vervallen)$/i.test(status?.trim() ?? "");
}

/** That it is followed itself, or its committee. */
function ownReasons(meeting: MeetingSnapshot, watches: Look["watches"]): readonly Reason[] {
  const subject = meeting.ids[0] ?? meeting.key;
  return watchesOfMeeting(watches, meeting).map((watch) => ({ subject, watch }));
}

function reasonsOf(
  meeting: MeetingSnapshot,
  reasonOf: (zaak: string, transaction: Pick<Transaction, "graph">) => readonly Reason[],
  transaction: Pick<Transaction, "graph">,
): readonly Reason[] {
  return meeting.agenda.flatMap(({ zaken }) => zaken).flatMap((zaak) => reasonOf(zaak, transaction));
}

function meetingRow(meeting: MeetingSnapshot, reasons: readonly Reason[]): AgendaRow {
  const id = meeting.ids[0] ?? meeting.key;
  return {
    type: "meeting",
    date: meeting.date ?? "",
    startsAt: meeting.startsAt,
    endsAt: meeting.endsAt,
    kind: meeting.kind,
    title: meeting.title,
    place: meeting.place,
    status: meeting.status,
    id,
    subjects: [...new Set(reasons.map(({ subject }) => subject))],
    watches: [...new Set(reasons.map(({ watch }) => watch))],
    url: meetingLinks(id, meeting.kind)[0]?.url ?? null,
    uid: `meeting-${meeting.key}@kamerwacht`,
  };
}

const DUE_KINDS = ["motion", "question", "promise"] as const;

/** Rows of the agenda with what they are called. */
export function agendaListing(rows: readonly AgendaRow[], language: Language): Listing {
  const shown = rows.map(({ uid: _uid, ...row }) => row);
  return { names: NAMES, columns: agendaColumns(language), rows: shown };
}
