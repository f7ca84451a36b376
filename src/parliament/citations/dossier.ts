import { DASH, endAt, GAP, isDigit, testAt } from "./lexis.ts";
import { readFund, readSuffix } from "./suffix.ts";

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

/** What may stand between the thousands, before the three digits behind it. */
const THOUSANDS = new RegExp(`(?:\\s{1,3}|\\.|${DASH}\\s?)(?=\\d)`, "y");
const KINGDOM = new RegExp(
  `${GAP}(?:${DASH}|,)?${GAP}(?:\\(\\s?R\\s?\\d{2,4}\\s?\\)|R\\s?\\d{3,4}(?![A-Za-z0-9]))`,
  "y",
);

/** How far behind a number the R of a toevoeging may stand. */
const KINGDOM_REACH = 16;

/**
 * The dossier written at `at`, with its suffix: `36 600 XX`, `36600-XX`, `31.700XII`, `21501-02`, `34000-A` (before
 * a number). A single letter that could be a stuk of the Eerste Kamer (`36333-C`) is left for the number.
 */
export function readDossier(text: string, at: number): WrittenDossier | null {
  const first = digitsAt(text, at);
  if (first !== 2 && first !== 5) return null;
  const tail = first === 5 ? at + 2 : endAt(THOUSANDS, text, at + 2);
  if (tail === null || (first === 2 && digitsAt(text, tail) !== 3)) return null;
  const number = text.slice(at, at + 2) + text.slice(tail, tail + 3);
  if (Number(number) < LOWEST || Number(number) > HIGHEST) return null;
  const afterNumber = skipKingdom(text, tail + 3);
  const suffix = readSuffix(text, number, afterNumber);
  const afterSuffix = suffix === null ? afterNumber : afterNumber + suffix.length;
  const end = skipKingdom(text, afterSuffix);
  return {
    number,
    suffix: suffix?.value ?? null,
    start: at,
    end,
    form: formOf(text.slice(at + 2, tail)),
    kingdom: end > afterSuffix || afterNumber > tail + 3,
  };
}

/**
 * A dossier with the fund of the budget that the letter behind it names, for where no stuk of that letter can be
 * meant; the dossier as it is where there is no such letter, or `unless` says otherwise of what follows it.
 */
export function withFund(text: string, dossier: WrittenDossier, unless?: RegExp): WrittenDossier {
  if (dossier.suffix !== null) return dossier;
  const fund = readFund(text, dossier.number, dossier.end);
  if (fund === null) return dossier;
  const end = dossier.end + fund.length;
  if (unless !== undefined && testAt(unless, text, end)) return dossier;
  return { ...dossier, suffix: fund.value, end };
}

function skipKingdom(text: string, at: number): number {
  if (!mayBeKingdom(text, at)) return at;
  return endAt(KINGDOM, text, at) ?? at;
}

/** Cheap: an R within reach. */
function mayBeKingdom(text: string, at: number): boolean {
  const limit = Math.min(text.length, at + KINGDOM_REACH);
  for (let next = at; next < limit; next += 1) if (text.charCodeAt(next) === 82) return true;
  return false;
}

/** How many digits stand at a place, at most six. */
function digitsAt(text: string, at: number): number {
  let next = at;
  while (next - at < 6 && isDigit(text.charCodeAt(next))) next += 1;
  return next - at;
}

function formOf(separator: string): WrittenDossier["form"] {
  if (separator === "") return "plain";
  if (separator === ".") return "dot";
  return /\s/.test(separator.charAt(0)) ? "space" : "dash";
}
