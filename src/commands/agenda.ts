import type { InEach } from "#alert";
import type { Config } from "#config";
import { agendaCalendar, agendaListing, agendaRows } from "#report";
import { type ListOptions, openList } from "./asked-list.ts";
import type { Output } from "./output.ts";

/**
 * Lists what is ahead: meetings that deal with a followed motion, question or dossier, and the days by which followed
 * questions and pledges are due, and what motions ask for. A table, JSON lines, CSV or a calendar.
 * @returns the exit status, always 0
 * @throws UsageError
 */
export function agenda(
  options: ListOptions,
  config: Config,
  output: Output,
  json: boolean,
  now: Date,
): number {
  using asked = openList(options, config, output, json, now);
  const { language } = config;
  const rows = agendaRows(options.all === true, asked.look, language).slice(0, asked.limit ?? undefined);
  if (asked.form === "ics") output.write(agendaCalendar(rows, language, now));
  else asked.print(agendaListing(rows, language), NOTHING);
  return 0;
}

const NOTHING: InEach<string> = {
  nl: "Niets op de agenda van wat u volgt. Met --all staan alle vergaderingen erop.",
  en: "Nothing ahead of what you follow. With --all every meeting is listed.",
};
