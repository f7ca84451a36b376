import type { Language } from "#alert";
import { displayId } from "#parliament";
import type { Column, Row } from "../form/row.ts";
import { agendaWords } from "./agenda-words.ts";

/** The agenda as a table; times are those of Amsterdam. */
export function agendaColumns(language: Language): readonly Column<Row>[] {
  const { date, time, kind, concerns, title } = agendaWords[language];
  return [
    { head: date, cell: (row, day) => day(String(row.date ?? "")) },
    { head: time, cell: timeOf },
    { head: kind, cell: (row) => String(row.kind ?? "") },
    { head: concerns, cell: subjectsIn },
    { head: title, cell: (row) => String(row.title ?? "") },
  ];
}

/** The time in Amsterdam at which a row begins; empty for a whole day. */
export function timeOf({ startsAt }: Row): string {
  return typeof startsAt === "string" ? TIME.format(new Date(startsAt)) : "";
}

const TIME = new Intl.DateTimeFormat("nl-NL", { timeStyle: "short", timeZone: "Europe/Amsterdam" });

function subjectsIn({ subjects }: Row): string {
  return Array.isArray(subjects) ? subjects.map((id) => displayId(String(id))).join(" ") : "";
}
