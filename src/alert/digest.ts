import { addDays, civilDate, type EventType, ownDate, type Snapshot } from "#parliament";
import type { DigestTime } from "#watch";
import type { DocumentCard, SubjectCard } from "./cards.ts";
import { localTime } from "./local-time.ts";
import type { DigestCard, DigestLine } from "./overviews.ts";
import type { Post, PostContent } from "./post.ts";
import type { EventReply } from "./replies.ts";

const WEEK_DAYS = 7;

/** The civil date of the last time at which a digest was due. */
export function lastDigestDay({ weekday, hour, minute }: DigestTime, now: Date, timezone: string): string {
  const local = localTime(now, timezone);
  const isPast = local.minute >= hour * 60 + minute;
  if (weekday === null) return addDays(local.date, isPast ? 0 : -1);
  const days = (local.weekday - weekday + WEEK_DAYS) % WEEK_DAYS;
  return addDays(local.date, days === 0 && !isPast ? -WEEK_DAYS : -days);
}

/** How many days ahead a digest looks. */
export const DAYS_AHEAD = { day: 3, week: 14 } as const;

export function digestPost(channel: string, day: string, content: DigestCard): Post {
  return {
    key: `digest/${channel}/${day}`,
    kind: "card",
    channel,
    parent: null,
    broadcast: false,
    held: false,
    content,
  };
}

/** A message of the channel, as far as a digest retells it. */
export interface Told {
  readonly key: string;
  readonly kind: "card" | "reply";
  readonly parent: string | null;
  readonly content: PostContent;
  /** UTC ISO. */
  readonly createdAt: string;
}

/**
 * What was told in a period, each once: new cards and what was broadcast as things that happened, and the threads in
 * which something else was said with one line each, the newest step.
 */
export function retold(
  told: readonly Told[],
  broadcast: ReadonlySet<EventType>,
): Pick<DigestCard, "happened" | "moved"> {
  const happened: DigestLine[] = [];
  const threads = new Map<string, EventReply[]>();
  for (const { key, content, parent, createdAt } of told) {
    if (content.type === "document-card" || content.type === "subject-card")
      happened.push({ ...cardLine(content, createdAt), card: key });
    if (content.type !== "event-reply") continue;
    if (broadcast.has(content.event)) happened.push(stepLine(content, 0, parent));
    else threads.set(parent ?? "", [...(threads.get(parent ?? "") ?? []), content]);
  }
  const moved = [...threads].flatMap(([parent, steps]) => {
    const last = steps.at(-1);
    return last === undefined ? [] : [stepLine(last, steps.length - 1, parent === "" ? null : parent)];
  });
  return { happened: happened.toSorted(byDay), moved: moved.toSorted(byDay) };
}

function cardLine({ snapshot, hits }: DocumentCard | SubjectCard, createdAt: string): DigestLine {
  const isDocument = snapshot.subject === "document";
  const on = isDocument ? ownDate(snapshot) : null;
  return {
    on: on ?? civilDate(createdAt) ?? "",
    ...called(snapshot),
    told: isDocument
      ? { type: "card", kind: snapshot.kind, watches: hits.map(({ name }) => name) }
      : { type: "card", kind: null, watches: [] },
  };
}

function stepLine(reply: EventReply, others: number, card: string | null): DigestLine {
  const { snapshot, previous, on } = reply;
  const named = snapshot.withdrawn && previous !== null ? previous : snapshot;
  const where = card === null ? {} : { card };
  return { on, ...called(named), told: { type: "step", reply, others }, ...where };
}

function called({ ids, title }: Snapshot): Pick<DigestLine, "id" | "title"> {
  return { id: ids[0] ?? null, title };
}

function byDay(a: DigestLine, b: DigestLine): number {
  return a.on < b.on ? -1 : a.on > b.on ? 1 : 0;
}

/** Keys of the documents of which something stands in the channel: a card, or a line in the thread of what they cite. */
export function toldDocuments(told: readonly Told[]): ReadonlySet<string> {
  return new Set(
    told.flatMap(({ content }) => {
      if (content.type === "document-card") return [content.snapshot.key];
      if (content.type === "subject-card") return documentsOf(content.snapshot);
      if (content.type !== "event-reply") return [];
      const before = new Set(content.previous === null ? [] : documentsOf(content.previous));
      return documentsOf(content.snapshot).filter((key) => !before.has(key));
    }),
  );
}

function documentsOf(snapshot: Snapshot): readonly string[] {
  const own = "documents" in snapshot ? snapshot.documents : [];
  const citing = "citedBy" in snapshot ? (snapshot.citedBy ?? []) : [];
  return [...own, ...citing].map(({ key }) => key);
}

/** Whether a digest has nothing to say: no event, no deadline, no meeting, and nothing to be read. */
export function isEmptyDigest({ happened, moved, deadlines, agenda, reading }: DigestCard): boolean {
  return happened.length + moved.length + deadlines.length + agenda.length + (reading?.total ?? 0) === 0;
}
