import type { Command } from "commander";
import type { Perform } from "./invocation.ts";
import type { ReportOptions } from "./report.ts";
import type { VotesOptions } from "./votes.ts";

const CHANNEL = "only what is followed in this channel";
const WATCH = "only what this rule follows";

/** Adds the commands that tell what became of what is followed, `report`, and who voted how on it, `votes`. */
export function addReportCommands(program: Command, perform: Perform): void {
  program
    .command("report")
    .description("what became of what is followed, with footnotes, for the next letter")
    .option("--out <file>", "where to write it; its name tells the format, and it is never overwritten")
    .option("--format <format>", "docx, md, html or json; md without --out")
    .option("--since <day>", "the last letter, 2024-12-09 or 90d: what came in since is marked as new")
    .option("--channel <name>", CHANNEL)
    .option("--watch <id>", WATCH)
    .action((options: ReportOptions, command: Command) =>
      perform(command.optsWithGlobals(), async ({ config, output, json }) => {
        const { report } = await import("./report.ts");
        return report(options, config(), output, json, new Date());
      }),
    );
  program
    .command("votes")
    .description("who voted how on the followed motions: how often each party was in favour and against")
    .option("--members", "each member, in roll calls")
    .option("--changes", "parties whose vote changed between similar motions")
    .option("--channel <name>", CHANNEL)
    .option("--watch <id>", WATCH)
    .option("--csv", "comma-separated values, for a spreadsheet")
    .action((options: VotesOptions, command: Command) =>
      perform(command.optsWithGlobals(), async ({ config, output, json }) => {
        const { votes } = await import("./votes.ts");
        return votes(options, config(), output, json, new Date());
      }),
    );
}
