import { readdirSync } from "node:fs";
import { basename, dirname, isAbsolute, join } from "node:path";
import { ValueError } from "./values.ts";
import { quoted } from "./wording.ts";

/**
 * The files that a pattern names, sorted. `*` stands for any part of a file's name, and never for a leading dot.
 * @param folder what a relative pattern is relative to
 * @throws ValueError where there are none
 */
export function filesOf(pattern: string, folder: string): readonly string[] {
  const path = isAbsolute(pattern) ? pattern : join(folder, pattern);
  const name = basename(path);
  if (dirname(pattern).includes("*")) {
    throw new ValueError({
      nl: `${quoted(pattern)} heeft een * in de naam van een map: die mag alleen in de naam van het bestand staan`,
      en: `${quoted(pattern)} has a * in the name of a folder: it may stand in the file's name only`,
    });
  }
  if (!name.includes("*")) return [path];
  const matcher = new RegExp(
    `^(?!\\.)${name
      .split("*")
      .map((part) => part.replace(/[\\^$.|?+()[\]{}]/g, "\\$&"))
      .join(".*")}$`,
    "su",
  );
  const names = namesIn(dirname(path)).filter((entry) => matcher.test(entry));
  if (names.length === 0) {
    throw new ValueError({
      nl: `${quoted(pattern)} past op geen enkel bestand: schrijf regels in ${path}`,
      en: `${quoted(pattern)} names no file: write watches in ${path}`,
    });
  }
  return names.sort().map((entry) => join(dirname(path), entry));
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== "EACCES" && code !== "EPERM") return [];
    throw new ValueError({
      nl: `de map ${folder} mag niet gelezen worden: geef de gebruiker van dit programma dat recht`,
      en: `the folder ${folder} may not be read: give the user of this program the right to`,
    });
  }
}
