import type { InEach } from "#alert";
import type { Config } from "#config";
import { type ListedKind, listingOf, termCalendar } from "#report";
import { type ListOptions, openList } from "./asked-list.ts";
import type { Output } from "./output.ts";

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
  using asked = openList(options, config, output, json, now);
  const scope = { kind, all: options.all === true, limit: asked.limit };
  if (asked.form === "ics") output.write(termCalendar(scope, asked.look, config.language));
  else asked.print(listingOf(scope, asked.look, config.language), NOTHING);
  return 0;
}

const NOTHING: InEach<string> = {
  nl: "Niets gevonden: er wordt niets van deze soort gevolgd.",
  en: "Nothing found: nothing of this kind is followed.",
};
