import { mkdirSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { UsageError } from "./usage-error.ts";

/**
 * Makes a folder, with those above it, unless it is there. Step by step: Node's own way tries for ever where the file system
 * takes no folders.
 * @param folder absolute
 * @throws UsageError where it cannot be, with what to do
 */
export function makeFolder(folder: string): void {
  const status = statSync(folder, { throwIfNoEntry: false });
  if (status?.isDirectory() === true) return;
  if (status !== undefined) {
    throw new UsageError({
      nl: `${folder} is een bestand: geef een map`,
      en: `${folder} is a file: give a folder`,
    });
  }
  if (dirname(folder) !== folder) makeFolder(dirname(folder));
  try {
    mkdirSync(folder);
  } catch (error) {
    const { code = "" } = error as NodeJS.ErrnoException;
    if (code === "EEXIST") return;
    throw new UsageError({
      nl: `de map ${folder} kan niet gemaakt worden (${code}): geef een andere, waar u schrijven mag`,
      en: `the folder ${folder} cannot be made (${code}): give another one, where you may write`,
    });
  }
}
