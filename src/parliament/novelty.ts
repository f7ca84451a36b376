import { EVENTS, type EventType, type Novelty } from "./event.ts";
import { putOff } from "./put-off.ts";
import type { Snapshot } from "./subject.ts";
import { civilDate } from "./time.ts";

const DAY_MS = 86_400_000;
const OFFICIAL = "officielebekendmakingen";
/** A document is registered and published within days; this old at first sight, and it came late. */
const LATE_DAYS = 4;
/** This old at first sight, it is history that came past, not news that came late. */
const OLD_DAYS = 60;
/** What only the official publications have comes out up to eleven weeks after its day: stukken of the Eerste Kamer, mostly. */
const OLD_DAYS_OFFICIAL = 120;

/**
 * How new a subject is that was never seen before. By its own date or, because years are mistyped now and then,
 * by the year and the rank or month in its number: the better of the two.
 */
export function noveltyOf(snapshot: Snapshot, now: Date): Exclude<Novelty, "known" | "baseline"> {
  const date = ownDate(snapshot);
  const age =
    date === null ? Number.POSITIVE_INFINITY : (now.getTime() - Date.parse(`${date}T00:00:00Z`)) / DAY_MS;
  if (age <= LATE_DAYS) return "new";
  const isOfficial = snapshot.alsoIn?.some(({ source }) => source === OFFICIAL) === true;
  const oldDays = isOfficial ? OLD_DAYS_OFFICIAL : OLD_DAYS;
  if (age <= oldDays || hasRecentNumber(snapshot, now)) return "late";
  return "old";
}

/** The civil date that the subject itself bears. */
export function ownDate(snapshot: Snapshot): string | null {
  switch (snapshot.subject) {
    case "motion":
      return snapshot.tabledOn;
    case "question":
      return snapshot.askedOn;
    case "promise":
      return snapshot.madeOn;
    case "dossier":
      return null;
    case "meeting":
    case "document":
      return snapshot.date;
  }
}

function hasRecentNumber({ ids }: Snapshot, now: Date): boolean {
  return ids.some((id) => isRecentPledge(id, now) || isRecentRank(id, now));
}

/** `TZ202412-116` was made in December 2024; on which day it does not tell. */
function isRecentPledge(id: string, now: Date): boolean {
  const [, year, month] = /^TZ(\d{4})(0[1-9]|1[0-2])-\d+$/.exec(id) ?? [];
  if (year === undefined) return false;
  const begins = Date.UTC(Number(year), Number(month) - 1, 1);
  const ends = Date.UTC(Number(year), Number(month), 1);
  // In Amsterdam a month begins some hours sooner.
  return begins <= now.getTime() + DAY_MS && ends > now.getTime() - OLD_DAYS * DAY_MS;
}

/** Numbers such as `2024D43817` count up through the year, to some 60,000. */
function isRecentRank(id: string, now: Date): boolean {
  const recent = new Date(now.getTime() - OLD_DAYS * DAY_MS);
  const match = /^(\d{4})([DZ])(\d{5})$/.exec(id);
  if (match === null) return false;
  const [, year, letter, serial] = match;
  const perDay = letter === "D" ? 160 : 70;
  const day = Math.floor(Number(serial) / perDay);
  return (
    Date.UTC(Number(year), 0, 1) + day * DAY_MS >= recent.getTime() && Number(year) >= recent.getUTCFullYear()
  );
}

/** The day on which a step happened, where the snapshot tells; otherwise the day of `at`. */
export function stepDate(type: EventType, snapshot: Snapshot, at: Date): string {
  const { day } = EVENTS[type];
  const told = day === undefined ? null : DAYS[day](snapshot);
  return told ?? civilDate(at.toISOString()) ?? at.toISOString().slice(0, 10);
}

const DAYS: Readonly<Record<"own" | "outcome" | "put-off", (of: Snapshot) => string | null>> = {
  own: ownDate,
  outcome: (of) => (of.subject === "motion" ? (of.outcome?.on ?? null) : null),
  "put-off": (of) => (of.subject === "motion" ? (putOff(of)?.on ?? null) : null),
};
