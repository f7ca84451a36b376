import { UnexpectedShapeError } from "#parliament";
import { inRoot, type Sifted, sift } from "../sift.ts";
import { readXml } from "../xml.ts";
import { attributeOfName, type XmlElement } from "../xml-element.ts";
import { brokenEntry, type EntryParts, ID, isNext, lowerFirst, partsOf, tokenOf } from "./entry.ts";
import { type ParsedRecord, recordOf } from "./record.ts";
import { ATOM } from "./schema.ts";
import { createTally, type FeedPage } from "./tally.ts";

export type { FeedPage } from "./tally.ts";

const WHAT = "a page of the feed";

/**
 * Reads one page of the SyncFeed: by namespace and local name, whatever the prefixes and the order. An entry that cannot be
 * read costs no other: it is skipped, with its id and position as far as they can be told. In: its text, how many bytes it
 * came in, the feed's base URL, whether most of it may be bad. Throws UnexpectedShapeError for anything that is not such a
 * page.
 */
export function readPage(text: string, bytes: number, base: string, lenient = false): FeedPage {
  try {
    return readWhole(text, bytes, base, lenient);
  } catch (error) {
    const sifted = error instanceof UnexpectedShapeError ? sift(text, "entry") : null;
    if (sifted === null) throw error;
    return readSifted(sifted, bytes, base, lenient);
  }
}

function readWhole(text: string, bytes: number, base: string, lenient: boolean): FeedPage {
  const tally = createTally(base, lenient);
  let feedNext: number | null = null;
  readXml(text, WHAT, {
    onRoot: assertFeed,
    onChild: (child) => {
      if (isNext(child)) feedNext = tokenOf(child);
      if (child.uri === ATOM && child.local === "entry") tally.add(partsOf(child));
    },
  });
  return tally.page(bytes, feedNext);
}

function readSifted(sifted: Sifted, bytes: number, base: string, lenient: boolean): FeedPage {
  const tally = createTally(base, lenient);
  let feedNext: number | null = null;
  readXml(sifted.rest, WHAT, {
    onRoot: assertFeed,
    onChild: (child) => {
      if (isNext(child)) feedNext = tokenOf(child);
    },
  });
  for (const piece of sifted.pieces) {
    const [entry] = entriesIn(inRoot(sifted, piece));
    tally.add(typeof entry === "object" ? entry : brokenEntry(piece, entry ?? "no entry"));
  }
  return tally.page(bytes, feedNext);
}

/** The entry of a piece, or what is wrong with it. */
function entriesIn(piece: string): readonly (EntryParts | string)[] {
  const entries: EntryParts[] = [];
  try {
    readXml(piece, "an entry", {
      onRoot: () => undefined,
      onChild: (child) => void entries.push(partsOf(child)),
    });
    return entries;
  } catch (error) {
    if (!(error instanceof UnexpectedShapeError)) throw error;
    return [error.message];
  }
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

function assertFeed(root: XmlElement): void {
  if (root.local === "feed" && root.uri === ATOM) return;
  const what = root.local.toLowerCase() === "html" ? "it is a web page" : `its root is <${root.local}>`;
  throw new UnexpectedShapeError(`not a page of the feed: ${what}`, { cause: root.uri });
}
