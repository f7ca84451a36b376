import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import type { Language } from "#alert";
import { starterState } from "#config";
import { makeFolder } from "./make-folder.ts";

/** What a configuration needs beside its watches, as this program brings it. */
const BROUGHT = ["recess.yaml", "kamerwacht.schema.json", "watches.schema.json", "recess.schema.json"];
const SHIPPED = join(import.meta.dirname, "..", "..", "config");

/**
 * Makes a configuration where there is none: this program's own, with the language and the folder of the database of the
 * new place. Never overwrites.
 * @returns the files that were made
 */
export function writeStarter(file: string, language: Language): readonly string[] {
  const folder = dirname(resolve(file));
  makeFolder(folder);
  const made: string[] = [];
  for (const name of BROUGHT) {
    const text = shipped(name);
    if (text !== null && writeNew(join(folder, name), text)) made.push(join(folder, name));
  }
  if (writeNew(resolve(file), mainFile(file, language))) made.push(resolve(file));
  return made;
}

function mainFile(file: string, language: Language): string {
  const recess = shipped("recess.yaml") === null ? "" : "recess: recess.yaml\n";
  const own =
    shipped("kamerwacht.yaml") ?? `language: nl\nstate: ../state\n${recess}watches: watches/*.yaml\n`;
  return own
    .replace(/^language: \w+/m, `language: ${language}`)
    .replace(/^state: \S+/m, `state: ${starterState(file)}`);
}

function shipped(name: string): string | null {
  try {
    return readFileSync(join(SHIPPED, name), "utf8");
  } catch {
    return null;
  }
}

/** Whether it was written: what is there already stays as it is. */
export function writeNew(file: string, text: string): boolean {
  try {
    writeFileSync(file, text, { flag: "wx" });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}
