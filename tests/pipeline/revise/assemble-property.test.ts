import fc from "fast-check";
import { expect, it } from "vitest";
import type { SourceRecord } from "#parliament";
import { motionLife } from "../../parliament/world.ts";
import { runs } from "../../runs.ts";
import { bench, FOLLOWED, fakeSource, watch } from "../harness.ts";
import { told } from "../pieces.ts";

const SOURCES = ["gegevensmagazijn", "tweedekamer", "officielebekendmakingen", "nieuws"];

const piece = (source: string, ids: readonly string[], change: Parameters<typeof told>[1] = {}) =>
  told(source, { ids, kind: "Motie", title: "Motie van de leden Een en Twee over opvang", ...change });

/** Everything that is told of one motion, in parts as small as they can come. */
const PAGES: readonly (readonly SourceRecord[])[] = [
  ...motionLife().map((each) => [each]),
  piece("tweedekamer", [FOLLOWED, "2024D43817"], { zaak: "2024Z18231" }),
  piece("officielebekendmakingen", ["kst-1259252"]),
  piece("officielebekendmakingen", [FOLLOWED, "kst-1259252"], { position: 1_733_000_000_000 }),
  piece("nieuws", ["2024D43817"]),
];

it("one motion is one, with one card, in whatever order its parts come from whichever source", async () => {
  const pages = fc.shuffledSubarray([...PAGES], { minLength: PAGES.length });
  await fc.assert(
    fc.asyncProperty(pages, async (order) => {
      const sources = new Map(SOURCES.map((name) => [name, fakeSource(name)]));
      const [source = fakeSource(), ...beside] = [...sources.values()];
      const made = bench({ watches: [watch("motie", { motion: FOLLOWED })], source, beside });
      using store = made.store;
      for (const records of order) {
        sources.get(records[0]?.source ?? "")?.queue(records);
        await made.once();
      }
      const followed = store.transaction((transaction) => transaction.subjectsWithId(FOLLOWED));
      expect(followed.map((id) => id.split(":")[0])).toEqual(["document", "motion"]);
      for (const id of ["kst-1259252", "2024D43817", "2024Z18231"]) {
        const bearers = store.transaction((transaction) => transaction.subjectsWithId(id));
        expect(followed).toEqual(expect.arrayContaining([...bearers]));
      }
      const { delivered } = made.messenger;
      const cards = delivered.filter(({ content }) => content.type === "subject-card");
      expect(cards).toHaveLength(1);
      expect(cards[0]?.content).toMatchObject({
        snapshot: {
          documents: [{ number: "2024D43817" }],
          outcome: { result: "aangenomen" },
          tally: { for: 83, against: 67, complete: true },
          actors: [{ name: "A. Een" }, { name: "B. Twee" }],
          alsoIn: SOURCES.slice(1).map((name) => ({ source: name })),
        },
      });
      const news = delivered.flatMap(({ content }) =>
        content.type === "event-reply" ? [content.event] : [],
      );
      expect(news.filter((event) => event === "motion.voted").length).toBeLessThanOrEqual(1);
      expect(delivered.filter(({ content }) => content.type === "notice")).toEqual([]);
    }),
    { numRuns: runs(10) },
  );
});
