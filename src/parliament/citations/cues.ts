import type { WrittenDossier } from "./dossier.ts";
import {
  beforeSpace,
  behindSpace,
  DASH,
  GAP,
  isDigit,
  isWordUnit,
  NUMBER_WORD,
  testAt,
  YEARS,
} from "./lexis.ts";
import type { Scan } from "./scan.ts";

/**
 * What speaks for a dossier at one place.
 * `label`: a word such as Kamerstuk before it. `chain`: goes on from a labelled one. `record`: called a Handelingen.
 * `bracket`, `title`, `alone`: stands between brackets, after the dash of a title, is the whole text.
 * `barred`: is part of something else (an amount, a postbox, another number).
 */
export type Cue = "label" | "chain" | "record" | "bracket" | "title" | "alone" | "none" | "barred";

const CHAMBER =
  "(?:I{1,2}|[12l]|11|ll|[TE]\\.?K\\.?|(?:(?:van\\s|bij\\s)?(?:de|der)\\s)?(?:Tweede|Eerste)\\s{1,3}Kamer(?:\\s{1,3}der\\s{1,3}Staten-Generaal)?)";
const NOUN =
  "(?:kamerst(?:ukken|uk|\\.)?(?:dossiers?)?(?:nummers?|nrs?\\.?)?|(?:kamer)?dossier(?:s|nummers?|nrs?\\.?)?|" +
  "(?:rijks)?wets?(?:voorstel(?:len)?|ontwerp(?:en)?)|(?:tk|ek)?kst\\.?|kst-|[TE]\\.?K\\.?|(?:Tweede|Eerste)\\s{1,3}Kamer|" +
  "parl(?:ementaire|\\.)\\s{1,3}stukken|(?:bijlagen?|bijl\\.)\\s{1,3}(?:(?:bij|van)\\s(?:de\\s)?)?hand(?:elingen|\\.)|(?<![a-z])hand(?:elingen|\\.)\\s?,?\\s?bijlagen?|moties?|(?:sub)?amendement(?:en)?|stukken|stuk)";
const CLOSE = `(?:${GAP}[,;:([]?${GAP}(?:${CHAMBER})[)\\],;:.]?(?![A-Za-z]))`;
const BEFORE_NUMBER = `${GAP}[,;:.]?${GAP}(?:${DASH}${GAP})?`;
const YEAR_PART = `(?:\\(?(?:${YEARS}|(?:19|20)\\d\\d)\\)?${BEFORE_NUMBER})?`;
const NUMBER_PART = `(?:(?:(?:met|onder)\\s)?${NUMBER_WORD})?${GAP}[([«„“"']?\\s?`;
const LABEL = new RegExp(
  `(?<=(?<![a-z])${NOUN}${CLOSE}{0,2}${BEFORE_NUMBER}${YEAR_PART}${NUMBER_PART})`,
  "iy",
);
const RECORD = new RegExp(
  `(?<=(?<![a-z])Hand(?:elingen|\\.)${CLOSE}{0,2}${BEFORE_NUMBER}${YEAR_PART})`,
  "iy",
);
const GAP_OF_CHAIN = new RegExp(
  `^[\\s,;/&()\\u2010-\\u2015-]{0,6}(?:(?:en|alsmede|of|resp\\.|respectievelijk|zie ook|vgl\\.|idem)\\s{1,3})?${YEAR_PART}${GAP}$`,
  "i",
);
const AMOUNT_BEFORE =
  /(?<=(?:[€$£]|\b(?:eur|euro|postbus|kenmerk|referentie|zaaknummer|issn|isbn|nen|iso|iec|din|cpv|blz\.?|pagina|pag\.?|pp?\.|tel\.?|artikel|art\.|kvk|bsn|ecli\S{0,40}|stcrt\.?,?\s?\d{0,4},?|staatscourant,?\s?\d{0,4},?)(?:\s?nr\.?)?)\s{0,3})/iy;
const TITLE = new RegExp(`(?<=[^\\s] {1,3}${DASH} {1,3})`, "y");
const LINE_ENDS = /[^\S\n]{0,4}(?:\n|$)/y;

/** The cue for a dossier as written. */
export function cueFor(scan: Scan, { start, end, form }: WrittenDossier): Cue {
  const { text } = scan;
  if (testAt(LABEL, text, start)) return "label";
  if (
    isGlued(text, start) ||
    (form !== "plain" && followsDigits(text, start)) ||
    testAt(AMOUNT_BEFORE, text, start)
  )
    return "barred";
  if (testAt(RECORD, text, start)) return "record";
  if (goesOn(scan, start)) return "chain";
  if (isOpened(text, start) && isClosed(text, end)) return "bracket";
  if (testAt(TITLE, text, start) && testAt(LINE_ENDS, text, end)) return "title";
  return isAlone(text, start, end) ? "alone" : "none";
}

/** Whether brackets, or the text itself, open just before the dossier: `(19637, …`. */
export function isBracketed(text: string, start: number): boolean {
  return isOpened(text, start) || (start < 4 && text.slice(0, start).trim() === "");
}

/** Whether brackets close just after `end`. */
export function isClosed(text: string, end: number): boolean {
  const code = text.charCodeAt(behindSpace(text, end, 3));
  return code === 41 || code === 93;
}

function isOpened(text: string, start: number): boolean {
  const code = text.charCodeAt(beforeSpace(text, start, 3));
  return code === 40 || code === 91;
}

/** A digit, letter or joined sign just before makes the digits part of something else. */
function isGlued(text: string, start: number): boolean {
  if (start === 0) return false;
  const code = text.charCodeAt(start - 1);
  if (isWordUnit(code)) return true;
  const sign = text.charAt(start - 1);
  const before = start > 1 ? text.charCodeAt(start - 2) : 32;
  if (/[.,:]/.test(sign)) return isDigit(before);
  if (/[-\u2010-\u2015/_=+#@&%]/.test(sign)) return isWordUnit(before) || sign === "_" || sign === "=";
  return false;
}

/** `1 36 333` is an amount; digits before a line break are a page or a footnote. */
function followsDigits(text: string, start: number): boolean {
  const sign = text.charAt(start - 1);
  return sign !== "\n" && /\s/.test(sign) && isDigit(text.charCodeAt(start - 2));
}

function goesOn(scan: Scan, start: number): boolean {
  const gap = start - scan.labelled;
  return gap > 0 && gap <= 40 && GAP_OF_CHAIN.test(scan.text.slice(scan.labelled, start));
}

function isAlone(text: string, start: number, end: number): boolean {
  if (text.length > 40) return false;
  return text.slice(0, start).trim() === "" && /^[\s.;]*$/.test(text.slice(end));
}
