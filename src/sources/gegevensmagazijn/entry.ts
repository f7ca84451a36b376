import { amsterdamToUtc, type Skipped } from "#parliament";
import { attributeOfName, childrenOf, textOf, type XmlElement } from "../xml-element.ts";
import type { EntryFacts } from "./record.ts";
import { ATOM } from "./schema.ts";

/** What a kind or an id looks like. */
export const ID = /^[\w.:-]{1,100}$/;

/** What is in an entry, not yet judged. */
export interface EntryParts {
  readonly title: string | null;
  readonly link: string | null;
  readonly updated: string | null;
  readonly category: string | null;
  /** Right after it. */
  readonly position: number | null;
  readonly enclosure: string | null;
  readonly entity: XmlElement | null;
}

/** What stands in an entry. */
export function partsOf(entry: XmlElement): EntryParts {
  const first: Record<string, XmlElement | undefined> = {};
  for (const child of entry.content) {
    if (typeof child === "string" || child.uri !== ATOM) continue;
    const name = child.local === "link" ? `link ${relOf(child)}` : child.local;
    if (PARTS.has(name)) first[name] ??= child;
  }
  return {
    title: optional(first.title, textOf),
    link: optional(first.id, textOf),
    updated: optional(first.updated, textOf),
    category: optional(first.category, (element) => attributeOfName(element, "term")),
    position: optional(first["link next"], tokenOf),
    enclosure: optional(first["link enclosure"], (element) => attributeOfName(element, "href")),
    entity: optional(first.content, childrenOf)?.[0] ?? null,
  };
}

const PARTS = new Set(["title", "id", "updated", "category", "content", "link next", "link enclosure"]);

function optional<A, B>(value: A | undefined, of: (value: A) => B | null): B | null {
  return value === undefined ? null : of(value);
}

/** The facts of an entry, or what makes it unusable. */
export function factsOf(entry: EntryParts): (EntryFacts & { readonly entity: XmlElement }) | Skipped {
  const { entity, position } = entry;
  const own = entity === null ? null : attributeOfName(entity, "id");
  const id = own ?? entry.title ?? entry.link?.split("/").at(-1) ?? null;
  const kind = entry.category ?? entity?.local ?? null;
  const known = {
    id: id !== null && ID.test(id) ? id.toLowerCase() : null,
    kind: kind !== null && ID.test(kind) ? lowerFirst(kind) : null,
    position,
  };
  const skipped = (why: string): Skipped => ({ ...known, why });
  if (known.id === null) return skipped(`no usable id (${shown(id)})`);
  if (position === null) return skipped("no position");
  if (known.kind === null) return skipped("no category");
  if (entity === null) return skipped("no content");
  return {
    entity,
    kind: known.kind,
    id: known.id,
    position,
    publishedAt: entry.updated === null ? null : amsterdamToUtc(entry.updated),
    enclosure: entry.enclosure,
  };
}

function shown(id: string | null): string {
  return id === null ? "none" : JSON.stringify(id.slice(0, 100));
}

/** What the tags of an entry tell that cannot be taken apart. */
export function brokenEntry(piece: string, why: string): Skipped {
  const id = /\/Entiteiten\/([\w-]{1,100})\s*</i.exec(piece)?.[1] ?? null;
  const token = /skiptoken=(\d{1,15})(?!\d)/i.exec(piece)?.[1];
  const kind = /<(?:\w+:)?category\s[^<>]*term\s*=\s*["']([\w.:-]{1,100})["']/i.exec(piece)?.[1];
  return {
    id: id?.toLowerCase() ?? null,
    kind: kind === undefined ? null : lowerFirst(kind),
    position: token === undefined ? null : Number(token),
    why,
  };
}

/** The feed's own link to what comes after the page. */
export function isNext(child: XmlElement): boolean {
  return child.uri === ATOM && child.local === "link" && relOf(child) === "next" && tokenOf(child) !== null;
}

function relOf(link: XmlElement): string | null {
  return attributeOfName(link, "rel")?.toLowerCase() ?? null;
}

/** The skiptoken in a link's address; null where there is none, or one that is no position. */
export function tokenOf(link: XmlElement): number | null {
  const digits = /[?&]skiptoken=(\d{1,15})(?:&|$)/i.exec(attributeOfName(link, "href") ?? "")?.[1];
  return digits === undefined || Number(digits) === 0 ? null : Number(digits);
}

/** `DocumentVersie` as `documentVersie`. */
export function lowerFirst(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}
