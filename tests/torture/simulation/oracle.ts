import type { PostContent, StoredPost } from "#alert";
import { type Expectation, expect } from "./expectation.ts";
import { WATCHES } from "./happenings.ts";
import { chatter, disturbing, wrongRefusals } from "./heard.ts";
import { unheld, wrongDays, wrongDigests, wrongGroups, wronglyHeld } from "./overviews.ts";
import { seenWith, toldAgain, untoldPutBack } from "./put-back.ts";
import type { Played } from "./simulation.ts";
import { neverCame, outdated, shownOrOffered, wrongWords } from "./words.ts";

/** What is wrong with how a seed ended, each in a sentence; nothing where all is as it must be. */
export function judge(played: Played): readonly string[] {
  const expectation = expect(played.kept, WATCHES);
  const posts = (key: string) => played.store.transaction((transaction) => transaction.post(key));
  const seen = seenWith(played, expectation, posts);
  return [
    ...untoldPutBack(played),
    ...toldAgain(seen),
    ...judgeSeen({ ...played, slack: { ...played.slack, messages: seen.known } }, expectation, posts),
  ];
}

function judgeSeen(played: Played, expectation: Expectation, posts: Posts): readonly string[] {
  return [
    ...unread(played, expectation),
    ...doubles(played.slack),
    ...missing(played, expectation, posts),
    ...uncalledFor(played, expectation),
    ...wrongDays(played, expectation),
    ...wrongGroups(played, posts),
    ...wrongDigests(played, posts),
    ...outOfPlace(played, expectation, posts),
    ...outOfOrder(played, expectation),
    ...outdated(played, expectation),
    ...wrongWords(played, expectation),
    ...wronglyHeld(played, expectation),
    ...unheld(played),
    ...open(played),
    ...chatter(played.slack),
    ...wrongRefusals(played),
    ...disturbing(played, expectation, posts),
  ];
}

type Posts = (key: string) => StoredPost | null;

/** Every record was taken in, in its newest version, and every file of a new document was read. */
function unread({ parliament, kept }: Played, { positions }: Expectation): readonly string[] {
  const read = new Map(kept.flatMap((one) => (one.type === "reading" ? [[one.document, one.text]] : [])));
  return [...parliament.published].flatMap(([key, { id, position, file }]) => {
    const seen = positions.get(key);
    if (seen !== position) return [`${key} was published at ${position} and is known as of ${seen}`];
    const content = parliament.files.get(file?.url ?? "");
    if (!id.startsWith("brief-") || content === undefined) return [];
    const text = content === "SCAN" ? null : content;
    return read.get(id) === text ? [] : [`${key} was not read in its newest version`];
  });
}

/** Nothing stands there twice, unless it says so itself; and that it does only where it could not be looked for. */
function doubles({ messages, unsearched }: Played["slack"]): readonly string[] {
  const seen = new Set<string>();
  return messages.flatMap(({ key, marked }) => {
    if (marked && !unsearched.has(key)) return [`${key} says that it may be double, and could be looked for`];
    if (seen.has(key) && !marked) return [`${key} stands there twice`];
    seen.add(key);
    return [];
  });
}

function missing({ slack }: Played, { cards, replies }: Expectation, posts: Posts): readonly string[] {
  const visible = new Set(slack.messages.map(({ key }) => key));
  return [...cards.values(), ...replies.values()].flatMap((expected) => {
    if (visible.has(expected.key)) return "old" in expected && expected.old ? [`${expected.key} is old`] : [];
    const state = posts(expected.key)?.state ?? "not there";
    if (state === "dead" && (slack.rejections.get(expected.key) ?? 0) >= 2) return [];
    if (state === "held" && mayBeHeld(expected.key, posts)) return [];
    if (state === "superseded" && isCounted(expected.key, slack, posts)) return [];
    return [`${expected.key} is not to be seen: ${state}`];
  });
}

/** The count of a vote completes the message that tells of it, unless Slack would not take that, or its change. */
function isCounted(key: string, slack: Played["slack"], posts: Posts): boolean {
  if (!key.includes("/motion.tallied/") || posts(key)?.lastError !== "joined") return false;
  const [, subject = ""] = /^reply\/(.+)@/.exec(key) ?? [];
  const channel = key.slice(key.lastIndexOf("/"));
  const voted = [...slack.messages.map((message) => message.key), ...slack.refused.keys()].filter(
    (each) => each.startsWith(`reply/${subject}@`) && each.endsWith(`/motion.voted${channel}`),
  );
  const isThere = voted.some(
    (each) => neverCame(each, slack) || shownOrOffered(each, slack).some(hasWholeCount),
  );
  return isThere || isHeldWithVote(key, posts);
}

