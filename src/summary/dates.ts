const MONTHS =
  "januari februari maart april mei juni juli augustus september oktober november december".split(" ");

/** `16 mei 2024` as `2024-05-16`; null where no such day is named. */
export function civilDateIn(text: string): string | null {
  const found = new RegExp(`(\\d{1,2})\\s*(${MONTHS.join("|")})\\s+(\\d{4})`, "i").exec(text);
  if (found === null) return null;
  const month = MONTHS.indexOf((found[2] ?? "").toLowerCase()) + 1;
  return isoDate(Number(found[3]), month, Number(found[1]));
}

/** The day that a deadline names or ends on, where its own words fix one; null for `voor het zomerreces`. */
export function deadlineDate(text: string): string | null {
  const day = civilDateIn(text);
  if (day !== null) return day;
  const year = Number(/\b(20\d{2})\b/.exec(text)?.[1] ?? 0);
  if (year === 0) return null;
  const month = MONTHS.findIndex((name) => new RegExp(`\\b${name}\\b`, "i").test(text)) + 1;
  const before = /\b(?:v[oó]{2}r|v[oó]{2}rdat|tegen)\b/i.test(text) && !/\beind/i.test(text);
  if (month > 0)
    return before || /\bbegin\b/i.test(text)
      ? isoDate(year, month, 1)
      : isoDate(year, month, lastDay(year, month));
  return partOfYear(text, year, before);
}

function partOfYear(text: string, year: number, before: boolean): string | null {
  const quarter = /\b(eerste|tweede|derde|vierde|laatste|Q[1-4])\s*(?:kwartaal)?/i
    .exec(text)?.[1]
    ?.toLowerCase();
  if (/kwartaal|\bQ[1-4]\b/i.test(text)) {
    const month = { eerste: 3, q1: 3, tweede: 6, q2: 6, derde: 9, q3: 9 }[quarter ?? ""] ?? 12;
    return isoDate(year, month, lastDay(year, month));
  }
  if (/eerste helft/i.test(text)) return isoDate(year, 6, 30);
  if (/tweede helft|\beind|afloop/i.test(text)) return isoDate(year, 12, 31);
  if (/\b(zomer|voorjaar|najaar|begroting|reces|nota|helft|begin)/i.test(text)) return null;
  return before ? isoDate(year, 1, 1) : isoDate(year, 12, 31);
}

function isoDate(year: number, month: number, day: number): string | null {
  if (month < 1 || day < 1 || day > lastDay(year, month)) return null;
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

function lastDay(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}
