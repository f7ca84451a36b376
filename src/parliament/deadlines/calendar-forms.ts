import {
  addDays,
  addMonths,
  civil,
  monthOf,
  months,
  type Period,
  weekday,
  yearOf,
} from "../calendar/civil.ts";
import { prinsjesdag, vergaderjaar } from "../calendar/sitting-year.ts";
import type { Certainty, Deadline, DeadlineContext } from "./deadline.ts";
import { type Form, type Found, type Reading, undated } from "./form.ts";
import { isStrong, LIMIT, limited, limitOf, namesEnd, PART, partOf, pattern } from "./limit.ts";
import { END, MONTH, monthNumber, S, YEAR } from "./words.ts";

const SAME_YEAR = `(?:(?<which>dit|volgend|komend|het)${S}(?:kalender)?jaar)`;
const OF_YEAR = `(?:${S}(?:van${S}|in${S})?(?:(?<year>${YEAR})|${SAME_YEAR}))`;
const RANK = "(?<rank>eerste|tweede|derde|vierde|laatste|[1-4](?:e|de|ste))";
/** A day is a deadline only behind these: `op 3 maart` is when something happens or happened. */
const FOR_DAY = /uiterlijk|later|laatst|v[oó]{2}r|tegen|\bper\b|ingang|rond|omstreeks/iu;

/** Days, months, quarters, halves and years. */
export const CALENDAR_FORMS: readonly Form[] = [
  {
    pattern: pattern(
      `${LIMIT}(?:\\p{L}{3,6}dag${S})?(?<day>\\d{1,2})(?:e|ste|de)?${S}(?<month>${MONTH})(?:${S}(?<year>${YEAR}))?${END}`,
    ),
    read: readDay,
  },
  {
    pattern: pattern(`${LIMIT}(?<day>\\d{1,2})[-/](?<number>\\d{1,2})[-/](?<year>${YEAR})${END}`),
    read: readDay,
  },
  {
    pattern: pattern(`(?:${LIMIT}${PART}?|${renamed(PART)})(?<month>${MONTH})${OF_YEAR}?${END}`),
    read: readMonth,
  },
  {
    pattern: pattern(`${LIMIT}?${PART}?(?:het${S})?${RANK}${S}kwartaal${OF_YEAR}?${END}`),
    read: readQuarter,
  },
  {
    pattern: pattern(
      `${LIMIT}?${PART}?(?:het${S})?(?<rank>Q[1-4])(?:${S}(?:van${S})?(?<year>${YEAR}))?${END}`,
    ),
    read: readQuarter,
  },
  { pattern: pattern(`${LIMIT}?${PART}?(?:de${S})?${RANK}${S}helft${OF_YEAR}?${END}`), read: readHalf },
  {
    pattern: pattern(`(?:${LIMIT}${PART}?|${renamed(PART)})(?:het${S}jaar${S})?(?<year>${YEAR})${END}`),
    read: readYear,
  },
  {
    pattern: pattern(
      `(?:${LIMIT}|nog${S})?${PART}?(?<which>dit|deze|volgende?|komende?|aankomende?|(?:het|de)(?:${S}(?:huidige|lopende|volgende|komende|nieuwe))?)${S}(?<unit>(?:kalender|vergader)?jaar|kwartaal|maand|week)${END}`,
    ),
    read: readNamed,
  },
];

/** The same part where no word limits it; a name may stand only once in an expression's branch. */
function renamed(part: string): string {
  return part.replace("?<part>", "?<alone>");
}

/** A reading of a period behind a limit; without dates where the period is not known. */
export function reading(
  found: Found,
  kind: Deadline["kind"],
  period: Period | null,
  certainty: Certainty,
): Reading {
  const { limit: words } = found.groups;
  const part = found.groups.part ?? found.groups.alone;
  const weak = !isStrong(words);
  if (period === null) return undated(kind, weak);
  const limit = limitOf(words);
  const range = limited(limit, partOf(part, period), namesEnd(part));
  const atEnd = (limit === "before" || limit === "by") && namesEnd(part);
  const guessed = limit === "after" || (part !== undefined && !atEnd);
  return { kind, range, certainty: guessed ? "estimated" : certainty, every: null, weak };
}

function readDay(found: Found, { reference }: DeadlineContext): Reading | null {
  const { limit = "", day, month = "", number, year } = found.groups;
  if (!FOR_DAY.test(limit.normalize("NFC")) || limitOf(limit) === "after") return null;
  const rank = number === undefined ? monthNumber(month) : Number(number);
  const on = dayIn(year, rank, Number(day), reference);
  if (on === null) return year === undefined && reference === null ? undated("date", !isForDay(limit)) : null;
  const certainty = /rond|omstreeks/i.test(limit) ? "estimated" : "certain";
  const read = reading(found, "date", { from: on, until: on }, certainty);
  return { ...read, weak: read.weak && !isForDay(limit) };
}

