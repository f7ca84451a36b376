import type { PostContent } from "#alert";
import type { SubjectId } from "#parliament";
import { agendaCalendar, agendaRows, type NewsForm, type NewsItem, newsFeedOf } from "#report";
import { headlineOf, sentenceOf } from "#slack";
import type { NewsPost, Transaction } from "#store";
import { followedIds } from "#watch";
import { addressOf } from "../cards.ts";
import type { FeedParts } from "../parts.ts";
import { feedWords } from "./feed-words.ts";
import type { Scope } from "./scope.ts";

export const FEED_FORMS = ["rss", "json", "ics"] as const;
export type FeedForm = (typeof FEED_FORMS)[number];

const ITEMS_MAX = 50;
/** What one thing is told in more than one channel comes once: so many are looked at for that. */
const POSTS_MAX = 3 * ITEMS_MAX;
/** Of a rule: the newest documents and things that it hit. */
const HIT_MAX = 200;
/** Where people read on that lies at no address of its own. */
const HOME = "https://www.tweedekamer.nl/";

/**
 * What was told of a scope, the newest first, as RSS or JSON Feed; or its meetings and terms ahead as a calendar. What was
 * not delivered yet is not in it.
 */
export function feedOf(scope: Scope, form: FeedForm, { config, store, clock }: FeedParts): string {
  const now = clock();
  const { language, recesses } = config;
  if (form !== "ics") return news(scope, form, { config, store, clock });
  const look = { watches: scope.watches, archive: store, now, recesses };
  return agendaCalendar(agendaRows(false, look, language), language, now, scope.title);
}

function news(scope: Scope, form: NewsForm, { config: { language }, store, clock }: FeedParts): string {
  const posts = store.transaction((transaction) => postsOf(scope, transaction));
  const items = new Map<string, NewsItem>();
  for (const post of posts) {
    const item = itemOf(post, language);
    if (item !== null && !items.has(item.id)) items.set(item.id, item);
  }
  const words = feedWords[language];
  const about = {
    title: `Kamerwacht: ${scope.title}`,
    description: words.about[scope.kind](scope.title),
    url: HOME,
  };
  return newsFeedOf({ ...about, language, items: [...items.values()].slice(0, ITEMS_MAX) }, form, clock());
}

function postsOf({ kind, name, watches }: Scope, transaction: Transaction): readonly NewsPost[] {
  if (kind === "channel") {
    const [first] = watches;
    return first === undefined ? [] : transaction.newsIn(first.channel, POSTS_MAX);
  }
  const followed = watches.flatMap(followedIds).flatMap((id) => transaction.subjectsWithId(id));
  const hit: readonly SubjectId[] = kind === "rule" ? transaction.subjectsHit(name, HIT_MAX) : [];
  return transaction.newsOf([...new Set([...followed, ...hit])], POSTS_MAX);
}

/** The same thing told in two channels has one id: it is of what is said, not of where. */
function itemOf({ key, channel, content, at }: NewsPost, language: "nl" | "en"): NewsItem | null {
  const snapshot = "snapshot" in content ? content.snapshot : null;
  if (snapshot === null) return null;
  return {
    id: `kamerwacht:${key.replaceAll(channel, "")}`,
    title: headlineOf(snapshot, null, language),
    text: textOf(content),
    url: addressOf(snapshot),
    at,
  };
}

/** What it says, and of what a rule hit the sentence. */
function textOf(content: PostContent): string {
  const hits = "hits" in content ? content.hits : [];
  const quoted = hits.flatMap(({ evidence }) => evidence).find(({ sentence }) => sentence.trim() !== "");
  const said = sentenceOf(content);
  return quoted === undefined ? said : `${said}\n\n“${quoted.sentence.replace(/\s+/g, " ").trim()}”`;
}
