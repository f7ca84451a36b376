import type { InEach } from "#alert";
import type { Config } from "#config";
import { readingReport } from "#report";
import { openArchive } from "./archive.ts";
import { type ListOptions, limitOf, oneForm, printListing } from "./list.ts";
import type { Output } from "./output.ts";
import { UsageError } from "./usage-error.ts";

export interface ReadingOptions extends Pick<ListOptions, "limit" | "csv"> {
  readonly channel?: string;
}

/**
 * Lists the letters and answers that touched the rules and that nobody has ticked off: how much by whom and a table, JSON
 * lines, or CSV.
 * @returns the exit status, always 0
 * @throws UsageError
 */
export function reading(
  { channel, ...options }: ReadingOptions,
  config: Config,
  output: Output,
  json: boolean,
  now: Date,
): number {
  const form = oneForm(options, json);
  const limit = limitOf(options.limit);
  const { language, watches, recesses, stateFolder } = config;
  const channels = [...new Set(watches.map((watch) => watch.channel))];
  if (channel !== undefined && !channels.includes(channel)) throw unknownChannel(channel, channels);
  using archive = openArchive(stateFolder, output, language);
  const { summary, ...listing } = readingReport(
    channel ?? null,
    { watches, recesses, archive, now },
    language,
  );
  const rows = listing.rows.slice(0, limit ?? undefined);
  if (form === "table" && summary !== "") output.print(`${summary}\n`);
  printListing({ ...listing, rows }, form === "ics" ? "table" : form, NOTHING[language], output);
  return 0;
}

function unknownChannel(channel: string, channels: readonly string[]): UsageError {
  const known = channels.join(", ");
  return new UsageError({
    nl: `geen regel plaatst in ${channel}; de kanalen zijn: ${known}`,
    en: `no rule posts in ${channel}; the channels are: ${known}`,
  });
}

const NOTHING: InEach<string> = {
  nl: "Er is niets te lezen: geen brief of antwoord van de laatste drie maanden raakte de regels zonder te zijn afgevinkt.",
  en: "Nothing is to be read: no letter or answer of the last three months hit the rules without being ticked off.",
};
