import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { apply, diff, type PromiseSnapshot, type Snapshot, type SourceRecord } from "#parliament";
import { runs } from "../runs.ts";
import { emptyWorld, record, type World } from "./world.ts";

const pledge = record("toezegging", "toezegging-1", {
  fields: {
    nummer: "TZ202412-116",
    naam: "M. Minister",
    functie: "Minister van Opvang",
    status: "Openstaand",
    datumNakoming: "2025-03-01T00:00:00",
    ministerie: "Opvang",
    tekst: "De minister stuurt een brief. ",
    aanmaakdatum: "2024-12-18T14:00:00",
    activiteitNummer: "2024A05766",
  },
  refs: {
    activiteit: ["activiteit-1"],
    toegezegdAanPersoon: ["persoon-1"],
    toegezegdAanFractie: ["fractie-1"],
  },
});
const again = record("toezegging", "toezegging-2", {
  fields: { nummer: "TZ202501-003", status: "Openstaand", tekst: "Nogmaals." },
  refs: { isHerhalingVan: ["toezegging-1"] },
});
const around: readonly SourceRecord[] = [
  record("activiteit", "activiteit-1", {
    fields: {
      nummer: "2024A05766",
      soort: "Commissiedebat",
      onderwerp: "Opvang",
      datum: "2024-12-18T00:00:00",
    },
  }),
  record("persoon", "persoon-1", { fields: { roepnaam: "Bea", tussenvoegsel: "van", achternaam: "Twee" } }),
  record("fractie", "fractie-1", { fields: { afkorting: "Groen" } }),
  again,
  record("toezegging", "toezegging-3", {
    fields: { nummer: "TZ202502-001", status: "Vervallen" },
    refs: { isWijzigingVan: ["toezegging-2"], isAanvullingOp: ["toezegging-1", "toezegging-3"] },
  }),
];
const all = [pledge, ...around];

function worldOf(records: readonly SourceRecord[]): World {
  const world = emptyWorld();
  world.add(...records);
  return world;
}

function snapshotOf(world: World, key = "toezegging-1"): PromiseSnapshot {
  const snapshot = world.snapshots.get(`promise:${key}`);
  if (snapshot?.subject !== "promise") throw new Error(`no pledge ${key}`);
  return snapshot;
}

const named = (world: World, key = "toezegging-1") =>
  world.steps
    .filter((step) => step.subject === `promise:${key}` && step.type !== "promise.changed")
    .map((step) => step.type);

function changed(fields: SourceRecord["fields"], position = 2): SourceRecord {
  return { ...pledge, position, fields: { ...pledge.fields, ...fields } };
}

