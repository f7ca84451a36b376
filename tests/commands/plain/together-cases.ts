import { expect, it } from "vitest";
import type { Motion, SourceName } from "./four-sources.ts";
import { NAMES, together } from "./together.ts";
import type { Way } from "./way.ts";

const FOLLOWED: Motion = { dossier: "36600-XX", number: "29", serial: 43817, about: "opvang voor kinderen" };
const YEAR = new Date().getFullYear();

type Order = readonly [SourceName, SourceName, SourceName, SourceName];

/** Orders in which each source is once the first. */
export const ORDERS: readonly Order[] = [
  ["gegevensmagazijn", "tweedekamer", "officielebekendmakingen", "feed:nieuws"],
  ["feed:nieuws", "officielebekendmakingen", "tweedekamer", "gegevensmagazijn"],
  ["officielebekendmakingen", "gegevensmagazijn", "feed:nieuws", "tweedekamer"],
  ["tweedekamer", "feed:nieuws", "gegevensmagazijn", "officielebekendmakingen"],
];

/** One motion, told by four sources in these orders. */
export function togetherCases(way: () => Way, orders: readonly Order[]): void {
  const world = together(way);

  it.each<Order>(orders)(
    "told first by %s, then %s, %s and %s: one card with all links",
    async (...order) => {
      const { configure, once, status, cards, sources, slack } = world();
      configure([FOLLOWED]);
      expect((await once()).status).toBe(0);
      expect(slack.posted).toEqual([]);
      for (const source of order) {
        sources.tell(source, FOLLOWED);
        const ran = await once();
        // The feed names it by another number than the followed one, which no other source has told yet.
        const isKnown = source !== "feed:nieuws" || source !== order[0];
        expect([source, ran.status, ran.out, cards()]).toEqual([
          source,
          0,
          expect.stringContaining("bezorgd"),
          isKnown ? [expect.stringMatching(/^#kanaal .*opvang voor kinderen/)] : [],
        ]);
      }
      const card = slack.posted.at(-1) ?? {};
      const links = [...(card.blocks ?? "").matchAll(/"url":"([^"]+)"/g)].map(([, url]) => url);
      const page = `id=${YEAR}Z43817&did=${YEAR}D43817`;
      expect(links).toEqual([
        `https://www.tweedekamer.nl/kamerstukken/detail?${page}&utm_source=nieuws`,
        `https://www.tweedekamer.nl/kamerstukken/moties/detail?${page}`,
        "https://zoek.officielebekendmakingen.nl/kst-36600-XX-29.html",
      ]);
      expect(card.blocks).toContain("36600-XX-29");
      const before = slack.posted.length;
      expect((await once()).status).toBe(0);
      expect(slack.posted).toHaveLength(before);
      const read = await status();
      for (const name of NAMES) {
        const own = read.filter(({ source }) => source === name);
        expect([name, own.length > 0, own.filter(({ error }) => error !== null)]).toEqual([name, true, []]);
      }
    },
    120_000,
  );
}