function hasWholeCount(content: PostContent): boolean {
  if (content.type !== "event-reply" || content.snapshot.subject !== "motion") return false;
  return content.snapshot.tally?.complete === true;
}

/** Where what tells of the vote is held, the count is held in it. */
function isHeldWithVote(key: string, posts: Posts): boolean {
  const [, subject = "", revision = "0", channel = ""] = /^reply\/(.+)@(\d+)\/[^/]+\/(.+)$/.exec(key) ?? [];
  return [...Array(Number(revision)).keys()].some((before) => {
    const vote = `reply/${subject}@${before + 1}/motion.voted/${channel}`;
    return posts(vote)?.state === "held" && mayBeHeld(vote, posts);
  });
}

/** Cards of documents may be held, and what hangs under them. */
function mayBeHeld(key: string, posts: Posts): boolean {
  if (key.startsWith("card/document:")) return true;
  const parent = posts(key)?.parent ?? null;
  return parent !== null && posts(parent)?.state === "held";
}

function uncalledFor({ slack }: Played, { cards, replies, days }: Expectation): readonly string[] {
  return slack.messages.flatMap(({ key }) =>
    cards.has(key) || replies.has(key) || days.has(key) || /^(notice|hold|digest|group)\//.test(key)
      ? []
      : [`nobody asked for ${key}`],
  );
}

/** Replies stand under their card, in the order of what happened. */
function outOfPlace({ slack }: Played, { replies }: Expectation, posts: Posts): readonly string[] {
  const order = [...replies.keys()];
  const last = new Map<string, number>();
  return slack.messages.flatMap((message) => {
    const { key, parent, marked } = message;
    const expected = replies.get(key);
    if (expected === undefined || marked) return [];
    const card = posts(expected.parent);
    const orphan = card?.state === "dead";
    if (parent === null && wasUnclear(expected.parent, slack)) return [];
    // What hangs under a card in the thread of a group stands in that thread.
    const group = posts(expected.parent)?.parent ?? null;
    const thread = group !== null && posts(group)?.state === "sent" ? group : expected.parent;
    if (orphan ? parent !== null && parent !== group : parent !== thread)
      return [`${key} stands under ${parent}`];
    // Who reads again what was told may come by it in another order.
    if (message.isOfBefore) return [];
    const before = last.get(expected.parent) ?? -1;
    last.set(expected.parent, order.indexOf(key));
    return before > order.indexOf(key) ? [`${key} came after ${order[before]}`] : [];
  });
}

/** What a channel without quiet hours is shown by itself comes in the order in which it came about. */
function outOfOrder({ slack }: Played, { cards }: Expectation): readonly string[] {
  const order = [...cards.keys()];
  const shown = slack.messages.filter(
    ({ key, channel, parent, marked, isOfBefore }) =>
      channel === "#tweede" &&
      parent === null &&
      !marked &&
      !isOfBefore &&
      !wasUnclear(key, slack) &&
      cards.has(key),
  );
  return shown.slice(1).flatMap(({ key }, index) => {
    const before = shown[index]?.key ?? "";
    return order.indexOf(before) > order.indexOf(key) ? [`${key} came after ${before}`] : [];
  });
}

/**
 * While nobody could see whether a card arrived it was laid aside, of which the operators heard, and what hangs under it
 * stood by itself. That card may have been found, or sent, since.
 */
function wasUnclear(card: string, { messages, rejections }: Played["slack"]): boolean {
  return [...messages.map(({ key }) => key), ...rejections.keys()].some((key) =>
    key.startsWith(`notice/post-unclear/${card}/`),
  );
}

/** When all goes well nothing stays open. */
function open({ store }: Played): readonly string[] {
  const { heads, running, due } = store.transaction((transaction) => ({
    heads: transaction.heads().map(({ key, state }) => `${key} is still ${state}`),
    running: transaction.newestRuns().filter(({ status }) => status === "running"),
    due: transaction.countFiles().due,
  }));
  return [
    ...heads,
    ...running.map(({ stream }) => `a run of ${stream} never ended`),
    ...(due === 0 ? [] : [`${due} files were never read`]),
  ];
}
