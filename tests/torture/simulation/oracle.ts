import type { StoredPost } from "#alert";
import { type Expectation, type ExpectedCard, expect } from "./expectation.ts";
import { WATCHES } from "./happenings.ts";
import { seenWith, toldAgain, untoldPutBack } from "./put-back.ts";
import type { Played } from "./simulation.ts";
import type { Message } from "./slack.ts";

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
    ...doubles(played.slack.messages),
    ...missing(played, expectation, posts),
    ...uncalledFor(played, expectation),
    ...wrongDays(played, expectation),
    ...wrongGroups(played, posts),
    ...wrongDigests(played, posts),
    ...outOfPlace(played, expectation, posts),
    ...outdated(played, expectation),
    ...unheld(played),
    ...open(played),
    ...chatter(played.slack),
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

/** Nothing stands there twice, unless it says so itself. */
function doubles(messages: readonly Message[]): readonly string[] {
  const seen = new Set<string>();
  return messages.flatMap(({ key, marked }) => {
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
function isCounted(key: string, { messages, rejections }: Played["slack"], posts: Posts): boolean {
  if (!key.includes("/motion.tallied/") || posts(key)?.lastError !== "joined") return false;
  const [, subject = ""] = /^reply\/(.+)@/.exec(key) ?? [];
  const channel = key.slice(key.lastIndexOf("/"));
  const isRefused = [...rejections.keys()].some(
    (each) => each.includes(`${subject}@`) && each.endsWith(channel),
  );
  const voted = messages.filter(
    ({ key: each, content }) =>
      each.startsWith(`reply/${subject}@`) &&
      each.endsWith(`/motion.voted${channel}`) &&
      content.type === "event-reply" &&
      content.snapshot.subject === "motion" &&
      content.snapshot.tally?.complete === true,
  );
  return voted.length > 0 || isRefused || isHeldWithVote(key, posts);
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

/** The card of every day of votes stands in every channel that one concerned, and says how they ended. */
function wrongDays({ slack }: Played, { days }: Expectation): readonly string[] {
  const refused = [...slack.rejections.keys()];
  return [...days.values()].flatMap(({ key, votes }) => {
    if (refused.some((rejected) => rejected.includes(key))) return [];
    const messages = slack.messages.filter((message) => message.key === key);
    const must = [...votes.values()].toSorted(
      (a, b) => Number(b.followed) - Number(a.followed) || (a.title < b.title ? -1 : 1),
    );
    const says = messages.map(({ content }) =>
      content.type === "voting-day-card"
        ? content.votes.map(({ title, result, followed }) => ({ title, result, followed }))
        : [],
    );
    // One vote that is followed shows in the channel by itself.
    const isToldWhole = messages.length === 0 && must.every(({ followed }) => followed) && must.length < 2;
    const right = isToldWhole || says.some((votes) => JSON.stringify(votes) === JSON.stringify(must));
    return right ? [] : [`${key} says ${JSON.stringify(says)} and not ${JSON.stringify(must)}`];
  });
}

/** What stands in the thread of a group is named on its card, and what is named stands in the channel. */
function wrongGroups({ slack }: Played, posts: Posts): readonly string[] {
  const cards = slack.messages.filter(({ key }) => key.startsWith("card/document:"));
  return slack.messages.flatMap(({ key, content, marked }) => {
    const isRefused = [...slack.rejections.keys()].some((rejected) => rejected.includes(key));
    if (content.type !== "group-card" || marked || isRefused) return [];
    const named = content.documents.map(({ id }) => id);
    const under = cards.filter((card) => card.parent === key || posts(card.key)?.parent === key);
    return under.flatMap((card) => {
      const own = card.content.type === "document-card" ? card.content.snapshot : null;
      const isNamed = own === null || own.withdrawn || own.ids.some((id) => named.includes(id));
      return isNamed ? [] : [`${card.key} is not named by ${key}`];
    });
  });
}

/** Every card of a document that was made before the last digest is in one of them, and in one only. */
function wrongDigests({ slack }: Played, posts: Posts): readonly string[] {
  const digests = new Map(
    slack.messages.flatMap(({ key, content }) => (content.type === "digest-card" ? [[key, content]] : [])),
  );
  const refused = [...slack.rejections.keys()].some((key) => key.startsWith("digest/"));
  const last =
    [...digests.keys()]
      .map((key) => posts(key)?.createdAt ?? "")
      .sort()
      .at(-1) ?? "";
  const lines = [...digests.values()].flatMap(({ happened }) =>
    happened.flatMap(({ id, told }) => (told.type === "card" && told.kind !== null ? [id] : [])),
  );
  const twice = lines
    .filter((id, index) => lines.indexOf(id) !== index)
    .map((id) => `${id} is in two digests`);
  if (refused) return twice;
  const cards = slack.messages.filter(
    ({ key }) => key.startsWith("card/document:") && key.endsWith("/#kanaal"),
  );
  const left = cards.filter(
    ({ key, content }) =>
      (posts(key)?.createdAt ?? "") < last &&
      // It arrived unanswered, and its second try was refused for good: the operators were told, not the digest.
      posts(key)?.state !== "dead" &&
      content.type === "document-card" &&
      // It may have got a more official number since, or have lost all in being withdrawn.
      !lines.some((id) => id !== null && [...content.snapshot.ids, ...idsOf(posts(key))].includes(id)),
  );
  return [...twice, ...left.map(({ key }) => `${key} is in no digest`)];
}

function idsOf(post: StoredPost | null): readonly string[] {
  return post?.content.type === "document-card" ? post.content.snapshot.ids : [];
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

/**
 * While nobody could see whether a card arrived it was laid aside, of which the operators heard, and what hangs under it
 * stood by itself. That card may have been found, or sent, since.
 */
function wasUnclear(card: string, { messages, rejections }: Played["slack"]): boolean {
  return [...messages.map(({ key }) => key), ...rejections.keys()].some((key) =>
    key.startsWith(`notice/post-unclear/${card}/`),
  );
}

/** Every card says in the end how things stand, unless Slack would not take the change. */
function outdated({ slack }: Played, { cards }: Expectation): readonly string[] {
  const refused = new Set([...slack.rejections.keys()].map(cardOfEdit));
  return [...cards.values()].flatMap((card) => {
    if (refused.has(card.key)) return [];
    // Of a card that stands there twice one is known, and changed.
    const faults = slack.messages
      .filter(({ key }) => key === card.key)
      .map((message) => saysWrong(message, card));
    return faults.find((wrong) => wrong.length === 0) ?? faults[0] ?? [];
  });
}

function saysWrong({ key, content }: Message, card: ExpectedCard): readonly string[] {
  if (content.type !== "subject-card" && content.type !== "document-card") return [`${key} is no card`];
  const watches = content.hits.map(({ watch }) => watch).join();
  const [says, must] = [content.snapshot, card.snapshot].map((snapshot) => JSON.stringify(snapshot));
  return [
    ...(says === must ? [] : [`${key} says ${says} and not ${must}`]),
    ...(watches === card.watches.join() ? [] : [`${key} names ${watches} and not ${card.watches}`]),
  ];
}

/** `edit/motion:zaak-29@3+welcome/#kanaal` changes `card/motion:zaak-29/#kanaal`. */
function cardOfEdit(key: string): string {
  return key
    .replace(/^edit\/(.*)\/anew(?:\/\d+)?$/, "$1")
    .replace(/^edit\/(.*?)@[^/]*\/(#\w+).*$/, "card/$1/$2");
}

/** Whatever is held, one card for each run and channel says how much. */
function unheld({ store, slack }: Played): readonly string[] {
  return store.transaction((transaction) =>
    transaction.runsSince("").flatMap(({ run }) =>
      transaction.floodsOf(run).flatMap(({ channel, held }) => {
        const card = slack.messages.find(({ key }) => key === `hold/${run}/${channel}`);
        if (held === 0) return card === undefined ? [] : [`${card.key} says of nothing that it is held`];
        const total = card?.content.type === "hold-card" ? card.content.total : null;
        const excused = [...slack.rejections.keys()].some((key) => key.includes(`hold/${run}/${channel}`));
        return total === held || excused ? [] : [`${held} are held in ${channel}, and it says ${total}`];
      }),
    ),
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

/** The operators hear of a source only that it fails and then that it does not, in turn. */
function chatter({ messages, rejections }: Played["slack"]): readonly string[] {
  // Slack would not take one of the two.
  if ([...rejections.keys()].some((key) => key.startsWith("notice/"))) return [];
  // A second copy of an unanswered notice is a matter of doubles, which are judged by themselves.
  const notices = new Map(messages.map(({ key, content }) => [key, content]));
  const levels = [...notices.values()].flatMap((content) =>
    content.type === "notice" && /^(source|kind)-/.test(content.matter.what) ? [content.level] : [],
  );
  const told = levels.filter((level) => level === "resolved").length;
  return told > levels.length - told ? [`${told} times a source is read again: ${levels.join()}`] : [];
}
