import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assemble, type FieldValue, type MotionSnapshot, type SourceRecord, subjectId } from "#parliament";
import { runs } from "../runs.ts";
import { faultsOf } from "./story-checker.ts";
import { emptyWorld, motionLife, record, type World } from "./world.ts";

function worldOf(records: readonly SourceRecord[]): World {
  const world = emptyWorld();
  world.add(...records);
  return world;
}

function motion(world: World, key = "zaak-1"): MotionSnapshot {
  const snapshot = world.snapshots.get(`motion:${key}`);
  if (snapshot?.subject !== "motion") throw new Error(`no motion ${key}`);
  return snapshot;
}

function changed(id: string, fields: SourceRecord["fields"]): readonly SourceRecord[] {
  return motionLife().map((one) => (one.id === id ? { ...one, fields: { ...one.fields, ...fields } } : one));
}

function vote(id: string, party: string, fields: SourceRecord["fields"] = {}): SourceRecord {
  const row = { soort: "Voor", fractieGrootte: "25", actorNaam: party, actorFractie: party, ...fields };
  return record("stemming", id, {
    fields: row,
    refs: { besluit: ["besluit-3"], fractie: ["fractie-Groen"] },
  });
}

describe("references that lead nowhere or round", () => {
  it.each(motionLife().map((one) => [`${one.kind} ${one.id}`, one]))(
    "without %s nothing is told wrong",
    (_, one) => {
      const world = worldOf(motionLife().filter(({ id }) => id !== one.id));
      const snapshot = world.snapshots.get("motion:zaak-1");
      if (one.id === "zaak-1") expect(snapshot).toBeUndefined();
      else expect(["aangenomen", "aangehouden"]).toContain(motion(world).outcome?.result);
      const { tally = null } = snapshot?.subject === "motion" ? snapshot : {};
      if (tally?.complete) expect([tally.for, tally.against]).toEqual([83, 67]);
      expect(faultsOf(world.chapters)).toEqual([]);
    },
  );

  it.each([
    ["each other", ["zaak-2"], ["zaak-1"]],
    ["themselves", ["zaak-1"], ["zaak-2"]],
    ["nobody", ["weg"], ["ook-weg"]],
  ])("motions that replace %s", (_name, ofFirst, ofSecond) => {
    const first = motionLife().map((one) =>
      one.id === "zaak-1" ? { ...one, refs: { ...one.refs, vervangenVanuit: ofFirst } } : one,
    );
    const second = record("zaak", "zaak-2", {
      fields: { soort: "Motie", nummer: "2024Z19000", volgnummer: "31" },
      refs: { vervangenVanuit: ofSecond, kamerstukdossier: ["dossier-1"] },
    });
    const world = worldOf([...first, second]);
    expect(motion(world).replaces.map(({ key }) => key)).toEqual(ofFirst);
    expect(motion(world).outcome?.result).toBe("aangenomen");
    expect(faultsOf(world.chapters)).toEqual([]);
  });

  it.each([
    ["document", "bronDocument"],
    ["activiteit", "vervangenVanuit"],
    ["toezegging", "isHerhalingVan"],
  ])("a circle of %s by %s, and one alone", (kind, via) => {
    const circle = ["a", "b", "c"].map((id, index) =>
      record(kind, id, { fields: { nummer: id }, refs: { [via]: [["b", "c", "a"][index] ?? ""] } }),
    );
    const world = worldOf([...circle, record(kind, "alone", { refs: { [via]: ["alone"] } })]);
    expect(world.snapshots.size).toBe(4);
    expect(faultsOf(world.chapters)).toEqual([]);
  });
});

describe("votes that cannot be right", () => {
  it.each([
    ["the same party three times", [vote("d1", "Groen"), vote("d2", "Groen")], { for: 83, uncertain: false }],
    ["a party by its old name too", [vote("d1", "Groen-oud")], { for: 108, uncertain: true }],
    [
      "a size that is no number",
      [vote("d1", "Nieuw", { fractieGrootte: "veel" })],
      { for: 83, uncertain: false },
    ],
    ["a size below nothing", [vote("d1", "Nieuw", { fractieGrootte: "-9" })], { for: 83, uncertain: false }],
    ["a size without end", [vote("d1", "Nieuw", { fractieGrootte: "1e9" })], { uncertain: true }],
    [
      "an unknown kind of vote",
      [vote("d1", "Nieuw", { soort: "Blanco" })],
      { for: 83, absent: 25, uncertain: true },
    ],
    [
      "a mistake of a member",
      [vote("stemming-Groen", "Groen", { vergissing: "true" })],
      { for: 83, uncertain: false },
    ],
    [
      "a sum that is not what was decided",
      [vote("stemming-Groen", "Groen", { soort: "Tegen" })],
      { for: 58, against: 92, uncertain: true },
    ],
    ["nobody's vote", [vote("d1", "", { actorNaam: null })], { uncertain: true }],
  ])("%s", (_name, rows, tally) => {
    const world = worldOf([...motionLife(), ...rows]);
    expect(motion(world).tally).toMatchObject(tally);
    expect(motion(world).outcome?.result).toBe("aangenomen");
    expect(faultsOf(world.chapters)).toEqual([]);
  });

  it("counts by the new name when the rows by the old one are withdrawn", () => {
    const world = worldOf([...motionLife(), vote("d1", "Nieuwgroen")]);
    expect(motion(world).tally?.uncertain).toBe(true);
    world.add(record("stemming", "stemming-Groen", { position: 2, deleted: true }));
    expect(motion(world).tally).toMatchObject({ for: 83, against: 67, uncertain: false });
    expect(motion(world).tally?.parties.map(({ party }) => party)).toContain("Nieuwgroen");
  });
});

