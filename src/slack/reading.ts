import { type Author, type AuthorCount, type Language, promisesOf, type ToRead } from "#alert";
import { headlineOf } from "./headline.ts";
import { capital, oneLine } from "./text.ts";
import { longDate } from "./words/dates.ts";
import { listed } from "./words/list-words.ts";
import { readingWords } from "./words/reading-words.ts";

const OFFICE_MAX = 80;
const RULE_MAX = 60;

/** `Nog te lezen (4)` */
export function readingTitle(total: number, language: Language): string {
  return readingWords[language].title(total);
}

/** `Minister van Asiel en Migratie: 2 brieven, 1 antwoord` */
export function authorLine({ author, letters, answers }: AuthorCount, language: Language): string {
  const words = readingWords[language];
  const counts = [
    letters === 0 ? null : words.letters(letters),
    answers === 0 ? null : words.answers(answers),
  ].filter((count) => count !== null);
  return `${authorName(author, language)}: ${counts.join(", ")}`;
}

function authorName({ office, voice }: Author, language: Language): string {
  return office === null ? readingWords[language][voice] : capital(oneLine(office, OFFICE_MAX));
}

/** `14 januari 2025 · Kamerbrief: voortgang opvang · 19637-3340 · raakt Noodopvang` */
export function readingLine(entry: Pick<ToRead, "snapshot" | "hits">, language: Language): string {
  const [name = "", ...said] = readingLines(entry, language);
  const date = entry.snapshot.date === null ? [] : said.slice(0, 1);
  return [...date, name, ...said.slice(date.length)].join(" · ");
}

/** What it is called, its date where that is known, and which rules it touched. */
export function readingLines(
  { snapshot, hits }: Pick<ToRead, "snapshot" | "hits">,
  language: Language,
): readonly string[] {
  const names = [...new Set(hits.map(({ name }) => oneLine(name, RULE_MAX)))];
  return [
    headlineOf(snapshot, null, language),
    snapshot.date === null ? null : longDate(snapshot.date, language),
    names.length === 0 ? null : readingWords[language].concerns(listed(names, language)),
  ].filter((piece) => piece !== null);
}

/** The first thing that it promises, verbatim, behind a word that tells how many there are; nothing where there is none. */
export function promiseSaid(
  entry: ToRead,
  archive: Parameters<typeof promisesOf>[1],
  language: Language,
): readonly { readonly lead: string; readonly sentence: string }[] {
  const [first, ...others] = promisesOf(entry, archive);
  if (first === undefined) return [];
  const words = readingWords[language];
  const lead = others.length === 0 ? words.promises : words.more(others.length);
  return [{ lead, sentence: first.text }];
}
