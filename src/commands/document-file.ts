import { readFile } from "node:fs/promises";
import { buffer } from "node:stream/consumers";
import { DOCUMENT_CLASSES, type DocumentClass, type DocumentText, normaliseId } from "#parliament";
import type { TextReader } from "#text";
import { kindMeant } from "#watch";
import { plainText } from "./plain-text.ts";
import { UsageError } from "./usage-error.ts";

/** Types that a name tells; anything else is text, unless its first bytes say otherwise. */
const TYPES: readonly (readonly [ending: RegExp, magic: string | null, contentType: string])[] = [
  [/\.pdf$/i, "%PDF-", "application/pdf"],
  [/\.docx$/i, "PK\u0003\u0004", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"],
  [/\.xml$/i, null, "application/xml"],
  [/\.html?$/i, null, "text/html"],
];

/** Reads files one after the other, with one reader for all that need one. To be disposed of when done. */
export interface DocumentFiles extends AsyncDisposable {
  /**
   * The text of a file, or of standard input for `-` or no name. Plain text is taken as it is, so that offsets count in
   * the file itself.
   * @throws UsageError for a file that is not there, UnreadableError for a document that cannot be read
   */
  read(file: string | undefined): Promise<DocumentText>;
}

export function documentFiles(): DocumentFiles {
  let reader: TextReader | null = null;
  return {
    async read(file) {
      const bytes = await bytesOf(file);
      const contentType = typeOf(bytes, file ?? "");
      if (contentType === null && isPlain(bytes)) return plainText(bytes);
      reader ??= (await import("#text")).createTextReader();
      return await reader.read({ bytes, contentType }, new AbortController().signal);
    },
    [Symbol.asyncDispose]: async () => await reader?.[Symbol.asyncDispose](),
  };
}

/**
 * The id of the dossier that an option names, in any spelling.
 * @throws UsageError where it names none
 */
export function dossierOption(spelling: string): string {
  const id = normaliseId(spelling, "dossier");
  if (id?.startsWith("dossier-") !== true) {
    throw new UsageError({
      nl: `--dossier: "${spelling}" is geen dossier; schrijf het nummer, zoals 33964 of 36600-XX`,
      en: `--dossier: "${spelling}" is no dossier; write its number, such as 33964 or 36600-XX`,
    });
  }
  return id;
}

/**
 * The class of document that an option names.
 * @throws UsageError where there is no such class
 */
export function kindOption(kind: string): DocumentClass {
  const known = DOCUMENT_CLASSES.find((each) => each === kind);
  if (known !== undefined) return known;
  const meant = kindMeant(kind);
  const [nl, en] = meant === null ? ["", ""] : [` (bedoelt u ${meant}?)`, ` (did you mean ${meant}?)`];
  throw new UsageError({
    nl: `--kind: "${kind}" is geen soort${nl}; kies uit ${DOCUMENT_CLASSES.join(", ")}`,
    en: `--kind: "${kind}" is no kind${en}; choose from ${DOCUMENT_CLASSES.join(", ")}`,
  });
}

const REASONS: Readonly<Record<string, readonly [nl: string, en: string]>> = {
  ENOENT: ["dat bestand is er niet", "there is no such file"],
  ENOTDIR: ["dat bestand is er niet", "there is no such file"],
  EISDIR: ["het is een map", "it is a folder"],
  EACCES: ["dit programma mag dat niet", "this program may not"],
};

async function bytesOf(file: string | undefined): Promise<Uint8Array> {
  if (file === undefined || file === "-") return buffer(process.stdin);
  try {
    return await readFile(file);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const [nl, en] = REASONS[code ?? ""] ?? [`${code}`, `${code}`];
    throw new UsageError(
      { nl: `${file} is niet te lezen: ${nl}`, en: `${file} cannot be read: ${en}` },
      { cause: error },
    );
  }
}

/** Whether bytes without a telling name are text: not markup, and without the control characters of other files. */
function isPlain(bytes: Uint8Array): boolean {
  const start = Buffer.from(bytes.subarray(0, 1024)).toString("latin1");
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters betray a file that is not text
  return !/^(?:\u00EF\u00BB\u00BF)?\s*<|^\{\\rtf|[\u0000-\u0008\u000E-\u001A\u001C-\u001F]/.test(start);
}

function typeOf(bytes: Uint8Array, name: string): string | null {
  const start = Buffer.from(bytes.subarray(0, 8)).toString("latin1");
  const type = TYPES.find(
    ([ending, magic]) => ending.test(name) || (magic !== null && start.startsWith(magic)),
  );
  return type?.[2] ?? null;
}
