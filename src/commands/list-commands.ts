import type { Command } from "commander";
import type { ListOptions } from "./asked-list.ts";
import type { FeedOptions } from "./feed.ts";
import type { Perform } from "./invocation.ts";
import type { ReadingOptions } from "./reading.ts";

const LISTS = [
  ["motions", "motion", "the followed motions and where they stand"],
  ["questions", "question", "the followed written questions, their term and their answers"],
  ["promises", "promise", "the followed pledges, when they are due and what became of them"],
] as const;
const LIMIT = "at most so many";
const CSV = "comma-separated values, for a spreadsheet";

/** Adds the commands that list what is followed: `motions`, `questions`, `promises`, `agenda`, `feed` and `to-read`. */
export function addListCommands(program: Command, perform: Perform): void {
  for (const [name, kind, description] of LISTS) {
    program
      .command(name)
      .description(description)
      .option("--all", "everything in the archive, the newest first, not only what is followed")
      .option("--limit <number>", `${LIMIT}; 50 with --all`)
      .option("--csv", CSV)
      .option("--ics", "a calendar of the days by which something is still to come")
      .action((options: ListOptions, command: Command) =>
        perform(command.optsWithGlobals(), async ({ config, output, json }) => {
          const { list } = await import("./list.ts");
          return list(kind, options, config(), output, json, new Date());
        }),
      );
  }
  program
    .command("agenda")
    .description("meetings ahead that deal with what is followed, and days by which something is due")
    .option("--all", "every meeting")
    .option("--limit <number>", LIMIT)
    .option("--csv", CSV)
    .option("--ics", "a calendar")
    .action((options: ListOptions, command: Command) =>
      perform(command.optsWithGlobals(), async ({ config, output, json }) => {
        const { agenda } = await import("./agenda.ts");
        return agenda(options, config(), output, json, new Date());
      }),
    );
  program
    .command("feed")
    .description(
      "what was told in a channel, of a watch or of a followed thing, as a feed; or what is ahead as a calendar",
    )
    .option("--channel <channel>", "a channel: #kind-in-azc")
    .option("--watch <id>", "a watch of the configuration")
    .option("--thing <number>", "what is followed: 36600-XX-29")
    .option("--form <form>", "rss, json (JSON Feed) or ics; rss when it is left out")
    .action((options: FeedOptions, command: Command) =>
      perform(command.optsWithGlobals(), async ({ config, output }) => {
        const { feed } = await import("./feed.ts");
        return feed(options, config(), output, new Date());
      }),
    );
  program
    .command("to-read")
    .alias("lezen")
    .description(
      "letters and answers that touched the rules and that nobody has ticked off, by who wrote them",
    )
    .option("--channel <channel>", "of one channel only, such as #kind-in-azc")
    .option("--limit <number>", LIMIT)
    .option("--csv", CSV)
    .action((options: ReadingOptions, command: Command) =>
      perform(command.optsWithGlobals(), async ({ config, output, json }) => {
        const { reading } = await import("./reading.ts");
        return reading(options, config(), output, json, new Date());
      }),
    );
}
