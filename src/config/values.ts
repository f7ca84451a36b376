import type { DigestTime, Quiet } from "#watch";
import type { Duration, Size } from "./config.ts";
import { cronFault } from "./cron.ts";
import type { Said } from "./said.ts";
import { didYouMean, isNot, meantWord, quoted } from "./wording.ts";

/** A value that cannot be read; what is said says why and what is allowed. */
export class ValueError extends Error {
  override readonly name = "ValueError";
  /** Where in the value, in UTF-16 units, when that is known. */
  readonly offset: number | undefined;

  readonly said: Said;

  constructor(said: Said, offset?: number) {
    super(said.en);
    this.said = said;
    this.offset = offset;
  }
}

export const DURATION = {
  nl: 'een aantal met een eenheid, zoals "30 months", "12 weeks" of "90 days", of "none"',
  en: 'a number with a unit, such as "30 months", "12 weeks" or "90 days", or "none"',
};
const UNIT_DAYS: Readonly<Record<string, number>> = { day: 1, week: 7, month: 30.4375, year: 365.25 };
const DURATION_DAYS_MAX = 36_525;

/** `30 months`, `12 weeks`, `90 days`; null for `none` and for nothing of any unit. */
export function readDuration(text: string): Duration | null {
  if (text === "none") return null;
  const [, amount, unit] = /^(\d{1,5}) (day|week|month|year)s?$/.exec(text) ?? [];
  if (amount === undefined || unit === undefined) throw new ValueError(isNot(text, DURATION));
  const days = Math.round(Number(amount) * (UNIT_DAYS[unit] ?? 0));
  if (days > DURATION_DAYS_MAX) {
    throw new ValueError({
      nl: `${quoted(text)} is meer dan honderd jaar`,
      en: `${quoted(text)} is more than a hundred years`,
    });
  }
  return days === 0 ? null : { text, days };
}

export const SIZE = {
  nl: 'een getal met een eenheid, zoals "500 MB" of "2 GB", of "none"',
  en: 'a number with a unit, such as "500 MB" or "2 GB", or "none"',
};
const UNIT_BYTES: Readonly<Record<string, number>> = { MB: 1_000_000, GB: 1_000_000_000 };

/** `500 MB`, `2 GB`; null for `none` and for nothing of any unit. */
export function readSize(text: string): Size | null {
  if (text === "none") return null;
  const [, amount, unit] = /^(\d{1,5}) (MB|GB)$/.exec(text) ?? [];
  if (amount === undefined || unit === undefined) throw new ValueError(isNot(text, SIZE));
  const bytes = Number(amount) * (UNIT_BYTES[unit] ?? 0);
  return bytes === 0 ? null : { text, bytes };
}

export const DIGEST = {
  nl: '"none", een tijd van elke dag zoals "daily 08:30", of van de week zoals "weekly mon 08:30"',
  en: '"none", a time of every day such as "daily 08:30", or of a week such as "weekly mon 08:30"',
};
const WEEKDAYS = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];

export function readDigest(text: string): DigestTime | null {
  if (text === "none") return null;
  const match = /^(?:daily|weekly (sun|mon|tue|wed|thu|fri|sat)) ([01]\d|2[0-3]):([0-5]\d)$/.exec(text);
  if (match === null) throw new ValueError(isNot(text, DIGEST));
  const [, day, hour, minute] = match;
  return {
    every: day === undefined ? "day" : "week",
    weekday: day === undefined ? null : WEEKDAYS.indexOf(day),
    hour: Number(hour),
    minute: Number(minute),
  };
}

export const QUIET = {
  nl: '"none", uren zoals "22:00-07:00", "weekend", of beide: "22:00-07:00 weekend"',
  en: '"none", hours such as "22:00-07:00", "weekend", or both: "22:00-07:00 weekend"',
};

