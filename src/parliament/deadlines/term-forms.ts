import { addWorkingDays } from "../calendar/working-days.ts";
import type { DeadlineContext, Interval } from "./deadline.ts";
import { type Form, type Found, type Reading, undated } from "./form.ts";
import { laterBy } from "./interval.ts";
import { pattern } from "./limit.ts";
import { END, intervalOf, NUMBER, numberOf, S, UNIT } from "./words.ts";

const THE = `(?:(?:de|het|deze|dit|een|zijn|haar|die)${S})?`;
const WORD = "\\p{L}[\\p{L}-]{1,40}";
const EVENT = `${THE}${WORD}(?:${S}van${S}${THE}${WORD})?`;
const COUNT = `(?:(?:${NUMBER})${S}?(?:tot|à|of|-|–)${S}?)?(?<count>${NUMBER})`;
const ABOUT = `(?:(?:maximaal|uiterlijk|circa|ongeveer|ten${S}hoogste|hooguit|nu${S}en|een${S}termijn${S}van|de${S}termijn${S}van)${S})?`;
const AT_LEAST = `(?:(?:ten${S}minste|tenminste|minimaal|minstens)${S})?`;
const LY =
  "(?<times>twee|drie|vier|zes)?(?<half>half)?(?<ly>jaar|maande|weke)lijks|(?<quarterly>kwartaal(?:s?gewijs|lijks))";

/** Terms that count from something, times that come back, and words for soon. */
export const TERM_FORMS: readonly Form[] = [
  {
    pattern: pattern(
      `(?:(?:nog|uiterlijk)${S})?binnen${S}${ABOUT}${COUNT}${S}(?<unit>${UNIT})(?:${S}na${S}(?<base>${EVENT}))?${END}`,
    ),
    read: readTerm,
  },
  {
    pattern: pattern(
      `(?:uiterlijk|niet${S}later${S}dan)${S}${COUNT}${S}(?<unit>${UNIT})${S}(?:na|v[oó]{2}r)${S}(?<base>${EVENT})${END}`,
    ),
    read: readTerm,
  },
  { pattern: pattern(`over${S}(?<loose>)${COUNT}${S}(?<unit>weken|maanden)${END}`), read: readTerm },
  { pattern: pattern(`${AT_LEAST}(?:${LY})${END}`), read: readAdverb },
  {
    pattern: pattern(
      `${AT_LEAST}(?:(?<often>${NUMBER})${S}(?:keer|maal)${S}per|(?<once>een(?:s|maal))${S}(?:per|in${S}de)|(?<each>per|ieder|elk|iedere|elke)|om${S}de)${S}(?:(?<count>${NUMBER})${S})?(?<unit>${UNIT})${END}`,
    ),
    read: readEach,
  },
  {
    pattern: pattern(`(?:ieder|elk)${S}(?:voorjaar|najaar)${END}`),
    read: (_, context) => recurring({ count: 1, unit: "year" }, context),
  },
  {
    pattern: pattern(`(?:periodiek|met${S}enige${S}regelmaat|op${S}gezette${S}tijden)${END}`),
    read: readPeriodic,
  },
  {
    pattern: pattern(
      `(?:(?:zo|zeer)${S}(?:spoedig|snel|vlug)(?:${S}als)?(?:${S}mogelijk)?|(?:binnenkort|spoedig|onverwijld|onmiddellijk)|op${S}(?:de${S})?(?:(?:zeer|zo)${S})?kor(?:te|tst)(?:${S}mogelijke)?${S}termijn|per${S}ommegaande|met${S}(?:de${S}(?:meeste|grootst${S}mogelijke)${S})?spoed|binnen${S}(?:afzienbare${S}(?:tijd|termijn)|(?:enkele|een${S}aantal|enige)${S}(?:dagen|weken|maanden))|(?:in${S}|binnen${S})?de${S}komende${S}(?:dagen|weken|maanden|tijd|periode))${END}`,
    ),
    read: () => undated("vague", true),
  },
];

/** Words behind `na` for the day of the document itself. */
const OWN_DAY = /^(?:heden|vandaag|(?:de\s+)?(?:dagtekening|verzending|indiening))/i;

function readTerm(found: Found, { reference }: DeadlineContext): Reading | null {
  const { count = "", unit = "", base, loose } = found.groups;
  const number = numberOf(count);
  if (number === null || number === 0) return null;
  const weak = loose !== undefined;
  if (reference === null || (base !== undefined && !OWN_DAY.test(base))) return undated("relative", weak);
  const until = /^werkdag/i.test(unit)
    ? addWorkingDays(reference, Math.ceil(number))
    : laterBy(reference, intervalOf(number, unit));
  // A motion's term counts from its adoption, days or weeks after the date on the paper.
  return { kind: "relative", range: { from: reference, until }, certainty: "estimated", every: null, weak };
}

function readAdverb(found: Found, context: DeadlineContext): Reading {
  const { times, half, ly = "", quarterly } = found.groups;
  if (quarterly !== undefined) return recurring({ count: 3, unit: "month" }, context);
  const count = times === undefined ? 1 : (numberOf(times) ?? 1);
  if (/^jaar/i.test(ly)) {
    if (half === undefined) return recurring({ count, unit: "year" }, context);
    return recurring({ count: 6 * count, unit: "month" }, context);
  }
  return recurring({ count, unit: /^m/i.test(ly) ? "month" : "week" }, context);
}

function readEach(found: Found, context: DeadlineContext): Reading | null {
  const { often, count, unit = "" } = found.groups;
  // `binnen 24 uur` is a term; `per uur` and `per dag` are rates.
  if (/^(?:uur|werkdag|dag)/i.test(unit)) return null;
  const number = count === undefined ? 1 : numberOf(count);
  const share = often === undefined ? 1 : numberOf(often);
  if (number === null || share === null || number === 0 || share === 0) return null;
  const every = intervalOf(number, unit);
  return recurring(share === 1 ? every : shared(every, share), context);
}

/** Twice a year is every six months. */
function shared(every: Interval, share: number): Interval {
  const days = { day: 1, week: 7, month: 30, year: 365 }[every.unit] * every.count;
  if (every.unit === "year" && (every.count * 12) % share === 0) {
    return { count: (every.count * 12) / share, unit: "month" };
  }
  return { count: Math.max(1, Math.round(days / share)), unit: "day" };
}

function readPeriodic(): Reading {
  return undated("recurring", true);
}

/** The first time is one interval after the document, which is a guess. */
function recurring(every: Interval, { reference }: DeadlineContext): Reading {
  const range = reference === null ? null : { from: reference, until: laterBy(reference, every) };
  return { kind: "recurring", range, certainty: range === null ? "unknown" : "estimated", every, weak: true };
}
