import type { Config } from "#config";
import { displayId } from "#parliament";
import type { Column, Row } from "../form/row.ts";

export interface AgendaWords {
  readonly calendar: string;
  readonly due: Readonly<Record<"motion" | "question" | "promise", string>>;
  /** Of a day that is an estimate. */
  expected(due: string): string;
  readonly heads: readonly [date: string, time: string, kind: string, about: string, title: string];
  about(subjects: string): string;
}

/** What the agenda says in a language. */
export function agendaWords(language: Config["language"]): AgendaWords {
  return WORDS[language];
}

/** The agenda as a table; times are those of Amsterdam. */
export function agendaColumns(language: Config["language"]): readonly Column<Row>[] {
  const [date, time, kind, about, title] = WORDS[language].heads;
  return [
    { head: date, cell: (row) => String(row.date ?? "") },
    {
      head: time,
      cell: timeOf,
    },
    { head: kind, cell: (row) => String(row.kind ?? "") },
    {
      head: about,
      cell: (row) =>
        Array.isArray(row.subjects) ? row.subjects.map((id) => displayId(String(id))).join(" ") : "",
    },
    { head: title, cell: (row) => String(row.title ?? "") },
  ];
}

/** The time in Amsterdam at which a row begins; empty for a whole day. */
export function timeOf({ startsAt }: Row): string {
  return typeof startsAt === "string" ? TIME.format(new Date(startsAt)) : "";
}

const TIME = new Intl.DateTimeFormat("nl-NL", { timeStyle: "short", timeZone: "Europe/Amsterdam" });

const WORDS: Readonly<Record<Config["language"], AgendaWords>> = {
  nl: {
    calendar: "Kamerwacht",
    due: { motion: "Termijn motie", question: "Termijn Kamervragen", promise: "Termijn toezegging" },
    expected: (due) => `${due} (naar verwachting)`,
    heads: ["Datum", "Tijd", "Soort", "Gaat over", "Onderwerp"],
    about: (subjects) => `Gaat over wat u volgt: ${subjects}`,
  },
  en: {
    calendar: "Kamerwacht",
    due: { motion: "Motion due", question: "Answer due", promise: "Pledge due" },
    expected: (due) => `${due} (expected)`,
    heads: ["Date", "Time", "Kind", "About", "Subject"],
    about: (subjects) => `About what you follow: ${subjects}`,
  },
};
