import { readFileSync, statSync } from "node:fs";
import type { Said } from "./said.ts";
import { ValueError } from "./values.ts";

/** 10,000 watches fit in it. */
const BYTES_MAX = 4 * 1024 * 1024;

const EMPTY: Said = {
  nl: "het bestand is leeg: haal het weg, of zet erin wat docs/configuration.md voordoet",
  en: "the file is empty: take it away, or put into it what docs/configuration.md shows",
};

/** The text of a file. Throws ValueError where it is not there, too large, empty or not UTF-8. */
export function readText(file: string): string {
  const bytes = readBytes(file);
  const text = decode(bytes);
  if (text.trim() === "") throw new ValueError(EMPTY);
  return text;
}

function readBytes(file: string): Uint8Array {
  try {
    const status = statSync(file);
    // A pipe or a device would keep us waiting for ever.
    if (!status.isFile()) {
      const [nl, en] = status.isDirectory() ? ["een map", "a folder"] : ["een apparaat", "a device"];
      throw new ValueError({
        nl: `is ${nl}, geen bestand: noem het bestand zelf`,
        en: `is ${en}, not a file: name the file itself`,
      });
    }
    if (status.size > BYTES_MAX)
      throw new ValueError({
        nl: `het bestand is groter dan ${BYTES_MAX / 1024 / 1024} MB`,
        en: `the file is larger than ${BYTES_MAX / 1024 / 1024} MB`,
      });
    return readFileSync(file);
  } catch (error) {
    if (error instanceof ValueError) throw error;
    throw new ValueError(reason(error));
  }
}

function reason(error: unknown): Said {
  const { code, message } = error as NodeJS.ErrnoException;
  switch (code) {
    case "ENOENT":
    case "ENOTDIR":
      return { nl: "dit bestand is er niet", en: "there is no such file" };
    case "EACCES":
    case "EPERM":
      return {
        nl: "het bestand mag niet gelezen worden: geef de gebruiker van dit programma dat recht",
        en: "the file may not be read: give the user of this program the right to",
      };
    default:
      return {
        nl: `het bestand is niet te lezen: ${message}`,
        en: `the file cannot be read: ${message}`,
      };
  }
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new ValueError({
      nl: "het bestand is geen tekst in UTF-8: bewaar het als UTF-8",
      en: "the file is not UTF-8 text: save it as UTF-8",
    });
  }
}
