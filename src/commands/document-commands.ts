import type { Command } from "commander";
import type { Perform } from "./invocation.ts";
import type { MatchOptions } from "./match.ts";

const FILES =
  "text, PDF, DOCX, XML or HTML files, or folders of them: then each object names its file; standard input when left out";

/** Adds the commands that look at documents: `cite`, `read` and `match`. */
export function addDocumentCommands(program: Command, perform: Perform): void {
  program
    .command("cite")
    .argument("[files...]", FILES)
    .description("the citations in a text, one JSON object per line")
    .option("--dossier <number>", "the dossier that numbers without one belong to, such as 33964")
    .action((files: string[], { dossier }: { dossier?: string }, command: Command) =>
      perform(command.optsWithGlobals(), async ({ output, language }) => {
        const { citeFiles } = await import("./cite.ts");
        return citeFiles(files, dossier, { output, language: language() });
      }),
    );
  program
    .command("read")
    .argument("[files...]", FILES)
    .description(
      "what a document is and says: its kind, title, text, citations and summary, as one JSON object",
    )
    .option("--kind <kind>", "what kind it is, instead of what its text tells")
    .option("--dossier <number>", "the dossier it belongs to, instead of the one that it names")
    .action((files: string[], options: { kind?: string; dossier?: string }, command: Command) =>
      perform(command.optsWithGlobals(), async ({ output, language }) => {
        const { readDocuments } = await import("./read.ts");
        return readDocuments(files, options, { output, language: language() });
      }),
    );
  program
    .command("match")
    .argument("[files...]", FILES)
    .description("which watches hit a document and why, one JSON object per line")
    .option("--kind <kind>", "what kind it is, instead of what its text tells")
    .option("--title <title>", "the title that it is published under")
    .option("--dossier <number>", "the dossier it belongs to, instead of the one that it names")
    .action((files: string[], options: MatchOptions, command: Command) =>
      perform(command.optsWithGlobals(), async ({ config, output, json }) => {
        const { matchFiles } = await import("./match.ts");
        return matchFiles(files, options, config(), output, json);
      }),
    );
}
