import { SaxesParser } from "saxes";
import { withoutSteering } from "#parliament";

/** What breaks a rule of RSS 2.0 (the specification of the RSS Advisory Board) in a text; empty of a valid one. */
export function rssFaults(text: string): readonly string[] {
  const { root, faults } = treeOf(text);
  if (root === null) return faults;
  const found = [...faults];
  const must = (holds: boolean, fault: string) => void (holds || found.push(fault));
  must(root.name === "rss" && root.attributes.version === "2.0", "the root is rss, of version 2.0");
  const [channel, ...others] = root.children;
  must(channel?.name === "channel" && others.length === 0, "one channel");
  if (channel === undefined) return found;
  for (const name of ["title", "link", "description"])
    must(inside(channel, name).length === 1, `one ${name} of the channel`);
  for (const name of ["pubDate", "lastBuildDate"])
    for (const { text: at } of inside(channel, name)) must(isDate822(at), `${name} ${at} is a date`);
  const ids = new Set<string>();
  for (const item of inside(channel, "item")) {
    const [guid] = inside(item, "guid");
    must(inside(item, "title").length + inside(item, "description").length > 0, "an item says something");
    must(guid !== undefined && guid.text !== "" && !ids.has(guid.text), "an item has a guid of its own");
    ids.add(guid?.text ?? "");
    must(
      guid?.attributes.isPermaLink === "false" || isAddress(guid?.text ?? ""),
      "a guid that is no link says so",
    );
    for (const link of inside(item, "link")) must(isAddress(link.text), `${link.text} is an address`);
    for (const { text: at } of inside(item, "pubDate")) must(isDate822(at), `pubDate ${at} is a date`);
    for (const child of item.children) must(ITEM.has(child.name), `${child.name} stands in no item`);
    for (const child of item.children) must(child.children.length === 0, `${child.name} holds text alone`);
  }
  for (const child of channel.children) must(CHANNEL.has(child.name), `${child.name} stands in no channel`);
  return found;
}

/** The items of an RSS feed that was read as XML. */
export function rssItems(text: string): readonly Readonly<Record<string, string>>[] {
  const [channel] = treeOf(text).root?.children ?? [];
  return inside(channel ?? EMPTY, "item").map(({ children }) =>
    Object.fromEntries(children.map((child) => [child.name, child.text])),
  );
}

const CHANNEL = new Set(
  "title link description language copyright pubDate lastBuildDate docs generator ttl image category item atom:link".split(
    " ",
  ),
);
const ITEM = new Set("title link guid pubDate description content:encoded author category".split(" "));

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

const EMPTY: Element = { name: "", attributes: {}, children: [], text: "" };

function inside({ children }: Element, name: string): readonly Element[] {
  return children.filter((child) => child.name === name);
}

/** Namespaces must be declared, as the parser holds it. */
function treeOf(text: string): { readonly root: Element | null; readonly faults: readonly string[] } {
  const faults: string[] = [];
  const open: Element[] = [];
  let root: Element | null = null;
  const parser = new SaxesParser({ xmlns: true });
  parser.on("error", (error) => void faults.push(error.message));
  parser.on("opentag", ({ name, attributes }) => {
    const values = Object.entries(attributes).map(([key, { value }]) => [key, value] as const);
    const element: Element = { name, attributes: Object.fromEntries(values), children: [], text: "" };
    open.at(-1)?.children.push(element);
    root ??= element;
    open.push(element);
  });
  parser.on("closetag", () => void open.pop());
  for (const event of ["text", "cdata"] as const)
    parser.on(event, (piece) => {
      const own = open.at(-1);
      if (own !== undefined) own.text += piece;
    });
  parser.write(text).close();
  return { root, faults };
}

function isAddress(text: string): boolean {
  return URL.canParse(text) && /^https?:\/\//.test(text);
}

const DATE_822 =
  /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d\d:\d\d:\d\d (?:GMT|[+-]\d{4})$/;

function isDate822(text: string): boolean {
  return DATE_822.test(text) && !Number.isNaN(Date.parse(text));
}

