import { addDays, weekday } from "./civil.ts";

export interface Holiday {
  readonly date: string;
  readonly name: string;
}

/**
 * The days on which the government does not work, in order: those that the Algemene termijnenwet names (article 3),
 * without Good Friday, on which ministries do work.
 */
export function publicHolidays(year: number): readonly Holiday[] {
  const easter = easterSunday(year);
  return [
    { date: `${year}-01-01`, name: "Nieuwjaarsdag" },
    { date: easter, name: "eerste paasdag" },
    { date: addDays(easter, 1), name: "tweede paasdag" },
    { date: royalDay(year), name: year < 2014 ? "Koninginnedag" : "Koningsdag" },
    { date: `${year}-05-05`, name: "Bevrijdingsdag" },
    { date: addDays(easter, 39), name: "Hemelvaartsdag" },
    { date: addDays(easter, 49), name: "eerste pinksterdag" },
    { date: addDays(easter, 50), name: "tweede pinksterdag" },
    { date: `${year}-12-25`, name: "eerste kerstdag" },
    { date: `${year}-12-26`, name: "tweede kerstdag" },
  ].sort((a, b) => (a.date < b.date ? -1 : 1));
}

/** Easter Sunday of the Gregorian calendar, by the anonymous algorithm (Meeus, Jones, Butcher). */
export function easterSunday(year: number): string {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const rest = year % 100;
  const moon = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - moon + 15) % 30;
  const sunday = (32 + 2 * (century % 4) + 2 * Math.floor(rest / 4) - epact - (rest % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * sunday) / 451);
  return addDays(`${year}-03-22`, epact + sunday - 7 * late);
}

/** 27 April since 2014, 30 April before; moved where that is a Sunday. */
function royalDay(year: number): string {
  const day = year < 2014 ? `${year}-04-30` : `${year}-04-27`;
  return weekday(day) === 0 ? addDays(day, -1) : day;
}
