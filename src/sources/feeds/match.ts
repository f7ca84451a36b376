import { counted, type KeyedItem, type Traits } from "./known.ts";

/** The two kinds of names of an item that are meant to be its own. */
const NAMES = ["guid", "link"] as const;
type Name = (typeof NAMES)[number];

/** What a name is worth in a feed. */
interface Worth {
  /** Names of several items. */
  readonly shared: ReadonlySet<string>;
  /** Whether none of them says anything now: all changed, or they went from item to item. */
  readonly isVoid: boolean;
  /** Whether one item has another than the next, as far as the feed has shown. */
  readonly tellsApart: boolean;
}
type Worths = Readonly<Record<Name, Worth>>;

interface Pair {
  readonly incoming: KeyedItem;
  readonly at: number;
  readonly score: number;
}

const NAME_WEIGHS = 2;
const TITLE_WEIGHS = 1;

/**
 * Which known item each item of a feed is, by place; what is not in it is new. One to one, by what agrees most. Guid,
 * link, and title with day each speak for or against; a title alone never outweighs a guid or link that contradicts
 * it, and one that several items share says nothing. Feeds change all guids, and sites all addresses, overnight: where
 * not one guid (or link) of a feed is known and most of its items are by another of the three, it says nothing either;
 * nor where a feed counts its items from the top, so that each has the guid that the one above it had.
 */
export function matched(
  items: readonly KeyedItem[],
  known: readonly Traits[],
): ReadonlyMap<KeyedItem, number> {
  const worths = worthsOf(items, known);
  const candidates = candidatesIn(known, worths);
  const pairs = items.flatMap((incoming) =>
    [...candidates(incoming)].map((at) => ({ incoming, at, score: score(incoming, known[at], worths) })),
  );
  const result = new Map<KeyedItem, number>();
  const taken = new Set<number>();
  for (const { incoming, at } of pairs.filter(isSame).sort((a, b) => b.score - a.score)) {
    if (result.has(incoming) || taken.has(at)) continue;
    result.set(incoming, at);
    taken.add(at);
  }
  return result;
}

function isSame({ score }: Pair): boolean {
  return score > 0;
}

/** How much speaks for it that two are one item, less what speaks against it. */
function score(incoming: Traits, known: Traits | undefined, worths: Worths): number {
  if (known === undefined) return 0;
  const title = incoming.title === known.title;
  const moment = incoming.momentMs !== null && incoming.momentMs === known.momentMs;
  const names = NAMES.map((name) => {
    const { shared, isVoid, tellsApart } = worths[name];
    const [mine, other] = [incoming[name], known[name]];
    if (isVoid || mine === null || other === null || shared.has(mine) || shared.has(other)) return 0;
    if (mine !== other) return -NAME_WEIGHS;
    // Of a feed that showed one name only, that may be the name of whatever is its newest item.
    return tellsApart || title || moment ? NAME_WEIGHS : 0;
  });
  return names.reduce<number>((sum, each) => sum + each, title ? TITLE_WEIGHS : -TITLE_WEIGHS);
}

/** Known items that have something in common with an item. */
function candidatesIn(known: readonly Traits[], worths: Worths) {
  const places = { guid: new Map(), link: new Map(), title: new Map() } as Record<
    Name | "title",
    Map<string, number[]>
  >;
  for (const [at, traits] of known.entries()) {
    for (const key of [...NAMES, "title"] as const) {
      const value = traits[key];
      if (value === null || (key !== "title" && worths[key].shared.has(value))) continue;
      const before = places[key].get(value);
      if (before === undefined) places[key].set(value, [at]);
      else before.push(at);
    }
  }
  return (item: Traits): ReadonlySet<number> =>
    new Set(([...NAMES, "title"] as const).flatMap((key) => places[key].get(item[key] ?? "") ?? []));
}

function worthsOf(items: readonly KeyedItem[], known: readonly Traits[]): Worths {
  const shared = {
    guid: sharedOf(items, known, "guid"),
    link: sharedOf(items, known, "link"),
  };
  const worth = (name: Name, other: Name): Worth => ({
    shared: shared[name],
    isVoid:
      haveMoved(items, known, name) || haveAllChanged(items, known, name, { other, shared: shared[other] }),
    tellsApart: tellsApart(items, known, name),
  });
  return { guid: worth("guid", "link"), link: worth("link", "guid") };
}

function sharedOf(items: readonly Traits[], known: readonly Traits[], name: Name): ReadonlySet<string> {
  const counts = [items, known].map((all) => counted(all.map((each) => each[name])));
  return new Set(counts.flatMap((each) => [...each].flatMap(([value, count]) => (count > 1 ? [value] : []))));
}

/** Whether names went from item to item: none is on its old item, and some of those are known under another. */
function haveMoved(items: readonly Traits[], known: readonly Traits[], name: Name): boolean {
  const titles = new Set(known.map(({ title }) => title));
  const before = new Map(known.map((each) => [each[name], each]));
  const again = items.flatMap((item) => {
    const old = item[name] === null ? undefined : before.get(item[name]);
    return old === undefined ? [] : [{ item, old }];
  });
  return (
    again.every(({ item, old }) => item.title !== old.title) &&
    again.some(({ item }) => titles.has(item.title))
  );
}

/** Whether a feed has lost all its names of one kind, while most of its items are known by another. */
function haveAllChanged(
  items: readonly Traits[],
  known: readonly Traits[],
  name: Name,
  { other, shared }: { readonly other: Name; readonly shared: ReadonlySet<string> },
): boolean {
  const bearing = items.filter((item) => item[name] !== null);
  const old = new Set(known.map((each) => each[name]));
  if (bearing.length < 2 || bearing.some((item) => old.has(item[name]))) return false;
  return [other, "title" as const].some((key) => {
    const values = new Set(known.map((each) => each[key]));
    const recognised = bearing
      .map((item) => item[key])
      .filter((value) => value !== null && values.has(value));
    const distinct = new Set(recognised.filter((value) => key === "title" || !shared.has(value ?? "")));
    return distinct.size > 1 && recognised.length * 2 > bearing.length;
  });
}

/** Whether most items of a feed have a name of their own: not where it names the feed, or its newest item. */
function tellsApart(items: readonly Traits[], known: readonly Traits[], name: Name): boolean {
  const before = known.flatMap((each) => each[name] ?? []);
  const all = new Set([...before, ...items.flatMap((each) => each[name] ?? [])]);
  return all.size > 1 && (before.length === 0 || new Set(before).size * 2 > before.length);
}
