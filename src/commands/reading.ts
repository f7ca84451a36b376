import type { InEach } from "#alert";
import type { Config } from "#config";
import { readingReport } from "#report";
import { type ListOptions, openList } from "./asked-list.ts";
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
  using asked = openList(options, config, output, json, now);
  const channels = [...new Set(asked.look.watches.map((watch) => watch.channel))];
  if (channel !== undefined && !channels.includes(channel)) throw unknownChannel(channel, channels);
  const { summary, ...listing } = readingReport(channel ?? null, asked.look, config.language);
  if (asked.form === "table" && summary !== "") output.print(`${summary}\n`);
  asked.print({ ...listing, rows: listing.rows.slice(0, asked.limit ?? undefined) }, NOTHING);
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
