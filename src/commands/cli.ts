import { Command } from "commander";
import type { InEach, Language } from "#alert";
import { configLanguage, surroundingsOf } from "#config";
import type { Replacements } from "../app.ts";
import { hider } from "../logger.ts";
import { addArchiveCommands } from "./archive-commands.ts";
import { addBackupCommands } from "./backup-commands.ts";
import { usageText } from "./commander-words.ts";
import { addDocumentCommands } from "./document-commands.ts";
import { speakingHelp } from "./help-words.ts";
import type { InitOptions } from "./init.ts";
import {
  type Act,
  createInvocation,
  type Environment,
  type GlobalOptions,
  type Invocation,
  type Perform,
  secretsOf,
} from "./invocation.ts";
import { addListCommands } from "./list-commands.ts";
import { type Output, standardOutput } from "./output.ts";
import { addReportCommands } from "./report-commands.ts";
import { assertClock } from "./wrong-clock.ts";

const CONFIG_FILE = "config/kamerwacht.yaml";

/**
 * Runs one command of the command line.
 * @returns the exit status: 0 done, 1 something failed and is said, 2 wrong use or configuration
 */
export async function runCommandLine(
  words: readonly string[],
  environment: Environment,
  output: Output = standardOutput(),
  replacements: Replacements = {},
): Promise<number> {
  let status = 0;
  let hide = hider(secretsOf(environment));
  const language = () => languageOf(words);
  const spoken = { ...output, complain: (text: string) => output.complain(usageText(text, language())) };
  const perform: Perform = async (options, act) => {
    hide = hider(secretsOf(surroundingsOf(options.config, environment).values));
    status = await act(createInvocation(options, environment, output, replacements));
  };
  const program = createProgram(spoken, perform, language);
  try {
    await program.parseAsync(words, { from: "user" });
    return status;
  } catch (error) {
    // Knows the errors of every part, and loads them: only where there is one.
    const { failureOf } = await import("./failure.ts");
    const { status: failed, text } = failureOf(error, language(), environment.LOG_LEVEL === "debug");
    if (text !== null) output.complain(hide(`${text}\n`));
    return failed;
  }
}

/** What nobody expected ends the program: with a line for whoever reads it, and no stack. */
export async function sayUncaught(
  error: unknown,
  words: readonly string[],
  environment: Environment,
): Promise<void> {
  const { failureOf } = await import("./failure.ts");
  const { status, text } = failureOf(error, languageOf(words), environment.LOG_LEVEL === "debug");
  if (text !== null) process.stderr.write(hider(secretsOf(environment))(`${text}\n`));
  process.exit(status);
}

