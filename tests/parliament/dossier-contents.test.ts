import { describe, expect, it } from "vitest";
import { type DossierContents, dossierContents, type SourceRecord } from "#parliament";
import { emptyWorld, record } from "./world.ts";

const dossier = record("kamerstukdossier", "wet", { fields: { nummer: "36333", titel: "Spreidingswet" } });
const document = (id: string, soort: string, datum: string, change: Partial<SourceRecord> = {}) =>
  record("document", id, {
    fields: { soort, datum: `${datum}T00:00:00`, documentNummer: id },
    refs: { kamerstukdossier: ["wet"] },
    ...change,
  });
const bill = record("zaak", "wetgeving", {
  fields: { soort: "Wetgeving", gestartOp: "2023-03-25T00:00:00" },
  refs: { kamerstukdossier: ["wet"] },
});
const vote = (besluitSoort: string | null, status: string) => [
  record("besluit", "besluit", {
    fields: { ...(besluitSoort === null ? {} : { besluitSoort }), status },
    refs: { zaak: ["wetgeving"], agendapunt: ["punt"] },
  }),
  record("agendapunt", "punt", { refs: { activiteit: ["stemmingen"] } }),
  record("activiteit", "stemmingen", { fields: { soort: "Stemmingen", datum: "2023-10-03T00:00:00" } }),
];

function contentsOf(...records: readonly SourceRecord[]): DossierContents {
  const world = emptyWorld();
  world.add(...records);
  const reversed = emptyWorld();
  reversed.add(...records.toReversed());
  const contents = dossierContents("wet", world.graph);
  expect(dossierContents("wet", reversed.graph)).toEqual(contents);
  return contents;
}

describe("what is filed in a dossier", () => {
  it("is the ten newest documents, the newest first, without attachments", () => {
    const days = Array.from({ length: 12 }, (_, day) => `2024-01-${String(day + 1).padStart(2, "0")}`);
    const letters = days.map((day) => document(`brief-${day}`, "Brief regering", day));
    const attachment = document("bijlage", "Bijlage", "2024-02-01", {
      refs: { kamerstukdossier: ["wet"], bronDocument: ["brief-2024-01-01"] },
    });
    const elsewhere = document("anders", "Brief regering", "2024-02-01", {
      refs: { kamerstukdossier: ["ander"] },
    });
    const { documents, total, bill: stage } = contentsOf(dossier, ...letters, attachment, elsewhere);
    expect(documents.map(({ date }) => date)).toEqual(days.toReversed().slice(0, 10));
    expect([total, stage]).toEqual([12, null]);
  });

  it("is nothing while nothing is known", () => {
    expect(contentsOf(dossier)).toEqual({ documents: [], total: 0, bill: null });
  });
});

describe("the stage of a bill", () => {
  const tabled = document("1", "Voorstel van wet", "2023-03-27");
  const report = document("2", "Verslag (initiatief)wetsvoorstel (nader)", "2023-04-20");
  const reply = document("3", "Nota n.a.v. het (nader/tweede nader/enz.) verslag", "2023-05-10");
  const other = document("4", "Verslag van een schriftelijk overleg", "2023-06-01");
  it.each<[string, readonly SourceRecord[], DossierContents["bill"]]>([
    ["no bill", [dossier, other], null],
    ["a bill without documents", [bill], { step: "tabled", on: "2023-03-25", result: null }],
    ["tabled", [bill, tabled, other], { step: "tabled", on: "2023-03-27", result: null }],
    ["its case not known yet", [tabled], { step: "tabled", on: "2023-03-27", result: null }],
    ["a report", [bill, tabled, report], { step: "report", on: "2023-04-20", result: null }],
    ["a reply", [bill, tabled, report, reply], { step: "reply", on: "2023-05-10", result: null }],
    [
      "on the list",
      [bill, reply, ...vote(null, "Voorstel")],
      { step: "scheduled", on: "2023-10-03", result: null },
    ],
    [
      "adopted",
      [bill, reply, ...vote("Stemmen - aangenomen", "Besluit")],
      { step: "voted", on: "2023-10-03", result: "aangenomen" },
    ],
    [
      "put off",
      [bill, reply, ...vote("Stemmen - uitstellen", "Besluit")],
      { step: "reply", on: "2023-05-10", result: null },
    ],
  ])("%s", (_name, records, expected) => {
    expect(contentsOf(...records).bill).toEqual(expected);
  });
});
