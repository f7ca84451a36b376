import type { InEach } from "#alert";
import type { Config } from "#config";
import { csvOf, type ListedKind, type Listing, listingOf, tableOf, termCalendar } from "#report";
import { openArchive } from "./archive.ts";
import type { Output } from "./output.ts";
import { UsageError } from "./usage-error.ts";

export interface ListOptions {
  /** Everything in the archive, not only what is followed. */
  readonly all?: boolean;
  readonly limit?: string;
  readonly csv?: boolean;
  readonly ics?: boolean;
}

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
  const form = oneForm(options, json);
  const scope = { kind, all: options.all === true, limit: limitOf(options.limit) };
  const { language, watches, recesses, stateFolder } = config;
  using archive = openArchive(stateFolder, output, language);
  const look = { watches, recesses, archive, now };
  if (form === "ics") output.write(termCalendar(scope, look, language));
  else printListing(listingOf(scope, look, language), form, NOTHING[language], output);
  return 0;
}

type Form = "csv" | "json" | "table";

/** Rows in the form that was asked for; a table without rows says so. */
export function printListing(
  { names, columns, rows }: Listing,
  form: Form,
  nothing: string,
  output: Output,
): void {
  if (form === "csv") output.write(csvOf(names, rows));
  else if (form === "json") for (const row of rows) output.print(JSON.stringify(row));
  else output.print(rows.length === 0 ? nothing : tableOf(columns, rows));
}

/** The form that is asked for. Throws UsageError where that is several. */
export function oneForm({ csv = false, ics = false }: ListOptions, json: boolean): Form | "ics" {
  if ([csv, json, ics].filter((form) => form).length > 1)
    throw new UsageError({
      nl: "kies één vorm: --json, --csv of --ics",
      en: "choose one form: --json, --csv or --ics",
    });
  if (ics) return "ics";
  if (csv) return "csv";
  return json ? "json" : "table";
}

/** A whole number above 0, or null where none is given. Throws UsageError. */
export function limitOf(value: string | undefined): number | null {
  if (value === undefined) return null;
  if (!/^[1-9]\d{0,6}$/.test(value)) {
    throw new UsageError({
      nl: `--limit is een geheel getal boven 0, niet ${value}`,
      en: `--limit is a whole number above 0, not ${value}`,
    });
  }
  return Number(value);
}

const NOTHING: InEach<string> = {
  nl: "Niets gevonden: er wordt niets van deze soort gevolgd.",
  en: "Nothing found: nothing of this kind is followed.",
};
