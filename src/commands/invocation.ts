import { resolve } from "node:path";
import type pino from "pino";
import type { Language } from "#alert";
import { type Config, configLanguage, loadConfig, surroundingsOf } from "#config";
import type { Replacements } from "../app.ts";
import { createLogger } from "../logger.ts";
import type { Output } from "./output.ts";
import { personSays } from "./person-log.ts";
import { UsageError } from "./usage-error.ts";

export type Environment = Readonly<Record<string, string | undefined>>;

/** The options that every command knows. */
export interface GlobalOptions {
  readonly config: string;
  readonly state?: string;
  readonly json?: boolean;
}

/** One use of the command line: what a command gets to work with. */
export interface Invocation {
  readonly output: Output;
  readonly json: boolean;
  /** What tests put in place of the real thing; empty for users. */
  readonly replacements: Replacements;
  /** The configuration, read anew each time. Throws ConfigError. */
  config(): Config;
  /** Where the database is, without reading the configuration when the command line tells. Throws ConfigError. */
  stateFolder(): string;
  /** The folder of the database that the command line names; null where it names none. */
  readonly givenState: string | null;
  /** The language of the configuration, as far as it can be read. */
  language(): Language;
  /** A logger on standard output for a worker, on standard error beside the output of a command; `LOG_LEVEL` decides. */
  log(to: "stdout" | "stderr", usual?: "warn" | "error"): pino.Logger;
}

/** What a command does; gives the exit status. */
export type Act = (invocation: Invocation) => Promise<number> | number;
/** Does it, with the options that were given. */
export type Perform = (options: GlobalOptions, act: Act) => Promise<void>;

export function createInvocation(
  options: GlobalOptions,
  environment: Environment,
  output: Output,
  replacements: Replacements,
): Invocation {
  const { state } = options;
  function config(): Config {
    return loadConfig(options.config, environment, state === undefined ? {} : { state });
  }
  const isDebug = () => surroundings().values.LOG_LEVEL === "debug";
  const surroundings = () => surroundingsOf(options.config, environment);
  return {
    output,
    replacements,
    json: options.json === true,
    givenState: state === undefined ? null : resolve(state),
    config,
    language: () => configLanguage(options.config),
    stateFolder: () => (state === undefined ? config().stateFolder : resolve(state)),
    log: (to, usual = "warn") =>
      createLogger({
        stream: process[to],
        level: levelOf(surroundings().values, to === "stdout" ? "info" : usual),
        ...(isDebug() ? {} : { says: personSays(configLanguage(options.config)) }),
        secrets: secretsOf(surroundings().values),
      }),
  };
}

/** The values that must never be shown. */
export function secretsOf(environment: Environment): readonly (string | null)[] {
  return SECRET_NAMES.map((name) => environment[name] ?? null);
}

const SECRET_NAMES = ["SLACK_BOT_TOKEN", "SLACK_APP_TOKEN", "SLACK_SIGNING_SECRET"];
const LEVELS = ["debug", "info", "warn", "error", "silent"];

function levelOf(environment: Environment, usual: string): string {
  const level = environment.LOG_LEVEL || usual;
  if (!LEVELS.includes(level)) {
    const levels = LEVELS.join(", ");
    throw new UsageError({ nl: `LOG_LEVEL is een van ${levels}`, en: `LOG_LEVEL is one of ${levels}` });
  }
  return level;
}
