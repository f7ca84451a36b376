import { kamerstukId } from "../ids.ts";
import { readDossier, type WrittenDossier, withFund } from "./dossier.ts";
import { endAt, GAP, matchAt, NUMBER_WORD, testAt } from "./lexis.ts";
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
  const word = matchAt(AFTER_NUMBER_WORD, text, at)?.[1] ?? null;
  if (word === null && !testAt(WITHOUT_WORD, text, at)) return null;
  const cued = word === null || testAt(CUE, text, at);
  const plural = /s[.:]?$/i.test(word ?? "") || testAt(PLURAL, text, at);
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

/** `, Kamerstuk 36 600 XX`: only where the dossier has no number of its own. */
const COMMA_DOSSIER = new RegExp(
  `,${GAP}(?:kamerstuk(?:ken)?(?:dossier)?|(?:kamer)?dossier)\\s{1,3}(?:I{1,2}\\s{1,3})?`,
  "iy",
);
const OWN_NUMBER = new RegExp(`${GAP}(?:,|-|${NUMBER_WORD})`, "iy");

/** `(32847)`, `(30573 en 19637)`, `van dossier 32 847`. */
function readDossierAfter(text: string, at: number): WrittenDossier | null {
  const opening = endAt(OPENING, text, at);
  if (opening !== null) {
    const named = readDossier(text, opening);
    const dossier = named === null ? null : withFund(text, named);
    return dossier !== null && testAt(CLOSING, text, dossier.end) ? dossier : null;
  }
  const words = endAt(OF_DOSSIER, text, at) ?? endAt(COMMA_DOSSIER, text, at);
  const dossier = words === null ? null : readDossier(text, words);
  return dossier === null || testAt(OWN_NUMBER, text, dossier.end) ? null : dossier;
}

function takeReversed(scan: Scan, list: NumberList, dossier: WrittenDossier): number {
  const end = endAt(CLOSING, scan.text, dossier.end) ?? dossier.end;
  const last = list.numbers.at(-1);
  for (const number of list.numbers) {
    const id = kamerstukId(dossier.number, dossier.suffix, number.value);
    scan.found.push({ id, start: number.start, end: number === last ? end : number.end });
  }
  return end;
}

/** `op stuk nr. 1136 (32847, nr. 1136)`: the brackets say it whole. */
function repeatsInBrackets(text: string, list: NumberList): boolean {
  const opening = endAt(OPENING, text, list.end);
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
  return { id, start, end };
}
