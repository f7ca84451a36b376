import type { FeedCursor } from "./cursor.ts";
import { type KeyedItem, pageOf } from "./known.ts";
import { matched } from "./match.ts";

type Known = Pick<FeedCursor, "items" | "loose">;

/** What of a reading was not known before it, and what is known after it. */
export function compare(
  items: readonly KeyedItem[],
  before: Known,
): { readonly news: readonly KeyedItem[]; readonly known: Known } {
  const same = matched(items, before.items);
  const loose = new Set(before.loose);
  const isLoose = ({ flat }: KeyedItem) => flat.some((key) => loose.has(key));
  const seen = new Set(same.values());
  const gone = before.items.filter((_, at) => !seen.has(at));
  const pages = new Set(gone.map(({ link }) => pageOf(link)));
  const unmatched = items.filter((item) => !same.has(item));
  const recalled = new Set(unmatched.filter(isLoose));
  const spent = new Set([...recalled].flatMap(({ flat }) => flat));
  return {
    news: unmatched
      .filter((item) => !recalled.has(item))
      .map((item) => (pages.has(item.page) ? { ...item, isOwnPage: false } : item)),
    known: { items: [...items, ...gone], loose: before.loose.filter((key) => !spent.has(key)) },
  };
}
