import { amsterdam, amsterdamWithOffset, utc } from "../clock.ts";
import type { Entity, EntityValue } from "./entity.ts";
import type { JournalEntry } from "./journal.ts";
import { type KindShape, shapeOf } from "./schema.ts";

const DATA = "http://www.tweedekamer.nl/xsd/tkData/v1-0";
const INSTANCE = "http://www.w3.org/2001/XMLSchema-instance";
const HOUSE = "Tweede Kamer der Staten-Generaal";

/** What a page answers to. */
export interface PageQuery {
  readonly url: string;
  readonly skiptoken: number | null;
  readonly category: string | null;
}

/** One page of the feed as XML: `next` after its last entry, or `resume` where there is none. */
export function feedPage(query: PageQuery, entries: readonly JournalEntry[], now: Date): string {
  const last = entries.at(-1);
  const self = feedUrl(query, query.skiptoken);
  const onward =
    last === undefined
      ? link("resume", feedUrl(query, (query.skiptoken ?? 0) + 1))
      : link("next", feedUrl(query, last.token));
  const title = query.category === null ? "" : ` (category: ${query.category})`;
  return (
    `<?xml version="1.0" encoding="utf-8"?>` +
    `<feed xmlns:xsd="http://www.w3.org/2001/XMLSchema" xmlns:xsi="${INSTANCE}" xmlns="http://www.w3.org/2005/Atom">` +
    `<title>Gegevensmagazijn SyncFeed${escapeXml(title)}</title>${link("self", self)}${onward}` +
    `<updated>${amsterdamWithOffset(now)}</updated>` +
    `<author><name>${HOUSE}</name><uri>https://opendata.tweedekamer.nl</uri><email>opendata@tweedekamer.nl</email></author>` +
    `<rights>Disclaimer: https://opendata.tweedekamer.nl/disclaimer</rights><id>${escapeXml(self)}</id>` +
    `${entries.map((entry) => feedEntry(query, entry)).join("")}</feed>`
  );
}

/** One entity as XML: what stands in the content of its entry, and what `/Entiteiten/{id}` answers. */
export function entityXml(entry: JournalEntry): string {
  const shape = shapeOf(entry.kind);
  const open = `<${tag(shape, entry.kind)} ${namespaces(shape)} id="${entry.id}" ${attributes(shape, entry)}`;
  if (entry.entity === null) return `${open} />`;
  const prefixed = shape.prefixed === true ? "ns1:" : "";
  return `${open}>${children(shape, prefixed, entry.entity)}</${tag(shape, entry.kind)}>`;
}

function feedEntry(query: PageQuery, entry: JournalEntry): string {
  const enclosure =
    entry.entity?.file === undefined ? "" : link("enclosure", `${query.url}/Resources/${entry.id}`);
  return (
    `<entry><title>${entry.id}</title><id>${escapeXml(query.url)}/Entiteiten/${entry.id}</id>` +
    `<author><name>${HOUSE}</name></author><updated>${utc(entry.publishedAt, entry.token * 37)}</updated>` +
    `<category term="${escapeXml(entry.kind)}"/>${link("next", feedUrl(query, entry.token))}${enclosure}` +
    `<content type="application/xml">${entityXml(entry)}</content></entry>`
  );
}

function feedUrl(query: PageQuery, token: number | null): string {
  const parts = [
    ...(token === null ? [] : [`skiptoken=${token}`]),
    ...(query.category === null ? [] : [`category=${encodeURIComponent(query.category)}`]),
  ];
  return `${query.url}/Feed${parts.length === 0 ? "" : `?${parts.join("&")}`}`;
}

function link(rel: string, href: string): string {
  return `<link rel="${rel}" href="${escapeXml(href)}"/>`;
}

function tag(shape: KindShape, kind: string): string {
  return shape.prefixed === true ? `ns1:${kind}` : kind;
}

function namespaces(shape: KindShape): string {
  return shape.prefixed === true
    ? `xmlns:xsi="${INSTANCE}" xmlns:ns1="${DATA}"`
    : `xmlns:tk="${DATA}" xmlns:xsi="${INSTANCE}" xmlns="${DATA}"`;
}

function attributes(shape: KindShape, entry: JournalEntry): string {
  const prefix = shape.prefixed === true ? "ns1:" : "tk:";
  const changedAt = entry.entity?.changedAt ?? entry.publishedAt;
  const base = `${prefix}bijgewerkt="${changeTime(shape, changedAt)}" ${prefix}verwijderd="${entry.entity === null}"`;
  const file = entry.entity?.file;
  if (file === undefined) return base;
  const length = file.bytes === undefined ? "" : ` ${prefix}contentLength="${file.bytes.length}"`;
  return `${base} ${prefix}contentType="${escapeXml(file.contentType)}"${length}`;
}

function changeTime(shape: KindShape, at: Date): string {
  if (shape.prefixed === true) return amsterdamWithOffset(at);
  return shape.utc === true ? `${at.toISOString().slice(0, 19)}Z` : amsterdam(at);
}

/** One relation stands before the values and the others after them, as in the real besluit and stemming. */
function children(shape: KindShape, prefix: string, entity: Entity): string {
  const refNames = [...shape.refs, ...Object.keys(entity.refs).filter((name) => !shape.refs.includes(name))];
  const fieldNames = [
    ...shape.fields,
    ...Object.keys(entity.fields).filter((name) => !shape.fields.includes(name)),
  ];
  const [first, ...others] = refNames.map((name) => refXml(`${prefix}${name}`, entity.refs[name] ?? []));
  const fields = fieldNames.flatMap((name) => fieldXml(`${prefix}${name}`, entity.fields[name] ?? null));
  return [first, ...fields, ...others].join("");
}

function refXml(name: string, ids: readonly string[]): string {
  return ids.map((id) => `<${name} ref="${escapeXml(id)}" />`).join("");
}

function fieldXml(name: string, value: EntityValue): readonly string[] {
  if (value === null) return [`<${name} xsi:nil="true" />`];
  if (typeof value === "object") return value.flatMap((one) => fieldXml(name, one));
  return [`<${name}>${escapeXml(String(value))}</${name}>`];
}

function escapeXml(text: string): string {
  return /[&<>"]/.test(text)
    ? text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;")
    : text;
}
