import { addDays, weekday } from "../calendar/civil.ts";
import type { DeadlineContext } from "./deadline.ts";
import { type Form, type Found, type Reading, undated } from "./form.ts";
import { isStrong, LIMIT, limited, limitOf, pattern } from "./limit.ts";
import { END, S } from "./words.ts";

const DAYS = ["zondag", "maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag"];

/** Days that only the day of the document tells: `uiterlijk vrijdag`, `nog vandaag`. */
export const DAY_FORMS: readonly Form[] = [
  {
    pattern: pattern(
      `${LIMIT}(?:(?<next>volgende${S}week)${S}|(?:aanstaande|komende|eerstvolgende)${S})?(?<day>${DAYS.join("|")}|vandaag|morgen|overmorgen)${END}(?!${S}\\d)`,
    ),
    read: readDay,
  },
];

function readDay(found: Found, { reference }: DeadlineContext): Reading | null {
  const { limit: words, next, day = "" } = found.groups;
  const limit = limitOf(words);
  if (limit !== "by" && limit !== "before") return null;
  const weak = !isStrong(words);
  if (reference === null) return undated("date", weak);
  const on = dayAfter(reference, day.toLowerCase(), next !== undefined);
  const range = limited(limit, { from: on, until: on }, false);
  return { kind: "date", range, certainty: "estimated", every: null, weak };
}

/** The next such day; the document's own is not meant by its name. */
function dayAfter(reference: string, day: string, inNextWeek: boolean): string {
  const near = ["vandaag", "morgen", "overmorgen"].indexOf(day);
  if (near >= 0) return addDays(reference, near);
  const from = inNextWeek ? addDays(reference, (8 - weekday(reference)) % 7 || 7) : addDays(reference, 1);
  return addDays(from, (DAYS.indexOf(day) - weekday(from) + 7) % 7);
}
