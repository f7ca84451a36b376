import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import type { InEach, Language } from "#alert";
import { type DocumentText, UnreadableError } from "#parliament";
import { unreadableText } from "#report";
import { type DocumentFiles, documentFiles } from "./document-file.ts";
import { type FileProgress, fileProgress, type Terminal } from "./file-progress.ts";
import type { Output } from "./output.ts";
import { UsageError } from "./usage-error.ts";

/** What is done with each document; gives what to print of it, each as an object of its own, or why it is no use. */
export type Look = (document: DocumentText) => readonly object[] | Refusal;

export interface Refusal {
  readonly refused: string;
}

/** Where documents come from, and where it is told how it goes. */
export interface Surroundings {
  readonly output: Output;
  readonly language: Language;
  /** Standard error, where nothing else is given. */
  readonly terminal?: Terminal;
}

/**
 * Looks at each of many documents: files, what is in folders, or standard input where nothing is named. Prints an object
 * a line; where several files or a folder are named each with its `file`. One that cannot be read is named, and costs none
 * of the others.
 * @returns the exit status: 1 where one could not be read
 * @throws UsageError for the only file that is named, where it is not there
 */
export async function lookAtAll(
  named: readonly string[],
  look: Look,
  { output, language, terminal = process.stderr }: Surroundings,
): Promise<number> {
  await using files = documentFiles();
  const [only] = named;
  if (named.length < 2 && !(only !== undefined && (await isFolder(only))))
    return await lookAtOne(
      { path: only, name: only ?? STANDARD_INPUT[language], language },
      files,
      look,
      (object) => output.print(JSON.stringify(object)),
      output,
    );
  const bar = fileProgress(terminal, language);
  const paths = await pathsIn(named, bar, output, language);
  let status = paths.status;
  for (const [done, path] of paths.found.entries()) {
    bar.tell(done, paths.found.length, path);
    const print = (object: object) => {
      bar.clear();
      output.print(JSON.stringify({ file: path, ...object }));
    };
    const complaints = { complain: (text: string) => complainBeside(bar, output, text) };
    const failed = await lookAtOne({ path, name: path, language }, files, look, print, complaints).catch(
      (error: unknown) => notThere(error, complaints, language),
    );
    status = Math.max(status, failed);
  }
  bar.tell(paths.found.length, paths.found.length, "");
  bar.end();
  return status;
}

const STANDARD_INPUT: InEach<string> = { nl: "de invoer", en: "standard input" };

interface Named {
  /** Undefined for standard input. */
  readonly path: string | undefined;
  readonly name: string;
  readonly language: Language;
}

async function lookAtOne(
  { path, name, language }: Named,
  files: DocumentFiles,
  look: Look,
  print: (object: object) => void,
  output: Pick<Output, "complain">,
): Promise<number> {
  try {
    const found = look(await files.read(path));
    if (!("refused" in found)) {
      for (const object of found) print(object);
      return 0;
    }
    output.complain(`kamerwacht: ${name}: ${unreadableText(found.refused, language)}\n`);
  } catch (error) {
    if (!(error instanceof UnreadableError)) throw error;
    output.complain(`kamerwacht: ${name}: ${unreadableText(error.message, language)}\n`);
  }
  return 1;
}

/** One of many that is not there is said, like one that cannot be read. */
function notThere(error: unknown, output: Pick<Output, "complain">, language: Language): number {
  if (!(error instanceof UsageError)) throw error;
  output.complain(`kamerwacht: ${error.said[language]}\n`);
  return 1;
}

function complainBeside(bar: FileProgress, output: Output, text: string): void {
  bar.clear();
  output.complain(text);
}

/** The files that are named, and those in the folders that are, in the order of their names; hidden ones are left out. */
async function pathsIn(
  named: readonly string[],
  bar: FileProgress,
  output: Output,
  language: Language,
): Promise<{ readonly found: readonly string[]; readonly status: number }> {
  const found: string[] = [];
  let status = 0;
  for (const path of named) {
    if (!(await isFolder(path))) {
      found.push(path);
      continue;
    }
    const inside = await filesIn(path);
    for (const file of inside) found.push(file);
    if (inside.length > 0) continue;
    complainBeside(bar, output, `kamerwacht: ${EMPTY[language](path)}\n`);
    status = 1;
  }
  return { found, status };
}

const EMPTY: InEach<(folder: string) => string> = {
  nl: (folder) => `in de map ${folder} staat geen bestand dat te lezen is`,
  en: (folder) => `there is no file that can be read in the folder ${folder}`,
};

async function isFolder(path: string): Promise<boolean> {
  return await stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

async function filesIn(folder: string): Promise<readonly string[]> {
  const found: string[] = [];
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    if (entry.name.startsWith(".")) continue;
    if (entry.isDirectory()) for (const inside of await filesIn(path)) found.push(inside);
    else if (!entry.isSymbolicLink() || !(await isFolder(path))) found.push(path);
  }
  return found;
}
