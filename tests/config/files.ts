import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";
import { type Config, ConfigError, loadConfig, type Problem } from "#config";

/** The least that a main file needs. */
export const MAIN = "watches: watches/*.yaml\n";
/** The least that a watch file needs. */
export const WATCHES = 'channel: "#c"\nwatches:\n  - { id: a, name: A, motion: 36600-XX-29 }\n';

type Environment = Readonly<Record<string, string | undefined>>;

/** Writes files into a folder of their own; the main file is `k.yaml`, one watch file is `watches/w.yaml`. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), "kamerwacht-config-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, text] of Object.entries({ "k.yaml": MAIN, "watches/w.yaml": WATCHES, ...files })) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

export function load(
  files: Readonly<Record<string, string | Uint8Array>>,
  environment: Environment = {},
): Config {
  return loadConfig(join(folderWith(files), "k.yaml"), environment);
}

/** `file:line:column: message` of each mistake, the folder left out. */
export function mistakes(
  files: Readonly<Record<string, string | Uint8Array>>,
  environment: Environment = {},
  language: "nl" | "en" = "en",
): readonly string[] {
  const folder = folderWith(files);
  return problemsOf(join(folder, "k.yaml"), environment).map(
    ({ file, line, column, said }) =>
      `${file.replace(`${folder}/`, "")}:${line}:${column}: ${said[language].replaceAll(`${folder}/`, "")}`,
  );
}

export function problemsOf(file: string, environment: Environment = {}): readonly Problem[] {
  try {
    loadConfig(file, environment);
    return [];
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
}
