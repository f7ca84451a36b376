import type { WrittenDossier } from "./dossier.ts";
import { endAt, GAP, NUMBER_WORD, testAt, YEARS } from "./lexis.ts";
import { type NumberList, skipPages, type WrittenNumber } from "./numbers.ts";

const CHAMBER =
  "(?:[Kk]amerst(?:ukken|uk|\\.)?\\s{1,3}(?:I|1)|E\\.?K\\.?|Eerste\\s{1,3}Kamer(?:\\s{1,3}der\\s{1,3}Staten-Generaal)?)";
const AFTER_CHAMBER = new RegExp(
  `(?<=(?<![A-Za-z])${CHAMBER}${GAP}[,;:(]?${GAP}(?:${YEARS}\\)?)?${GAP}[,;:]?${GAP})`,
  "y",
);
const FIRST = new RegExp(`${GAP},?${GAP}(?:${NUMBER_WORD})${GAP}`, "y");
const ITEM = /[1-9]\d{0,2}[a-z](?![A-Za-z0-9])/y;
const BETWEEN = new RegExp(`${GAP}(?:,|en)${GAP}(?:${NUMBER_WORD}${GAP})?`, "y");

/**
 * The numbers that the Eerste Kamer gave until 2004, a number with a letter: `15 516, nr. 42e`, `nrs. 42a en 42b`. Only where
 * the words before the dossier name the Eerste Kamer: elsewhere `nr. 5a` is a part of something. Null where there is none.
 */
export function readLettered(text: string, dossier: WrittenDossier): NumberList | null {
  let at = endAt(FIRST, text, dossier.end);
  const numbers: WrittenNumber[] = [];
  while (at !== null) {
    const end = endAt(ITEM, text, at);
    if (end !== null) numbers.push({ value: text.slice(at, end), start: at, end });
    at = end === null ? null : (endAt(BETWEEN, text, end) ?? end);
  }
  const end = numbers.at(-1)?.end;
  if (end === undefined || !testAt(AFTER_CHAMBER, text, dossier.start)) return null;
  return { numbers, end: skipPages(text, end) };
}
