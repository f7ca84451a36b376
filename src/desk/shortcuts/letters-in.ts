import { inBoth, type Language } from "#alert";
import { type Letter, plainLetter, readLetter } from "#letter";
import { type DocumentText, decodeText, UnreadableError } from "#parliament";
import { FILE_BYTES_MAX, FileMissingError, type MessageFile } from "#slack";
import type { DeskParts } from "../ports.ts";

/** The letters of a message, and what could not be read, a sentence each. */
export interface LettersFound {
  readonly letters: readonly Letter[];
  readonly troubles: readonly string[];
}

/** What a message says, and every file on it that holds text: a PDF, a Word document, or plain text. */
export async function lettersIn(
  text: string,
  files: readonly MessageFile[],
  parts: DeskParts,
): Promise<LettersFound> {
  const now = parts.program.context.clock();
  const said = readLetter(plainLetter(text), now);
  const letters = files.length === 0 || said.references.length > 0 ? [said] : [];
  const troubles: string[] = [];
  const words = fileWords[parts.config.language];
  for (const file of files) {
    const name = file.name === "" ? words.nameless : file.name;
    const read = await documentOf(file, name, parts);
    if (typeof read === "string") {
      troubles.push(read);
      continue;
    }
    const letter = readLetter(read, now);
    if (letter.references.length === 0) troubles.push(words.nothing(name));
    letters.push(letter);
  }
  return { letters, troubles };
}

/** The text of a file, or a sentence on why there is none. */
async function documentOf(
  file: MessageFile,
  name: string,
  { program, config }: DeskParts,
): Promise<DocumentText | string> {
  const words = fileWords[config.language];
  if (isPicture(file)) return words.picture(name);
  try {
    const bytes = await file.bytes();
    // The lines of a text are its paragraphs and notes: it is taken as it is.
    if (isText(file) && isPlain(bytes)) return plainLetter(decodeText(bytes, file.contentType));
    return await program.readText({ bytes, contentType: file.contentType });
  } catch (error) {
    if (error instanceof FileMissingError) return words.missing[error.reason](name);
    if (error instanceof UnreadableError) return unreadable(name, error, config.language);
    throw error;
  }
}

function unreadable(name: string, { message }: UnreadableError, language: Language): string {
  const words = fileWords[language];
  return /geen tekst|zonder tekst/.test(message) ? words.scan(name) : words.unreadable(name, message);
}

function isPicture({ contentType }: MessageFile): boolean {
  return /^(?:image|audio|video)\//i.test(contentType ?? "");
}

function isText({ name, contentType }: MessageFile): boolean {
  return /^text\/plain\b/i.test(contentType ?? "") || /\.(?:txt|md|text)$/i.test(name);
}

/** Whatever it is called: without the signs of another kind of file. */
function isPlain(bytes: Uint8Array): boolean {
  const start = Buffer.from(bytes.subarray(0, 1024)).toString("latin1");
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters betray a file that is not text
  return !/^(?:%PDF|PK\u0003\u0004)|[\u0000-\u0008\u000E-\u001A\u001C-\u001F]/.test(start);
}

const MEGABYTES_MAX = FILE_BYTES_MAX / 1_000_000;

const fileWords = inBoth({
  nameless: { nl: "het bestand", en: "the file" },
  nothing: {
    nl: (name: string) =>
      `In ${name} is geen motie, wet, vraag, toezegging of stuk gevonden. Staan de nummers in noten, stuur dan het bestand waarin die noten staan.`,
    en: (name) =>
      `No motion, law, question, pledge or document was found in ${name}. Where the numbers stand in notes, send the file that has those notes.`,
  },
  picture: {
    nl: (name: string) =>
      `${name} is een plaatje of opname, en wordt niet gelezen. Stuur de brief als PDF, Word of tekst.`,
    en: (name) =>
      `${name} is a picture or a recording, which is not read. Send the letter as PDF, Word or text.`,
  },
  scan: {
    nl: (name: string) =>
      `${name} heeft geen tekst: het is een scan. Stuur het bestand waarvan die is gemaakt, of plak de tekst in een bericht.`,
    en: (name) =>
      `${name} has no text: it is a scan. Send the file that it was made of, or paste the text into a message.`,
  },
  unreadable: {
    nl: (name: string, why: string) =>
      `${name} is niet te lezen: ${why}. Stuur het als PDF, Word of tekst, of plak de tekst in een bericht.`,
    en: (name, why) =>
      `${name} cannot be read: ${why}. Send it as PDF, Word or text, or paste the text into a message.`,
  },
  missing: {
    nl: {
      elsewhere: (name: string) =>
        `${name} staat niet bij Slack zelf, en wordt daar niet opgehaald. Zet het bestand in een bericht.`,
      "not-allowed": (name: string) =>
        `${name} mag de app niet lezen: het recht files:read ontbreekt. Wie de app beheert, plakt daarvoor het manifest opnieuw en installeert de app opnieuw. Tot dan kunt u de tekst van de brief in een bericht plakken.`,
      "too-large": (name: string) =>
        `${name} is groter dan ${MEGABYTES_MAX} MB, en wordt niet gelezen. Stuur alleen de brief, zonder bijlagen.`,
      gone: (name: string) => `${name} is er niet meer. Zet het bestand opnieuw in een bericht.`,
      unreachable: (name: string) =>
        `${name} kwam niet binnen: Slack gaf het bestand niet. Probeer het zo nog eens.`,
    },
    en: {
      elsewhere: (name) =>
        `${name} does not stand at Slack itself, and is not fetched from there. Put the file into a message.`,
      "not-allowed": (name) =>
        `The app may not read ${name}: the permission files:read is missing. Who runs the app pastes its manifest again for that, and installs the app again. Until then the letter's text can be pasted into a message.`,
      "too-large": (name) =>
        `${name} is larger than ${MEGABYTES_MAX} MB, and is not read. Send the letter alone, without what goes with it.`,
      gone: (name) => `${name} is no longer there. Put the file into a message again.`,
      unreachable: (name) => `${name} did not come: Slack did not give it. Try again in a moment.`,
    },
  },
});
