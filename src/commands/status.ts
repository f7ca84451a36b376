import type { Config } from "#config";
import { dayFacts, statusLines, statusReport } from "#report";
import { noticeText } from "#slack";
import { peekStore } from "#store";

/** Prints what the program knows of itself. Reads only; a running program is not disturbed. */
export function status(
  config: Config,
  output: { print(line: string): void },
  json: boolean,
  now: Date,
): number {
  using store = peekStore(config.stateFolder);
  const report = statusReport(store, now);
  const completeness = noticeText({ what: "day", ...dayFacts(report) }, "nl");
  output.print(json ? JSON.stringify(report) : statusLines(report, completeness).join("\n"));
  return 0;
}
