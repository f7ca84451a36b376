import { existsSync } from "node:fs";
import { basename, dirname, isAbsolute, join, resolve } from "node:path";
import { readYaml } from "./yaml-file.ts";

/** Where a configuration keeps its watches, as far as that can be told of one that is not whole yet. */
export interface WatchFolder {
  /** Whether the main file is there. */
  readonly exists: boolean;
  /** Where a new file of watches is read. */
  readonly folder: string;
  /** Whether a new file is read by itself; not where every file is named apart. */
  readonly takesNew: boolean;
  /** The name of a file there, from what it is to be called. */
  nameOf(slug: string): string;
  /** The folder of the database. */
  readonly state: string;
}

const PATTERN = "watches/*.yaml";

/** The folder of watches of a configuration: of one that is not there, where it would be. Never throws. */
export function watchFolderOf(file: string): WatchFolder {
  const home = dirname(resolve(file));
  const data = existsSync(file)
    ? (readYaml(file, true).data as Readonly<Record<string, unknown>> | null)
    : null;
  const written = [data?.watches ?? PATTERN].flat().filter((one) => typeof one === "string");
  const pattern = written.find((one) => basename(one).includes("*")) ?? null;
  const first = pattern ?? written[0] ?? PATTERN;
  const path = isAbsolute(first) ? first : join(home, first);
  const state = typeof data?.state === "string" ? data.state : starterState(file);
  return {
    exists: existsSync(file),
    folder: dirname(path),
    takesNew: pattern !== null || written.length === 0,
    nameOf: (slug) =>
      pattern === null ? `${slug}.yaml` : basename(pattern).replace(/\*+/, slug).replaceAll("*", ""),
    state: resolve(home, state),
  };
}

/** Where the database of a new configuration is: beside its folder, where that is one of its own. */
export function starterState(file: string): string {
  return basename(dirname(resolve(file))) === "config" ? "../state" : "state";
}
