import { behindSigns, DASH, GAP, MONTH, matchAt, NUMBER_WORD, ROMAN, testAt, unitsOf } from "./lexis.ts";

/** What follows the number of a dossier: the chapter or fund of a budget, or a council of the European Union. */
export interface WrittenSuffix {
  /** `XX`, `A`, `02`. */
  readonly value: string;
  readonly length: number;
}

const NUMBER_FOLLOWS = `(?:${GAP},?${GAP}${NUMBER_WORD}${GAP}\\d|${GAP}${DASH}${GAP}[1-9])`;
const GLUED_NUMBER = `${NUMBER_WORD}\\s?\\d`;
/** `36600XX29`. */
const GLUED_DIGITS = "[1-9]\\d{0,2}(?![\\dA-Za-z]|[.,]\\d|%)";
const FUNDS = "[A-HJ-M]";

/** 21501 (the councils of the European Union) is the only dossier with numbers for suffixes. */
const COUNCIL = new RegExp(
  `${GAP}(?:${DASH}${GAP}|\\.)(\\d\\d)(?!\\d)|${GAP}(\\d\\d)(?=${NUMBER_FOLLOWS}|${GAP},${GAP}(?:${NUMBER_WORD}${GAP})?(?:[A-Z]{1,2}(?![A-Za-z0-9])|[1-9]\\d{0,3}(?![\\d.])))`,
  "y",
);
const CHAPTER = new RegExp(
  `${GAP}(?:${DASH}|[._/]|,?${GAP}(?:hoofdstuk|hfdst\\.?|begrotingshoofdstuk)\\s)?${GAP}(${ROMAN})` +
    `(?=${GLUED_NUMBER}|${GLUED_DIGITS}|(?![A-Za-z0-9À-ɏ]))`,
  "y",
);
const CHAPTER_AFTER_COMMA = new RegExp(
  `${GAP},${GAP}(${ROMAN})(?=${NUMBER_FOLLOWS}|${GAP},${GAP}\\d{1,3}(?!\\d))`,
  "y",
);
const SMALL_CHAPTER = new RegExp(`[-_](${ROMAN})(?=[-_](?:\\d|[a-z](?![a-z0-9]))|_[a-z]{3})`, "iy");
/** `36600, nr. XX-29`: the chapter stands with the number. */
const CHAPTER_IN_NUMBER = new RegExp(
  `${GAP},?${GAP}${NUMBER_WORD}${GAP}(${ROMAN}|${FUNDS})(?=${DASH}[1-9]\\d{0,2}(?!\\d))`,
  "y",
);
const FUND = new RegExp(
  `${GAP}(?:${DASH}|[._])?${GAP}(${FUNDS})(?=${NUMBER_FOLLOWS}|${GAP},${GAP}\\d{1,3}(?!\\d))`,
  "y",
);
/** Before a number without space, another dossier, a stuk of the Eerste Kamer, or the title of a budget. */
const FUND_OF_BUDGET = new RegExp(
  `${GAP}${DASH}?${GAP}(${FUNDS})(?=${GLUED_DIGITS}|(?:\\s{1,3}en\\s{1,3}|${GAP}[/,]${GAP})\\d\\d[ .]?\\d{3}(?!\\d)|` +
    `${GAP},?${GAP}${NUMBER_WORD}${GAP}[A-Z]{1,2}(?![A-Za-z0-9])|${DASH}[A-Z]{1,2}(?![A-Za-z0-9])|` +
    "[\\s,:]{1,4}(?:Vaststelling|Wijziging|Jaarverslag|Slotwet)\\s)",
  "y",
);
const ANY_FUND = new RegExp(`${GAP}(?:${DASH}|[._])?${GAP}(${FUNDS})(?![A-Za-z0-9À-ɏ’'])`, "y");
const NUMBER_NEXT = new RegExp(
  `${NUMBER_FOLLOWS}|${GAP}${NUMBER_WORD}\\s?\\d|${GAP}${DASH}${GAP}[A-Z]{1,2}(?![A-Za-z0-9])`,
  "iy",
);
const COMMA_NEXT = new RegExp(
  `${GAP},${GAP}(?:\\d{1,4}(?!\\d|${GAP}${MONTH})|[A-Z]{1,2}(?![A-Za-z0-9]))`,
  "y",
);

/** No suffix begins with one of these, but behind a budget with `nr. XX-29`; `hoofdstuk XX` and small numerals may. */
const NO_SUFFIX = unitsOf("acdefgjklmnopqrstuwyz)");

/** The suffix at `at`, behind the dossier `number`; null where there is none, or a letter that may be a stuk. */
export function readSuffix(text: string, number: string, at: number): WrittenSuffix | null {
  const next = behindSigns(text, at);
  const code = text.charCodeAt(next);
  if (NO_SUFFIX.has(code) && (code !== 110 || !isBudget(number))) return null;
  return written(
    (number === "21501" ? matchAt(COUNCIL, text, at) : null) ??
      (hasComma(text, at, next) ? matchAt(CHAPTER_AFTER_COMMA, text, at) : null) ??
      chapter(text, number, at) ??
      (isJoining(text.charCodeAt(at)) ? matchAt(SMALL_CHAPTER, text, at) : null) ??
      matchAt(FUND, text, at) ??
      (isBudget(number) ? ofBudget(text, at) : null),
  );
}

function hasComma(text: string, at: number, end: number): boolean {
  for (let sign = at; sign < end; sign += 1) if (text.charCodeAt(sign) === 44) return true;
  return false;
}

function isJoining(code: number): boolean {
  return code === 45 || code === 95;
}

/** The letter at `at` as a fund, whatever follows it: `36 600 A`. For where a stuk of that letter cannot be meant. */
export function readFund(text: string, number: string, at: number): WrittenSuffix | null {
  return isBudget(number) ? written(matchAt(ANY_FUND, text, at)) : null;
}

/** Budget bills bear numbers that end in 0 or 5 (36600, 35925), except those of the year 2010. */
export function isBudget(number: string): boolean {
  return number.endsWith("0") || number.endsWith("5") || number === "32123";
}

/** Up to two letters after a bill that is no budget are a stuk of the Eerste Kamer, unless a number follows. */
function chapter(text: string, number: string, at: number): RegExpExecArray | null {
  const found = matchAt(CHAPTER, text, at);
  if (found === null) return null;
  const value = found[1] ?? "";
  const after = at + found[0].length;
  if (value.length > 2 || isBudget(number)) return found;
  return testAt(NUMBER_NEXT, text, after) || testAt(COMMA_NEXT, text, after) ? found : null;
}

function ofBudget(text: string, at: number): RegExpExecArray | null {
  return matchAt(CHAPTER_IN_NUMBER, text, at) ?? matchAt(FUND_OF_BUDGET, text, at);
}

function written(found: RegExpExecArray | null): WrittenSuffix | null {
  if (found === null) return null;
  return { value: (found[1] ?? found[2] ?? "").toUpperCase(), length: found[0].length };
}
