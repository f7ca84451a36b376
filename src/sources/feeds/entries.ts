import { parseFeed } from "@rowanmanning/feed-parser";
import { type Skipped, UnexpectedShapeError } from "#parliament";
import { mendCharacters } from "../mend.ts";
import { inRoot, type Sifted, sift } from "../sift.ts";
import { isWellFormed } from "../xml.ts";

export type Entry = ReturnType<typeof parseFeed>["items"][number];

/** The items of a feed, and those that could not be taken out of it. */
export interface Entries {
  readonly all: readonly Entry[];
  readonly skipped: readonly Skipped[];
}

/**
 * The items of a feed in the words of its reader. That reader takes anything, and of a feed that is no XML one item may swallow
 * the next, and of one with thousands it takes seconds: such a feed is taken apart by its tags, and each item read by itself,
 * so many at most. Throws UnexpectedShapeError.
 */
export function entriesOf(xml: string, most: number): Entries {
  const text = mendCharacters(xml);
  const isWhole = isWellFormed(text);
  const sifted = sift(text, "item") ?? sift(text, "entry");
  if (isWhole && (sifted?.pieces.length ?? 0) <= most) return { all: parsed(text), skipped: [] };
  if (sifted === null) return { all: refused(parsed(text)), skipped: [] };
  const all: Entry[] = [];
  const skipped: Skipped[] = [];
  for (const [at, piece] of sifted.pieces.slice(0, most).entries()) {
    const mended = isWellFormed(inRoot(sifted, piece)) ? piece : withPlainTexts(piece);
    const [entry] = entryIn(sifted, mended);
    if (entry === undefined || !saysAll(entry, mended)) skipped.push(brokenItem(piece, `#${at + 1}`));
    else all.push(entry);
  }
  return { all, skipped };
}

/** A document that is no XML, and in which the reader sees items that have no tags. */
function refused(entries: readonly Entry[]): readonly Entry[] {
  if (entries.length > 0) throw new UnexpectedShapeError("not a feed: its items cannot be told apart");
  return entries;
}

function parsed(xml: string): readonly Entry[] {
  try {
    return parseFeed(xml).items;
  } catch (error) {
    const what = /^\s*(?:<!doctype\s+html|<html)/i.test(xml.slice(0, 1_000))
      ? "it is a web page"
      : "it is no RSS or Atom";
    throw new UnexpectedShapeError(`not a feed: ${what}`, { cause: error });
  }
}

/** The item of a piece, in a feed of its own; none where even the reader finds nothing in it. */
function entryIn({ root: [start, end] }: Sifted, piece: string): readonly Entry[] {
  const inner = start.startsWith("<rss") ? `<channel>${piece}</channel>` : `<channel/>${piece}`;
  try {
    return parseFeed(`${start}${/^<(?:\w+:)?feed/.test(start) ? piece : inner}${end}`).items;
  } catch {
    return [];
  }
}

/** Parts of an item that hold what people read, and in which HTML often stands as it is. */
const TEXTS = ["title", "description", "content:encoded", "summary", "content"];

/** An item with those of its texts that break it written as text: `1 < 2`, `a<br>b`. */
function withPlainTexts(piece: string): string {
  return TEXTS.reduce((whole, name) => {
    const start = new RegExp(`<${name}(?:\\s[^<>]*)?>`).exec(whole);
    const from = start === null ? -1 : start.index + start[0].length;
    const to = from < 0 ? -1 : whole.indexOf(`</${name}>`, from);
    if (to < 0) return whole;
    const inner = whole.slice(from, to);
    if (isWellFormed(`<a>${inner}</a>`)) return whole;
    return whole.slice(0, from) + inner.replaceAll("<", "&lt;") + whole.slice(to);
  }, piece);
}

/** Whether all that an item says came out of it: of one that is no XML the reader may have lost a part. */
function saysAll(entry: Entry, piece: string): boolean {
  const says = (name: string) => new RegExp(`<${name}(?:\\s[^<>]*)?>\\s*[^<\\s]`).test(piece);
  return [
    [entry.title, says("title")],
    [entry.description ?? entry.content, says("description") || says("summary")],
    [entry.id ?? entry.url, says("guid") || says("id")],
    [entry.url ?? entry.id, says("link")],
  ].every(([found, isSaid]) => isSaid === false || (typeof found === "string" && found.trim() !== ""));
}

function brokenItem(piece: string, place: string): Skipped {
  const told = (name: string) =>
    new RegExp(`<(?:\\w+:)?${name}[^<>]*>\\s*(?:<!\\[CDATA\\[)?([^<]{1,200})`, "i").exec(piece)?.[1]?.trim();
  const id = told("guid") ?? told("id") ?? told("link") ?? told("title") ?? null;
  return { id, kind: null, position: null, place, why: "the item is not valid XML" };
}
