import { expect, it } from "vitest";
import { type DocumentText, officialForm } from "#parliament";
import { makeOverview, type Overview } from "#report";
import type { Store } from "#store";
import type { Watch } from "#watch";
import type { Quoted } from "../../src/report/overview/overview.ts";
import { motionLife, record } from "../parliament/world.ts";
import { archiveOf, LETTER, NOW, RECORDS, TEXTS, WATCHES } from "./letter-archive.ts";

function overviewOf(
  archive: Store = archiveOf(),
  since: string | null = null,
  watches: readonly Watch[] = WATCHES,
): Overview {
  return makeOverview({ watches, archive, now: NOW, recesses: [] }, since, "nl");
}

/** Everything in an overview that is quoted. */
function quotesIn(value: unknown): readonly Quoted[] {
  if (typeof value !== "object" || value === null) return [];
  const own = "text" in value && "place" in value && "source" in value ? [value as Quoted] : [];
  return [...own, ...Object.values(value).flatMap(quotesIn)];
}

it("tells of a motion what it asks, how it was voted on, who says what became of it, and what is open", () => {
  const [motion] = overviewOf().motions;
  expect(motion).toMatchObject({
    id: "kst-36600-XX-29",
    name: "Motie-Een/Twee, een plan",
    by: ["A. Een (Groen)", "B. Twee (Blauw)"],
    tabledOn: "2024-11-19",
    asks: [{ text: "verzoekt de regering uiterlijk 15 januari 2025 een plan te sturen" }],
    appreciation: "Ontraden",
    vote: { result: "aangenomen", on: "2024-12-03", tally: { for: 83, against: 67 } },
    term: { on: "2025-01-15", state: "passed", text: "uiterlijk 15 januari 2025" },
    claims: [
      {
        speaker: "government",
        treatment: "executed",
        who: "minister van Opvang",
        quote: {
          text: "Hiermee beschouw ik de motie van de leden Bakker en Visser [1] als uitgevoerd.",
          source: { official: "Kamerstukken II 2024/25, 19637, nr. 3340", date: "2025-01-14" },
          place: { page: 1, note: "1" },
        },
      },
      {
        speaker: "house",
        treatment: "notExecuted",
        who: "A. Een (Groen)",
        quote: { source: { official: "Kamerstukken II 2024/25, 19637, nr. 3355" } },
      },
    ],
    house: [{ quote: { source: { id: "2025D09001" } } }],
    questions: [{ state: "open", title: "Vragen over zorg" }],
    promises: [{ id: "TZ202502-116", status: "Openstaand", term: { on: "2025-04-01" } }],
    open: { state: "disputed", on: "2025-02-12" },
  });
});

it("every quote stands in the text of its document, and its footnote has the number of that document", () => {
  const archive = archiveOf();
  const quotes = quotesIn(overviewOf(archive));
  expect(quotes.length).toBeGreaterThan(4);
  archive.transaction((transaction) => {
    for (const { text, source, place } of quotes) {
      const [subject = "document:"] = transaction
        .subjectsWithId(source.id ?? "")
        .filter((id) => id.startsWith("document:"));
      const snapshot = transaction.subject(subject as "document:x")?.snapshot;
      expect(transaction.text(snapshot?.key ?? "")?.text).toContain(text);
      expect(source.official).toBe(officialForm(snapshot?.ids ?? [], source.date));
      expect(place).not.toBeNull();
    }
  });
});

it("says nothing of what is not known: no motion, no text, no vote", () => {
  const [, unknown] = overviewOf().motions;
  expect(unknown).toMatchObject({
    id: "kst-36600-XX-99",
    known: false,
    asks: null,
    open: { state: "unknown" },
  });
  const bare = motionLife().filter(({ kind }) => kind === "zaak" || kind === "kamerstukdossier");
  const [motion] = overviewOf(archiveOf(bare, {})).motions;
  expect(motion).toMatchObject({
    id: "kst-36600-XX-29",
    asks: null,
    vote: { result: null, tally: null },
    claims: [],
    open: { state: "noVote" },
  });
});

it("a quote that stands nowhere in the text that is kept has no place", () => {
  const changed: DocumentText = { ...LETTER, text: LETTER.text.replace("beschouw", "bezie") };
  const archive = archiveOf();
  archive.transaction((transaction) => transaction.saveText("brief", changed, NOW.toISOString()));
  const [claim] = overviewOf(archive).motions[0]?.claims ?? [];
  expect(claim?.quote.place).toBeNull();
});

it("marks what came in since the last letter", () => {
  const [motion] = overviewOf(archiveOf(), "2025-02-01").motions;
  expect(motion?.claims.map(({ isNew }) => isNew)).toEqual([false, true]);
  const [before] = overviewOf(archiveOf(), null).motions;
  expect(before?.claims.map(({ isNew }) => isNew)).toEqual([false, false]);
});

it("tells what came in and hit a rule from the last letter on, with its sentence", () => {
  const { arrivals } = overviewOf(archiveOf(), "2025-02-01");
  expect(arrivals).toMatchObject([
    {
      source: { id: "2025D09001", kind: "Schriftelijke vragen" },
      watches: ["Noodopvang"],
      quote: { text: expect.stringContaining("over de noodopvang?") },
    },
  ]);
  expect(overviewOf(archiveOf(), "2025-02-20").arrivals).toEqual([]);
});

it("tells of a law what is filed and proposed in it", () => {
  const [law] = overviewOf().laws;
  expect(law).toMatchObject({
    id: "dossier-36600-XX",
    known: true,
    documents: [{ source: { official: "Kamerstukken II 2024/25, 36600-XX, nr. 29" } }],
    proposed: [{ result: "aangenomen", by: ["A. Een (Groen)", "B. Twee (Blauw)"] }],
  });
});

it("tells two motions of one name apart by their numbers", () => {
  const twice = WATCHES.map((watch) => ({ ...watch, name: "Dezelfde naam" }));
  const { motions } = overviewOf(archiveOf(), null, twice);
  expect(motions.map(({ name, id }) => [name, id])).toEqual([
    ["Dezelfde naam", "kst-36600-XX-29"],
    ["Dezelfde naam", "kst-36600-XX-99"],
  ]);
});

it("an archive that holds nothing gives only what is followed", () => {
  const { motions, questions, laws, arrivals, agenda } = overviewOf(archiveOf([], {}));
  expect([...motions, ...questions, ...laws].map(({ known }) => known)).toEqual([false, false, false, false]);
  expect([arrivals, agenda]).toEqual([[], []]);
});

it("what was withdrawn is told as removed, and claims nothing", () => {
  const gone = [...RECORDS, record("zaak", "zaak-1", { position: 9, deleted: true })];
  const [motion] = overviewOf(archiveOf(gone, TEXTS)).motions;
  expect(motion?.open.state).toBe(motion?.known === true ? "removed" : "unknown");
});