/** Each command is loaded when it is asked for: `check` need not wait for Slack and the database. */
function createProgram(output: Output, perform: Perform, language: () => Language): Command {
  const program = new Command("kamerwacht")
    .description("Watches the Dutch parliament and tells in Slack what happened to what you follow.")
    .option("--config <file>", "the configuration", CONFIG_FILE)
    .option("--state <folder>", "the folder of the database, instead of the configured one")
    .option("--json", "print data, one JSON object per line")
    .exitOverride()
    .showSuggestionAfterError()
    .configureOutput({ writeOut: (text) => output.write(text), writeErr: (text) => output.complain(text) });

  // Before its commands are made: they take it over.
  speakingHelp(program, language);

  function add(usage: string, description: string, act: Act): void {
    program
      .command(usage)
      .description(description)
      .action((_options, command: Command) => perform(command.optsWithGlobals(), act));
  }

  function addWork(
    name: string,
    description: string,
    act: (given: Invocation, more: Beginning) => Promise<number>,
  ): void {
    program
      .command(name)
      .description(description)
      .option(
        "--begin-anew",
        "make a new database where there was one that is gone: what was told is forgotten",
      )
      .action((_options, command: Command) => {
        const options = command.optsWithGlobals<GlobalOptions & Partial<Beginning>>();
        return perform(options, (given) => act(given, { beginAnew: options.beginAnew === true }));
      });
  }

  addWork("run", "the worker: schedules, Slack app, health", async ({ config, log }, { beginAnew }) => {
    const { run } = await import("./run.ts");
    assertClock(new Date());
    return run(config(), log("stdout"), { reload: config, beginAnew });
  });
  addWork(
    "once",
    "every source read and every post delivered, then the end",
    async ({ config, log, output, json, replacements }, { beginAnew }) => {
      const { once } = await import("./once.ts");
      if (replacements.clock === undefined) assertClock(new Date());
      return once(config(), log("stderr"), output, json, { ...replacements, beginAnew });
    },
  );
  add(
    "check",
    "is the configuration right, and what does each watch resolve to?",
    async ({ config, output, json }) => {
      const { check } = await import("./check.ts");
      return check(config(), output, json);
    },
  );
  add("status", "sources, outbox and archive as they stand", async ({ config, output, json }) => {
    const { status } = await import("./status.ts");
    return status(config(), output, json, new Date());
  });
  add("health", "is a worker alive? For a healthcheck", async ({ stateFolder, output, language }) => {
    const { health } = await import("./health.ts");
    return health(stateFolder(), output, language(), new Date());
  });
  add(
    "doctor",
    "configuration, database, every source and Slack: what works, what does not, what to do",
    async ({ config, output, json }) => {
      const { doctor } = await import("./doctor.ts");
      return doctor(config(), output, json);
    },
  );
  program
    .command("record")
    .description("one page of each kind and one file of each kind of every source, as they came")
    .requiredOption("--out <folder>", "where to; it is made where it is not there")
    .action((_options, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions & { out: string }>();
      return perform(options, async ({ config, output, json }) => {
        const { record } = await import("./record.ts");
        return record(config(), options.out, output, json, new Date());
      });
    });
  program
    .command("demo")
    .description(
      "the whole story, offline: a small parliament, a small Slack, and this program between them; with --config one's own watches in it",
    )
    .option("--once", "without waiting; 0 only when the expected cards have arrived, and no others")
    .option("--port <number>", "of the page that shows the small Slack; a free one when it is left out")
    .action((_options, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions & { once?: boolean; port?: string }>();
      const isOwn = command.getOptionValueSourceWithGlobals("config") === "cli";
      return perform(options, async ({ output, log, config, language }) => {
        // Before the rest is loaded: who waits wants to know for what.
        output.print(WAIT[language()]);
        const own = isOwn ? config : null;
        const { demo } = await import("./demo.ts");
        return demo(log("stderr", "error"), { once: options.once === true, port: options.port, output, own });
      });
    });
  program
    .command("init")
    .argument("[file...]", "letters and lists: PDF, Word, or text")
    .description(
      "reads letters, finds the motions, laws and questions that they name, writes a file of watches",
    )
    .option("--yes", "ask nothing: what nobody can tell stands as a comment in the file")
    .option("--channel <channel>", "where the cards go, such as #kind-in-azc")
    .option("--language <language>", "of a new configuration: nl or en")
    .action((files: string[], options: InitOptions, command: Command) => {
      const all = command.optsWithGlobals<GlobalOptions>();
      return perform(all, async (given) => {
        const { init } = await import("./init.ts");
        return init(files, options, all.config, given);
      });
    });
  addArchiveCommands(program, perform);
  addBackupCommands(program, perform);
  addDocumentCommands(program, perform);
  addListCommands(program, perform);
  addReportCommands(program, perform);
  return program;
}

const WAIT: InEach<string> = {
  nl: "Een klein parlement en een klein Slack worden klaargezet…",
  en: "Setting up a small parliament and a small Slack…",
};

interface Beginning {
  readonly beginAnew: boolean;
}

/** What is said is in the language of the configuration that the words name, read only where there is something to say. */
function languageOf(words: readonly string[]): Language {
  const at = words.findIndex((word) => /^--config(?:=|$)/.test(word));
  const named = words[at]?.split("=")[1] ?? words[at + 1];
  return configLanguage(at < 0 || named === undefined ? CONFIG_FILE : named);
}
