import { readFileSync, statSync } from "node:fs";
import { basename, dirname, join, relative, resolve } from "node:path";
import { parseEnv } from "node:util";
import { ENVIRONMENT, type Problem } from "./errors.ts";
import type { Said } from "./said.ts";
import { didYouMean } from "./wording.ts";

type Environment = Readonly<Record<string, string | undefined>>;

/** What the program is told outside its configuration: by the environment, and by the `.env` files beside it. */
export interface Surroundings {
  /** The environment wins; of the files the nearest. */
  readonly values: Environment;
  /** The files that are there, absolute. */
  readonly files: readonly string[];
  /** What is probably not meant. */
  readonly notes: readonly { readonly place: string; readonly said: Said }[];
  /** Where the value of a name comes from. */
  placeOf(name: string): Omit<Problem, "said">;
}

/** Every name that the program reads. */
const NAMES = [
  "SLACK_BOT_TOKEN",
  "SLACK_APP_TOKEN",
  "SLACK_SIGNING_SECRET",
  "SLACK_API_URL",
  "LOG_LEVEL",
  "KAMERWACHT_BALLAST_MB",
];
const BYTES_MAX = 100_000;

interface EnvFile {
  readonly file: string;
  readonly text: string;
  readonly values: Environment;
}

/**
 * The environment, completed by the file `.env` beside the configuration and, where that stands in a folder `config`,
 * by the one beside that folder. An empty variable counts as none. Never throws.
 */
export function surroundingsOf(configFile: string, environment: Environment): Surroundings {
  const files = foldersOf(configFile).flatMap((folder) => readEnvFile(join(folder, ".env")));
  const filled = [environment, ...files.map(({ values }) => values)].map(withoutEmpty);
  return {
    values: Object.assign({}, ...filled.toReversed()),
    files: files.map(({ file }) => file),
    notes: [...files.flatMap(notesOn), ...notRead(configFile, files)],
    placeOf(name) {
      const source =
        withoutEmpty(environment)[name] === undefined
          ? files.find(({ values }) => isFilled(values[name]))
          : undefined;
      if (source === undefined) return { file: ENVIRONMENT, line: 0, column: 0 };
      return { file: near(source.file), line: lineOf(name, source.text), column: 1 };
    },
  };
}

function foldersOf(configFile: string): readonly string[] {
  const folder = dirname(resolve(configFile));
  return basename(folder) === "config" ? [folder, dirname(folder)] : [folder];
}

function readEnvFile(file: string): readonly EnvFile[] {
  try {
    const status = statSync(file, { throwIfNoEntry: false });
    if (status === undefined || !status.isFile() || status.size > BYTES_MAX) return [];
    const text = readFileSync(file, "utf8");
    return [{ file, text, values: parseEnv(text) }];
  } catch {
    // A file that may not be read is one of somebody else.
    return [];
  }
}

function isFilled(value: string | undefined): boolean {
  return value !== undefined && value.trim() !== "";
}

function withoutEmpty(values: Environment): Environment {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => isFilled(value)));
}

/**
 * A file with our tokens where the command was given, while the configuration stands elsewhere: it may be of another
 * Slack, so it is not read, which is said.
 */
function notRead(configFile: string, files: readonly EnvFile[]): Surroundings["notes"] {
  const here = resolve(".env");
  if (files.some(({ file }) => file === here)) return [];
  const isOurs = readEnvFile(here).some(({ values }) => NAMES.some((name) => isFilled(values[name])));
  if (!isOurs) return [];
  const wanted = near(join(dirname(resolve(configFile)), ".env"));
  return [
    {
      place: near(here),
      said: {
        nl: `wordt bij deze configuratie niet gelezen: die leest ${wanted}`,
        en: `is not read with this configuration, which reads ${wanted}`,
      },
    },
  ];
}

/** Names that look like ours and are none: who misspells one sees cards on the terminal, and no reason. */
function notesOn({ file, text, values }: EnvFile): Surroundings["notes"] {
  return Object.keys(values)
    .filter((name) => /^(?:SLACK|KAMERWACHT)_/.test(name) && !NAMES.includes(name))
    .map((name) => {
      const meant = didYouMean(name, NAMES);
      return {
        place: `${near(file)}:${lineOf(name, text)}`,
        said: {
          nl: `${name} wordt niet gelezen${meant.nl}`,
          en: `${name} is not read${meant.en}`,
        },
      };
    });
}

/** The line that gives a name its value, whatever signs the name holds. */
function lineOf(name: string, text: string): number {
  const names = text.split("\n").map((line) =>
    line
      .slice(0, Math.max(0, line.indexOf("=")))
      .trim()
      .replace(/^export\s+/, ""),
  );
  return Math.max(0, names.indexOf(name)) + 1;
}

function near(file: string): string {
  const path = relative(process.cwd(), file);
  return path.startsWith("..") ? file : path;
}
