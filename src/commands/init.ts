import { basename, join, resolve } from "node:path";
import { type Config, ConfigError, type WatchFolder, watchFolderOf } from "#config";
import {
  candidateText,
  type Letter,
  type Proposed,
  placeText,
  type Resolved,
  readLetter,
  slug,
  watchFileOf,
} from "#letter";
import { type DocumentText, displayId, UnreadableError } from "#parliament";
import { createOfficieleBekendmakingen } from "#sources";
import type { Watch } from "#watch";
import { configuredSources } from "../configured-sources.ts";
import { VERSION } from "../version.ts";
import { openArchive } from "./archive.ts";
import { type Asking, askAtKeyboard } from "./asking.ts";
import { documentFiles } from "./document-file.ts";
import { type LookUp, resolveAll } from "./init-resolve.ts";
import { printFound, tellFound } from "./init-tell.ts";
import { type Wishes, wishesOf } from "./init-wishes.ts";
import { type InitWords, initWords } from "./init-words.ts";
import type { Invocation } from "./invocation.ts";
import { proposedQueries } from "./letter-queries.ts";
import { makeFolder } from "./make-folder.ts";
import { writeNew, writeStarter } from "./starter.ts";
import { UsageError } from "./usage-error.ts";

/** What the command line says, so that it need not be asked. */
export interface InitOptions {
  /** Nothing is asked: what nobody can tell stands as a comment in the file. */
  readonly yes?: boolean;
  readonly channel?: string;
  readonly language?: string;
}

/**
 * Reads letters and lists, finds what they name, and writes a file of watches for each into the configuration's folder;
 * makes the rest of a configuration where there is none. Overwrites nothing. Ends with what `check` says.
 * @returns the exit status: 1 where a letter could not be read, or none named anything
 * @throws UsageError for files that are not there; ConfigError where the configuration has other mistakes
 */
export async function init(
  files: readonly string[],
  options: InitOptions,
  configFile: string,
  given: Invocation,
): Promise<number> {
  const config = configOf(given);
  const place = watchFolderOf(configFile);
  const read = await readLetters(files, given);
  if (read.letters.length === 0) return 1;
  using asking = options.yes === true ? null : askAtKeyboard();
  const wishes = await wishesOf(options, place, config, given.language(), asking);
  const work = { given, config, place, wishes, asking, words: initWords[wishes.language] };
  const drafts = await draftsOf(read.letters, work);
  if (!place.exists)
    for (const made of writeStarter(configFile, wishes.language)) say(work, work.words.made(made));
  const wrote = writeAll(drafts, work);
  if (wrote === 0) say(work, work.words.nothingNew);
  if (wrote === 0 && config === null) return 1;
  const { check } = await import("./check.ts");
  const checked = check(given.config(), given.output, given.json);
  return read.failed ? 1 : checked;
}

interface Work {
  readonly given: Invocation;
  readonly config: Config | null;
  readonly place: WatchFolder;
  readonly wishes: Wishes;
  readonly asking: Asking | null;
  readonly words: InitWords;
}

interface Named {
  /** The name of its file. */
  readonly file: string;
  readonly letter: Letter;
}

interface Draft extends Named {
  readonly resolved: readonly Resolved[];
  readonly proposed: readonly Proposed[];
}

/** The configuration as it is; null where it is not there, or not whole yet: what is written may make it so. */
function configOf({ config }: Invocation): Config | null {
  try {
    return config();
  } catch (error) {
    if (error instanceof ConfigError) return null;
    throw error;
  }
}

async function readLetters(
  files: readonly string[],
  { output, language, replacements }: Invocation,
): Promise<{ readonly letters: readonly Named[]; readonly failed: boolean }> {
  const words = initWords[language()];
  if (files.length === 0) throw new UsageError({ nl: NO_FILE.nl, en: NO_FILE.en });
  const now = replacements.clock?.() ?? new Date();
  const letters: Named[] = [];
  await using documents = documentFiles();
  for (const file of files) {
    const document = await readable(documents.read(file));
    if (document instanceof UnreadableError) {
      const isScan = /geen tekst|zonder tekst/.test(document.message);
      output.complain(`kamerwacht: ${isScan ? words.noText(file) : `${file}: ${document.message}`}\n`);
      continue;
    }
    const letter = readLetter(document, now);
    const isEmpty = document.text.trim() === "";
    if (isEmpty) output.complain(`kamerwacht: ${words.noText(file)}\n`);
    else if (letter.references.length === 0) output.complain(`kamerwacht: ${words.nothing(file)}\n`);
    else letters.push({ file, letter });
    for (const { text, place } of letter.impossible)
      output.complain(`${file}: ${words.impossible(text, placeText(place))}\n`);
  }
  return { letters, failed: letters.length < files.length };
}

async function readable(reading: Promise<DocumentText>): Promise<DocumentText | UnreadableError> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof UnreadableError) return error;
    throw error;
  }
}

