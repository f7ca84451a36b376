import { describe, expect, it } from "vitest";
import { requestAddress } from "../../src/sources/feeds/request-address.ts";
import { feedPages, type Item, rss } from "./feed-pages.ts";

const { site, polled, begun } = feedPages();
const DAY_MS = 86_400_000;
const START = Date.parse("2026-11-24T10:00:00Z");

/** A letter on the site of the government, so many days before or after the first look. */
function letter(number: number, days: number): Item {
  return {
    title: `Kamerbrief ${number}`,
    link: `https://rijksoverheid.example/documenten/kamerstukken/2026/11/24/kamerbrief-${number}`,
    guid: `doc-${number}`,
    date: new Date(START + days * DAY_MS).toUTCString(),
  };
}

/** What each reading after the first tells, one a day. */
async function told(...readings: readonly (readonly Item[])[]) {
  const [first = [], ...rest] = readings;
  site.body = rss(first);
  let cursors = await begun();
  const all: (readonly string[])[] = [];
  for (const [day, items] of rest.entries()) {
    site.body = rss(items);
    const reading = await polled(cursors, () => new Date(START + (day + 1) * DAY_MS));
    all.push(reading.titles);
    cursors = reading.cursors;
  }
  return all;
}

describe("a feed of what fits best, twenty at most", () => {
  const old = [1, 2, 3, 4, 5].map((number) => letter(number, -10 * number));
  const [a, b, c, d, e] = old as [Item, Item, Item, Item, Item];

  it("tells what is new wherever it stands, and nothing again that went and came back", async () => {
    const [six, seven] = [letter(6, 1), letter(7, 2)];
    expect(
      await told([c, a, e, b], [a, e, six, c, b], [e, c, six, a], [b, seven, a, c], [six, b, e, seven]),
    ).toEqual([["Kamerbrief 6"], [], ["Kamerbrief 7"], []]);
  });

  it("is silent of what it had before we looked, and shows only now", async () => {
    expect(await told([c, a, e, b], [d, a, e, b], [a, d, letter(6, 2), c])).toEqual([[], ["Kamerbrief 6"]]);
  });

  it("tells of what came since we looked also days later, when it comes among the best", async () => {
    expect(await told([c, a, e, b], [c, a, e, b], [c, a, e, b], [c, letter(6, 1), a, e])).toEqual([
      [],
      [],
      ["Kamerbrief 6"],
    ]);
  });

  it("is told from a feed in the order of time, which tells what comes late", async () => {
    expect(await told([a, b, c], [a, b, c, d])).toEqual([["Kamerbrief 4"]]);
  });
});

describe("the address of such a feed", () => {
  const address = (query: string) => new URL(`https://www.rijksoverheid.example/api/rss?query=${query}`);
  const asked = (query: string, now = new Date(START)) => requestAddress(address(query), now);

  it("moves its first day along with the clock, as a full moment", () => {
    const url = asked('{"filters":[{"field":"sort_date","values":[{"from":"{-14d}"}]}]}');
    expect(url.href).not.toMatch(/[{}[\]"]/);
    expect(JSON.parse(url.searchParams.get("query") ?? "")).toEqual({
      filters: [{ field: "sort_date", values: [{ from: "2026-11-09T23:00:00.000Z" }] }],
    });
    expect(asked("%7B-1d%7D", new Date("2026-06-02T10:00:00Z")).searchParams.get("query")).toBe(
      "2026-05-31T22:00:00.000Z",
    );
  });

  it("stays what it is where it says nothing of the kind", () => {
    expect(asked("asiel%20en%20opvang&x=1").href).toBe(address("asiel%20en%20opvang&x=1").href);
  });
});
