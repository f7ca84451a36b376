import type { Config } from "#config";
import { withoutSteering } from "#parliament";
import { dayFacts, pastReport, statusLines, statusReport } from "#report";
import { noticeText, pastLines } from "#slack";
import { peekStore } from "#store";
import { watchesInForce } from "../rules.ts";

/** Prints what the program knows of itself. Reads only; a running program is not disturbed. */
export function status(
  config: Config,
  output: { print(line: string): void },
  json: boolean,
  now: Date,
): number {
  using store = peekStore(config.stateFolder);
  const report = statusReport(store, now);
  const past = store.transaction((transaction) =>
    pastReport(
      transaction,
      watchesInForce(config.watches, transaction.proposals(), transaction.narrowings()),
    ),
  );
  const completeness = noticeText({ what: "day", ...dayFacts(report) }, config.language);
  output.print(
    json
      ? JSON.stringify({ ...report, past })
      : withoutSteering(
          statusLines(report, completeness, config.language, pastLines(past, config.language)).join("\n"),
        ),
  );
  return 0;
}