describe("a pledge", () => {
  it("is assembled from its record and what stands around it", () => {
    expect(snapshotOf(worldOf(all))).toEqual({
      subject: "promise",
      key: "toezegging-1",
      ids: ["TZ202412-116"],
      title: "De minister stuurt een brief.",
      dossier: null,
      actors: [
        { name: "Minister van Opvang M. Minister", party: null, role: "Toegezegd door" },
        { name: "Bea van Twee", party: null, role: "Toegezegd aan" },
        { name: "Groen", party: null, role: "Toegezegd aan" },
      ],
      madeOn: "2024-12-18",
      ministry: "Opvang",
      meeting: {
        key: "activiteit-1",
        number: "2024A05766",
        kind: "Commissiedebat",
        title: "Opvang",
        date: "2024-12-18",
      },
      dueOn: "2025-03-01",
      status: "Openstaand",
      letters: [],
      repeats: [],
      repeatedBy: [{ key: "toezegging-2", id: "TZ202501-003" }],
      supplements: [],
      supplementedBy: [{ key: "toezegging-3", id: "TZ202502-001" }],
      amends: [],
      amendedBy: [],
      withdrawn: false,
    });
  });

  it.each([
    ["0001-01-01T00:00:00", null],
    [null, null],
    ["2025-02-30", null],
    ["2025-06-01T00:00:00", "2025-06-01"],
  ])("takes %s for the date %s", (datumNakoming, dueOn) => {
    expect(snapshotOf(worldOf([changed({ datumNakoming })])).dueOn).toBe(dueOn);
  });

  it.each([
    [
      ["2025D01234", "2025D00001"],
      ["2025D00001", "2025D01234"],
    ],
    ["2025D01234, 2025D00001; 2025D01234", ["2025D00001", "2025D01234"]],
    [null, []],
  ])("reads the letters %o", (kamerbriefNakoming, letters) => {
    expect(snapshotOf(worldOf([changed({ kamerbriefNakoming })])).letters).toEqual(letters);
  });

  it.each([
    ["Voldaan", "promise.fulfilled"],
    ["Deels Voldaan", "promise.partly-fulfilled"],
    ["Deels Afgedaan", "promise.partly-fulfilled"],
    ["Vervallen", "promise.lapsed"],
    ["Iets nieuws", null],
  ])("with the status %s: %s, seen from the beginning or later", (status, type) => {
    const expected = ["promise.made", ...(type === null ? [] : [type])];
    expect(named(worldOf([changed({ status })]))).toEqual(expected);
    expect(named(worldOf([pledge, changed({ status })]))).toEqual(expected);
    expect(snapshotOf(worldOf([changed({ status })])).status).toBe(status);
  });

  it("tells the letters that keep it with the step, in one", () => {
    const world = worldOf([pledge, changed({ status: "Voldaan", kamerbriefNakoming: "2025D01234" })]);
    expect(world.steps.at(-1)).toMatchObject({
      type: "promise.fulfilled",
      changes: { status: "Voldaan", letters: ["2025D01234"] },
    });
  });

  it("tells a tombstone in one step, and comes back", () => {
    const world = worldOf([pledge, { ...pledge, position: 2, deleted: true, fields: {}, refs: {} }]);
    expect(named(world)).toEqual(["promise.made", "promise.withdrawn"]);
    expect(world.steps.at(-1)?.type).toBe("promise.withdrawn");
    world.add({ ...pledge, position: 3 });
    expect(snapshotOf(world)).toEqual(snapshotOf(worldOf([pledge])));
  });

  it("lets go of a pledge that it no longer repeats", () => {
    const world = worldOf([pledge, again]);
    expect(named(world)).toEqual(["promise.made", "promise.repeated"]);
    world.add({ ...again, position: 2, refs: {} });
    expect(snapshotOf(world).repeatedBy).toEqual([]);
  });

  it("is not assembled anew because a member got another photograph", () => {
    const world = worldOf(all);
    const before = world.steps.length;
    const person = around.find((one) => one.kind === "persoon") ?? record("persoon", "persoon-1");
    world.add({ ...person, position: 2, fields: { ...person.fields, functie: "x" } });
    expect(world.steps.length).toBe(before);
  });
});

describe("pledges in any order of arrival", () => {
  const records = [...all, changed({ status: "Deels Voldaan", kamerbriefNakoming: "2025D01234" }, 2)];
  const expected = Object.fromEntries(worldOf(records).snapshots);

  it("give the same snapshots, steps that rebuild them, and each named step once", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(records, { minLength: records.length }), (shuffled) => {
        const world = worldOf(shuffled);
        expect(Object.fromEntries(world.snapshots)).toEqual(expected);
        for (const [id, snapshot] of world.snapshots) {
          const steps = world.steps.filter((step) => step.subject === id);
          expect(apply(null, steps)).toEqual(snapshot);
        }
        expect(named(world).toSorted()).toEqual([
          "promise.made",
          "promise.partly-fulfilled",
          "promise.repeated",
        ]);
      }),
      { numRuns: runs(50) },
    );
  });

  it("rebuild the next state from the one before, between any two states", () => {
    const states: Snapshot[] = [];
    const world = emptyWorld();
    for (const one of [...records, { ...pledge, position: 9, deleted: true, fields: {}, refs: {} }]) {
      world.add(one);
      const snapshot = world.snapshots.get("promise:toezegging-1");
      if (snapshot !== undefined) states.push(snapshot);
    }
    fc.assert(
      fc.property(fc.constantFrom(...states), fc.constantFrom(...states), (previous, next) => {
        expect(apply(previous, diff(previous, next))).toEqual(next);
      }),
    );
  });
});
