import { readdirSync } from "node:fs";
import { join } from "node:path";

/** The folder of real samples, where the environment names one. */
export const REAL = process.env.KAMERWACHT_REAL_DATA ?? null;

/** The files of one of its folders, by the end of their names; none without real samples. */
export function filesIn(folder: string, extension: string): readonly string[] {
  if (REAL === null) return [];
  return readdirSync(join(REAL, folder))
    .filter((name) => name.endsWith(extension))
    .map((name) => join(REAL, folder, name));
}
