import { existsSync, readdirSync } from "node:fs";
import { basename, join } from "node:path";

/** The folder of real samples, where the environment names one. */
export const REAL = process.env.KAMERWACHT_REAL_DATA ?? null;

/** The files of one of its folders, by the end of their names; none without real samples, or without that folder. */
export function filesIn(folder: string, extension: string): readonly string[] {
  if (REAL === null || !existsSync(join(REAL, folder))) return [];
  return readdirSync(join(REAL, folder))
    .filter((name) => name.endsWith(extension))
    .map((name) => join(REAL, folder, name));
}

/** The files of documents that `kamerwacht record` saved there, of every source; those that are text. */
export function recordedFiles(): readonly string[] {
  if (REAL === null) return [];
  const folders = readdirSync(REAL, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return folders
    .flatMap(({ name }) => [".pdf", ".docx", ".xml", ".html"].flatMap((ending) => filesIn(name, ending)))
    .filter((path) => basename(path).startsWith("bestand_"));
}