describe("values that nobody knows", () => {
  it.each([
    [
      "a decision of another kind",
      "besluit-3",
      { besluitSoort: "Stemmen - op zijn kop" },
      { outcome: { result: "op zijn kop" } },
    ],
    [
      "a decision in another state",
      "besluit-3",
      { status: "Half besloten" },
      { outcome: { result: "aangehouden" } },
    ],
    [
      "an opinion of another kind",
      "zaak-1",
      { kabinetsappreciatie: "Ontijdig" },
      { appreciation: "Ontijdig" },
    ],
    ["a day before all days", "zaak-1", { gestartOp: "0001-01-01T00:00:00" }, { tabledOn: null }],
    ["a day that is none", "zaak-1", { gestartOp: "2024-02-30T00:00:00" }, { tabledOn: null }],
    ["a mistyped year", "zaak-1", { gestartOp: "2204-11-19T00:00:00" }, { tabledOn: "2204-11-19" }],
    [
      "a meeting without a day",
      "activiteit-c",
      { datum: null },
      { outcome: { result: "aangenomen", on: null } },
    ],
    [
      "a meeting in a mistyped year",
      "activiteit-b",
      { datum: "2204-11-26T00:00:00" },
      { outcome: { result: "aangenomen" } },
    ],
    [
      "a number that is none",
      "zaak-1",
      { volgnummer: "-1" },
      { title: "Motie van de leden Een en Twee over opvang" },
    ],
  ])("%s is shown as it is", (_name, id, fields, expected) => {
    const world = worldOf(changed(id, fields));
    expect(motion(world)).toMatchObject(expected);
    expect(faultsOf(world.chapters)).toEqual([]);
  });
});

describe("whatever stands in the records", () => {
  const values = fc.oneof(
    fc.constantFrom<FieldValue>(
      null,
      "",
      " ",
      "0001-01-01T00:00:00",
      "9999-99-99",
      "-1",
      "NaN",
      "true",
      "Besluit",
      [],
    ),
    fc.constantFrom<FieldValue>(
      ["a", "b"],
      "Stemmen - ",
      "Stemmen - aangenomen",
      "Motie",
      "\u0000",
      "𝕏".repeat(50),
    ),
    fc.string(),
  );
  const ids = motionLife().map(({ id }) => id);
  const deeds = fc.array(
    fc.record({
      at: fc.nat(ids.length - 1),
      name: fc.constantFrom(
        "soort",
        "status",
        "besluitSoort",
        "datum",
        "gestartOp",
        "volgnummer",
        "fractieGrootte",
        "nummer",
        "onderwerp",
      ),
      value: values,
      via: fc.constantFrom(
        "zaak",
        "besluit",
        "agendapunt",
        "activiteit",
        "kamerstukdossier",
        "vervangenVanuit",
        "bronDocument",
      ),
      to: fc.oneof(fc.constantFrom(...ids), fc.constant("weg")),
      deed: fc.constantFrom("field", "reference", "tombstone", "double"),
    }),
    { minLength: 1, maxLength: 8 },
  );

  it("no record is too bad, and every outcome stands in a decision", () => {
    fc.assert(
      fc.property(deeds, (all) => {
        const world = worldOf(motionLife());
        for (const [index, { at, name, value, via, to, deed }] of all.entries()) {
          const one = motionLife()[at]!;
          const next = { ...one, position: index + 2 };
          if (deed === "field") world.add({ ...next, fields: { ...one.fields, [name]: value } });
          if (deed === "reference") world.add({ ...next, refs: { ...one.refs, [via]: [to] } });
          if (deed === "tombstone") world.add({ ...next, deleted: true, fields: {}, refs: {} });
          if (deed === "double") world.add({ ...next, id: `${one.id}-double` });
        }
        expect(faultsOf(world.chapters)).toEqual([]);
        for (const snapshot of world.snapshots.values()) {
          if (snapshot.subject !== "motion" || snapshot.withdrawn || snapshot.outcome === null) continue;
          // What is no motion any more stays as it was, as what is withdrawn does.
          if (assemble(subjectId("motion", snapshot.key), world.graph) === null) continue;
          const decision = world.graph.get("besluit", snapshot.outcome.decision);
          expect(decision).toMatchObject({ deleted: false, fields: { status: "Besluit" } });
          expect(String(decision?.fields.besluitSoort).toLowerCase()).toContain(snapshot.outcome.result);
        }
      }),
      { numRuns: runs(80) },
    );
  });
});
