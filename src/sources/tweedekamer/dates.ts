const MONTHS =
  "januari februari maart april mei juni juli augustus september oktober november december".split(" ");
const DAY = new RegExp(`\\b(\\d{1,2})\\s+(${MONTHS.join("|")})\\s+(\\d{4})\\b`, "i");

/** The first long date in a Dutch text, `dinsdag 18 september 2025`, as a civil date; null where there is none. */
export function longDate(text: string): string | null {
  const found = DAY.exec(text);
  if (found === null) return null;
  const [, day = "", name = "", year = ""] = found;
  const month = MONTHS.indexOf(name.toLowerCase());
  const date = new Date(Date.UTC(Number(year), month, Number(day)));
  if (date.getUTCMonth() !== month || date.getUTCFullYear() !== Number(year)) return null;
  return date.toISOString().slice(0, 10);
}