const NO_FILE = {
  nl: "geef een brief of lijst op (PDF, Word of tekst): kamerwacht init brief.pdf",
  en: "give a letter or list (PDF, Word or text): kamerwacht init letter.pdf",
};

async function draftsOf(letters: readonly Named[], work: Work): Promise<readonly Draft[]> {
  const { given, config, place, wishes } = work;
  const state = config?.stateFolder ?? given.givenState ?? place.state;
  using archive = openArchive(state, given.output, wishes.language);
  const watches: Watch[] = (config?.watches ?? []).filter(({ channel }) => channel === wishes.channel);
  const silent = new Set<string>();
  await using asked = sourcesFor(config, given);
  const lookUp = {
    archive,
    watches,
    sources: () => asked.sources,
    choose: chooser(work),
    silent: (names: readonly string[]) => {
      for (const name of names) silent.add(name);
    },
  } satisfies LookUp;
  const drafts: Draft[] = [];
  for (const [index, one] of letters.entries()) {
    const resolved = await resolveAll(one.letter, lookUp);
    // What one letter names is followed when the next is read.
    for (const { id, keys, reference } of resolved)
      if (id !== null)
        watches.push(
          ...keys.map((key) => ({
            id: reference.name,
            name: reference.name,
            channel: wishes.channel,
            [key]: id,
          })),
        );
    const now = given.replacements.clock?.() ?? new Date();
    const isLast = index === letters.length - 1;
    const all = letters.map(({ letter }) => letter);
    const proposed = isLast ? proposedQueries(all, config?.watches ?? [], archive, now) : [];
    drafts.push({ ...one, resolved, proposed });
  }
  if (silent.size > 0) given.output.complain(`${work.words.silent([...silent].join(", "))}\n`);
  return drafts;
}

function sourcesFor(config: Config | null, { replacements }: Invocation) {
  const made =
    replacements.sources !== undefined
      ? []
      : config === null
        ? [official()]
        : configuredSources(config).map(({ source }) => source);
  return {
    sources: replacements.sources?.map(({ source }) => source) ?? made,
    async [Symbol.asyncDispose]() {
      for (const source of made) await source[Symbol.asyncDispose]();
    },
  };
}

/** The source to ask where no configuration says which: the one that can search. */
function official() {
  return createOfficieleBekendmakingen({
    url: "https://repository.overheid.nl/sru",
    userAgent: `Kamerwacht/${VERSION}`,
    dossiers: () => [],
  });
}

function chooser({ asking, given, words }: Work): LookUp["choose"] {
  return async (reference, candidates) => {
    if (asking === null) return null;
    const lines = candidates.map(
      (one, index) => `  ${index + 1}  ${displayId(one.motion.id)}  ${candidateText(one)}`,
    );
    given.output.complain(
      `${words.whichMotion(reference.name, placeText(reference.place))}\n${lines.join("\n")}\n`,
    );
    return candidates[Number(await asking.ask(words.askCandidate(candidates.length))) - 1] ?? null;
  };
}

/** How many files were written. */
function writeAll(drafts: readonly Draft[], work: Work): number {
  const taken = new Set((work.config?.watches ?? []).map(({ id }) => id));
  let wrote = 0;
  for (const draft of drafts) if (writeDraft(draft, taken, work)) wrote += 1;
  return wrote;
}

function writeDraft(draft: Draft, taken: Set<string>, work: Work): boolean {
  const { place, wishes, words, given } = work;
  const { text, written } = watchFileOf(
    {
      ...draft,
      letter: basename(draft.file),
      channel: wishes.channel,
      asks: draft.letter.questions,
      impossible: draft.letter.impossible,
    },
    taken,
  );
  for (const { id } of written) taken.add(id);
  const ids = new Map(written.map(({ id, resolved }) => [resolved, id]));
  if (given.json) printFound(draft, ids, given.output);
  else tellFound(draft, words, given.output);
  if (written.length === 0) return false;
  makeFolder(resolve(place.folder));
  const file = writeFree(place, slug(basename(draft.file).replace(/\.[^.]+$/, "")), text);
  say(work, words.written(file, written.length));
  if (place.exists && !place.takesNew) given.output.complain(`${words.addPattern(file)}\n`);
  return true;
}

const NAMES_MAX = 1_000;

/** Writes under a name that is free. */
function writeFree({ folder, nameOf }: WatchFolder, name: string, text: string): string {
  for (let number = 1; number <= NAMES_MAX; number += 1) {
    const file = join(folder, nameOf(number === 1 ? name : `${name}-${number}`));
    if (writeNew(file, text)) return file;
  }
  throw new UsageError({ nl: `${folder}: elke naam is al bezet`, en: `${folder}: every name is taken` });
}

function say({ given }: Work, line: string): void {
  if (given.json) given.output.complain(`${line}\n`);
  else given.output.print(line);
}
