import type { Command } from "commander";
import type { Invocation, Perform } from "./invocation.ts";

/** Adds the commands that copy the database and put a copy back: `backup` and `restore`. */
export function addBackupCommands(program: Command, perform: Perform): void {
  program
    .command("backup")
    .argument("<file>", "where to; an earlier backup there is replaced")
    .description("a copy of the database, read back and whole; beside a worker too")
    .action((file: string, _options, command: Command) =>
      perform(command.optsWithGlobals(), async (given) => {
        const { backup } = await import("./backup.ts");
        return backup(file, at(given));
      }),
    );
  program
    .command("restore")
    .argument("<file>", "what backup made")
    .description("puts a backup in the place of the database, which is kept; stop the worker first")
    .action((file: string, _options, command: Command) =>
      perform(command.optsWithGlobals(), async (given) => {
        const { restore } = await import("./backup.ts");
        return restore(file, at(given), new Date());
      }),
    );
}

function at({ stateFolder, language, output, json }: Invocation) {
  return { state: stateFolder(), language: language(), output, json };
}
