import type { Command } from "commander";
import type { Perform } from "./invocation.ts";
import type { ReportOptions } from "./report.ts";

/** Adds the command that writes what became of what is followed: `report`. */
export function addReportCommands(program: Command, perform: Perform): void {
  program
    .command("report")
    .description("what became of what is followed, with footnotes, for the next letter")
    .option("--out <file>", "where to write it; its name tells the format, and it is never overwritten")
    .option("--format <format>", "docx, md, html or json; md without --out")
    .option("--since <day>", "the last letter, 2024-12-09 or 90d: what came in since is marked as new")
    .option("--channel <name>", "only what is followed in this channel")
    .option("--watch <id>", "only what this rule follows")
    .action((options: ReportOptions, command: Command) =>
      perform(command.optsWithGlobals(), async ({ config, output, json }) => {
        const { report } = await import("./report.ts");
        return report(options, config(), output, json, new Date());
      }),
    );
}
