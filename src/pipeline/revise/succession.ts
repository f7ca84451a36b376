import type { After, Post, SuccessionReply } from "#alert";
import { displayId, type Snapshot, type SubjectId, subjectId } from "#parliament";
import { followedIds, type Watch } from "#watch";
import type { ArchiveTransaction } from "../archive.ts";
import type { PipelineContext } from "../context.ts";
import { queuePosts } from "../outbox/queue.ts";
import { followedSubjects } from "./followed-subjects.ts";
import { type Successor, succeedsNote, successorsOf } from "./successors.ts";

/** Who made a rule that nobody made. */
const BY = "kamerwacht";
const NAME_MAX = 140;

/**
 * Follows what took the place of what is followed or goes on from it, in the same channels from now on. Said in the thread, where it can be stopped; what somebody stopped is not begun again.
 * Answers how many rules were made: they are in force once the watches are asked for anew.
 */
export function createSuccession(context: PipelineContext): () => number {
  const memory: TitleMemory = { stamp: "", found: new Map() };
  return () =>
    context.archive.transaction((transaction) => {
      const archive = { ...transaction, dossiersTitled: remembered(transaction, memory) };
      const known = new Set(transaction.proposals().map(({ watch }) => watch.id));
      let made = 0;
      for (const [id, channels] of followedSubjects(transaction, context)) {
        const stored = transaction.subject(id);
        if (stored === null) continue;
        const { snapshot } = stored;
        for (const successor of successorsOf(stored, namesOf(snapshot, context), archive))
          for (const channel of channels)
            if (followOne({ id, snapshot, channel }, successor, known, transaction, context)) made += 1;
      }
      return made;
    });
}

/** What was found in the titles of dossiers while those were what they are. */
interface TitleMemory {
  stamp: string;
  readonly found: Map<string, readonly SubjectId[]>;
}

/** All titles are looked through for it: only where any changed, or other words are asked for. */
function remembered(
  transaction: ArchiveTransaction,
  memory: TitleMemory,
): ArchiveTransaction["dossiersTitled"] {
  const stamp = transaction.dossiersStamp();
  if (stamp !== memory.stamp) memory.found.clear();
  memory.stamp = stamp;
  return (words) => {
    const key = JSON.stringify(words);
    const found = memory.found.get(key) ?? transaction.dossiersTitled(words);
    memory.found.set(key, found);
    return found;
  };
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
    how: successor.how,
    rule,
  };
  const after: After = { id: snapshot.ids[0] ?? snapshot.key, how: successor.how };
  transaction.setNote(
    succeedsNote(subjectId(successor.snapshot.subject, successor.snapshot.key)),
    JSON.stringify(after),
  );
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

/** What those who follow a thing call it. */
function namesOf({ ids }: Snapshot, context: PipelineContext): readonly string[] {
  const { watches } = context.watching().matcher;
  return watches.filter((watch) => followedIds(watch).some((id) => ids.includes(id))).map(({ name }) => name);
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
