import { DASH, GAP, matchAt, testAt } from "./lexis.ts";
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

const DIGITS = new RegExp(`(\\d\\d)(?:(\\s{1,3}|\\.|${DASH}\\s?)(\\d{3})|(\\d{3}))(?!\\d)`, "y");
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
  if (!text.slice(at, at + KINGDOM_REACH).includes("R")) return at;
  const found = matchAt(KINGDOM, text, at);
  return found === null ? at : at + found[0].length;
}

function formOf(separator: string | undefined): WrittenDossier["form"] {
  if (separator === undefined) return "plain";
  if (separator === ".") return "dot";
  return /\s/.test(separator.charAt(0)) ? "space" : "dash";
}
