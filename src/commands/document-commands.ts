import type { Command } from "commander";
import type { Perform } from "./invocation.ts";
import type { MatchOptions } from "./match.ts";

const FILE = "a text, PDF, DOCX, XML or HTML file; standard input when it is left out";

/** Adds the commands that look at one document: `cite`, `read` and `match`. */
export function addDocumentCommands(program: Command, perform: Perform): void {
  program
    .command("cite")
    .argument("[file]", FILE)
    .description("the citations in a text, one JSON object per line")
    .option("--dossier <number>", "the dossier that numbers without one belong to, such as 33964")
    .action((file: string | undefined, { dossier }: { dossier?: string }, command: Command) =>
      perform(command.optsWithGlobals(), async ({ output }) => {
        const { citeFile } = await import("./cite.ts");
        return citeFile(file, dossier, output);
      }),
    );
  program
    .command("read")
    .argument("[file]", FILE)
    .description(
      "what a document is and says: its kind, title, text, citations and summary, as one JSON object",
    )
    .option("--kind <kind>", "what kind it is, instead of what its text tells")
    .option("--dossier <number>", "the dossier it belongs to, instead of the one that it names")
    .action((file: string | undefined, options: { kind?: string; dossier?: string }, command: Command) =>
      perform(command.optsWithGlobals(), async ({ output }) => {
        const { readDocument } = await import("./read.ts");
        return readDocument(file, options, output);
      }),
    );
  program
    .command("match")
    .argument("[file]", FILE)
    .description("which watches hit a document and why, one JSON object per line")
    .option("--kind <kind>", "what kind it is, instead of what its text tells")
    .option("--title <title>", "the title that it is published under")
    .option("--dossier <number>", "the dossier it belongs to, instead of the one that it names")
    .action((file: string | undefined, options: MatchOptions, command: Command) =>
      perform(command.optsWithGlobals(), async ({ config, output, json }) => {
        const { matchFile } = await import("./match.ts");
        return matchFile(file, options, config(), output, json);
      }),
    );
}
