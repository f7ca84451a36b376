import type { Said } from "./said.ts";
import { quoted } from "./wording.ts";

/** What is wrong with a cron expression of five fields, or six with seconds first; null when nothing is. */
export function cronFault(expression: string): Said | null {
  const parts = expression.trim().split(/\s+/);
  if (parts.length !== 5 && parts.length !== 6) {
    const [nl, en] =
      parts.length === 1 ? ["één veld", "one field"] : [`${parts.length} velden`, `${parts.length} fields`];
    return {
      nl: `heeft ${nl}; een cron-uitdrukking heeft er vijf (minuut uur dag maand weekdag), of zes met de seconden voorop`,
      en: `has ${en}; a cron expression has five (minute hour day month weekday), or six with seconds first`,
    };
  }
  const fields = parts.length === 5 ? FIELDS.slice(1) : FIELDS;
  for (const [index, field] of fields.entries()) {
    const wrong = (parts[index] ?? "").split(",").find((item) => !isItem(item, field));
    if (wrong !== undefined) return wrongItem(wrong, field);
  }
  return null;
}

function wrongItem(item: string, field: Field): Said {
  const { from, until, name, names } = field;
  const [first, last] = [names[0], names.at(-1)];
  return {
    nl: `${quoted(item)} is geen ${name.nl}: ${from} tot en met ${until}${first === undefined ? "" : ` of ${first} tot en met ${last}`}, *, een bereik a-b, een stap */n of a-b/n, of meer met komma's`,
    en: `${quoted(item)} is no ${name.en}: ${from} to ${until}${first === undefined ? "" : ` or ${first} to ${last}`}, *, a range a-b, a step */n or a-b/n, or several with commas`,
  };
}

interface Field {
  readonly name: Said;
  readonly from: number;
  readonly until: number;
  /** Names in place of numbers, the first for `from`. */
  readonly names: readonly string[];
}

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const WEEKDAYS = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];

const FIELDS: readonly Field[] = [
  { name: { nl: "seconde", en: "second" }, from: 0, until: 59, names: [] },
  { name: { nl: "minuut", en: "minute" }, from: 0, until: 59, names: [] },
  { name: { nl: "uur", en: "hour" }, from: 0, until: 23, names: [] },
  { name: { nl: "dag van de maand", en: "day of the month" }, from: 1, until: 31, names: [] },
  { name: { nl: "maand", en: "month" }, from: 1, until: 12, names: MONTHS },
  { name: { nl: "dag van de week", en: "day of the week" }, from: 0, until: 7, names: WEEKDAYS },
];

function isItem(item: string, field: Field): boolean {
  const match = /^(\*|[a-z0-9]+(?:-[a-z0-9]+)?)(?:\/(\d{1,2}))?$/i.exec(item);
  const [, range, step] = match ?? [];
  if (range === undefined) return false;
  if (step !== undefined && (Number(step) === 0 || Number(step) > field.until)) return false;
  if (range === "*") return true;
  const [first, last] = range.split("-").map((part) => numberOf(part, field));
  if (first === undefined || first === null || last === null) return false;
  return last === undefined ? step === undefined : first <= last;
}

function numberOf(part: string, { from, until, names }: Field): number | null {
  const name = names.indexOf(part.toLowerCase());
  if (name >= 0) return from + name;
  if (!/^\d{1,2}$/.test(part)) return null;
  const number = Number(part);
  return number >= from && number <= until ? number : null;
}
