import type { Command } from "commander";
import type { Perform } from "./invocation.ts";
import type { ReplayOptions } from "./replay.ts";
import type { SearchOptions } from "./search.ts";

const SINCE = "only documents of so long: 90d, 12w, 6m, 1y";

/** Adds the commands that ask the archive: `search` and `replay`. */
export function addArchiveCommands(program: Command, perform: Perform): void {
  program
    .command("search")
    .argument("<query>", "in the language of the watches: noodopvang NEAR/10 kind*")
    .description("what a query finds in the archive, the newest first, each with its sentence")
    .option("--since <span>", SINCE)
    .option("--limit <number>", "at most so many; 20 when it is left out")
    .action((query: string, options: SearchOptions, command: Command) =>
      perform(command.optsWithGlobals(), async ({ config, output, json }) => {
        const { search } = await import("./search.ts");
        return search(query, options, config(), output, json, new Date());
      }),
    );
  program
    .command("replay")
    .description("which documents of the archive a watch or a query hits: how many a week, and which")
    .option("--watch <id>", "a watch of the configuration")
    .option("--query <query>", "a query that is no watch yet")
    .option("--since <span>", SINCE)
    .option("--open", "show the newest cards themselves in a browser, as Slack would")
    .action((options: ReplayOptions, command: Command) =>
      perform(command.optsWithGlobals(), async ({ config, output, json }) => {
        const { replayAndShow } = await import("./replay.ts");
        const { openBrowser } = await import("./replay-open.ts");
        const stop = new AbortController();
        if (options.open === true)
          process.once("SIGINT", () => stop.abort()).once("SIGTERM", () => stop.abort());
        const shown = { signal: stop.signal, browse: openBrowser };
        return replayAndShow(options, config(), { output, json, now: new Date(), ...shown });
      }),
    );
}
