import { Feed } from "feed";
import type { Language } from "#alert";
import { asMarkup, withoutSteering } from "#parliament";

/** What happened, for a reader of feeds. */
export interface NewsFeed {
  readonly title: string;
  readonly description: string;
  /** Where people read on. */
  readonly url: string;
  readonly language: Language;
  /** The newest first. */
  readonly items: readonly NewsItem[];
}

export interface NewsItem {
  /** The same each time that the feed is made. */
  readonly id: string;
  readonly title: string;
  /** Plain, its paragraphs apart by an empty line. */
  readonly text: string;
  readonly url: string | null;
  /** UTC ISO. */
  readonly at: string;
}

export type NewsForm = "rss" | "json";

/**
 * A feed as RSS 2.0 or JSON Feed 1.1. What comes from outside is text in it, never markup.
 * @param now when nothing ever happened the feed is of this moment
 */
export function newsFeedOf({ items, ...about }: NewsFeed, form: NewsForm, now: Date): string {
  const feed = new Feed({
    id: about.url,
    title: plain(about.title),
    description: plain(about.description),
    link: about.url,
    language: about.language,
    copyright: "",
    generator: "Kamerwacht",
    updated: new Date(items[0]?.at ?? now),
  });
  for (const { id, title, text, url, at } of items)
    feed.addItem({
      id,
      guid: id,
      title: plain(title).trim() || "…",
      link: url ?? about.url,
      content: markup(text),
      date: new Date(at),
    });
  return form === "rss" ? feed.rss2() : json(feed.json1(), items);
}

/** The writer knows version 1 alone: 1.1 adds the language, and text beside the markup is allowed in both. */
function json(written: string, items: readonly NewsItem[]): string {
  const { items: made = [], ...feed } = JSON.parse(written) as { readonly items?: readonly object[] };
  const all = made.map((item, at) => ({ ...item, content_text: plain(items[at]?.text ?? "") }));
  return JSON.stringify({ ...feed, version: "https://jsonfeed.org/version/1.1", items: all }, null, 2);
}

/** Letters that no XML takes, or that turn the reading direction, are left out. */
function plain(text: string): string {
  return withoutSteering(text.toWellFormed()).replace(UNSEEN, "");
}

const UNSEEN = /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufffe\uffff]/g;

function markup(text: string): string {
  return asMarkup(plain(text))
    .split(/\n{2,}/)
    .map((paragraph) => `<p>${paragraph.replaceAll("\n", "<br>")}</p>`)
    .join("");
}
