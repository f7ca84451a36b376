import type { Config } from "#config";
import { openArchive } from "../archive.ts";
import type { Output } from "../output.ts";
import { UsageError } from "../usage-error.ts";
import { deadlineRows, eventOf } from "./agenda-row.ts";
import { agendaWords } from "./agenda-words.ts";
import { csvOf } from "./csv.ts";
import { DEADLINE_NAMES, deadlineFields } from "./deadline.ts";
import { allOf, type Followed, followedOf, type ListedKind } from "./followed.ts";
import { icsOf } from "./ics.ts";
import { type List, motionList, promiseList, questionList } from "./lists.ts";
import type { Column, Row } from "./row.ts";
import { tableOf } from "./table.ts";

export interface ListOptions {
  /** Everything in the archive, not only what is followed. */
  readonly all?: boolean;
  readonly limit?: string;
  readonly csv?: boolean;
  readonly ics?: boolean;
}

const LIMIT = 50;

/**
 * Lists the followed motions, questions or pledges and their state as the archive knows it: a table, JSON lines, CSV, or
 * a calendar of their terms. What is followed and not in the archive yet is listed too, and said to be so.
 * @returns the exit status, always 0
 * @throws UsageError
 */
export function list(
  kind: ListedKind,
  options: ListOptions,
  config: Config,
  output: Output,
  json: boolean,
  now: Date,
): number {
  checkForm(options.csv === true, json, options.ics === true);
  const limit = limitOf(options.limit);
  using archive = openArchive(config.stateFolder, output);
  const { names, row, columns } = LISTS[kind];
  const look = { archive, now, recesses: config.recesses };
  const found =
    options.all === true
      ? allOf(kind, config.watches, look, limit ?? LIMIT)
      : followedOf(kind, config.watches, look).slice(0, limit ?? undefined);
  if (options.ics === true) {
    output.write(termCalendar(kind, found, config.language, now));
    return 0;
  }
  const rows = found.map((followed) => ({ ...row(followed), ...deadlineFields(followed, now) }));
  printRows(
    { names: [...names, ...DEADLINE_NAMES], columns: columns(config.language), rows },
    options.csv === true,
    json,
    output,
  );
  if (rows.length === 0 && !json && options.csv !== true) output.print(NOTHING[config.language]);
  return 0;
}

/** The days by which something is still to come, those that have passed too. */
function termCalendar(
  kind: ListedKind,
  found: readonly Followed[],
  language: Config["language"],
  now: Date,
): string {
  const words = agendaWords(language);
  const rows = found.flatMap((followed) => deadlineRows(kind, followed, words));
  return icsOf(
    words.calendar,
    rows.map((row) => eventOf(row, words.about)),
    now,
  );
}

const LISTS: Readonly<Record<ListedKind, List>> = {
  motion: motionList,
  question: questionList,
  promise: promiseList,
};

/** Rows in the form that was asked for. */
export function printRows(
  { names, columns, rows }: Listing,
  csv: boolean,
  json: boolean,
  output: Output,
): void {
  if (csv) output.write(csvOf(names, rows));
  else if (json) for (const row of rows) output.print(JSON.stringify(row));
  else if (rows.length > 0) output.print(tableOf(columns, rows));
}

interface Listing {
  readonly names: readonly string[];
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
}

/** One form at a time. Throws UsageError. */
export function checkForm(...forms: readonly boolean[]): void {
  if (forms.filter((form) => form).length > 1)
    throw new UsageError("choose one form: --json, --csv or --ics");
}

/** A whole number above 0, or null where none is given. Throws UsageError. */
export function limitOf(value: string | undefined): number | null {
  if (value === undefined) return null;
  if (!/^[1-9]\d{0,6}$/.test(value)) throw new UsageError(`--limit is a whole number above 0, not ${value}`);
  return Number(value);
}

const NOTHING = {
  nl: "Niets gevonden: er wordt niets van deze soort gevolgd.",
  en: "Nothing found: nothing of this kind is followed.",
} as const;
