import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type MotionSnapshot, memberVotes, type RecordGraph } from "#parliament";
import { csvOf, tableOf, voteListing } from "#report";
import type { Followed } from "../../src/report/followed.ts";
import type { MotionFacts } from "../../src/report/overview/overview.ts";
import { changeText, votingBlocks } from "../../src/report/told/votes-told.ts";
import { votingOf } from "../../src/report/votes/voting.ts";
import { emptyWorld, motionLife, record } from "../parliament/world.ts";

const world = emptyWorld();
world.page(...motionLife());
const MOTION = world.snapshots.get("motion:zaak-1") as MotionSnapshot;

/** A motion like that of the story, with these seats for and against by party. */
function motion(
  number: number,
  on: string,
  votes: Readonly<Record<string, readonly [number, number]>>,
  change: Partial<MotionSnapshot> = {},
): Followed {
  const parties = Object.entries(votes).map(([party, [inFavour, against]]) => ({
    ...{ party, for: inFavour, against, absent: inFavour + against === 0 ? 3 : 0 },
  }));
  const snapshot: MotionSnapshot = {
    ...MOTION,
    key: `zaak-${number}`,
    ids: [`kst-36600-XX-${number}`],
    title: `Motie van het lid Een over onderwerp ${number}`,
    outcome: { decision: `besluit-${number}`, result: "aangenomen", on },
    tally: {
      ...{ decision: `besluit-${number}`, rollCall: false, for: 83, against: 67, absent: 0 },
      ...{ parties, complete: true, uncertain: false },
    },
    ...change,
  };
  return { id: snapshot.ids[0] ?? "", snapshot, terms: [], watches: [] };
}

const GRAPH: Pick<RecordGraph, "referring"> = { referring: () => [] };
const votingWith = (...motions: readonly Followed[]) => votingOf(motions, { graph: GRAPH as RecordGraph });

it("counts for each party how often it was in favour and against", () => {
  const { parties, counted } = votingWith(
    motion(1, "2024-12-03", { Rood: [0, 37], Groen: [25, 0], Blauw: [2, 1], Geel: [0, 0] }),
    motion(2, "2024-11-26", { Rood: [37, 0], Groen: [25, 0] }),
  );
  expect(counted).toEqual(["kst-36600-XX-2", "kst-36600-XX-1"]);
  expect(parties.map(({ votes, ...counts }) => ({ ...counts, cast: votes.length }))).toEqual([
    { party: "Groen", for: 2, against: 0, divided: 0, absent: 0, cast: 2 },
    { party: "Rood", for: 1, against: 1, divided: 0, absent: 0, cast: 2 },
    { party: "Blauw", for: 0, against: 0, divided: 1, absent: 0, cast: 1 },
    { party: "Geel", for: 0, against: 0, divided: 0, absent: 1, cast: 1 },
  ]);
});

it("counts no half count, no doubtful one, and nothing that was not voted on", () => {
  const { tally, outcome } = motion(9, "2024-12-03", { Rood: [0, 37] }).snapshot as MotionSnapshot;
  if (tally === null || outcome === null) throw new Error("no tally");
  const { counted, uncounted, parties } = votingWith(
    motion(1, "2024-12-01", {}, { tally: { ...tally, complete: false } }),
    motion(2, "2024-12-02", {}, { tally: { ...tally, uncertain: true } }),
    motion(3, "2024-12-03", {}, { tally: null }),
    motion(4, "2024-12-04", {}, { outcome: { ...outcome, result: "aangehouden" } }),
    motion(5, "2024-12-05", {}, { withdrawn: true }),
    { id: "kst-36600-XX-6", snapshot: null, terms: [], watches: [] },
  );
  expect(counted).toEqual([]);
  expect(uncounted).toEqual(["kst-36600-XX-1", "kst-36600-XX-2", "kst-36600-XX-3"]);
  expect(parties).toEqual([]);
});

it("names the parties whose vote changed where one motion replaces another", () => {
  const { changes } = votingWith(
    motion(1, "2024-11-26", { Rood: [0, 37], Groen: [25, 0], Blauw: [2, 1] }),
    motion(
      2,
      "2024-12-03",
      { Rood: [37, 0], Groen: [25, 0], Blauw: [0, 3] },
      { replaces: [{ key: "zaak-1", id: null }] },
    ),
  );
  expect(changes.map((change) => changeText(change, "nl"))).toEqual([
    "Rood: tegen 36600-XX-1 (26 november 2024), voor 36600-XX-2 (3 december 2024); de latere vervangt de eerdere.",
  ]);
});

