import type { WrittenDossier } from "./dossier.ts";
import {
  beforeSpace,
  DASH,
  endAt,
  GAP,
  isDash,
  isDigit,
  isSpaceUnit,
  MONTH,
  matchAt,
  NUMBER_WORD,
  testAt,
  YEARS,
} from "./lexis.ts";
import { type NumberList, readNumbers, skipPages, type WrittenNumber } from "./numbers.ts";

/** What surrounds a dossier: the less it says, the more the number itself must say. */
export interface Setting {
  /** A word such as Kamerstuk stands before it. */
  readonly labelled: boolean;
  /** It is the first thing between brackets. */
  readonly bracketed: boolean;
}

const JOINED = new RegExp(
  `(${GAP}${DASH}${GAP}|;)(?:([1-9]\\d{0,3})(?:-[nhb]\\d{1,2})?|([A-Z]{1,2}))` +
    `(?![A-Za-z0-9À-ɏ]|${DASH}\\d|[.]\\d|%|\\s\\d{3}(?!\\d))`,
  "y",
);
const GLUED = /(?<=[A-Z])[1-9]\d{0,2}(?![\dA-Za-z]|[.,]\d|%)/y;
const JOINED_RANGE = new RegExp(
  `${GAP}(?:t\\/m|tot\\s{1,3}en\\s{1,3}met|\\/)${GAP}(?=[1-9]\\d{0,3}(?![\\dA-Za-z]|${DASH}))`,
  "iy",
);
const JOINED_AGAIN = new RegExp(
  `${GAP}(?:,|en|\\/)${GAP}${DASH}(?=[1-9]\\d{0,3}(?![\\dA-Za-z]|${DASH}))`,
  "iy",
);
const STUK = "(?:(?:op|onder|met|was|stuk|stukken|motie|moties|amendement|amendementen|brief)\\s{1,3}){0,2}";
const REMARK = "(?:\\s?\\([^()\\n\\d]{1,80}\\))?";
const BETWEEN = `${GAP}(?:\\(?${YEARS}\\)?${GAP},?${GAP})?`;
const ANNOUNCED = new RegExp(
  `${REMARK}${GAP}[,;:./]?${GAP}${DASH}?${BETWEEN}${STUK}(${NUMBER_WORD})${GAP}`,
  "iy",
);
const PLURAL = /(?:s[.:]?\s{0,4}$|stukken|moties|amendementen)/i;
const COMMA_NUMBER = new RegExp(
  `${GAP},${GAP}(?=[1-9]\\d{0,3}(?![\\dA-Za-zÀ-ɏ]|${GAP}${MONTH}|\\s\\d{3}(?!\\d)|[.:]\\d|${GAP}(?:\\/|${DASH})\\d{4}))`,
  "iy",
);
const COMMA_LETTER = new RegExp(`${GAP},${GAP}(?=[A-Z]{1,2}(?![A-Za-z0-9À-ɏ’'.]|-\\p{L}))`, "uy");
const LETTER = /\s{0,3}([A-Z]{1,2})(?![A-Za-z0-9À-ɏ’'.]|\s[a-z])/y;
const POLITE = /,?\s{0,4}U\s{1,3}[a-z]/y;
const YEAR_NEXT = new RegExp(`${GAP},${GAP}(?:19[4-9]|20[0-4])\\d(?!\\d)`, "y");
const YEARS_BEFORE = new RegExp(`(?<=${YEARS}\\)?${GAP}[,;:)]?${GAP})`, "iy");
const RANKING = new RegExp(`${GAP},?${GAP}${NUMBER_WORD}${GAP}1\\s{1,3}(?:op|in|van)\\s`, "iy");

/** The numbers that one dossier has of its own: `-3282`, `, nr. 29`, `, 32`, ` C`; null where it has none. */
export function readOwnNumbers(text: string, dossier: WrittenDossier, setting: Setting): NumberList | null {
  return (
    readJoined(text, dossier, setting.labelled) ??
    readGlued(text, dossier) ??
    readSeparate(text, dossier, setting) ??
    (setting.labelled ? readLetter(text, dossier) : null)
  );
}

/**
 * `, nr. 29`, ` nrs. 1–3` after a dossier or several; `, 32` where the text speaks of a stuk anyway, `, CK` also between
 * brackets.
 */
export function readSeparate(text: string, dossier: WrittenDossier, setting: Setting): NumberList | null {
  const at = dossier.end;
  const sure = setting.labelled || setting.bracketed || dossier.form === "plain" || dossier.suffix !== null;
  if (!sure && testAt(RANKING, text, at)) return null;
  const plain = endOfPlainWord(text, at);
  if (plain !== null) return readNumbers(text, plain, (text.charCodeAt(plain - 3) | 32) === 115);
  const announced = endAt(ANNOUNCED, text, at);
  if (announced !== null) return readNumbers(text, announced, announcesMany(text, at, announced));
  const comma = commaBefore(text, dossier, setting);
  return comma === null ? null : readNumbers(text, comma, false);
}

/** Cheap: where `, nr. ` or `, nrs. ` before a number ends, as nearly all write it; null for anything else. */
function endOfPlainWord(text: string, at: number): number | null {
  if (text.charCodeAt(at) !== 44 || text.charCodeAt(at + 1) !== 32) return null;
  if (text.charCodeAt(at + 2) !== 110 || text.charCodeAt(at + 3) !== 114) return null;
  const sign = text.charCodeAt(at + 4) === 115 ? at + 5 : at + 4;
  const isPlain = text.charCodeAt(sign) === 46 && text.charCodeAt(sign + 1) === 32;
  return isPlain && isDigit(text.charCodeAt(sign + 2)) ? sign + 2 : null;
}

/** Whether the words before numbers say that they are several: `nrs.`, `moties nr.`. */
function announcesMany(text: string, at: number, end: number): boolean {
  if (end - at >= SHORTEST_PLURAL) return PLURAL.test(text.slice(at, end));
  let last = beforeSpace(text, end, 4);
  const sign = text.charCodeAt(last);
  if (sign === 46 || sign === 58) last -= 1;
  return (text.charCodeAt(last) | 32) === 115;
}

/** Of `moties nr`. */
const SHORTEST_PLURAL = 9;

/** Whether a dossier has a number joined to it by a dash. */
export function hasJoinedNumber(text: string, dossier: WrittenDossier): boolean {
  return testAt(JOINED, text, dossier.end);
}

/** `-3282`, `-C`, `-8 t/m 10`; with space on both sides of the dash only where nothing else can be meant. */
function readJoined(text: string, dossier: WrittenDossier, labelled: boolean): NumberList | null {
  const found = mayJoin(text.charCodeAt(dossier.end)) ? matchAt(JOINED, text, dossier.end) : null;
  if (found === null) return null;
  const [whole, dash = "", number, letters] = found;
  if (!labelled && !isTight(dash, dossier)) return null;
  if (!labelled && letters !== undefined && dossier.form !== "plain" && dossier.suffix === null) return null;
  const end = dossier.end + whole.length;
  if (testAt(JOINED_RANGE, text, end)) return readNumbers(text, dossier.end + dash.length, false);
  const first: WrittenNumber = { value: number ?? letters ?? "", start: dossier.start, end };
  const again = number === undefined ? null : endAt(JOINED_AGAIN, text, end);
  const more = again === null ? null : readNumbers(text, again, false);
  if (more === null) return { numbers: [first], end: skipPages(text, end) };
  return { numbers: [first, ...more.numbers], end: more.end };
}

/** Cheap: a semicolon, or a dash that may have space before it. */
function mayJoin(code: number): boolean {
  return code === 59 || isSpaceUnit(code) || isDash(code);
}

/** `36600XX29`: digits against the letters of a chapter. */
function readGlued(text: string, dossier: WrittenDossier): NumberList | null {
  if (dossier.suffix === null || isDigit(dossier.suffix.charCodeAt(0))) return null;
  const found = isDigit(text.charCodeAt(dossier.end)) ? matchAt(GLUED, text, dossier.end) : null;
  if (found === null) return null;
  const end = dossier.end + found[0].length;
  return { numbers: [{ value: found[0], start: dossier.start, end }], end: skipPages(text, end) };
}

function isTight(dash: string, dossier: WrittenDossier): boolean {
  if (/^\S(?:\n\s*)?$/.test(dash)) return dossier.form !== "dash" || dossier.suffix !== null;
  return dossier.form === "plain" && dash !== ";" && !/^\s*\n/.test(dash);
}

/** Where the comma before a number ends; null where there is none. */
function commaBefore(text: string, dossier: WrittenDossier, setting: Setting): number | null {
  const at = dossier.end;
  if ((setting.labelled || setting.bracketed || dossier.suffix !== null) && !testAt(POLITE, text, at)) {
    const letter = endAt(COMMA_LETTER, text, at);
    if (letter !== null) return letter;
  }
  if (!setting.labelled && !(setting.bracketed && dossier.suffix !== null)) return null;
  if (testAt(YEAR_NEXT, text, at) && !testAt(YEARS_BEFORE, text, dossier.start)) return null;
  return endAt(COMMA_NUMBER, text, at);
}

/** ` E`, a letter of the Eerste Kamer after a labelled dossier. */
function readLetter(text: string, dossier: WrittenDossier): NumberList | null {
  const found = matchAt(LETTER, text, dossier.end);
  if (found === null) return null;
  const end = dossier.end + found[0].length;
  return { numbers: [{ value: found[1] ?? "", start: dossier.start, end }], end: skipPages(text, end) };
}
