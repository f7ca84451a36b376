import type { Config } from "#config";
import { civilDate, displayId, linksOf, type MeetingSnapshot } from "#parliament";
import type { Transaction } from "#store";
import { openArchive } from "../archive.ts";
import type { Output } from "../output.ts";
import { agendaColumns, agendaWords } from "./agenda-words.ts";
import { type Followed, followedOf } from "./followed.ts";
import { followedZaken, type Reason } from "./followed-zaken.ts";
import { type CalendarEvent, icsOf } from "./ics.ts";
import { checkForm, limitOf, printRows } from "./list.ts";
import type { Row } from "./row.ts";

export interface AgendaOptions {
  /** Every meeting, not only those that deal with what is followed. */
  readonly all?: boolean;
  readonly limit?: string;
  readonly csv?: boolean;
  readonly ics?: boolean;
}

/** One line of the agenda: a meeting, or a day by which something is due. */
interface AgendaRow extends Row {
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

const NAMES = "type date startsAt endsAt kind title place status id subjects watches url".split(" ");
/** Of more meetings ahead than this the later ones are left out: some 60 a week are planned. */
const MEETINGS_MAX = 5_000;

/**
 * Lists what is ahead: meetings that deal with a followed motion, question or dossier, and the days by which followed
 * questions and pledges are due. A table, JSON lines, CSV or a calendar.
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
  const rows = agendaRows(config, all, output, now).slice(0, limit ?? undefined);
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

function agendaRows(config: Config, all: boolean, output: Output, now: Date): readonly AgendaRow[] {
  const today = civilDate(now.toISOString()) ?? "";
  const { watches } = config;
  using archive = openArchive(config.stateFolder, output);
  const words = agendaWords(config.language);
  const meetings =
    archive?.transaction((transaction) => {
      const reasonOf = followedZaken(watches, transaction);
      return transaction
        .meetingsFrom(today, MEETINGS_MAX)
        .filter(isAhead)
        .map((meeting) => meetingRow(meeting, reasonsOf(meeting, reasonOf, transaction)))
        .filter((row) => all || row.subjects.length > 0);
    }) ?? [];
  const questions = followedOf("question", watches, archive);
  const promises = followedOf("promise", watches, archive);
  const due = [...questions, ...promises].flatMap((followed) => deadlineRow(followed, words.due) ?? []);
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
    url: linksOf([id], "meeting")[0]?.url ?? null,
    uid: `meeting-${meeting.key}@kamerwacht`,
  };
}

/** What is open still has a day ahead of it. After a postponement nobody has named a new day. */
function deadlineRow(
  { id, snapshot, watches }: Followed,
  due: Readonly<Record<"question" | "promise", string>>,
): AgendaRow | null {
  if (snapshot === null || snapshot.withdrawn) return null;
  if (snapshot.subject !== "question" && snapshot.subject !== "promise") return null;
  const isOpen =
    snapshot.subject === "question" ? snapshot.state === "open" : /^openstaand$/i.test(snapshot.status ?? "");
  if (!isOpen || snapshot.dueOn === null) return null;
  const subject = snapshot.ids[0] ?? id;
  return {
    type: "deadline",
    date: snapshot.dueOn,
    startsAt: null,
    endsAt: null,
    kind: due[snapshot.subject],
    title: snapshot.title,
    place: null,
    status: snapshot.subject === "question" ? snapshot.state : snapshot.status,
    id: subject,
    subjects: [subject],
    watches,
    url: linksOf(snapshot.ids, snapshot.subject)[0]?.url ?? null,
    uid: `${snapshot.subject}-${snapshot.key}@kamerwacht`,
  };
}

function eventOf(row: AgendaRow, about: (subjects: string) => string): CalendarEvent {
  const subjects = row.subjects.map(displayId).join(", ");
  const isWhole = row.startsAt === null;
  return {
    uid: row.uid,
    start: row.startsAt ?? row.date,
    end: isWhole ? null : row.endsAt,
    summary: row.title.toLowerCase().startsWith(row.kind.toLowerCase())
      ? row.title
      : `${row.kind}: ${row.title}`,
    description: subjects === "" ? "" : about(subjects),
    place: row.place,
    url: row.url,
  };
}