/** `22:00-07:00`, `weekend`, or both; null for `none`. */
export function readQuiet(text: string): Quiet | null {
  if (text === "none") return null;
  const clock = "([01]\\d|2[0-3]):([0-5]\\d)";
  const match = new RegExp(`^(?:${clock}-${clock})?(?:(?:^|(?<=\\d) )(weekend))?$`).exec(text);
  if (match === null || text === "") throw new ValueError(isNot(text, QUIET));
  const [, fromHour, fromMinute, untilHour, untilMinute, weekend] = match;
  const from = minutes(fromHour, fromMinute);
  const until = minutes(untilHour, untilMinute);
  const hours = from === null || until === null ? null : { from, until };
  if (hours !== null && from === until)
    throw new ValueError({
      nl: `${quoted(text)} begint en eindigt op dezelfde tijd: laat het weg, of schrijf andere uren`,
      en: `${quoted(text)} begins and ends at the same time: leave it out, or write other hours`,
    });
  return { hours, weekend: weekend !== undefined };
}

function minutes(hour: string | undefined, minute: string | undefined): number | null {
  return hour === undefined || minute === undefined ? null : Number(hour) * 60 + Number(minute);
}

export const SCHEDULE = {
  nl: 'een cron-uitdrukking tussen aanhalingstekens, zoals "*/10 7-23 * * *"',
  en: 'a cron expression in quotes, such as "*/10 7-23 * * *"',
};

export function readSchedule(text: string): string {
  const fault = cronFault(text);
  if (fault !== null) throw new ValueError(fault);
  return text.trim();
}

export const URL_TEXT = {
  nl: 'een adres dat met "https://" of "http://" begint',
  en: 'an address that begins with "https://" or "http://"',
};

export function readUrl(text: string): string {
  const url = URL.parse(text);
  // First, so that no password is ever repeated in a message.
  if (url === null ? text.includes("@") : url.username !== "" || url.password !== "") {
    throw new ValueError({
      nl: `er staat een gebruikersnaam of wachtwoord in, of een @ op de verkeerde plaats: hier hoort ${URL_TEXT.nl}, zonder die`,
      en: `holds a user name or a password, or an @ in the wrong place: ${URL_TEXT.en}, without them`,
    });
  }
  if (url === null || !/^https?:$/.test(url.protocol)) {
    throw new ValueError(isNot(text, URL_TEXT));
  }
  return text.trim();
}

export const TIMEZONE = {
  nl: 'de naam van een tijdzone, zoals "Europe/Amsterdam"',
  en: 'the name of a time zone, such as "Europe/Amsterdam"',
};

export function readTimezone(text: string): string {
  if (!isTimezone(text)) {
    throw new ValueError(isNot(text, TIMEZONE, didYouMean(text, Intl.supportedValuesOf("timeZone"))));
  }
  return text;
}

function isTimezone(text: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: text });
    return /^[A-Za-z]/.test(text);
  } catch {
    return false;
  }
}

export const CHANNEL = {
  nl: 'een kanaal tussen aanhalingstekens, met zijn naam "#naam" (kleine letters, geen spaties) of zijn id "C0123ABCD"',
  en: 'a channel in quotes, as its name "#name" (lower case, no spaces) or its id "C0123ABCD"',
};

export function readChannel(text: string): string {
  if (/^#[\p{Ll}\p{Lo}\p{N}_-]{1,80}$/u.test(text) || /^[CG][A-Z0-9]{2,30}$/.test(text)) return text;
  const lower = `#${text.replace(/^#/, "").toLowerCase()}`;
  const isName = /^#[\p{Ll}\p{Lo}\p{N}_-]{1,80}$/u.test(lower);
  throw new ValueError(isNot(text, CHANNEL, isName ? meantWord(lower) : undefined));
}

export const MENTION = {
  nl: 'een lid "@U0123ABCD" of een groep "@S0123ABCD", met het id',
  en: 'a member "@U0123ABCD" or a user group "@S0123ABCD", by its id',
};

export function readMention(text: string): string {
  if (!/^@[UWS][A-Z0-9]{2,30}$/.test(text)) throw new ValueError(isNot(text, MENTION));
  return text;
}

export const SLUG = {
  nl: "een naam van kleine letters, cijfers en streepjes, zoals motie-van-nispen",
  en: "lower-case letters, digits and hyphens, such as motie-van-nispen",
};

export function readSlug(text: string): string {
  if (text.length > 80) throw new ValueError(longerThan(80));
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(text)) throw new ValueError(isNot(text, SLUG));
  return text;
}

export function longerThan(characters: number): Said {
  return { nl: `is langer dan ${characters} tekens`, en: `is longer than ${characters} characters` };
}