/** `per 1 juli` and `rond 1 juli` also tell what is; `voor 1 juli` does not. */
function isForDay(limit: string): boolean {
  return !/\bper\b|ingang|rond|omstreeks/i.test(limit);
}

function dayIn(
  year: string | undefined,
  month: number,
  day: number,
  reference: string | null,
): string | null {
  if (year !== undefined) return civil(Number(year), month, day);
  if (reference === null) return null;
  const first = yearOf(reference);
  // The 29th of February may have to wait for the next leap year.
  for (let at = first; at <= first + 8; at += 1) {
    const on = civil(at, month, day);
    if (on !== null && on >= reference) return on;
  }
  return null;
}

function readMonth(found: Found, { reference }: DeadlineContext): Reading | null {
  const { limit, month = "", alone } = found.groups;
  if (alone === undefined && (limit === undefined || !/[a-z]/i.test(limit))) return null;
  const rank = monthNumber(month);
  return reading(
    found,
    "period",
    inYear(found, reference, (year) => months(year, rank, rank)),
    "certain",
  );
}

function readQuarter(found: Found, { reference }: DeadlineContext): Reading {
  const last = rankOf(found, 4) * 3;
  return reading(
    found,
    "period",
    inYear(found, reference, (year) => months(year, last - 2, last)),
    "certain",
  );
}

function readHalf(found: Found, { reference }: DeadlineContext): Reading | null {
  const rank = rankOf(found, 2);
  if (rank > 2) return null;
  return reading(
    found,
    "period",
    inYear(found, reference, (year) => months(year, rank * 6 - 5, rank * 6)),
    "certain",
  );
}

function rankOf(found: Found, last: number): number {
  const word = (found.groups.rank ?? "").toLowerCase();
  const digit = /\d/.exec(word)?.[0];
  if (digit !== undefined) return Number(digit);
  return word === "laatste" ? last : ["eerste", "tweede", "derde", "vierde"].indexOf(word) + 1;
}

/**
 * The period in the year that the words name. Where they name none: the first that is not over, or that has not begun
 * where all must be done before it.
 */
export function inYear(
  found: Found,
  reference: string | null,
  period: (year: number) => Period,
): Period | null {
  const { year, which, limit, part } = found.groups;
  if (year !== undefined) return period(Number(year));
  if (reference === null) return null;
  const current = yearOf(reference);
  if (which !== undefined && /^volgend/i.test(which)) return period(current + 1);
  const now = period(current);
  if (/^(?:dit|het)$/i.test(which ?? "")) return now;
  const ahead = limitOf(limit) === "before" && !namesEnd(part);
  return (ahead ? now.from > reference : now.until >= reference) ? now : period(current + 1);
}

function readYear(found: Found): Reading | null {
  const { limit, year, alone } = found.groups;
  const period = months(Number(year), 1, 12);
  if (alone !== undefined) return reading(found, "period", period, "certain");
  if (
    found.groups.part === undefined &&
    !/uiterlijk|later|laatst|v[oó]{2}r|tegen|\bper\b|ingang|\bnog\s+in/iu.test(limit ?? "")
  )
    return null;
  return reading(found, "period", period, "certain");
}

function readNamed(found: Found, { reference }: DeadlineContext): Reading | null {
  const { which = "", unit = "", limit, part } = found.groups;
  const bare = /^(?:het|de)$/i.test(which);
  // `het jaar` alone is any year; `het einde van het jaar` is this one's.
  if (bare && !(namesEnd(part) && unit !== "week")) return null;
  if (/^per\s/i.test(limit ?? "")) return null;
  const period = reference === null ? null : namedPeriod(which, unit.toLowerCase(), reference);
  return reading(found, "period", period, /kom/i.test(which) ? "estimated" : "certain");
}

function namedPeriod(which: string, unit: string, reference: string): Period {
  if (/kom/i.test(which)) return { from: reference, until: coming(unit, reference) };
  const next = /volgend|nieuw/i.test(which) ? 1 : 0;
  const year = yearOf(reference);
  const month = monthOf(reference);
  if (unit === "vergaderjaar") return sittingYear(Number(vergaderjaar(reference).slice(0, 4)) + next);
  if (unit.endsWith("jaar")) return months(year + next, 1, 12);
  if (unit === "maand") return months(year, month + next, month + next);
  const last = (Math.ceil(month / 3) + next) * 3;
  if (unit === "kwartaal") return months(year, last - 2, last);
  const monday = addDays(reference, -((weekday(reference) + 6) % 7) + next * 7);
  return { from: monday, until: addDays(monday, 6) };
}

function sittingYear(first: number): Period {
  return { from: prinsjesdag(first), until: addDays(prinsjesdag(first + 1), -1) };
}

/** `komend jaar` is not always the next calendar year: within a year is what it surely says. */
function coming(unit: string, reference: string): string {
  if (unit === "week") return addDays(reference, 13);
  return addMonths(reference, unit === "maand" ? 1 : unit === "kwartaal" ? 3 : 12);
}
