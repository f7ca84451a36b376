import {
  AMSTERDAM,
  DAYS_AHEAD,
  type DigestCard,
  digestPost,
  isEmptyDigest,
  lastDigestDay,
  localTime,
  retold,
  type Told,
  toldDocuments,
} from "#alert";
import { addDays, isRecess, isWorkingDay } from "#parliament";
import type { DigestTime } from "#watch";
import type { ArchiveTransaction } from "../archive.ts";
import type { PipelineContext } from "../context.ts";
import { deadlinesAhead, followedIn, type Horizon, meetingsAhead } from "./digest-contents.ts";
import { readingAhead } from "./digest-reading.ts";

/** A digest that was not made for longer than this looks back no further. */
const LOOK_BACK_DAYS = 31;
const DAY_MS = 86_400_000;

/**
 * Makes the digests that are due, each once: what is told in one is told in no other, and one whose time passed while
 * the program was down is made when it is back, one for all that was missed. A channel that has just begun to want one
 * gets its first at the next time. Returns how many were queued.
 */
export function tellDigests(context: PipelineContext): number {
  return context.archive.transaction((transaction) => {
    const channels = [...(context.watching().rules.channels ?? [])];
    const queued = channels.reduce(
      (sum, [channel, { digest }]) => sum + tellDigest(transaction, channel, digest, context),
      0,
    );
    if (queued > 0) context.step("digest.queued");
    return queued;
  });
}

/** Where the last digest left off. */
interface LastDigest {
  /** When it was made, by the clock of then: UTC ISO. */
  readonly since: string;
  /** How many documents had been seen. */
  readonly seen: number;
}

function tellDigest(
  transaction: ArchiveTransaction,
  channel: string,
  time: DigestTime | null,
  context: PipelineContext,
): number {
  const name = `digest/${channel}`;
  const note = transaction.note(name);
  if (time === null) {
    if (note !== null) transaction.setNote(name, null);
    return 0;
  }
  const now = context.clock();
  const day = lastDigestDay(time, now, context.watching().rules.timezone ?? AMSTERDAM);
  const [lastDay = "", since = "", seen = "0"] = note?.split(" ") ?? [];
  if (note !== null && day <= lastDay) return 0;
  transaction.setNote(name, `${day} ${now.toISOString()} ${transaction.seenSoFar()}`);
  if (note === null) {
    transaction.markTold(channel, "");
    return 0;
  }
  const content = digestOf(transaction, channel, time, { since, seen: Number(seen) }, context);
  const post = digestPost(channel, day, content);
  transaction.markTold(channel, post.key);
  if (isEmptyDigest(content) && time.every === "day" && isIdle(content.until, context)) return 0;
  return transaction.enqueue(post, null, null, now.toISOString()) ? 1 : 0;
}

/** A message about a vote may have got its count since. */
function completed(told: Told, transaction: ArchiveTransaction): Told {
  if (told.content.type !== "event-reply" || told.content.event !== "motion.voted") return told;
  return { ...told, content: transaction.lastContent(told.key) ?? told.content };
}

/** On days on which nothing is to be expected, a daily digest with nothing in it is left out. */
function isIdle(today: string, context: PipelineContext): boolean {
  return !isWorkingDay(today) || isRecess(today, context.watching().recesses);
}

function digestOf(
  transaction: ArchiveTransaction,
  channel: string,
  { every }: DigestTime,
  last: LastDigest,
  context: PipelineContext,
): DigestCard {
  const { rules, recesses } = context.watching();
  const { timezone = AMSTERDAM, language, watches } = rules;
  const now = context.clock();
  const earliest = new Date(now.getTime() - LOOK_BACK_DAYS * DAY_MS).toISOString();
  const isLongAgo = last.since < earliest;
  const start = isLongAgo ? earliest : last.since;
  const told = transaction
    .untoldIn(channel, isLongAgo ? earliest : "")
    .map((each) => completed(each, transaction));
  const period = { after: last.seen, until: transaction.seenSoFar() };
  const seen = transaction.seenBetween(period.after, period.until);
  const shown = toldDocuments(told);
  const from = localTime(new Date(start), timezone).date;
  const today = localTime(now, timezone).date;
  const followed = followedIn(channel, watches.values(), transaction);
  const horizon: Horizon = {
    // Every day what has just passed; every week all that has, so that nothing is forgotten.
    overdueFrom: every === "day" ? from : "",
    today,
    until: addDays(today, DAYS_AHEAD[every]),
  };
  return {
    type: "digest-card",
    language,
    every,
    from,
    until: today,
    ...retold(told, rules.broadcast),
    deadlines: deadlinesAhead(followed, horizon, transaction, now, recesses),
    agenda: meetingsAhead(channel, followed, watches.values(), horizon, transaction, timezone),
    ...readingAhead(channel, every === "day" ? start : null, watches.values(), transaction, now),
    unposted: seen.filter((key) => !shown.has(key)).length,
    seen: period,
  };
}
