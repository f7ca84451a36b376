import type { Config } from "#config";
import { civilDate, type MeetingSnapshot, meetingLinks } from "#parliament";
import type { Store, Transaction } from "#store";
import { openArchive } from "../archive.ts";
import type { Output } from "../output.ts";
import { type AgendaRow, deadlineRows, eventOf } from "./agenda-row.ts";
import { agendaColumns, agendaWords } from "./agenda-words.ts";
import { followedOf } from "./followed.ts";
import { followedZaken, type Reason } from "./followed-zaken.ts";
import { icsOf } from "./ics.ts";
import { checkForm, limitOf, printRows } from "./list.ts";

export interface AgendaOptions {
  /** Every meeting, not only those that deal with what is followed. */
  readonly all?: boolean;
  readonly limit?: string;
  readonly csv?: boolean;
  readonly ics?: boolean;
}

const NAMES = "type date startsAt endsAt kind title place status id subjects watches url".split(" ");
/** Of more meetings ahead than this the later ones are left out: some 60 a week are planned. */
const MEETINGS_MAX = 5_000;

/**
 * Lists what is ahead: meetings that deal with a followed motion, question or dossier, and the days by which followed
 * questions and pledges are due, and what motions ask for. A table, JSON lines, CSV or a calendar.
 * @returns the exit status, always 0
 * @throws UsageError
 */
export function agenda(
  options: AgendaOptions,
  config: Config,
  output: Output,
  json: boolean,
  now: Date,
): number {
  const { all = false, csv = false, ics = false } = options;
  checkForm(csv, json, ics);
  const limit = limitOf(options.limit);
  using archive = openArchive(config.stateFolder, output);
  const rows = agendaRows(config, all, archive, now).slice(0, limit ?? undefined);
  const words = agendaWords(config.language);
  if (ics)
    output.write(
      icsOf(
        words.calendar,
        rows.map((row) => eventOf(row, words.about)),
        now,
      ),
    );
  else {
    const shown = rows.map(({ uid: _uid, ...row }) => row);
    printRows({ names: NAMES, columns: agendaColumns(config.language), rows: shown }, csv, json, output);
  }
  if (rows.length === 0 && !csv && !json && !ics) output.print(words.nothing);
  return 0;
}

/**
 * Meetings that deal with what the watches follow, or all, and the days by which it is due, in order.
 * @param archive null where there is none yet
 */
export function agendaRows(
  { watches, language, recesses }: Pick<Config, "watches" | "language" | "recesses">,
  all: boolean,
  archive: Store | null,
  now: Date,
): readonly AgendaRow[] {
  const today = civilDate(now.toISOString()) ?? "";
  const words = agendaWords(language);
  const meetings =
    archive?.transaction((transaction) => {
      const reasonOf = followedZaken(watches, transaction);
      return transaction
        .meetingsFrom(today, MEETINGS_MAX)
        .filter(isAhead)
        .map((meeting) => meetingRow(meeting, reasonsOf(meeting, reasonOf, transaction)))
        .filter((row) => all || row.subjects.length > 0);
    }) ?? [];
  const look = { archive, now, recesses };
  const due = DUE_KINDS.flatMap((kind) =>
    followedOf(kind, watches, look).flatMap((followed) => deadlineRows(kind, followed, words)),
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
