import { expect, it } from "vitest";
import type { DocumentCard } from "#alert";
import type { SourceRecord } from "#parliament";
import { motionLife } from "../../parliament/world.ts";
import { bench, watch } from "../harness.ts";

const life = motionLife();
const isOf = (kind: string) => (record: SourceRecord) => record.kind === kind;
const votes = life.filter(isOf("stemming"));
const decided = life.filter(({ id }) => /^besluit-[23]$|^punt-[bc]$|^activiteit-[bc]$/.test(id));
const tabled = life.filter((record) => !votes.includes(record) && !decided.includes(record));

/** The card in a channel that only seeks words, after these pages. */
async function cardAfter(...pages: readonly (readonly SourceRecord[])[]): Promise<DocumentCard> {
  const made = bench({ watches: [watch("woorden", { query: "opvang" })] });
  for (const page of pages) {
    made.source.queue(page);
    await made.once();
  }
  const cards = made.messenger.delivered.filter(({ kind }) => kind === "card");
  made.store[Symbol.dispose]();
  const [content, ...others] = cards
    .map((card) => card.content)
    .filter(({ type }) => type === "document-card");
  expect(others).toEqual([]);
  return content as DocumentCard;
}

it("the card of a motion that only words hit says who tabled it, the cabinet's opinion, and how the vote ended", async () => {
  const before = await cardAfter(tabled);
  expect(before.life?.motion).toMatchObject({
    actors: [
      { name: "A. Een", party: "Groen" },
      { name: "B. Twee", party: "Blauw" },
    ],
    appreciation: "Ontraden",
    outcome: null,
    citedBy: [],
  });
  const after = await cardAfter(tabled, [...decided, ...votes]);
  expect(after.life?.motion.outcome?.result).toBe("aangenomen");
  expect(after.life?.motion.tally).toMatchObject({ for: 83, against: 67 });
  expect(after.updated?.what).toEqual(["vote", "tally"]);
});

it("says the same in the end, however the feed is cut", async () => {
  const { updated: _at, ...whole } = await cardAfter(life);
  for (const pages of [[tabled, decided, votes], [votes, decided, tabled], life.map((one) => [one])]) {
    const { updated, ...cut } = await cardAfter(...pages);
    expect(cut).toEqual(whole);
    expect(updated?.what ?? []).not.toContain("details");
  }
});
