import { AMSTERDAM, type DigestDeadline, type DigestMeeting, localTime } from "#alert";
import { dossierId, fieldText, type MeetingSnapshot, type Recess, refOf, type Snapshot } from "#parliament";
import { storedTerms } from "#summary";
import { type Watch, watchesOfMeeting } from "#watch";
import type { ArchiveTransaction } from "../archive.ts";

/** Some 60 a week are planned. */
const MEETINGS_MAX = 500;

/** From when until when a look ahead goes, civil dates and inclusive. */
export interface Horizon {
  /** From this day on what has passed without what was to come is told once more. */
  readonly overdueFrom: string;
  readonly today: string;
  readonly until: string;
}

/** A thing that a channel follows, with the key of its card there. */
export interface FollowedThing {
  readonly snapshot: Snapshot;
  readonly card: string | null;
}

/** What a channel follows: the snapshots of the motions, questions and pledges that its watches name. */
export function followedIn(
  channel: string,
  watches: Iterable<Watch>,
  transaction: ArchiveTransaction,
): readonly FollowedThing[] {
  const targets = [...watches]
    .filter((watch) => watch.channel === channel)
    .flatMap(({ motion, question, promise }) => [motion, question, promise].filter((id) => id !== undefined));
  const subjects = new Set([...new Set(targets)].flatMap((id) => transaction.subjectsWithId(id)));
  return [...subjects].flatMap((id) => {
    const snapshot = id.startsWith("document:") ? null : (transaction.subject(id)?.snapshot ?? null);
    if (snapshot === null || snapshot.withdrawn) return [];
    const card = transaction.cardsOf(id).find((each) => each.channel === channel)?.key ?? null;
    return [{ snapshot, card }];
  });
}

/** The terms of what is followed that end within the horizon, and those that have passed since its beginning. */
export function deadlinesAhead(
  followed: readonly FollowedThing[],
  { overdueFrom, today, until }: Horizon,
  transaction: ArchiveTransaction,
  now: Date,
  recesses: readonly Recess[] | undefined,
): readonly DigestDeadline[] {
  return followed
    .flatMap(({ snapshot, card }) =>
      storedTerms(snapshot, transaction, now, recesses)
        .filter((term) => term.until >= overdueFrom && term.until <= until)
        .map((term) => ({
          on: term.until,
          id: snapshot.ids[0] ?? null,
          title: snapshot.title,
          overdue: term.until < today,
          ...(card === null ? {} : { card }),
        })),
    )
    .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

/** The meetings within the horizon that deal with what is followed, or with something in a followed dossier. */
export function meetingsAhead(
  channel: string,
  followed: readonly FollowedThing[],
  watches: Iterable<Watch>,
  { today, until }: Horizon,
  transaction: ArchiveTransaction,
  timezone: string = AMSTERDAM,
): readonly DigestMeeting[] {
  const own = [...watches].filter((watch) => watch.channel === channel);
  const zaken = new Set(followed.map(({ snapshot }) => snapshot.key));
  const dossiers = new Set(own.map(({ dossier }) => dossier ?? ""));
  const concerns = (zaak: string) => zaken.has(zaak) || dossiers.has(dossierOf(zaak, transaction) ?? "-");
  return transaction
    .meetingsFrom(today, MEETINGS_MAX)
    .filter((meeting) => isOn(meeting, until))
    .filter(
      (meeting) =>
        meeting.agenda.some((item) => item.zaken.some(concerns)) || watchesOfMeeting(own, meeting).length > 0,
    )
    .map(({ date, startsAt, title, kind }) => ({
      on: date ?? "",
      time: startsAt === null ? null : clockTime(new Date(startsAt), timezone),
      title,
      kind,
    }));
}

function isOn({ date, status, withdrawn }: MeetingSnapshot, until: string): boolean {
  return (
    !withdrawn &&
    date !== null &&
    date <= until &&
    !/^(verplaatst|geannuleerd|vervallen)$/i.test(status?.trim() ?? "")
  );
}

function dossierOf(zaak: string, { graph }: ArchiveTransaction): string | null {
  const record = graph.get("zaak", zaak);
  const dossier =
    record === null ? null : graph.get("kamerstukdossier", refOf(record, "kamerstukdossier") ?? "");
  const number = dossier === null ? null : fieldText(dossier, "nummer");
  return dossier === null || number === null ? null : dossierId(number, fieldText(dossier, "toevoeging"));
}

function clockTime(at: Date, timezone: string): string {
  const { minute } = localTime(at, timezone);
  const two = (number: number) => String(number).padStart(2, "0");
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}
