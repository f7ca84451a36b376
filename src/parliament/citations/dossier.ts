import { behindSigns, behindSpace, DASH, endAt, GAP, isDash, isDigit, isSpaceUnit, testAt } from "./lexis.ts";
import { isBudget, readFund, readSuffix } from "./suffix.ts";

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

/** Dossiers of five digits begin with these. Higher numbers are amounts, coordinates and postboxes. */
const LOWEST = 1;
const HIGHEST = 4;

const KINGDOM = new RegExp(
  `${GAP}(?:${DASH}|,)?${GAP}(?:\\(\\s?R\\s?\\d{2,4}\\s?\\)|R\\s?\\d{3,4}(?![A-Za-z0-9]))`,
  "y",
);

/**
 * The dossier written at `at`, with its suffix: `36 600 XX`, `36600-XX`, `31.700XII`, `21501-02`, `34000-A` (before
 * a number). A single letter that could be a stuk of the Eerste Kamer (`36333-C`) is left for the number.
 */
export function readDossier(text: string, at: number): WrittenDossier | null {
  const first = digitsAt(text, at);
  if (first !== 2 && first !== 5) return null;
  const tail = first === 5 ? at + 2 : thousandsAt(text, at + 2);
  if (tail === null || (first === 2 && digitsAt(text, tail) !== 3)) return null;
  const start = text.charCodeAt(at) - 48;
  if (start < LOWEST || start > HIGHEST) return null;
  const number = first === 5 ? text.slice(at, at + 5) : text.slice(at, at + 2) + text.slice(tail, tail + 3);
  const afterNumber = skipKingdom(text, tail + 3);
  const suffix = readSuffix(text, number, afterNumber);
  const afterSuffix = suffix === null ? afterNumber : afterNumber + suffix.length;
  const end = skipKingdom(text, afterSuffix);
  return {
    number,
    suffix: suffix?.value ?? null,
    start: at,
    end,
    form: tail === at + 2 ? "plain" : formOf(text.charCodeAt(at + 2)),
    kingdom: end > afterSuffix || afterNumber > tail + 3,
  };
}

/**
 * A dossier with the fund of the budget that the letter behind it names, for where no stuk of that letter can be
 * meant; the dossier as it is where there is no such letter, or `unless` says otherwise of what follows it.
 */
export function withFund(text: string, dossier: WrittenDossier, unless?: RegExp): WrittenDossier {
  if (!mayHaveFund(dossier)) return dossier;
  const fund = readFund(text, dossier.number, dossier.end);
  if (fund === null) return dossier;
  const end = dossier.end + fund.length;
  if (unless !== undefined && testAt(unless, text, end)) return dossier;
  return { ...dossier, suffix: fund.value, end };
}

/** Cheap: a budget without chapter or fund. */
export function mayHaveFund({ number, suffix }: WrittenDossier): boolean {
  return suffix === null && isBudget(number);
}

/** Where the digits behind the thousands begin: behind space, a full stop or a dash; null where something else stands there. */
export function thousandsAt(text: string, at: number): number | null {
  const code = text.charCodeAt(at);
  const sign = code === 46 || isDash(code);
  const next = sign
    ? at + 1 + (code !== 46 && isSpaceUnit(text.charCodeAt(at + 1)) ? 1 : 0)
    : behindSpace(text, at, 3);
  return next > at && isDigit(text.charCodeAt(next)) ? next : null;
}

function skipKingdom(text: string, at: number): number {
  // Cheap: nothing but signs stands before the R.
  if (text.charCodeAt(behindSigns(text, at)) !== 82) return at;
  return endAt(KINGDOM, text, at) ?? at;
}

/** How many digits stand at a place, at most six. */
function digitsAt(text: string, at: number): number {
  let next = at;
  while (next - at < 6 && isDigit(text.charCodeAt(next))) next += 1;
  return next - at;
}

function formOf(separator: number): WrittenDossier["form"] {
  if (separator === 46) return "dot";
  return isSpaceUnit(separator) ? "space" : "dash";
}
