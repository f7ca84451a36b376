import { describe, expect, it } from "vitest";
import { build, startSmallParliament } from "#demo";
import { DOCUMENT_CLASSES, parseDeadlines, UnexpectedShapeError } from "#parliament";
import { compareTexts, summarise } from "#summary";
import { readFeed } from "../../src/sources/feeds/read-feed.ts";
import { makeText } from "../summary/make-text.ts";
import { PIECES } from "../summary/pieces.ts";
import { cpuMs } from "./cpu-time.ts";

/** What must be quick, on the longest or the worst that may come. What comes of it is held by the quick tests. */
describe("deadlines take time in proportion to the text", () => {
  it.each([
    ["uiterlijk "],
    ["verzoekt voor het zomerreces "],
    ["binnen twee weken na de "],
    ["voor het einde van het begin van "],
    [" "],
    ["\n\n"],
    ["per 1 "],
    ["a"],
    ["zou uiterlijk mei "],
    ["€ 1 mei jaarlijks "],
    ["uiterlijk voor 12 december 2024, jaarlijks te komen "],
  ])("%j over and over", (piece) => {
    const timeOf = (letters: number) => {
      const text = piece.repeat(Math.ceil(letters / piece.length));
      return cpuMs(() => parseDeadlines(text, { reference: "2024-11-19" }));
    };
    // Eight times the text; a square would take sixty-four times as long, and minutes.
    expect(timeOf(160_000)).toBeLessThan(32 * Math.max(timeOf(20_000), 60));
  });
});

describe("a summary", () => {
  const long = makeText(...Array.from({ length: 4_000 }, (_, at) => PIECES[at % PIECES.length] ?? ""));
  it.each(DOCUMENT_CLASSES)("of a long %s takes less than three seconds", (documentClass) => {
    expect(cpuMs(() => summarise(documentClass, long), 3_000)).toBeLessThan(3_000);
  });
});

it("compares two long texts, alike or not, in less than a second and a half", () => {
  const long = (seed: number) =>
    makeText(
      ...Array.from(
        { length: 4_000 },
        (_, at) => `Zin ${at} gaat over boom ${(at * seed) % 977} in de stad, en dat is ${at % seed}.`,
      ),
    );
  const [one, other] = [long(7), long(11)];
  expect(cpuMs(() => [compareTexts(one, one), compareTexts(one, other)], 1_500)).toBeLessThan(1_500);
});

it("refuses a feed with markup that is made to be slow in less than five seconds", () => {
  const slow = `<rss version="2.0"><channel>${"<!--".repeat(500_000)}</channel></rss>`;
  const refused = () =>
    expect(() => readFeed(slow, new URL("https://a.example/"))).toThrow(UnexpectedShapeError);
  expect(cpuMs(refused, 5_000)).toBeLessThan(5_000);
});

it("serves 100,000 entities of the small parliament at speed", async () => {
  await using parliament = await startSmallParliament({ firstToken: 1000 });
  parliament.publish(
    Array.from({ length: 100_000 }, (_, at) => build.zaak(`zaak-${at}`, { nummer: `2026Z${at}` })),
  );
  const began = performance.now();
  let token = 0;
  for (let pages = 0; pages < 40; pages += 1) {
    const xml = await (await fetch(`${parliament.url}/Feed?skiptoken=${token}`)).text();
    token = Number(/rel="next" href="[^"]*skiptoken=(\d+)/.exec(xml)?.[1]);
  }
  expect(token).toBe(1000 + 10_000 - 1);
  expect(performance.now() - began).toBeLessThan(20_000);
});
