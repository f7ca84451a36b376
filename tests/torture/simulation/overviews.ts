import type { PostContent, StoredPost } from "#alert";
import type { Expectation } from "./expectation.ts";
import type { Played } from "./simulation.ts";
import { neverCame, shownOrOffered } from "./words.ts";

type Posts = (key: string) => StoredPost | null;

/** The card of every day of votes stands in every channel that one concerned, and says how they ended. */
export function wrongDays({ slack }: Played, { days }: Expectation): readonly string[] {
  return [...days.values()].flatMap(({ key, votes }) => {
    const messages = shownOrOffered(key, slack);
    if (neverCame(key, slack)) return [];
    const must = [...votes.values()].toSorted(
      (a, b) => Number(b.followed) - Number(a.followed) || (a.title < b.title ? -1 : 1),
    );
    const says = messages.map((content) =>
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
export function wrongGroups({ slack }: Played, posts: Posts): readonly string[] {
  const cards = slack.messages.filter(({ key }) => key.startsWith("card/document:"));
  return slack.messages.flatMap(({ key, content, marked }) => {
    if (content.type !== "group-card" || marked) return [];
    const offered = shownOrOffered(key, slack);
    const named = offered
      .flatMap((each) => (each.type === "group-card" ? each.documents : []))
      .map(({ id }) => id);
    const under = cards.filter((card) => card.parent === key || posts(card.key)?.parent === key);
    return under.flatMap((card) => {
      const own = card.content.type === "document-card" ? card.content.snapshot : null;
      const isNamed = own === null || own.withdrawn || own.ids.some((id) => named.includes(id));
      return isNamed ? [] : [`${card.key} is not named by ${key}`];
    });
  });
}

/** Every card of a document that was made before the last digest is in one of them, and in one only. */
export function wrongDigests({ slack }: Played, posts: Posts): readonly string[] {
  const digests = new Map(slack.messages.map(({ key, content }) => [key, content]));
  const last =
    [...digests.keys()]
      .filter((key) => key.startsWith("digest/"))
      .map((key) => posts(key)?.createdAt ?? "")
      .sort()
      .at(-1) ?? "";
  const shown = [...digests.values()].flatMap(documentsIn);
  const twice = shown
    .filter((id, index) => shown.indexOf(id) !== index)
    .map((id) => `${id} is in two digests`);
  const lines = [...shown, ...[...slack.refused.values()].flat().flatMap(documentsIn)];
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

/** The documents that a digest names as having had a card. */
function documentsIn(content: PostContent): readonly (string | null)[] {
  if (content.type !== "digest-card") return [];
  return content.happened.flatMap(({ id, told }) => (told.type === "card" && told.kind !== null ? [id] : []));
}

function idsOf(post: StoredPost | null): readonly string[] {
  return post?.content.type === "document-card" ? post.content.snapshot.ids : [];
}

/** Cards of documents are held where they are old, or where one run brings more than people can read. */
export function wronglyHeld(
  { store, holdAbove }: Played,
  { cards: expected }: Expectation,
): readonly string[] {
  return store.transaction((transaction) =>
    transaction.runsSince("").flatMap(({ run }) =>
      transaction.floodsOf(run).flatMap(({ channel, cards, held }) => {
        if (cards > holdAbove) return held > 0 ? [] : [`${cards} cards of one run are held nowhere`];
        return transaction.heldCards(run, channel, held).flatMap((content) => {
          const key = content.type === "document-card" ? content.snapshot.key : "";
          const card = expected.get(`card/document:${key}/${channel}`);
          return card?.old ? [] : [`${key} is held in ${channel}, one of ${cards}`];
        });
      }),
    ),
  );
}

/** Whatever is held, one card for each run and channel says how much. */
export function unheld({ store, slack }: Played): readonly string[] {
  return store.transaction((transaction) =>
    transaction.runsSince("").flatMap(({ run }) =>
      transaction.floodsOf(run).flatMap(({ channel, held }) => {
        const key = `hold/${run}/${channel}`;
        const totals = shownOrOffered(key, slack).map((content) =>
          content.type === "hold-card" ? content.total : null,
        );
        if (held === 0) return totals.length === 0 ? [] : [`${key} says of nothing that it is held`];
        return totals.includes(held) || neverCame(key, slack)
          ? []
          : [`${held} are held in ${channel}, and it says ${totals}`];
      }),
    ),
  );
}
