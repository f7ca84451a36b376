import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Batch, PageBatch } from "#parliament";
import { createGegevensmagazijn, type Source } from "#sources";
import { readPage } from "../../src/sources/gegevensmagazijn/page.ts";
import { mendJson, mendXml } from "../../src/sources/mend.ts";
import { sift } from "../../src/sources/sift.ts";
import { gathered, told } from "./batches.ts";
import { entriesOf, type FeedServer, feedServer, pageXml } from "./feed-server.ts";

const BASE = "https://feed.example/SyncFeed/2.0";
const BAD_ID = "00000001-0000-4000-8000-000000000000";

/** A page of five entries, of which the second has something in place of its subject. */
function pageWith(poison: string): string {
  return pageXml(BASE, entriesOf(5), 0).replace("Brief 1<", `${poison}<`);
}

function read(text: string) {
  return readPage(text, text.length, BASE);
}

describe("a page of the feed with something in it that XML forbids", () => {
  it.each([
    ["a control character", "Brief \u000b1", "Brief  1"],
    ["a control character by number", "Brief &#x1F;1", "Brief  1"],
    ["a control character by decimal number", "Brief &#11;1", "Brief  1"],
    ["half a character", "Brief \ud83d1", "Brief \ufffd1"],
    ["half a character by number", "Brief &#xD83D;1", "Brief \ufffd1"],
    ["a character in two halves by number", "Brief &#xD83D;&#xDE00;", "Brief 😀"],
    ["a character in two halves by decimal number", "Brief &#55357;&#56832;", "Brief 😀"],
    ["a character that is none", "Brief \uffff1", "Brief \ufffd1"],
    ["an entity that is cut short", "Brief &am", "Brief &am"],
    ["an ampersand", "Brief A & B", "Brief A & B"],
    ["an entity of HTML", "Brief A&nbsp;B", "Brief A&nbsp;B"],
    ["a number beyond all characters", "Brief &#x110000;", "Brief \ufffd"],
    ["a control character in CDATA", "<![CDATA[Brief & \u000b1]]>", "Brief &  1"],
  ])("mends %s", (_, poison, subject) => {
    const page = read(pageWith(poison));
    expect(page.records.map(({ fields }) => fields.onderwerp)).toEqual([
      "Brief 0",
      subject,
      "Brief 2",
      "Brief 3",
      "Brief 4",
    ]);
    expect(page).toMatchObject({ last: 5, skipped: [] });
  });

  it("keeps an element whose prefix nobody declared", () => {
    const page = read(pageXml(BASE, entriesOf(2), 0).replaceAll("onderwerp>", "q:onderwerp>"));
    expect(page.records.map(({ fields }) => fields.onderwerp)).toEqual(["Brief 0", "Brief 1"]);
  });

  it.each([
    ["an element that is not closed", "<b>Brief"],
    ["another element that is closed", "</onderwerp></soort>"],
    ["a sign that begins a tag", "1 < 2"],
    ["an attribute twice", '<b x="1" x="2"/>'],
    ["a tag that is cut short", "<b x='"],
    ["a namespace that is cut short", '<b xmlns:="x"/>'],
    ["65 levels", "<b>".repeat(65) + "</b>".repeat(65)],
  ])("skips one entry for %s, with its id and position, and reads the others", (_, poison) => {
    const page = read(pageWith(poison));
    expect(page.records.map(({ position }) => position)).toEqual([1, 3, 4, 5]);
    expect(page.last).toBe(5);
    expect(page.skipped).toMatchObject([{ id: BAD_ID, kind: "document", position: 2 }]);
    expect(page.counts.dropped[0]).toContain(`document ${BAD_ID} at position 2: `);
  });

  it("takes the whole entries of a page that is cut short, and no more", () => {
    const whole = pageXml(BASE, entriesOf(5), 0);
    for (let length = whole.indexOf("</entry>") + 8; length < whole.length; length += 37) {
      const cut = whole.slice(0, length);
      const entries = cut.split("</entry>").length - 1;
      const page = read(cut);
      expect([page.records.length, page.last, page.skipped]).toEqual([entries, entries, []]);
    }
    expect(() => read(whole.slice(0, whole.indexOf("</entry>")))).toThrow();
  });

  it("reads the last entry's position off the feed's own link, where the entry is broken and has none", () => {
    const page = read(
      pageXml(BASE, entriesOf(3), 0)
        .replace("Brief 2<", "<b><")
        .replace(/(<category term="document"\/>)<link [^>]*skiptoken=3[^>]*>/, "$1"),
    );
    expect(page.last).toBe(3);
  });
});

describe("mendXml", () => {
  it("leaves alone what is right", () => {
    const right = "<a b='&lt;&#233;'>é 😀 &amp; &#x1F600; \t\n<![CDATA[ & < ]]></a>";
    expect(mendXml(right)).toBe(right);
  });

  it("is not slow where CDATA opens again and again", () => {
    const text = `&${"<![CDATA[".repeat(200_000)}`;
    expect(mendXml(text)).toBe(`&amp;${text.slice(1)}`);
  });
});

it("mends JSON with raw control characters in its strings", () => {
  expect(JSON.parse(mendJson('{\n"a": "x\u000by\tz"\n}'))).toEqual({ a: "x y z" });
});

it("sifts nothing out of what has no such element, or no root", () => {
  expect(sift("<feed><title/></feed>", "entry")).toBeNull();
  expect(sift("", "entry")).toBeNull();
  expect(sift("<feed><entries>a</entries></feed>", "entry")).toBeNull();
});

describe("a feed with poison in it", () => {
  let server: FeedServer;
  let source: Source;
  const never = new AbortController().signal;

  beforeEach(async () => {
    server = await feedServer(entriesOf(600));
    source = createGegevensmagazijn({ url: server.url, userAgent: "test" });
  });

  afterEach(async () => {
    await source[Symbol.asyncDispose]();
    await server[Symbol.asyncDispose]();
  });

  const pages = (batches: readonly Batch[]) =>
    batches.filter((batch): batch is PageBatch => batch.type === "page");

  it("is read to its end, and tells what it left out", async () => {
    const poisoned = server.entries[300];
    if (poisoned !== undefined) server.entries[300] = { ...poisoned, content: "<soort>Motie</soort><b>" };
    const batches = await gathered(source.poll({ "*": "0" }, never));
    expect(told(batches).at(-1)).toBe('*: 0 {"*":"600"} caught up');
    expect(pages(batches).reduce((sum, { records }) => sum + records.length, 0)).toBe(599);
    expect(pages(batches).flatMap(({ skipped = [] }) => skipped)).toMatchObject([
      { id: poisoned?.id, kind: "document", position: 301 },
    ]);
  });
});
