import { amsterdamToUtc, type BatchCounts, type SourceRecord, UnexpectedShapeError } from "#parliament";
import { attributeOfName, childrenOf, readXml, textOf, type XmlElement } from "../xml.ts";
import { type EntryFacts, type ParsedRecord, recordOf } from "./record.ts";
import { ATOM, schemaOf } from "./schema.ts";

/** A page of the feed, understood. */
export interface FeedPage {
  /** In the order of the page. */
  readonly records: readonly SourceRecord[];
  /** Where to go on: the highest position of an entry, 0 where none has one; null for a page without entries. */
  readonly last: number | null;
  readonly counts: BatchCounts;
}

const ENTRIES_MAX = 5_000;
/** A page of which this many entries and more than half are bad is not a page that we know. */
const BAD_ENTRIES_MIN = 5;
const ID = /^[\w.:-]{1,100}$/;

/**
 * Reads one page of the SyncFeed: by namespace and local name, whatever the prefixes and the order. In: its text, how many
 * bytes it came in, the feed's base URL. Throws UnexpectedShapeError for anything that is not such a page.
 */
export function readPage(text: string, bytes: number, base: string): FeedPage {
  const tally = createTally();
  let lastEntry: EntryParts | null = null;
  let feedNext: number | null = null;
  const add = (entry: EntryParts, next: number | null) => tally.add(entry, next, base);
  readXml(text, "a page of the feed", {
    onRoot: assertFeed,
    onChild: (child) => {
      if (child.uri !== ATOM) return;
      if (child.local === "link" && relOf(child) === "next") feedNext = tokenOf(child);
      if (child.local !== "entry") return;
      if (lastEntry !== null) add(lastEntry, null);
      // Kept back by one: the last entry's own link may be the feed's.
      lastEntry = partsOf(child);
    },
  });
  if (lastEntry !== null) add(lastEntry, feedNext);
  return tally.page(bytes);
}

/** Reads an entity that stands by itself, without an entry around it. In: a whole document. Throws UnexpectedShapeError. */
export function parseEntity(text: string, base: string): ParsedRecord {
  const found: XmlElement[] = [];
  readXml(text, "a page of the feed", {
    onRoot: (root) => void found.push(root),
    onChild: (child) => found[0]?.content.push(child),
  });
  const [entity] = found;
  const id = entity === undefined ? null : attributeOfName(entity, "id");
  if (entity === undefined || id === null || !ID.test(id))
    throw new UnexpectedShapeError("not an entity: no id");
  const kind = lowerFirst(entity.local);
  return recordOf(
    entity,
    { kind, id: id.toLowerCase(), position: 0, publishedAt: null, enclosure: null },
    base,
  );
}

interface Tally {
  /** Takes an entry in; `next` is a token to use where it has none of its own. */
  add(entry: EntryParts, next: number | null, base: string): void;
  page(bytes: number): FeedPage;
}

function createTally(): Tally {
  const records: SourceRecord[] = [];
  const dropped: string[] = [];
  const unknownKinds = new Map<string, number>();
  const unknownFields = new Map<string, number>();
  let entries = 0;
  let last = 0;
  return {
    add: (entry, next, base) => {
      entries += 1;
      if (entries > ENTRIES_MAX) throw new UnexpectedShapeError(`a page of more than ${ENTRIES_MAX} entries`);
      const position = entry.token ?? next;
      last = Math.max(last, position ?? 0);
      const facts = factsOf(entry, position);
      if (typeof facts === "string" || entry.entity === null) {
        dropped.push(typeof facts === "string" ? facts : "no content");
        return;
      }
      const parsed = recordOf(entry.entity, facts, base);
      records.push(parsed.record);
      if (schemaOf(facts.kind) === null) count(unknownKinds, facts.kind);
      for (const field of parsed.unknownFields) count(unknownFields, field);
    },
    page: (bytes) => {
      if (dropped.length >= BAD_ENTRIES_MIN && dropped.length > entries / 2) {
        const message = `${dropped.length} of ${entries} entries of a page are not as we know them`;
        throw new UnexpectedShapeError(message, { cause: dropped.slice(0, 5).join("; ") });
      }
      const counts = {
        entries,
        dropped,
        unknownKinds: Object.fromEntries(unknownKinds),
        unknownFields: Object.fromEntries(unknownFields),
        bytes,
      };
      return { records, last: entries === 0 ? null : last, counts };
    },
  };
}

function count(counts: Map<string, number>, name: string): void {
  counts.set(name, (counts.get(name) ?? 0) + 1);
}

/** What is in an entry, not yet judged. */
interface EntryParts {
  readonly title: string | null;
  readonly link: string | null;
  readonly updated: string | null;
  readonly category: string | null;
  readonly token: number | null;
  readonly enclosure: string | null;
  readonly entity: XmlElement | null;
}

function partsOf(entry: XmlElement): EntryParts {
  const children = childrenOf(entry).filter(({ uri }) => uri === ATOM);
  const named = (local: string) => children.find((child) => child.local === local);
  const links = children.filter(({ local }) => local === "link");
  const next = links.find((link) => relOf(link) === "next");
  const enclosure = links.find((link) => relOf(link) === "enclosure");
  const text = (local: string) => optional(named(local), textOf);
  return {
    title: text("title"),
    link: text("id"),
    updated: text("updated"),
    category: optional(named("category"), (element) => attributeOfName(element, "term")),
    token: optional(next, tokenOf),
    enclosure: optional(enclosure, (element) => attributeOfName(element, "href")),
    entity: optional(named("content"), childrenOf)?.[0] ?? null,
  };
}

function optional<A, B>(value: A | undefined, of: (value: A) => B | null): B | null {
  return value === undefined ? null : of(value);
}

/** The facts of an entry, or what makes it unusable. */
function factsOf(entry: EntryParts, position: number | null): EntryFacts | string {
  const own = entry.entity === null ? null : attributeOfName(entry.entity, "id");
  const id = own ?? entry.title ?? entry.link?.split("/").at(-1) ?? null;
  const kind = entry.category ?? entry.entity?.local ?? null;
  if (id === null || !ID.test(id)) return `no usable id (${shown(id)}) at position ${position ?? "unknown"}`;
  if (position === null) return `no position for ${shown(id)}`;
  if (kind === null || !ID.test(kind)) return `no category for ${shown(id)} at position ${position}`;
  return {
    kind: lowerFirst(kind),
    id: id.toLowerCase(),
    position,
    publishedAt: entry.updated === null ? null : amsterdamToUtc(entry.updated),
    enclosure: entry.enclosure,
  };
}

function shown(id: string | null): string {
  return id === null ? "none" : JSON.stringify(id.slice(0, 100));
}

function assertFeed(root: XmlElement): void {
  if (root.local === "feed" && root.uri === ATOM) return;
  const what = root.local.toLowerCase() === "html" ? "it is a web page" : `its root is <${root.local}>`;
  throw new UnexpectedShapeError(`not a page of the feed: ${what}`, { cause: root.uri });
}

function relOf(link: XmlElement): string | null {
  return attributeOfName(link, "rel")?.toLowerCase() ?? null;
}

/** The skiptoken in a link's address; null where there is none, or one that is no position. */
function tokenOf(link: XmlElement): number | null {
  const digits = /[?&]skiptoken=(\d{1,15})(?:&|$)/i.exec(attributeOfName(link, "href") ?? "")?.[1];
  return digits === undefined || Number(digits) === 0 ? null : Number(digits);
}

function lowerFirst(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}
