import type { CheerioAPI } from "cheerio/slim";
import { resultIn } from "#parliament";
import { longDate } from "./dates.ts";
import { type Item, itemsOf } from "./items.ts";
import { tidy, unexpectedPage, type WebPage } from "./page.ts";
import type { Site } from "./site.ts";
import type { Vote } from "./vote.ts";

/** A page with the votes of one session. */
export interface Session {
  readonly votes: readonly { readonly item: Item; readonly vote: Vote }[];
  /** Votes whose result is not there yet. */
  readonly open: number;
  /** Votes with a result that we do not know, each with its words. */
  readonly unknown: readonly string[];
}

const DECISION = /^besluit\s*:\s*(.*)$/i;

/**
 * Reads the page of a session. In: the date that the list gives it, for a page that shows none; empty where
 * that is not known either.
 * Throws UnexpectedShapeError for a page without votes.
 */
export function readSession(site: Site, page: WebPage, listed: string): Session {
  const on = dayOf(page.$) ?? (listed === "" ? null : listed);
  const items = itemsOf(page.$, site.base).filter(({ key }) => /^20\d\d[DZ]/.test(key));
  const decided = items.map((item) => ({ item, text: decisionOn(item) }));
  if (items.length === 0) throw unexpectedPage(page, "the page of a session shows no votes");
  const votes = decided.flatMap(({ item, text }) => {
    const result = text === null ? null : resultIn(text);
    return text === null || result === null
      ? []
      : [{ item, vote: { result, method: null, text: `Besluit: ${text}`, on, seats: null, rows: [] } }];
  });
  const told = decided.flatMap(({ text }) => (text === null || text === "" ? [] : [text]));
  return {
    votes,
    open: items.length - told.length,
    unknown: told.filter((text) => resultIn(text) === null),
  };
}

/** What stands after `Besluit:` on a card, in the same piece of text or the next; null where nothing does. */
function decisionOn({ texts }: Item): string | null {
  for (const [at, text] of texts.entries()) {
    const rest = DECISION.exec(text)?.[1];
    if (rest !== undefined) return rest === "" ? (texts[at + 1] ?? null) : rest;
  }
  return null;
}

/** The day of the session, from a heading or from the link to all of that day. */
function dayOf($: CheerioAPI): string | null {
  for (const heading of $("h1, h2").toArray()) {
    const date = longDate(tidy($(heading).text()));
    if (date !== null) return date;
  }
  const link = $('a[href*="fromdate="]').first().attr("href") ?? "";
  return /[?&]fromdate=(\d{4}-\d{2}-\d{2})\b/.exec(link)?.[1] ?? null;
}
