import {
  beforeSpace,
  behindSpace,
  DASH,
  GAP,
  isDash,
  isDigit,
  isSpaceUnit,
  matchAt,
  NUMBER_WORD,
  testAt,
  unitsOf,
  YEARS,
  yearsKey,
} from "./lexis.ts";
import { type NumberList, readList, readNumbers, skipPages } from "./numbers.ts";
import type { Scan } from "./scan.ts";

const CHAMBER =
  "(?:I{1,2}|[12]|11|[TE]\\.?K\\.?|(?:(?:van\\s{1,2})?(?:de|der)\\s{1,2})?(?:Tweede|Eerste)\\s{1,3}Kamer(?:\\s{1,3}der\\s{1,3}Staten-Generaal)?)";
const YEAR_WORD = `(?:(?:vergader|zittings)jaar|vj\\.?|zitting|jaargang)`;
const OF = "(?:\\s{1,4}(?:van|bij|tot)\\s{1,4}de|\\s{1,4}der|\\s{1,4}bij|\\s{1,4}van)?";
const APPENDIX_WORDS = `(?:Aanhangsel|Aanh\\.)(?:nummer|nr\\.)?\\)?(?:${OF}${GAP}Hand(?:elingen|\\.))?(?:${GAP},?${GAP}\\(?(${CHAMBER})\\)?)?`;
const BEFORE_YEAR = `${GAP}[,;:(]?${GAP}(?:${YEAR_WORD}${GAP})?`;
const APPENDIX = new RegExp(`(?<=(?<![a-z])${APPENDIX_WORDS}${BEFORE_YEAR})`, "iy");
const APPENDIX_NUMBER = new RegExp(
  `(?<=(?<![a-z])${APPENDIX_WORDS}${GAP},?${GAP}(?:met\\s)?(${NUMBER_WORD}${GAP})?)`,
  "iy",
);
const RECORD = new RegExp(
  `(?<=(?<![a-z])Hand(?:elingen|\\.)${GAP},?${GAP}\\(?(${CHAMBER})?\\)?${BEFORE_YEAR})`,
  "iy",
);
const RECORD_AND_YEARS = new RegExp(
  `(?<=(?<![a-z])Hand(?:elingen|\\.)${GAP},?${GAP}\\(?(${CHAMBER})?\\)?${BEFORE_YEAR}${YEARS}\\)?${GAP}[,;:]?${GAP})`,
  "iy",
);
/** A year has a little over a hundred sittings; the stukken of a bill that are cited most have lower numbers than this. */
const ISSUES = 130;
const LOWEST_ISSUE = 15;
/** Pages of the Handelingen run through the year, and an issue has more of them than this. */
const PAGES_OF_ISSUE = 20;
const BULLETIN =
  /(?<=(?<![a-z])(St(?:aats)?bl(?:ad)?\.?|Stb\.?|Tractatenblad|Trb\.?)(?:\s{1,3}van\s{1,3}het\s{1,3}Koninkrijk(?:\s{1,3}der\s{1,3}Nederlanden)?)?\s{0,3}[,(:]?\s{0,3}(?:van\s{1,3}|jaargang\s{1,3})?)/iy;

const YEARS_AT = new RegExp(YEARS, "iy");
const YEAR_THEN_APPENDIX = new RegExp(`${YEARS}${GAP},?${GAP}Aanhangsel`, "iy");
const TO_NUMBER = new RegExp(
  `${GAP}[),;:]{0,2}${GAP}\\(?(?:Aanh(?:angsel|\\.)(?:${OF}${GAP}Hand(?:elingen|\\.))?${GAP}[),]{0,2}${GAP})?(${NUMBER_WORD})?${GAP}`,
  "iy",
);
const APPENDIX_NEXT = new RegExp(`${GAP}[,;(]{0,2}${GAP}Aanh(?:angsel|\\.)`, "iy");
const AFTER_APPENDIX = new RegExp(`${GAP}[,;(]{0,2}${GAP}(?:van\\s{1,3})?${YEARS}\\)?`, "iy");
const APPENDIX_AGAIN = new RegExp(
  `${GAP}[,;]?${GAP}(?:en\\s{1,3})?${YEARS}${GAP}[,;:]?${GAP}(${NUMBER_WORD})${GAP}`,
  "iy",
);
const ISSUE = new RegExp(
  `${GAP}[),;:]{0,2}${GAP}(?:${NUMBER_WORD}${GAP})?([1-9]\\d{0,2})(?![\\d]|[ .]\\d{3}(?!\\d))`,
  "iy",
);
const ISSUE_AGAIN = new RegExp(
  `${GAP}[,;]?${GAP}(?:en\\s{1,3})?${NUMBER_WORD}${GAP}([1-9]\\d{0,2})(?!\\d)`,
  "iy",
);
const ANNOUNCED = new RegExp(`${GAP}[),;:]{0,2}${GAP}${NUMBER_WORD}`, "iy");
const ITEM = new RegExp(`${GAP}[,;]?${GAP}${DASH}?${GAP}(item(?:s|nr\\.?)?|agendapunt)${GAP}`, "iy");
const JOINED_ITEM = new RegExp(`${DASH}([1-9]\\d{0,1})(?!\\d)(?:${DASH}\\d{1,4})?`, "y");
const YEAR_AND_NUMBER = new RegExp(
  `((?:18|19|20)\\d\\d)(?:${GAP}[,;:/]${GAP}|\\s{1,4}|${DASH})(${NUMBER_WORD}${GAP})?(?=[1-9]\\d{0,3}(?!\\d|${DASH}\\d))`,
  "iy",
);
const ANOTHER_YEAR = new RegExp(
  `${GAP}(?:[;,]${GAP}|en\\s{1,3}|${GAP},?${GAP}en\\s{1,3})(?=(?:18|19|20)\\d\\d${GAP},${GAP}(?:${NUMBER_WORD}${GAP})?[1-9]\\d{0,3}(?!\\d))`,
  "iy",
);

/** From 2010 on an issue has items; before, what follows the dash is a page. */
const FIRST_YEARS_WITH_ITEMS = "20102011";

/**
 * A publication that is named by its year, from the year at `at`: Aanhangsel, Handelingen, Staatsblad, Tractatenblad.
 * Adds what it finds and returns where to read on; null where there is nothing.
 */
export function readByYear(scan: Scan, at: number): number | null {
  const { text } = scan;
  const bulletin = mayFollowPaper(text, at) ? matchAt(BULLETIN, text, at) : null;
  if (bulletin !== null) return readBulletin(scan, at, /^s/i.test(bulletin[1] ?? "") ? "stb" : "trb");
  if (!isYearJoined(text, at + 4)) return null;
  const mayBe = mayFollowRecord(scan, at);
  const appendix = mayBe ? matchAt(APPENDIX, text, at) : null;
  if (appendix !== null) return readAppendix(scan, at, chamberOf(appendix[1]));
  const record = mayBe ? matchAt(RECORD, text, at) : null;
  if (record !== null) return readRecord(scan, at, chamberOf(record[1]));
  return mayBeAppendix(text, at + 4) && testAt(YEAR_THEN_APPENDIX, text, at)
    ? readAppendix(scan, at, "tk")
    : null;
}

/** Cheap: whether a slash or dash stands before a second year. */
function isYearJoined(text: string, at: number): boolean {
  const code = text.charCodeAt(behindSpace(text, at, 4));
  return code === 47 || isDash(code);
}

/** Cheap: whether the first letter behind a year is that of Aanhangsel. */
function mayBeAppendix(text: string, at: number): boolean {
  let next = at;
  while (next - at < APPENDIX_REACH && isBetweenYears(text.charCodeAt(next))) next += 1;
  return (text.charCodeAt(next) | 32) === 97;
}

/** A second year with all the space and signs around it is no longer. */
const APPENDIX_REACH = 32;

/** Digits, space, dashes, the slash, the comma and the apostrophes: all that stands between a year and Aanhangsel. */
function isBetweenYears(code: number): boolean {
  return (
    isDigit(code) ||
    isSpaceUnit(code) ||
    isDash(code) ||
    code === 47 ||
    code === 44 ||
    code === 39 ||
    code === 0x2018 ||
    code === 0x2019
  );
}

/**
 * Cheap: whether `Aanhangsel` or `Handelingen` stands so near before a place that it can name what is there. Places are
 * asked for in order, so that no stretch of the text is looked through twice.
 */
function mayFollowRecord(scan: Scan, at: number): boolean {
  const least = at - RECORD_REACH;
  const from = Math.max(0, least, scan.recordsUntil - RECORD_LETTERS);
  const last = from < at ? lastRecord(scan.text.slice(from, at)) : -1;
  if (last >= 0) scan.record = from + last;
  scan.recordsUntil = at;
  return scan.record >= 0 && scan.record >= least;
}

/** Where the last word for Aanhangsel or Handelingen begins in a stretch; -1 for none. */
function lastRecord(stretch: string): number {
  let last = -1;
  RECORD_WORD.lastIndex = 0;
  while (RECORD_WORD.test(stretch)) last = RECORD_WORD.lastIndex - RECORD_LETTERS;
  return last;
}

const RECORD_WORD = /aanh|hand[e.]/gi;
/** Of the longer one, but for its last letter: so much of it may stand at the end of a stretch. */
const RECORD_LETTERS = 4;
const RECORD_REACH = 200;

/** Cheap: whether what stands before the year can be the end of `Stb.`, `Staatsblad van het Koninkrijk (`, `Trb. jaargang`. */
function mayFollowPaper(text: string, at: number): boolean {
  return PAPER_ENDS.has(text.charCodeAt(beforeSpace(text, at, 4)) | 32);
}

const PAPER_ENDS = unitsOf(".,(:ldbkng");

/** `Aanhangsel Handelingen nr. 1600, vergaderjaar 2024-2025`: the number at `at` comes before the year. */
export function readAppendixNumber(scan: Scan, at: number): number | null {
  const words = mayFollowRecord(scan, at) ? matchAt(APPENDIX_NUMBER, scan.text, at) : null;
  if (words === null) return null;
  const list = readNumbers(scan.text, at, true);
  const years = list === null ? null : matchAt(AFTER_APPENDIX, scan.text, list.end);
  const key = years === null ? null : yearsKey(years[1] ?? "", years[2] ?? "");
  if (list === null || years === null || key === null) return null;
  return addAppendix(scan, list, `ah-${chamberOf(words[1])}-${key}`, at, list.end + years[0].length);
}

/**
 * Issues of the Handelingen whose dossier stands between year and number: `Handelingen II 2008/09, 31 386, nr. 43`. Adds
 * those of a dossier that starts at `at`, and returns where to read on. A number that no year reaches is none.
 */
export function addIssues(scan: Scan, at: number, list: NumberList): number {
  const [, chamber, first = "", second = ""] =
    (mayFollowRecord(scan, at) ? matchAt(RECORD_AND_YEARS, scan.text, at) : null) ?? [];
  const key = yearsKey(first, second);
  if (key === null) return list.end;
  let { end } = list;
  for (const number of list.numbers) {
    if (!isIssue(scan.text.slice(number.end, list.end), Number(number.value))) continue;
    end = addItems(scan, `h-${chamberOf(chamber)}-${key}`, number.value, number.start, number.end);
  }
  return Math.max(end, list.end);
}

/**
 * Whether the number behind the dossier of a Handelingen can be an issue and no stuk, which is often meant: the first pages
 * of a stuk are those of no issue but the first, and low numbers without a page say nothing.
 */
function isIssue(pages: string, number: number): boolean {
  const page = /\d+/.exec(pages)?.[0];
  if (page === undefined) return number >= LOWEST_ISSUE && number <= ISSUES;
  return number <= ISSUES && Number(page) >= number * PAGES_OF_ISSUE;
}

function readAppendix(scan: Scan, at: number, chamber: string): number | null {
  const { text } = scan;
  let end: number | null = null;
  for (let start = at; ; ) {
    const years = matchAt(YEARS_AT, text, start);
    const key = years === null ? null : yearsKey(years[1] ?? "", years[2] ?? "");
    const word = years === null ? null : matchAt(TO_NUMBER, text, start + years[0].length);
    if (years === null || key === null || word === null) return end;
    const from = start + years[0].length + word[0].length;
    const list = readNumbers(text, from, /s[.:]?$/i.test(word[1] ?? ""));
    if (list === null) return end;
    end = addAppendix(scan, list, `ah-${chamber}-${key}`, start, list.end);
    const again = matchAt(APPENDIX_AGAIN, text, end);
    if (again === null) return end;
    start = end + again[0].search(/\d/);
  }
}

function addAppendix(scan: Scan, list: NumberList, prefix: string, at: number, end: number): number {
  list.numbers.forEach(({ value, start, end: last }, index) => {
    if (isDigit(value.charCodeAt(0))) {
      scan.found.push({ id: `${prefix}-${value}`, start: index === 0 ? at : start, end: last });
    }
  });
  return end;
}

/** `Handelingen II 2022/23, nr. 84, item 12`; with a dossier after the year it is a stuk by a wrong name. */
function readRecord(scan: Scan, at: number, chamber: string): number | null {
  const { text } = scan;
  const years = matchAt(YEARS_AT, text, at);
  const key = years === null ? null : yearsKey(years[1] ?? "", years[2] ?? "");
  if (years === null || key === null) return null;
  let start = at + years[0].length;
  if (testAt(APPENDIX_NEXT, text, start)) return readAppendix(scan, at, chamber);
  let issue = matchAt(ISSUE, text, start);
  if (issue !== null && !testAt(ANNOUNCED, text, start) && !hasItem(text, start + issue[0].length))
    return null;
  let end: number | null = null;
  for (let first = at; issue !== null; first = start) {
    const after = start + issue[0].length;
    end = addItems(scan, `h-${chamber}-${key}`, issue[1] ?? "", first, after);
    start = end;
    issue = matchAt(ISSUE_AGAIN, text, start);
  }
  return end;
}

function hasItem(text: string, at: number): boolean {
  return (
    testAt(ITEM, text, at) ||
    testAt(JOINED_ITEM, text, at) ||
    new RegExp(`${DASH}\\d{3,5}`, "y").test(text.slice(at, at + 6))
  );
}

function addItems(scan: Scan, prefix: string, issue: string, start: number, after: number): number {
  const { text } = scan;
  const id = `${prefix}-${issue}`;
  const word = matchAt(ITEM, text, after);
  const list = word === null ? null : readList(text, after + word[0].length, true);
  if (list !== null) {
    list.numbers.forEach((item, index) => {
      scan.found.push({ id: `${id}-${item.value}`, start: index === 0 ? start : item.start, end: item.end });
    });
    return skipPages(text, list.end);
  }
  const joined = prefix.slice(-8) < FIRST_YEARS_WITH_ITEMS ? null : matchAt(JOINED_ITEM, text, after);
  const end = after + (joined?.[0].length ?? 0);
  scan.found.push({ id: joined === null ? id : `${id}-${joined[1]}`, start, end });
  return skipPages(text, end);
}

/** `Stb. 2024, 15`, `Staatsblad 2011, nrs. 276 en 277`, `Stb. 2010, 339; 2011, 276`. */
function readBulletin(scan: Scan, at: number, paper: "stb" | "trb"): number | null {
  let end: number | null = null;
  for (let start = at; ; ) {
    const year = matchAt(YEAR_AND_NUMBER, scan.text, start);
    if (year === null) return end;
    const list = readNumbers(scan.text, start + year[0].length, false);
    if (list === null) return end;
    for (const number of list.numbers) {
      if (isDigit(number.value.charCodeAt(0))) {
        scan.found.push({ id: `${paper}-${year[1]}-${number.value}`, start, end: number.end });
      }
    }
    end = list.end;
    const again = matchAt(ANOTHER_YEAR, scan.text, end);
    if (again === null) return end;
    start = end + again[0].length;
  }
}

function chamberOf(written: string | undefined): "tk" | "ek" {
  return /^(?:I$|1$|e)|eerste/i.test(written ?? "") ? "ek" : "tk";
}
