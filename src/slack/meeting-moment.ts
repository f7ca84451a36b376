import type { Language } from "#alert";
import type { MeetingSnapshot } from "#parliament";
import { oneLine } from "./text.ts";
import { meetingWords } from "./words/meeting-words.ts";

/** When a meeting is, by Amsterdam's clock and with the weekday: `donderdag 19 december 2024, 10:00–14:00 uur`; null without a day. */
export function meetingMoment(
  { date, startsAt, endsAt }: Pick<MeetingSnapshot, "date" | "startsAt" | "endsAt">,
  language: Language,
): string | null {
  if (date === null) return null;
  const day = dayOf(date, language);
  const begin = startsAt === null ? null : timeOf(startsAt);
  const end = endsAt === null ? null : timeOf(endsAt);
  if (begin === null) return day;
  return `${day}, ${meetingWords[language].at(end === null || end === begin ? begin : `${begin}–${end}`)}`;
}

function dayOf(civil: string, language: Language): string {
  const day = new Date(`${civil}T12:00:00Z`);
  return Number.isNaN(day.getTime()) ? oneLine(civil, 30) : DAYS[language].format(day);
}

function timeOf(instant: string): string {
  const time = new Date(instant);
  return Number.isNaN(time.getTime()) ? oneLine(instant, 30) : TIME.format(time);
}

const DAYS = {
  nl: new Intl.DateTimeFormat("nl-NL", { dateStyle: "full", timeZone: "UTC" }),
  en: new Intl.DateTimeFormat("en-GB", { dateStyle: "full", timeZone: "UTC" }),
};
const TIME = new Intl.DateTimeFormat("nl-NL", { timeStyle: "short", timeZone: "Europe/Amsterdam" });
