import type { MeetingSnapshot, MotionSnapshot, Snapshot } from "#parliament";
import type { DocumentCard, MotionLife, ReadBy, SubjectCard } from "./cards.ts";
import type { PostContent } from "./post.ts";
import type { CardChange, Updated } from "./updated.ts";

/** So soon after an edit another one belongs to it: nobody has read between them. */
const TOGETHER_MS = 10 * 60_000;
const NAMED_MAX = 4;

/** The new contents of a card, with what is another on it; contents that people are not told of stay as they are. */
export function withUpdate(before: PostContent | null, after: PostContent, at: string): PostContent {
  if (before === null || !isMarked(before) || !isMarked(after)) return after;
  const last = before.updated;
  const isClose = last !== undefined && Date.parse(at) - Date.parse(last.at) < TOGETHER_MS;
  const what = [...new Set([...(isClose ? last.what : []), ...changesBetween(before, after)])];
  const named = what.length > 1 ? what.filter((one) => one !== "details") : what;
  return { ...after, updated: { at, what: named.slice(0, NAMED_MAX) } };
}

/** The same without: to tell whether anything is another. */
export function withoutUpdate(content: PostContent | null): PostContent | null {
  if (content === null || !isMarked(content)) return content;
  const { updated: _updated, ...bare } = content;
  return bare;
}

type Marked = Extract<PostContent, { readonly updated?: Updated }>;

const MARKED: ReadonlySet<PostContent["type"]> = new Set([
  "subject-card",
  "document-card",
  "group-card",
  "voting-day-card",
]);

function isMarked(content: PostContent): content is Marked {
  return MARKED.has(content.type);
}

function changesBetween(before: Marked, after: Marked): readonly CardChange[] {
  if (before.type !== after.type) return ["details"];
  if (after.type === "group-card") return ["documents"];
  if (after.type === "voting-day-card") return ["vote"];
  if (before.type === "group-card" || before.type === "voting-day-card") return ["details"];
  const changes: readonly (CardChange | null)[] = [
    ...ofSnapshots(before.snapshot, after.snapshot),
    isOther(before.claim, after.claim) ? (after.claim === undefined ? "let-go" : "taken-up") : null,
    isOther(readerOf(before), readerOf(after)) ? (readerOf(after) === undefined ? "put-back" : "read") : null,
    isOther(before.summary, after.summary) ? "text" : null,
    isOther(before.deadline ?? null, after.deadline ?? null) ? "term" : null,
    "past" in after && "past" in before && isOther(before.past, after.past) ? "past" : null,
    "filed" in after && "filed" in before && isOther(filedIn(before), filedIn(after)) ? "documents" : null,
    ...("life" in before && "life" in after ? ofLives(before.life, after.life) : []),
    isOther(before.hits, after.hits) ? "rules" : null,
  ];
  const found = changes.filter((change) => change !== null);
  return found.length === 0 ? ["details"] : [...new Set(found)];
}

function readerOf(card: SubjectCard | DocumentCard): ReadBy | undefined {
  return card.type === "document-card" ? card.read : undefined;
}

function ofSnapshots(before: Snapshot, after: Snapshot): readonly (CardChange | null)[] {
  if (before.withdrawn !== after.withdrawn) return ["withdrawn"];
  const title = before.title === after.title ? null : ("title" as const);
  if (before.subject === "motion" && after.subject === "motion") return [...ofMotions(before, after), title];
  if (before.subject === "question" && after.subject === "question")
    return [
      before.state === after.state ? null : "state",
      before.documents.length === after.documents.length ? null : "documents",
      isOther(before.citedBy, after.citedBy) ? "cited" : null,
      title,
    ];
  if (before.subject === "promise" && after.subject === "promise")
    return [
      before.status === after.status ? null : "status",
      isOther(before.letters, after.letters) ? "documents" : null,
      isOther(before.citedBy, after.citedBy) ? "cited" : null,
      title,
    ];
  if (before.subject === "dossier" && after.subject === "dossier")
    return [
      before.highestNumber === after.highestNumber ? null : "documents",
      before.closed === after.closed ? null : "state",
      title,
    ];
  if (before.subject === "meeting" && after.subject === "meeting")
    return [...ofMeetings(before, after), title];
  if (before.subject === "document" && after.subject === "document")
    return [
      isOther(before.reading, after.reading) || isOther(before.file, after.file) ? "text" : null,
      title,
    ];
  return [title];
}

/** What became of the motion whose text it is. That it is known now is no news. */
function ofLives(
  before: MotionLife | undefined,
  after: MotionLife | undefined,
): readonly (CardChange | null)[] {
  return before === undefined || after === undefined ? [] : ofMotions(before.motion, after.motion);
}

function ofMotions(before: MotionSnapshot, after: MotionSnapshot): readonly (CardChange | null)[] {
  return [
    isOther(before.outcome, after.outcome) ? "vote" : null,
    isOther(before.tally, after.tally) ? "tally" : null,
    before.appreciation === after.appreciation ? null : "appreciation",
    before.scheduledOn === after.scheduledOn || after.outcome !== null ? null : "scheduled",
    isOther(before.replacedBy, after.replacedBy) ? "replaced" : null,
    isOther(claimsOf(before), claimsOf(after)) ? "claims" : null,
    before.citedBy.length === after.citedBy.length || isOther(claimsOf(before), claimsOf(after))
      ? null
      : "cited",
  ];
}

/** Which documents a card lists and how far the bill is: what else is known of them is no news. */
function filedIn({ filed }: SubjectCard): unknown {
  if (filed === undefined) return null;
  return [filed.total, filed.documents.map(({ key }) => key), filed.bill];
}

function ofMeetings(before: MeetingSnapshot, after: MeetingSnapshot): readonly (CardChange | null)[] {
  const whenOf = ({ date, startsAt, endsAt }: MeetingSnapshot) => [date, startsAt, endsAt];
  return [
    before.status === after.status ? null : "state",
    isOther(whenOf(before), whenOf(after)) ? "day" : null,
    isOther(before.agenda, after.agenda) ? "agenda" : null,
    isOther(before.decided, after.decided) ? "decided" : null,
    isOther(before.speakers, after.speakers) ? "speakers" : null,
    isOther(before.records, after.records) ? "documents" : null,
  ];
}

function claimsOf({ citedBy }: MotionSnapshot): readonly unknown[] {
  return citedBy.flatMap(({ key, claims }) => (claims === undefined ? [] : [[key, claims]]));
}

function isOther(before: unknown, after: unknown): boolean {
  return JSON.stringify(before) !== JSON.stringify(after);
}
