import { existsSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { RECESSES } from "#parliament";
import { checkFile } from "./check-file.ts";
import type { Config } from "./config.ts";
import { surroundingsOf } from "./env-file.ts";
import { ConfigError, type Problem } from "./errors.ts";
import { mainFileSchema } from "./main-file.ts";
import { loadRecesses } from "./recess-file.ts";
import { type Environment, readEnvironment } from "./secrets.ts";
import { loadWatchFiles } from "./watch-files.ts";
import { readYaml } from "./yaml-file.ts";

/**
 * The configuration of a file, its watch files and the environment, checked and deeply frozen.
 * @param file the main file
 * @param overrides what the command line puts in place of the file's own
 * @throws ConfigError with every mistake of all files and of the environment
 */
export function loadConfig(
  file: string,
  environment: Environment,
  overrides: { readonly state?: string } = {},
): Config {
  if (!existsSync(file)) throw new ConfigError([missing(file)], "nl");
  const surroundings = surroundingsOf(file, environment);
  const { secrets, apiUrl, ballastMb, problems: environmentProblems } = readEnvironment(surroundings);
  const yaml = readYaml(file, true);
  const main = checkFile(yaml, mainFileSchema);
  const watching = loadWatchFiles(yaml);
  const { calendar, problems: recessProblems } = loadRecesses(yaml);
  const problems = inOrder([
    ...main.problems,
    ...recessProblems,
    ...watching.problems,
    ...environmentProblems,
  ]);
  if (main.value === null || problems.length > 0) throw new ConfigError(problems, languageOf(yaml.data));
  const { language, timezone, state, history, textHistory, pastTexts, sources, slack, metrics } = main.value;
  const config: Config = {
    file: resolve(file),
    watchFiles: watching.files,
    language,
    timezone,
    stateFolder: overrides.state === undefined ? resolve(dirname(file), state) : resolve(overrides.state),
    history,
    textHistory,
    pastTexts,
    recesses: calendar?.recesses ?? RECESSES,
    recessFile: calendar?.file ?? null,
    sources: {
      ...sources,
      contact: sources.contact ?? null,
      odata: { ...sources.odata, url: sources.odata.url ?? null },
    },
    slack: { ...slack, apiUrl },
    metrics: metrics ?? null,
    watches: watching.watches,
    secrets,
    ballastMb,
    envFiles: surroundings.files,
    envNotes: surroundings.notes,
  };
  return deepFrozen(config);
}

function missing(file: string): Problem {
  const said = {
    nl: "deze configuratie is er niet: start Kamerwacht in de map waar zij in staat, of wijs haar aan met --config",
    en: "there is no such configuration: start Kamerwacht in the folder that it stands in, or name it with --config",
  };
  return { file, line: 0, column: 0, said };
}

/** The language of a configuration as far as it can be read: Dutch otherwise. Never throws. */
export function configLanguage(file: string): "nl" | "en" {
  return languageOf(readYaml(file, true).data);
}

/** What is wrong is said in the language of the file, as far as that can be read: in Dutch otherwise. */
function languageOf(data: unknown): "nl" | "en" {
  return typeof data === "object" && data !== null && "language" in data && data.language === "en"
    ? "en"
    : "nl";
}

/** By file as they were read, then by place. */
function inOrder(problems: readonly Problem[]): readonly Problem[] {
  const byFile = Map.groupBy(problems, ({ file }) => file);
  return [...byFile.values()].flatMap((own) =>
    own.toSorted((a, b) => a.line - b.line || a.column - b.column),
  );
}

function deepFrozen<T>(value: T): T {
  if (typeof value !== "object" || value === null || Object.isFrozen(value)) return value;
  for (const inner of Object.values(value)) deepFrozen(inner);
  return Object.freeze(value);
}
