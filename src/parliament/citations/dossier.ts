import { DASH, GAP, MONTH, matchAt, NUMBER_WORD, ROMAN, testAt } from "./lexis.ts";

/** A dossier as written at one place in a text. */
export interface WrittenDossier {
  readonly number: string;
  readonly suffix: string | null;
  readonly start: number;
  readonly end: number;
  /** `36 600`, `36.600`, `36-600` or `36600`: what stands between the thousands. */
  readonly form: "plain" | "space" | "dot" | "dash";
  /** Has the toevoeging of kingdom acts, `(R2096)`: nothing else looks like that. */
  readonly kingdom: boolean;
}

/** Dossiers of five digits. Higher numbers are amounts, coordinates and postboxes. */
const LOWEST = 10000;
const HIGHEST = 49999;

const DIGITS = new RegExp(`(\\d\\d)(?:(\\s{1,3}|\\.|${DASH}\\s?)(\\d{3})|(\\d{3}))(?!\\d)`, "y");
const KINGDOM = new RegExp(
  `${GAP}(?:${DASH}|,)?${GAP}(?:\\(\\s?R\\s?\\d{2,4}\\s?\\)|R\\s?\\d{3,4}(?![A-Za-z0-9]))`,
  "y",
);
const NUMBER_FOLLOWS = `(?:${GAP},?${GAP}${NUMBER_WORD}${GAP}\\d|${GAP}${DASH}${GAP}[1-9])`;
const GLUED_NUMBER = `${NUMBER_WORD}\\s?\\d`;

/** 21501 (the councils of the European Union) is the only dossier with numbers for suffixes. */
const COUNCIL = new RegExp(
  `${GAP}(?:${DASH}${GAP}|\\.)(\\d\\d)(?!\\d)|${GAP}(\\d\\d)(?=${NUMBER_FOLLOWS})`,
  "y",
);
const CHAPTER = new RegExp(
  `${GAP}(?:${DASH}|[._/]|,?${GAP}(?:hoofdstuk|hfdst\\.?|begrotingshoofdstuk)\\s)?${GAP}(${ROMAN})(?=${GLUED_NUMBER}|(?![A-Za-z0-9À-ɏ]))`,
  "y",
);
const CHAPTER_AFTER_COMMA = new RegExp(
  `${GAP},${GAP}(${ROMAN})(?=${NUMBER_FOLLOWS}|${GAP},${GAP}\\d{1,3}(?!\\d))`,
  "y",
);
const SMALL_CHAPTER = new RegExp(`[-_](${ROMAN})(?=[-_](?:\\d|[a-z](?![a-z0-9]))|_[a-z]{3})`, "iy");
const FUND = new RegExp(
  `${GAP}(?:${DASH}|[._])?${GAP}([A-HJ-M])(?=${NUMBER_FOLLOWS}|${GAP},${GAP}\\d{1,3}(?!\\d))`,
  "y",
);
const NUMBER_NEXT = new RegExp(
  `${NUMBER_FOLLOWS}|${GAP}${NUMBER_WORD}\\s?\\d|${GAP}${DASH}${GAP}[A-Z]{1,2}(?![A-Za-z0-9])`,
  "iy",
);
const COMMA_NEXT = new RegExp(
  `${GAP},${GAP}(?:\\d{1,4}(?!\\d|${GAP}${MONTH})|[A-Z]{1,2}(?![A-Za-z0-9]))`,
  "y",
);

/**
 * The dossier written at `at`, with its suffix: `36 600 XX`, `36600-XX`, `31.700XII`, `21501-02`, `34000-A` (before
 * a number). A single letter that could be a stuk of the Eerste Kamer (`36333-C`) is left for the number.
 */
export function readDossier(text: string, at: number): WrittenDossier | null {
  const digits = matchAt(DIGITS, text, at);
  if (digits === null) return null;
  const [whole, head = "", separator, tail, plainTail] = digits;
  const number = head + (tail ?? plainTail ?? "");
  if (Number(number) < LOWEST || Number(number) > HIGHEST) return null;
  const afterNumber = skipKingdom(text, at + whole.length);
  const suffix = readSuffix(text, number, afterNumber);
  const afterSuffix = suffix === null ? afterNumber : afterNumber + suffix.length;
  const end = skipKingdom(text, afterSuffix);
  return {
    number,
    suffix: suffix?.value ?? null,
    start: at,
    end,
    form: formOf(separator),
    kingdom: end > afterSuffix || afterNumber > at + whole.length,
  };
}

/** Budget bills bear numbers that end in 0 or 5 (36600, 35925), except those of the year 2010. */
export function isBudget(number: string): boolean {
  return number.endsWith("0") || number.endsWith("5") || number === "32123";
}

function skipKingdom(text: string, at: number): number {
  const found = matchAt(KINGDOM, text, at);
  return found === null ? at : at + found[0].length;
}

function readSuffix(text: string, number: string, at: number): { value: string; length: number } | null {
  const council = number === "21501" ? matchAt(COUNCIL, text, at) : null;
  const found =
    council ??
    matchAt(CHAPTER_AFTER_COMMA, text, at) ??
    chapter(text, number, at) ??
    matchAt(SMALL_CHAPTER, text, at) ??
    matchAt(FUND, text, at);
  if (found === null) return null;
  return { value: (found[1] ?? found[2] ?? "").toUpperCase(), length: found[0].length };
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

function formOf(separator: string | undefined): WrittenDossier["form"] {
  if (separator === undefined) return "plain";
  if (separator === ".") return "dot";
  return /\s/.test(separator.charAt(0)) ? "space" : "dash";
}
