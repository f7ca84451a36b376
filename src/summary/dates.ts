const MONTHS =
  "januari februari maart april mei juni juli augustus september oktober november december".split(" ");

/** `16 mei 2024` as `2024-05-16`; null where no such day is named. */
export function civilDateIn(text: string): string | null {
  const found = new RegExp(`(\\d{1,2})\\s*(${MONTHS.join("|")})\\s+(\\d{4})`, "i").exec(text);
  if (found === null) return null;
  const month = MONTHS.indexOf((found[2] ?? "").toLowerCase()) + 1;
  return isoDate(Number(found[3]), month, Number(found[1]));
}

function isoDate(year: number, month: number, day: number): string | null {
  if (month < 1 || day < 1 || day > lastDay(year, month)) return null;
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

function lastDay(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}
