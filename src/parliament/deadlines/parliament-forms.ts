import { addDays, months, type Period, yearOf } from "../calendar/civil.ts";
import { nextRecess, RECESSES, type Recess, type RecessName } from "../calendar/recess.ts";
import { prinsjesdag, verantwoordingsdag } from "../calendar/sitting-year.ts";
import { inYear, reading } from "./calendar-forms.ts";
import type { Certainty, DeadlineContext } from "./deadline.ts";
import { type Form, type Found, type Reading, undated } from "./form.ts";
import { isStrong, LIMIT, limitOf, namesEnd, PART, pattern } from "./limit.ts";
import { END, S, YEAR } from "./words.ts";

const COMING = `(?:(?:eerst)?volgende?|(?:aan)?komende?|aanstaande|nieuwe|eerste)`;
const THE = `(?:(?:het|de|een|uw|zijn|haar|onze|deze|dit)${S})`;
const OF_YEAR = `(?:${S}(?:van${S}|voor${S}|over${S})?(?:het${S}jaar${S})?(?<year>${YEAR})|${S}van${S}(?<which>dit|volgend|komend)${S}jaar)`;
const SEASON =
  "(?<season>voorjaar|lente|zomer(?:vakantie|periode)?|najaar|herfst|winter|kerst(?:mis)?|jaarwisseling)";
const PAPER =
  "(?<paper>voorjaars(?:nota|besluitvorming|brief)|miljoenennota|prinsjesdag|belastingplan|najaarsnota|verantwoordingsdag|jaarverslag(?:en)?|slotwet(?:ten)?|(?:\\p{L}{2,30})?begroting(?:en|s(?:behandeling(?:en)?|wet(?:ten)?|debat))?)";
const MEETING =
  "(?<meeting>(?:commissie|tweeminuten|wetgevings|nota|hoofdlijnen|plenaire?)[\\s-]{0,3}(?:debat|overleg|behandeling)|(?:\\p{L}{2,30}[\\s-])?(?:debat|overleg|raad|top)|\\p{L}{0,30}(?:rapportages?|brief|monitor|update|evaluatie|verslag|nota|agenda|actieplan|stand\\s{1,6}van\\s{1,6}zaken)|stemmingen|verkiezingen|kabinetsformatie|kabinetsperiode)";

/** Recesses, seasons, budget papers, debates and reports. */
export const PARLIAMENT_FORMS: readonly Form[] = [
  {
    pattern: pattern(
      `${LIMIT}${PART}?${THE}?(?:${COMING}${S})?(?<recess>zomer|kerst|herfst|voorjaars|krokus|mei|verkiezings)?[-\\s]?reces${OF_YEAR}?${END}`,
    ),
    read: readRecess,
  },
  {
    pattern: pattern(
      `(?:${LIMIT}|nog${S})?${PART}?(?<the>${THE}?(?:${COMING}${S})?)(?:(?:vroege|late)${S})?${SEASON}${OF_YEAR}?${END}`,
    ),
    read: readSeason,
  },
  {
    pattern: pattern(
      `${LIMIT}${PART}?${THE}?(?:${COMING}${S})?(?:behandeling${S}van${S}(?:de${S})?)?(?:\\p{L}{3,20}e${S})?${PAPER}${OF_YEAR}?${END}`,
    ),
    read: readPaper,
  },
  {
    pattern: pattern(
      `(?:${LIMIT}|nog${S})(?:(?:het|de)${S}einde?${S}van${S})?(?<the>${THE})?(?<coming>${COMING}${S})?(?:(?:half)?jaarlijkse${S})?${MEETING}${END}`,
    ),
    read: readMeeting,
  },
];

function readRecess(found: Found, context: DeadlineContext): Reading | null {
  const { limit = "", part } = found.groups;
  if (/^(?:per|met)\s/i.test(limit)) return null;
  const kind = limitOf(limit);
  const recess = recessOf(found, context, kind === "before" || kind === "by");
  const weak = kind === "at" || kind === "after";
  if (recess === null) return undated("event", weak);
  const certainty: Certainty = recess.status === "announced" ? "certain" : "estimated";
  const period = { from: recess.first, until: recess.last };
  // `uiterlijk het zomerreces` is met before it, as `uiterlijk in het zomerreces` is in it.
  if (kind === "by" && part === undefined && !/\b(?:in|tijdens)\b/i.test(limit)) {
    return {
      kind: "event",
      range: { from: null, until: addDays(recess.first, -1) },
      certainty,
      every: null,
      weak,
    };
  }
  if (kind !== "after") return { ...reading(found, "event", period, certainty), weak };
  return { kind: "event", range: afterRecess(recess, context), certainty: "estimated", every: null, weak };
}

const RECESS: Readonly<Record<string, RecessName>> = {
  zomer: "zomerreces",
  kerst: "kerstreces",
  herfst: "herfstreces",
  voorjaars: "voorjaarsreces",
  krokus: "voorjaarsreces",
  mei: "meireces",
  verkiezings: "verkiezingsreces",
};

