import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { withoutSteering } from "#parliament";
import { newsFeedOf } from "#report";
import { feed } from "../../src/commands/feed.ts";
import { icsOf } from "../../src/report/form/ics.ts";
import { runs } from "../runs.ts";
import { icsFaults, jsonFeedFaults, rssFaults, rssItems } from "./feed-rules.ts";
import { storyPlayed, type World } from "./world.ts";

let world: World;
beforeAll(async () => {
  world = await storyPlayed();
}, 60_000);
afterAll(() => world?.[Symbol.asyncDispose]());

const faultsOf = { rss: rssFaults, json: jsonFeedFaults, ics: icsFaults } as const;
const typeOf = { rss: "application/rss+xml", json: "application/feed+json", ics: "text/calendar" } as const;

describe("the feeds of the page", () => {
  it("are listed for each channel, rule and followed thing, and every one of them is valid", async () => {
    const page = await world.ask("/feeds");
    const links = [...page.body.matchAll(/href="(\/feeds\/(channel|rule|thing)\/[^"]+\.(rss|json|ics))"/g)];
    expect(new Set(links.map(([, , kind]) => kind))).toEqual(new Set(["channel", "rule", "thing"]));
    let items = 0;
    for (const [, path = "", , form] of links) {
      const known = form as keyof typeof faultsOf;
      const { status, headers, body } = await world.ask(path);
      expect({ path, status, faults: faultsOf[known](body) }).toEqual({ path, status: 200, faults: [] });
      expect(headers["content-type"]).toContain(typeOf[known]);
      if (known === "rss") items += rssItems(body).length;
    }
    expect(items).toBeGreaterThan(10);
  });

  it("of a followed motion tell its vote and the letter that it was carried out in, the newest first, and nothing of others", async () => {
    const { body } = await world.ask("/feeds/thing/kst-36600-XX-29.rss");
    const items = rssItems(body);
    expect(items.length).toBeGreaterThan(3);
    const said = items.map((item) => item["content:encoded"] ?? "").join("\n");
    expect(said).toMatch(/aangenomen/i);
    const times = items.map(({ pubDate = "" }) => Date.parse(pubDate));
    expect(times).toEqual(times.toSorted((a, b) => b - a));
    const same = await world.ask("/feeds/thing/36%20600%20XX%2C%20nr.%2029.json");
    const { items: again } = JSON.parse(same.body) as { items: { id: string }[] };
    expect(again.map(({ id }) => id)).toEqual(items.map(({ guid }) => guid));
  });

  it.each([
    "/feeds/thing/kst-1-1.rss",
    "/feeds/rule/geen.json",
    "/feeds/channel/geen.ics",
    "/feeds/rule/x.pdf",

    "/feeds/x",
  ])("%s is not there", async (path) => {
    expect((await world.ask(path)).status).toBe(404);
  });

  it("come from the command line as they come from the page", async () => {
    let out = "";
    const output = {
      write: (text: string) => {
        out += text;
      },
      print: () => {},
      complain: () => {},
    };
    const [first] = world.config.watches;
    const now = world.app.context.clock();
    for (const [options, path] of [
      [{ thing: "36600-XX-29" }, "/feeds/thing/kst-36600-XX-29.rss"],
      [
        { channel: first?.channel ?? "", form: "json" },
        `/feeds/channel/${(first?.channel ?? "").slice(1)}.json`,
      ],
      [{ watch: first?.id ?? "", form: "rss" }, `/feeds/rule/${first?.id}.rss`],
    ] as const) {
      out = "";
      expect(feed(options, world.config, output, now)).toBe(0);
      expect(out.trim()).toBe((await world.ask(path)).body.trim());
    }
    for (const options of [
      {},
      { thing: "36600-XX-29", watch: "x" },
      { watch: "geen" },
      { thing: "36600-XX-29", form: "pdf" },
    ])
      expect(() => feed(options, world.config, output, now)).toThrow();
  });
});

const NOW = new Date("2026-11-01T10:00:00Z");
const hostile = fc.oneof(
  fc.string({ unit: "binary", maxLength: 60 }),
  fc.constantFrom(
    "]]><script>alert(1)</script>",
    "<b>&amp;</b>",
    "a\u0000b\u001b[31m",
    "\ud800",
    "een\r\ntwee\n\ndrie",
    "\\n;,\\",
    "BEGIN:VEVENT\r\nEND:VCALENDAR",
    "\u202eomgekeerd",
    "\ufffe\uffff",
  ),
);
const item = fc.record({
  id: fc.uuid(),
  title: hostile,
  text: hostile,
  url: fc.constantFrom(null, "https://www.tweedekamer.nl/a?b=1&c=%22"),
  at: fc
    .date({ min: new Date("2000-01-01"), max: new Date("2099-01-01"), noInvalidDate: true })
    .map((at) => at.toISOString()),
});

describe("whatever stands in a document", () => {
  it("is text in a feed: valid, without markup, and readable by another's reader", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(item, { maxLength: 4, selector: ({ id }) => id }),
        hostile,
        (items, title) => {
          const feedOf = {
            title: `K ${title}`,
            description: title,
            url: "https://www.tweedekamer.nl/",
            language: "nl" as const,
            items,
          };
          const rss = newsFeedOf(feedOf, "rss", NOW);
          expect(rssFaults(rss)).toEqual([]);
          expect(jsonFeedFaults(newsFeedOf(feedOf, "json", NOW))).toEqual([]);
          for (const [at, { title: shown = "", "content:encoded": contents = "" }] of rssItems(
            rss,
          ).entries()) {
            expect(contents.replace(/<\/?(?:p|br)>/g, "")).not.toMatch(/[<>]/);
            expect(shown.replace(/\s/g, "")).toBe(visible(items[at]?.title ?? ""));
          }
        },
      ),
      { numRuns: runs(150) },
    );
  });

  it("is text in a calendar", () => {
    const event = fc.record({
      uid: fc.uuid().map((id) => `${id}@kamerwacht`),
      start: fc.constantFrom("2026-11-01", "2026-11-01T10:00:00.000Z"),
      end: fc.constantFrom(null, "2026-11-02", "2026-10-01", "2026-11-01T11:30:00.000Z"),
      summary: hostile,
      description: hostile,
      place: fc.option(hostile),
      url: fc.constantFrom(null, "https://www.tweedekamer.nl/a?b=1,2;3"),
    });
    fc.assert(
      fc.property(
        fc.uniqueArray(event, { maxLength: 4, selector: ({ uid }) => uid }),
        hostile,
        (events, name) => {
          expect(icsFaults(icsOf(name, events, NOW))).toEqual([]);
        },
      ),
      { numRuns: runs(150) },
    );
  });
});

/** What a reader can see of a text. */
function visible(text: string): string {
  const shown = withoutSteering(text.toWellFormed()).replace(/[\u00ad\ufffe\uffff]/g, "");
  return shown.replace(/\s/g, "") || "\u2026";
}
