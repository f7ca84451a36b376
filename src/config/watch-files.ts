import { dirname, resolve } from "node:path";
import type { Watch } from "#watch";
import { checkFile } from "./check-file.ts";
import type { WatchFile } from "./config.ts";
import type { Problem } from "./errors.ts";
import { filesOf } from "./glob.ts";
import { inEach, type Said } from "./said.ts";
import { ValueError } from "./values.ts";
import { asWatch, WATCHES_MAX, type WatchFileInput, watchFileSchema } from "./watch-file.ts";
import { quoted } from "./wording.ts";
import { type Path, readYaml, type YamlFile } from "./yaml-file.ts";

export interface Watching {
  readonly files: readonly WatchFile[];
  readonly watches: readonly Watch[];
  readonly problems: readonly Problem[];
}

const FILES_MAX = 1_000;

interface Loaded {
  readonly yaml: YamlFile;
  readonly value: WatchFileInput | null;
}

/** All files that the main file names under `watches`, whatever else is wrong with it. */
export function loadWatchFiles(main: YamlFile): Watching {
  const { paths, problems } = namedFiles(main);
  const loaded: Loaded[] = [];
  for (const path of paths) {
    const yaml = readYaml(path, false);
    const { value, problems: own } = checkFile(yaml, watchFileSchema);
    loaded.push({ yaml, value });
    problems.push(...own);
  }
  problems.push(
    ...loaded.flatMap(({ yaml }) => missingChannel(yaml)),
    ...sameIds(loaded),
    ...sameChannels(loaded),
  );
  problems.push(...amountProblems(main, loaded));
  const whole = loaded.flatMap(({ yaml, value }) => (value === null ? [] : [{ file: yaml.file, value }]));
  return {
    files: whole.map(({ file, value }) => watchFile(file, value)),
    watches: whole.flatMap(({ value }) => value.watches.map((watch) => asWatch(watch, value.channel))),
    problems,
  };
}

function namedFiles(main: YamlFile): { paths: readonly string[]; problems: Problem[] } {
  const paths = new Set<string>();
  const problems: Problem[] = [];
  for (const [pattern, path] of patternsOf(main.data)) {
    try {
      for (const file of filesOf(pattern, dirname(main.file))) paths.add(file);
    } catch (error) {
      if (!(error instanceof ValueError)) throw error;
      problems.push(main.problem(path, named("watches", error.said)));
    }
  }
  if (paths.size <= FILES_MAX) return { paths: [...paths], problems };
  problems.push(
    main.problem(["watches"], {
      nl: `watches: dat zijn ${paths.size} bestanden; er worden er hoogstens ${FILES_MAX} gelezen`,
      en: `watches: names ${paths.size} files; at most ${FILES_MAX} are read`,
    }),
  );
  return { paths: [], problems };
}

function patternsOf(data: unknown): readonly (readonly [pattern: string, path: Path])[] {
  const value = field(data, "watches");
  const items = Array.isArray(value) ? value : [value];
  return items.flatMap((item, index) => {
    if (typeof item !== "string" || item === "") return [];
    return [[item, Array.isArray(value) ? ["watches", index] : ["watches"]] as const];
  });
}

/** What is known of the watches of a file even when it has mistakes. */
function roughWatches(data: unknown): readonly unknown[] {
  const watches = field(data, "watches");
  return Array.isArray(watches) ? watches : [];
}

function missingChannel({ data, problem, isBroken }: YamlFile): readonly Problem[] {
  if (isBroken || hasField(data, "channel")) return [];
  const without = roughWatches(data).filter((watch) => !hasField(watch, "channel"));
  if (without.length === 0) return [];
  return [
    problem([], {
      nl: `channel: ontbreekt, en ${without.length === 1 ? "één regel noemt" : `${without.length} regels noemen`} zelf geen kanaal`,
      en: `channel: is missing, and ${without.length} of the watches name none of their own`,
    }),
  ];
}

function sameIds(loaded: readonly Loaded[]): readonly Problem[] {
  const problems: Problem[] = [];
  const seen = new Map<string, () => Problem>();
  for (const { yaml } of loaded) {
    for (const [index, watch] of roughWatches(yaml.data).entries()) {
      const id = field(watch, "id");
      if (typeof id !== "string") continue;
      const path = ["watches", index, "id"];
      const first = seen.get(id)?.();
      if (first === undefined) seen.set(id, () => yaml.problem(path, NOTHING));
      else problems.push(yaml.problem(path, named(pathName(index), taken(id, first))));
    }
  }
  return problems;
}

const NOTHING: Said = { nl: "", en: "" };

function taken(id: string, first: Problem): Said {
  return {
    nl: `${quoted(id)} is al het id van een andere regel: ${place(first)}`,
    en: `${quoted(id)} is the id of another watch: ${place(first)}`,
  };
}

function named(name: string, said: Said): Said {
  return inEach((language) => `${name}: ${said[language]}`);
}

function pathName(index: number): string {
  return `watches[${index}].id`;
}

function place({ file, line, column }: Problem): string {
  return `${file}:${line}:${column}`;
}

/** A channel has one digest, one quiet time and one density, whichever file tells. */
function sameChannels(loaded: readonly Loaded[]): readonly Problem[] {
  return (["digest", "quiet", "density"] as const).flatMap((key) => sameSetting(loaded, key));
}

function sameSetting(loaded: readonly Loaded[], key: "digest" | "quiet" | "density"): readonly Problem[] {
  const problems: Problem[] = [];
  const settings = new Map<string, string>();
  for (const { yaml, value } of loaded) {
    if (value?.channel === undefined) continue;
    const setting = JSON.stringify(value[key]);
    const other = settings.get(value.channel) ?? setting;
    settings.set(value.channel, other);
    if (other === setting) continue;
    problems.push(
      yaml.problem([key], {
        nl: `${key}: een ander bestand geeft kanaal ${value.channel} een andere ${key}: maak ze gelijk`,
        en: `${key}: another file gives the channel ${value.channel} another ${key}: make them the same`,
      }),
    );
  }
  return problems;
}

function amountProblems(main: YamlFile, loaded: readonly Loaded[]): readonly Problem[] {
  const amount = loaded.reduce((sum, { yaml }) => sum + roughWatches(yaml.data).length, 0);
  if (amount > WATCHES_MAX) {
    return [
      main.problem(["watches"], {
        nl: `watches: ${amount} regels; er kunnen er hoogstens ${WATCHES_MAX} zijn`,
        en: `watches: ${amount} watches; at most ${WATCHES_MAX} are kept`,
      }),
    ];
  }
  const isEmpty = amount === 0 && loaded.length > 0 && loaded.every(({ value }) => value !== null);
  if (!isEmpty) return [];
  return [
    main.problem(["watches"], {
      nl: "watches: in de bestanden staat geen enkele regel: er is niets te doen",
      en: "watches: the files hold no watch: there is nothing to do",
    }),
  ];
}

function watchFile(file: string, value: WatchFileInput): WatchFile {
  return {
    file: resolve(file),
    channel: value.channel ?? null,
    digest: value.digest,
    quiet: value.quiet,
    density: value.density,
    watches: value.watches.map(({ id }) => id),
  };
}

function hasField(value: unknown, name: string): boolean {
  return typeof value === "object" && value !== null && name in value;
}

function field(value: unknown, name: string): unknown {
  return hasField(value, name) ? (value as Readonly<Record<string, unknown>>)[name] : undefined;
}