/** The recess that the words mean; what must happen before one that has begun is meant for the next. */
function recessOf(found: Found, context: DeadlineContext, ahead: boolean): Recess | null {
  const { recess = "", year } = found.groups;
  const recesses = context.recesses ?? RECESSES;
  const name = RECESS[recess.toLowerCase()] ?? null;
  if (year !== undefined) {
    return recesses.find((one) => one.name === name && one.first.startsWith(year)) ?? null;
  }
  if (context.reference === null) return null;
  const next = nextRecess(name, context.reference, recesses);
  const begun = next !== null && next.first <= context.reference && ahead && !namesEnd(found.groups.part);
  return begun ? nextRecess(name, addDays(next.last, 1), recesses) : next;
}

/** From the first day of sittings to the next recess, three months at the most. */
function afterRecess(recess: Recess, context: DeadlineContext) {
  const from = addDays(recess.last, 1);
  const near = addDays(from, 90);
  const next = nextRecess(null, from, context.recesses ?? RECESSES);
  const soon = next !== null && next.first > from && next.first <= near;
  return { from, until: soon ? addDays(next.first, -1) : near };
}

function readSeason(found: Found, context: DeadlineContext): Reading | null {
  const { limit, season = "", the = "", year, part } = found.groups;
  if (limit === undefined && the === "" && year === undefined && part === undefined) return null;
  if (limit === undefined && year === undefined && /^(?:het|de|een|uw|zijn|haar|onze)\s+$/i.test(the))
    return null;
  if (/^(?:per|met|gedurende)\s/i.test(limit ?? "")) return null;
  const name = season.toLowerCase();
  const weak = !isStrong(limit);
  if (name.startsWith("zomer") && part === undefined) {
    const kind = limitOf(limit);
    const summer = { ...found, groups: { ...found.groups, recess: "zomer" } };
    const recess = kind === "before" || kind === "after" ? readRecess(summer, context) : null;
    if (recess !== null && recess.range !== null) {
      return { ...recess, kind: "period", certainty: "estimated", weak: weak && kind === "after" };
    }
  }
  const period = inYear(found, context.reference, (at) => seasonOf(name, at));
  return { ...reading(found, "period", period, "estimated"), weak };
}

/** Seasons as ministries mean them: spring ends at midsummer, autumn begins in September. */
function seasonOf(name: string, year: number): Period {
  if (/^(?:voorjaar|lente)/.test(name)) return { from: `${year}-03-01`, until: `${year}-06-20` };
  if (name.startsWith("zomer")) return { from: `${year}-06-21`, until: `${year}-09-20` };
  if (/^(?:najaar|herfst)/.test(name)) return { from: `${year}-09-01`, until: `${year}-12-20` };
  if (name.startsWith("kerst")) return { from: `${year}-12-25`, until: `${year}-12-26` };
  if (name === "jaarwisseling") return months(year + 1, 1, 1);
  return { from: `${year}-12-01`, until: `${year + 1}-03-20` };
}

function readPaper(found: Found, { reference }: DeadlineContext): Reading | null {
  const { paper = "", limit = "", year } = found.groups;
  if (/^(?:per|gedurende)\s/i.test(limit)) return null;
  const word = paper.toLowerCase();
  const name = word === "begroting" && /\sbehandeling\s/i.test(found.words) ? "begrotingsbehandeling" : word;
  const fixed = /^(?:prinsjesdag|miljoenennota|verantwoordingsdag)$/.test(name);
  // The budget of a year is presented in the year before; so is the Miljoenennota that bears its number.
  const ahead = year !== undefined && /begroting|miljoenennota|belastingplan/.test(name) ? 1 : 0;
  // Before a paper that has no fixed day is before the last on which it may come: nothing is overdue by a guess.
  const isBefore = limitOf(limit) === "before";
  const period = inYear(found, reference, (at) => {
    const window = paperPeriod(name, at - ahead);
    return isBefore ? onDay(window.until) : window;
  });
  const read = reading(found, "event", period, fixed ? "certain" : "estimated");
  return { ...read, weak: read.weak && !(name === "prinsjesdag" && isBefore) };
}

/** When a paper is due: by law (Comptabiliteitswet 2016) 1 June and 1 December for the two notas, the rest by custom. */
function paperPeriod(name: string, year: number): Period {
  if (name.startsWith("voorjaars")) return { from: `${year}-04-01`, until: `${year}-06-01` };
  if (name === "najaarsnota") return { from: `${year}-11-15`, until: `${year}-12-01` };
  if (/^(?:verantwoord|jaarverslag|slotwet)/.test(name)) return onDay(verantwoordingsdag(year));
  const day = prinsjesdag(year);
  return /behandeling|debat/.test(name)
    ? { from: addDays(day, 1), until: `${yearOf(day)}-12-31` }
    : onDay(day);
}

function onDay(date: string): Period {
  return { from: date, until: date };
}

/** What has no date that a calendar knows: the next report, a debate. `Agenderen voor overleg` names no time. */
function readMeeting(found: Found): Reading | null {
  const { limit = "", the = "een", coming, meeting = "" } = found.groups;
  const kind = limitOf(limit);
  if (kind === "after" || /^per\s/i.test(limit)) return null;
  const strong = isStrong(limit);
  const definite = !/^een\b/i.test(the) && /debat|overleg|behandeling|stemmingen|periode/i.test(meeting);
  const isTerm = /periode/i.test(meeting) && /^de(?:ze)?\b/i.test(the);
  if (coming === undefined && !strong && !isTerm && !(kind === "before" && definite)) return null;
  return undated("event", !strong);
}
