import type { Post, SuccessionReply } from "#alert";
import { displayId, kindOf, type Snapshot, type StoredSubject, type SubjectId } from "#parliament";
import { followedIds, type Watch } from "#watch";
import type { ArchiveTransaction } from "../archive.ts";
import type { PipelineContext } from "../context.ts";
import { queuePosts } from "../outbox/queue.ts";
import { followedSubjects } from "./followed-subjects.ts";

/** Who made a rule that nobody made. */
const BY = "kamerwacht";
const NAME_MAX = 140;

/**
 * Follows what took the place of what is followed, in the same channels from now on: a motion in place of another, a
 * pledge that repeats one. Said in the thread, where it can be stopped; what somebody stopped is not begun again.
 * Returns how many rules were made: they are in force once the watches are asked for anew.
 */
export function followSuccessors(context: PipelineContext): number {
  return context.archive.transaction((transaction) => {
    const known = new Set(transaction.proposals().map(({ watch }) => watch.id));
    let made = 0;
    for (const [id, channels] of followedSubjects(transaction, context)) {
      const stored = transaction.subject(id);
      for (const successor of stored === null ? [] : successorsOf(stored, transaction))
        for (const channel of channels)
          if (followOne({ id, snapshot: successor.of, channel }, successor, known, transaction, context))
            made += 1;
    }
    return made;
  });
}

interface Successor {
  /** What it replaced. */
  readonly of: Snapshot;
  readonly snapshot: Snapshot;
  readonly kind: "motion" | "promise";
}

/** What is known to have taken the place of a thing. */
function successorsOf({ snapshot }: StoredSubject, transaction: ArchiveTransaction): readonly Successor[] {
  const refs =
    snapshot.subject === "motion"
      ? snapshot.replacedBy
      : snapshot.subject === "promise"
        ? snapshot.repeatedBy
        : [];
  const kind = snapshot.subject === "promise" ? "promise" : "motion";
  return refs
    .flatMap(({ id }) => (id === null ? [] : transaction.subjectsWithId(id)))
    .filter((subject) => kindOf(subject) === kind)
    .flatMap((subject) => transaction.subject(subject)?.snapshot ?? [])
    .filter((successor) => !successor.withdrawn && successor.ids.length > 0)
    .map((successor) => ({ of: snapshot, snapshot: successor, kind }));
}

interface Place {
  readonly id: SubjectId;
  readonly snapshot: Snapshot;
  readonly channel: string;
}

function followOne(
  { id, snapshot, channel }: Place,
  successor: Successor,
  known: Set<string>,
  transaction: ArchiveTransaction,
  context: PipelineContext,
): boolean {
  const [number = ""] = successor.snapshot.ids;
  const rule = ruleId(number, channel);
  const card = transaction.cardsOf(id).find((each) => each.channel === channel);
  if (card === undefined || known.has(rule) || isFollowed(successor.snapshot, channel, context)) return false;
  known.add(rule);
  const now = context.clock();
  const name = (successor.snapshot.title || displayId(number)).slice(0, NAME_MAX);
  const watch: Watch = { id: rule, name, channel, [successor.kind]: number };
  transaction.saveProposal({ watch, userId: BY, at: now.toISOString(), inForce: true });
  const { language } = context.watching().rules;
  const content: SuccessionReply = {
    type: "succession-reply",
    language,
    snapshot,
    successor: successor.snapshot,
    rule,
  };
  const key = `succession/${id}/${number}/${channel}`;
  const post: Post = {
    key,
    kind: "reply",
    channel,
    parent: card.key,
    broadcast: false,
    held: false,
    content,
  };
  queuePosts(transaction, [post], { subject: id, events: [], hits: [], run: null, now });
  return true;
}

function isFollowed({ ids }: Snapshot, channel: string, context: PipelineContext): boolean {
  const { matcher, rules } = context.watching();
  return matcher.watches.some(
    (watch) =>
      rules.watches.get(watch.id)?.channel === channel && followedIds(watch).some((id) => ids.includes(id)),
  );
}

/** The same for one successor in one channel, for ever. */
function ruleId(number: string, channel: string): string {
  const slug = `${displayId(number)} ${channel}`.toLowerCase().replace(/[^a-z0-9]+/g, "-");
  return `vervolg-${slug.replace(/^-+|-+$/g, "")}`.slice(0, 80);
}
