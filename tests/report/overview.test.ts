import { describe, expect, it } from "vitest";
import { type DocumentText, type MotionSnapshot, officialForm } from "#parliament";
import { makeOverview, type Overview } from "#report";
import type { Store } from "#store";
import type { Watch } from "#watch";
import { openOf } from "../../src/report/overview/open.ts";
import type { MotionFacts, Quoted } from "../../src/report/overview/overview.ts";
import { openText } from "../../src/report/told/motion-told.ts";
import { openWords } from "../../src/report/told/open-words.ts";
import { paperOf } from "../../src/report/told/paper-of.ts";
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
  const told = JSON.stringify(paperOf(overviewOf(archiveOf(), null, twice), "nl"));
  expect(told).toContain("1 Dezelfde naam (36600-XX-29)");
  expect(told).toContain("2 Dezelfde naam (36600-XX-99)");
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

it("marks a vote, a tabling and a document since the last letter, and not before", () => {
  const watches = [
    ...WATCHES,
    { id: "stuk", name: "De brief", channel: "#opvang", document: "kst-19637-3340" },
  ];
  const since = (day: string) => {
    const { motions, documents } = overviewOf(archiveOf(), day, watches);
    return [motions[0]?.isNew, motions[0]?.vote.isNew, documents[0]?.isNew];
  };
  expect(since("2024-11-19")).toEqual([true, true, true]);
  expect(since("2024-12-03")).toEqual([false, true, true]);
  expect(since("2025-01-14")).toEqual([false, false, true]);
  expect(since("2025-01-15")).toEqual([false, false, false]);
});

it("tells of a document that is followed itself, and of one that is not there", () => {
  const watches = [
    { id: "stuk", name: "De brief", channel: "#c", document: "kst-19637-3340" },
    { id: "geen", name: "Geen brief", channel: "#c", document: "2025D99999" },
  ];
  expect(overviewOf(archiveOf(), null, watches).documents).toMatchObject([
    { name: "De brief", known: true, source: { official: "Kamerstukken II 2024/25, 19637, nr. 3340" } },
    { name: "Geen brief", known: false, source: { official: "Tweede Kamer, documentnummer 2025D99999" } },
  ]);
});

describe("the one line that says what is open", () => {
  const [motion] = overviewOf().motions;
  const told = (change: Partial<MotionFacts>, language: "nl" | "en" = "nl") =>
    openText({ ...(motion as MotionFacts), ...change }, language);
  const past = { since: "2024-11-07", read: 3, total: 41, unread: 1 };

  it.each<[Partial<MotionFacts>, string]>([
    [
      { open: { state: "notAdopted", on: "2024-12-03" } },
      "Niets uit te voeren: de motie is aangenomen op 3 december 2024.",
    ],
    [
      { open: { state: "nothingSaid", on: null } },
      "Termijn: 15 januari 2025: verstreken. In het archief staat geen stuk waarin het kabinet zegt dat de motie is uitgevoerd.",
    ],
    [
      { open: { state: "nothingSaid", on: null }, term: null, past: { ...past, state: "reading" } },
      "In het archief staat geen stuk waarin het kabinet zegt dat de motie is uitgevoerd. Eerdere stukken zijn nog niet alle gelezen (3 van 41). 1 stuk kon niet worden gelezen.",
    ],
    [
      { open: { state: "noVote", on: null }, term: null, past: { ...past, state: "unsearched" } },
      "In het archief staat nog geen stemming over deze motie. Eerdere stukken zijn niet doorzocht.",
    ],
    [
      { open: { state: "replaced", on: null }, replacedBy: ["kst-36600-XX-35"] },
      "Vervangen door 36600-XX-35 voordat erover werd gestemd.",
    ],
    [
      { open: { state: "removed", on: null }, form: "amendement" },
      "De bron heeft dit amendement verwijderd.",
    ],
    [
      { open: { state: "partly", on: "2025-01-14" }, term: null, form: "amendement" },
      "Het kabinet zegt op 14 januari 2025 dat het amendement deels is uitgevoerd. Dat het geheel is uitgevoerd, zegt geen later stuk van het kabinet in het archief.",
    ],
    [{ open: { state: "refused", on: null } }, "Het kabinet zegt dat het de motie niet uitvoert."],
  ])("%j", (change, said) => {
    expect(told(change)).toBe(said);
  });

  it("is there in English for every state", () => {
    for (const state of Object.keys(openWords.nl) as MotionFacts["open"]["state"][]) {
      const line = told({ open: { state, on: "2025-01-14" } }, "en");
      expect(line).toMatch(/\.$/);
      expect(line).not.toMatch(/undefined|null|\b(?:het|motie|de)\b/);
    }
  });
});

describe("what is open", () => {
  const claimed = (
    speaker: "government" | "house",
    treatment: "executed" | "notExecuted" | "refused",
    date: string,
  ) => ({
    ...{
      key: `${speaker}-${date}`,
      number: null,
      kind: "Brief regering",
      title: "",
      date,
      sentence: "",
      role: "mentions" as const,
    },
    claims: [{ speaker, treatment, sentence: "" }],
  });
  const outcome = { decision: "b", result: "aangenomen", on: "2024-12-03" };
  const motion = (change: Partial<MotionSnapshot>): MotionSnapshot => {
    const snapshot = archiveOf().transaction((transaction) => transaction.subject("motion:zaak-1")?.snapshot);
    return { ...(snapshot as MotionSnapshot), citedBy: [], outcome, ...change };
  };

  it.each<[string, Partial<MotionSnapshot>, string]>([
    ["nothing is said of what was adopted", {}, "nothingSaid"],
    ["it was rejected", { outcome: { ...outcome, result: "verworpen" } }, "notAdopted"],
    [
      "it was never adopted, and the House says something",
      { outcome: null, citedBy: [claimed("house", "notExecuted", "2025-01-01")] },
      "objected",
    ],
    ["there is no vote", { outcome: null }, "noVote"],
    ["it was replaced", { outcome: null, replacedBy: [{ key: "x", id: null }] }, "replaced"],
    [
      "the government says it was",
      { citedBy: [claimed("government", "executed", "2025-01-01")] },
      "carriedOut",
    ],
    [
      "the House contradicts it",
      {
        citedBy: [
          claimed("government", "executed", "2025-01-01"),
          claimed("house", "notExecuted", "2025-02-01"),
        ],
      },
      "disputed",
    ],
    [
      "the government takes it back",
      {
        citedBy: [
          claimed("government", "executed", "2025-01-01"),
          claimed("government", "refused", "2025-02-01"),
        ],
      },
      "takenBack",
    ],
    ["the source removed it", { withdrawn: true }, "removed"],
  ])("where %s", (_what, change, state) => {
    expect(openOf(motion(change), []).state).toBe(state);
  });
});