/** What breaks a rule of JSON Feed 1.1 (jsonfeed.org) in a text; empty of a valid one. */
export function jsonFeedFaults(text: string): readonly string[] {
  const found: string[] = [];
  const must = (holds: boolean, fault: string) => void (holds || found.push(fault));
  const feed = JSON.parse(text) as Readonly<Record<string, unknown>>;
  must(feed.version === "https://jsonfeed.org/version/1.1", "the version");
  must(typeof feed.title === "string" && feed.title !== "", "a title");
  for (const name of ["home_page_url", "feed_url"])
    if (name in feed) must(isAddress(String(feed[name])), name);
  for (const name of Object.keys(feed)) must(FEED.has(name), `${name} is no part of a feed`);
  must(Array.isArray(feed.items), "a list of items");
  const ids = new Set<unknown>();
  for (const item of (Array.isArray(feed.items) ? feed.items : []) as Readonly<Record<string, unknown>>[]) {
    must(typeof item.id === "string" && item.id !== "" && !ids.has(item.id), "an item has an id of its own");
    ids.add(item.id);
    const contents = [item.content_html, item.content_text].filter((content) => content !== undefined);
    must(
      contents.length > 0 && contents.every((content) => typeof content === "string"),
      "an item has contents",
    );
    if ("url" in item) must(isAddress(String(item.url)), `${item.url} is an address`);
    for (const name of ["date_published", "date_modified"])
      if (name in item) must(DATE_3339.test(String(item[name])), `${name} ${item[name]} is a date`);
    for (const name of Object.keys(item)) must(ENTRY.has(name), `${name} is no part of an item`);
  }
  return found;
}

const FEED = new Set(
  "version title home_page_url feed_url description language icon favicon authors items".split(" "),
);
const ENTRY = new Set(
  "id url external_url title content_html content_text summary image date_published date_modified authors tags language".split(
    " ",
  ),
);
const DATE_3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/;

/** What breaks a rule of iCalendar (RFC 5545) in a text; empty of a valid one. */
export function icsFaults(text: string): readonly string[] {
  const found: string[] = [];
  const must = (holds: boolean, fault: string) => void (holds || found.push(fault));
  must(text.endsWith("\r\n") && !/(?<!\r)\n|\r(?!\n)/.test(text), "lines end in CRLF, the last too");
  for (const line of text.split("\r\n")) must(Buffer.byteLength(line) <= 75, `more than 75 octets: ${line}`);
  const lines = text
    .replace(/\r\n[ \t]/g, "")
    .split("\r\n")
    .slice(0, -1);
  const open: string[] = [];
  const uids = new Set<string>();
  let event = new Map<string, string[]>();
  for (const line of lines) {
    const [, name = "", parameters = "", value = ""] =
      /^([A-Z-]+)((?:;[A-Z-]+=[^:;]+)*):(.*)$/.exec(line) ?? [];
    must(name !== "", `no line of a calendar: ${line}`);
    must(withoutSteering(line) === line, `a letter that steers: ${JSON.stringify(line)}`);
    if (name === "BEGIN") {
      open.push(value);
      if (value === "VEVENT") event = new Map();
    } else if (name === "END") {
      must(open.pop() === value, `${value} ends that did not begin`);
      if (value === "VEVENT") found.push(...eventFaults(event, uids));
    } else event.set(name, [...(event.get(name) ?? []), value]);
    if (TEXTS.has(name))
      must(!/(?<!\\)(?:\\\\)*[;,]|(?<!\\)(?:\\\\)*\\[^\\;,nN]/.test(value), `not escaped: ${line}`);
    if (/^DT(?:START|END)$/.test(name))
      must(
        parameters === ";VALUE=DATE" ? /^\d{8}$/.test(value) : /^\d{8}T\d{6}Z$/.test(value),
        `no time: ${line}`,
      );
  }
  must(open.length === 0, "all that begins ends");
  must(lines[0] === "BEGIN:VCALENDAR" && lines.at(-1) === "END:VCALENDAR", "one calendar");
  must(lines.filter((line) => line === "VERSION:2.0").length === 1, "the version, once");
  must(lines.filter((line) => line.startsWith("PRODID:")).length === 1, "what made it, once");
  return found;
}

const TEXTS = new Set(["SUMMARY", "DESCRIPTION", "LOCATION"]);

function eventFaults(event: ReadonlyMap<string, readonly string[]>, uids: Set<string>): readonly string[] {
  const found: string[] = [];
  for (const name of ["UID", "DTSTAMP", "DTSTART"])
    if (event.get(name)?.length !== 1) found.push(`an event has one ${name}`);
  const [uid = ""] = event.get("UID") ?? [];
  if (uids.has(uid)) found.push(`${uid} twice`);
  uids.add(uid);
  const [start = ""] = event.get("DTSTART") ?? [];
  const [end] = event.get("DTEND") ?? [];
  if (end !== undefined && end <= start) found.push(`${uid} ends before it begins`);
  return found;
}
