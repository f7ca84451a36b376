import { kamerstukId } from "../ids.ts";
import { readDossier, type WrittenDossier, withFund } from "./dossier.ts";
import {
  beforeSpace,
  behindSpace,
  endAt,
  GAP,
  isDigit,
  isPlainLetter,
  matchAt,
  NUMBER_WORD,
  testAt,
} from "./lexis.ts";
import { type NumberList, readList, readNumbers, type WrittenNumber } from "./numbers.ts";
import type { Finding, Scan } from "./scan.ts";

const AFTER_NUMBER_WORD = new RegExp(
  `(?<=(?:(?<![a-z])|(?<=stuk|stukken|motie))(${NUMBER_WORD})${GAP})`,
  "iy",
);
const WITHOUT_WORD = /(?<=(?<![a-z])(?:t\.?\s?v\.?\s?v\.?\s{0,3}|op\s{1,3}(?:de\s)?stuk(?:ken)?\s{1,3}))/iy;
const CUE = new RegExp(
  "(?<=(?<![a-z])(?:stuk(?:ken)?|t\\.?\\s?v\\.?\\s?v\\.?|gedrukt|vervanging\\s{1,3}van|krijg(?:t|en)|" +
    "(?:sub)?amendement(?:en)?|moties?|[(,;]\\s{0,2}was|" +
    "moties?[-\\s](?:[^.;()\\n]|c\\.s\\.){1,60}(?:\\s(?:op|onder|met)|\\s\\())" +
    `(?:\\s{1,4}(?:op|met|onder|stuk(?:ken)?|het|de|die)){0,3}\\s{0,4}[(]?(?:${NUMBER_WORD})${GAP})`,
  "iy",
);
const OPENING = new RegExp(
  `${GAP},?${GAP}[([]${GAP}(?:(?:[TE]K|Kamerstuk(?:ken)?(?:dossier)?)\\s{1,3}(?:I{1,2}\\s{1,3})?)?`,
  "iy",
);
const OF_DOSSIER =
  /\s{1,4}(?:\(?(?:van|bij|in|uit|op)\s{1,3})?(?:(?:het|de)\s{1,3})?(?:kamerstuk(?:ken)?(?:dossier)?|(?:kamer)?dossier|wetsvoorstel)\s{1,3}/iy;
const CLOSING = new RegExp(`(?:${GAP}(?:en|\\/|,)${GAP}\\d\\d[ .]?\\d{3})?${GAP}[)\\]]`, "y");

/** `op de stukken nr. 5, 6 en 7`. */
const PLURAL =
  /(?<=(?:stukken|moties|amendementen)\s{1,4}(?:op\s{1,3}stukken\s{1,3})?(?:[a-z]{2,6}\.?\s{0,4})?)/iy;

/**
 * A number that comes before its dossier (`nr. 1136 (32847)`) or without one (`de motie op stuk nr. 916`,
 * `t.v.v. nr. 79`). The latter belong to the dossier of the context, or stay `rel:916`. Adds what it finds and returns where
 * to read on; null where there is nothing.
 */
export function readRelative(scan: Scan, at: number): number | null {
  const { text } = scan;
  const word = wordBefore(text, at);
  if (word === null && !testAt(WITHOUT_WORD, text, at)) return null;
  const cued = word === null || testAt(CUE, text, at);
  const plural = /s[.:]?$/i.test(word ?? "") || (mayFollowMany(text, at) && testAt(PLURAL, text, at));
  const list = cued ? readNumbers(text, at, plural, false) : readList(text, at, plural);
  if (list === null) return null;
  const reversed = readDossierAfter(text, list.end);
  if (reversed !== null) return takeReversed(scan, list, reversed);
  // Passed over as a whole: reading such a list again from each of its numbers would take quadratic time.
  if (!cued) return list.end;
  if (repeatsInBrackets(text, list)) return list.end;
  for (const number of list.numbers) scan.found.push(relative(scan, number));
  return list.end;
}

/** The word for a number before a place; null where there is none. */
function wordBefore(text: string, at: number): string | null {
  const isPlain =
    text.charCodeAt(at - 1) === 32 &&
    text.charCodeAt(at - 2) === 46 &&
    text.charCodeAt(at - 3) === 114 &&
    text.charCodeAt(at - 4) === 110 &&
    text.charCodeAt(at - 5) === 32;
  return isPlain ? "nr." : (matchAt(AFTER_NUMBER_WORD, text, at)?.[1] ?? null);
}

/** Cheap: `stukken`, `moties` or `amendementen` can stand before the number, or before a short word that does. */
function mayFollowMany(text: string, at: number): boolean {
  const last = beforeSpace(text, at, 4);
  if (endsMany(text.charCodeAt(last))) return true;
  let before = text.charCodeAt(last) === 46 ? last - 1 : last;
  while (last - before < 8 && isPlainLetter(text.charCodeAt(before))) before -= 1;
  return endsMany(text.charCodeAt(beforeSpace(text, before + 1, 4)));
}

function endsMany(code: number): boolean {
  return (code | 32) === 110 || (code | 32) === 115;
}

/** `, Kamerstuk 36 600 XX`: only where the dossier has no number of its own. */
const COMMA_DOSSIER = new RegExp(
  `,${GAP}(?:kamerstuk(?:ken)?(?:dossier)?|(?:kamer)?dossier)\\s{1,3}(?:I{1,2}\\s{1,3})?`,
  "iy",
);
const OWN_NUMBER = new RegExp(`${GAP}(?:,|-|${NUMBER_WORD})`, "iy");

/** A dossier behind its number, and where it ends with the bracket that closes. */
interface Reversed {
  readonly dossier: WrittenDossier;
  readonly end: number;
}

/** `(32847)`, `(30573 en 19637)`, `van dossier 32 847`. */
function readDossierAfter(text: string, at: number): Reversed | null {
  const opening = endOfOpening(text, at);
  if (opening !== null) {
    const named = readDossier(text, opening);
    const dossier = named === null ? null : withFund(text, named);
    const end = dossier === null ? null : endOfClosing(text, dossier.end);
    return dossier === null || end === null ? null : { dossier, end };
  }
  const words = endAt(OF_DOSSIER, text, at) ?? endAt(COMMA_DOSSIER, text, at);
  const dossier = words === null ? null : readDossier(text, words);
  if (dossier === null || testAt(OWN_NUMBER, text, dossier.end)) return null;
  return { dossier, end: endOfClosing(text, dossier.end) ?? dossier.end };
}

function endOfClosing(text: string, at: number): number | null {
  return isClosing(text.charCodeAt(at)) ? at + 1 : endAt(CLOSING, text, at);
}

function isClosing(code: number): boolean {
  return code === 41 || code === 93;
}

/** Where brackets that open behind a number end, with the words for a stuk in them; null where none open. */
function endOfOpening(text: string, at: number): number | null {
  const space = behindSpace(text, at, 4);
  const bracket = text.charCodeAt(space) === 44 ? behindSpace(text, space + 1, 4) : space;
  const code = text.charCodeAt(bracket);
  if (code !== 40 && code !== 91) return null;
  return isDigit(text.charCodeAt(bracket + 1)) ? bracket + 1 : endAt(OPENING, text, at);
}

function takeReversed(scan: Scan, list: NumberList, { dossier, end }: Reversed): number {
  const last = list.numbers.at(-1);
  for (const number of list.numbers) {
    const id = kamerstukId(dossier.number, dossier.suffix, number.value);
    scan.found.push({ id, start: number.start, end: number === last ? end : number.end });
  }
  return end;
}

/** `op stuk nr. 1136 (32847, nr. 1136)`: the brackets say it whole. */
function repeatsInBrackets(text: string, list: NumberList): boolean {
  const opening = endOfOpening(text, list.end);
  if (opening === null) return false;
  const dossier = readDossier(text, opening);
  if (dossier === null) return false;
  const rest = text.slice(dossier.end, dossier.end + 40);
  return list.numbers.every(({ value }) => new RegExp(`(?<!\\d)${value}(?!\\d)`).test(rest));
}

function relative(scan: Scan, { value, start, end }: WrittenNumber): Finding {
  const [, dossier, suffix = null] =
    /^(?:dossier-)?(\d{5})(?:-(\w{1,6}))?$/.exec(scan.context.dossier ?? "") ?? [];
  const id = dossier === undefined ? `rel:${value}` : kamerstukId(dossier, suffix, value);
  scan.relative ||= dossier === undefined;
  return { id, start, end };
}
