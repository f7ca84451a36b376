import { quoted } from "./wording.ts";

/** What is wrong with a cron expression of five fields, or six with seconds first; null when nothing is. */
export function cronFault(expression: string): string | null {
  const parts = expression.trim().split(/\s+/);
  if (parts.length !== 5 && parts.length !== 6) {
    return `has ${parts.length === 1 ? "one field" : `${parts.length} fields`}; a cron expression has five (minute hour day month weekday), or six with seconds first`;
  }
  const fields = parts.length === 5 ? FIELDS.slice(1) : FIELDS;
  for (const [index, field] of fields.entries()) {
    const wrong = (parts[index] ?? "").split(",").find((item) => !isItem(item, field));
    if (wrong !== undefined) return `${quoted(wrong)} is no ${field.name}: ${allowed(field)}`;
  }
  return null;
}

interface Field {
  readonly name: string;
  readonly from: number;
  readonly until: number;
  /** Names in place of numbers, the first for `from`. */
  readonly names: readonly string[];
}

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const WEEKDAYS = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];

const FIELDS: readonly Field[] = [
  { name: "second", from: 0, until: 59, names: [] },
  { name: "minute", from: 0, until: 59, names: [] },
  { name: "hour", from: 0, until: 23, names: [] },
  { name: "day of the month", from: 1, until: 31, names: [] },
  { name: "month", from: 1, until: 12, names: MONTHS },
  { name: "day of the week", from: 0, until: 7, names: WEEKDAYS },
];

function allowed({ from, until, names }: Field): string {
  const words = names.length > 0 ? ` or ${names[0]} to ${names.at(-1)}` : "";
  return `${from} to ${until}${words}, *, a range a-b, a step */n or a-b/n, or several with commas`;
}

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