it.each([
  ["speelruimte voor kinderen in de noodopvang", "meer speelruimte voor kinderen in noodopvang", 1],
  ["speelruimte voor kinderen in de noodopvang", "onderwijs voor kinderen in de noodopvang", 0],
  ["opvang", "opvang", 0],
  ["het niet verhuizen van kinderen", "het belonen van gemeenten", 0],
])("%s and %s: %i change", (one, other, count) => {
  const title = (topic: string) => ({ title: `Motie van het lid Een over ${topic}` });
  const { changes } = votingWith(
    motion(1, "2024-11-26", { Rood: [0, 37] }, title(one)),
    motion(2, "2024-12-03", { Rood: [37, 0] }, title(other)),
  );
  expect(changes).toHaveLength(count);
});

it("tells of a roll call which member voted how, each once, and of a show of hands none", () => {
  const calls = emptyWorld();
  const row = (
    id: string,
    person: string | null,
    party: string,
    soort: string,
    updatedAt = "2024-12-03T15:00:00Z",
  ) =>
    record("stemming", id, {
      updatedAt,
      fields: { soort, actorNaam: person ?? party, actorFractie: party, fractieGrootte: "20" },
      refs: { besluit: ["besluit-1"], ...(person === null ? {} : { persoon: [person] }) },
    });
  calls.add(
    row("a", "B. Twee", "Blauw", "Tegen"),
    row("b", "A. Een", "Blauw", "Tegen"),
    row("c", "A. Een", "Blauw", "Voor", "2024-12-03T16:00:00Z"),
    row("d", "C. Drie", "Groen", "Niet deelgenomen"),
    row("e", null, "Rood", "Voor"),
  );
  expect(memberVotes("besluit-1", calls.graph)).toEqual([
    { name: "A. Een", party: "Blauw", vote: "for" },
    { name: "B. Twee", party: "Blauw", vote: "against" },
    { name: "C. Drie", party: "Groen", vote: "absent" },
  ]);
});

describe("the lists of who voted how", () => {
  const call = { motion: "kst-36600-XX-1", title: "Een", on: "2024-12-03" };
  const voting = {
    ...votingWith(
      motion(1, "2024-11-26", { Rood: [0, 37] }),
      motion(2, "2024-12-03", { Rood: [37, 0] }, { replaces: [{ key: "zaak-1", id: null }] }),
    ),
    rollCalls: [{ ...call, members: [{ name: "A. Een", party: "Blauw", vote: "for" as const }] }],
  };

  it("have rows for data and tables for people", () => {
    const { columns, names, rows } = voteListing("changes", voting, "nl");
    expect(csvOf(names, rows)).toBe(
      "party,from,fromOn,fromVote,to,toOn,toVote,replaces,words\r\n" +
        "Rood,kst-36600-XX-1,2024-11-26,against,kst-36600-XX-2,2024-12-03,for,true,\r\n",
    );
    expect(tableOf(columns, rows).split("\n")[1]).toBe(
      "Rood     36600-XX-1  2024-11-26  tegen  36600-XX-2  2024-12-03  voor  ja",
    );
    const members = voteListing("members", voting, "en");
    expect(tableOf(members.columns, members.rows).split("\n")[1]).toBe(
      "36600-XX-1  Een    2024-12-03  A. Een  Blauw  in favour",
    );
  });

  it("have every field in the documentation", () => {
    const page = readFileSync(join(import.meta.dirname, "..", "..", "docs", "lists.md"), "utf8");
    const fields = (["parties", "members", "changes"] as const).flatMap(
      (view) => voteListing(view, voting, "nl").names,
    );
    expect(fields.filter((field) => !page.includes(`\`${field}\``))).toEqual([]);
  });
});

it("a letter tells it in a table with a column for each motion, eight at most, and roll calls by party", () => {
  const motions = Array.from({ length: 12 }, (_, at) =>
    motion(at + 1, "2024-12-03", { Rood: [0, 37], Groen: [25, 0] }),
  );
  const members = ["A. Een", "B. Twee"].map((name) => ({ name, party: "Blauw", vote: "for" as const }));
  const voting = {
    ...votingWith(...motions),
    rollCalls: [{ motion: "kst-36600-XX-1", title: "Een", on: "2024-12-03", members }],
  };
  const facts = voting.counted.map((id) => ({ id }) as MotionFacts);
  const blocks = votingBlocks(voting, facts, "nl");
  const tables = blocks.flatMap((block) => (block.type === "table" ? [block] : []));
  expect(tables.map(({ head }) => head.length)).toEqual([11, 7]);
  expect(tables[0]?.rows[0]?.slice(0, 4)).toEqual([
    { inlines: [{ text: "Groen" }] },
    { inlines: [{ text: "12" }] },
    { inlines: [{ text: "0" }] },
    { inlines: [{ text: "V" }], shade: "for" },
  ]);
  expect(JSON.stringify(blocks)).toContain("Blauw (A. Een, B. Twee).");
});
