import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { apply, type DossierSnapshot, diff, type SourceRecord } from "#parliament";
import { emptyWorld, motionLife, record, type World } from "./world.ts";

const dossier = record("kamerstukdossier", "dossier-1", {
  fields: {
    nummer: "36600",
    toevoeging: "XX",
    titel: "Begroting",
    hoogsteVolgnummer: "29",
    afgesloten: "false",
  },
});

function changed(fields: SourceRecord["fields"], position = 2): SourceRecord {
  return { ...dossier, position, fields: { ...dossier.fields, ...fields } };
}

function worldOf(...records: readonly SourceRecord[]): World {
  const world = emptyWorld();
  world.add(...records);
  return world;
}

function snapshotOf(world: World): DossierSnapshot {
  const snapshot = world.snapshots.get("dossier:dossier-1");
  if (snapshot?.subject !== "dossier") throw new Error("no dossier");
  return snapshot;
}

const types = (world: World) =>
  world.steps.filter(({ subject }) => subject === "dossier:dossier-1").map(({ type }) => type);

describe("a dossier", () => {
  it("is assembled from its own record", () => {
    expect(snapshotOf(worldOf(dossier))).toEqual({
      subject: "dossier",
      key: "dossier-1",
      ids: ["dossier-36600-XX"],
      title: "Begroting",
      dossier: null,
      actors: [],
      number: "36600",
      suffix: "XX",
      closed: false,
      highestNumber: 29,
      withdrawn: false,
    });
  });

  it.each([
    [{ hoogsteVolgnummer: "30" }, "dossier.document-added"],
    [{ hoogsteVolgnummer: "28" }, "dossier.changed"],
    [{ afgesloten: "true" }, "dossier.closed"],
    [{ titel: "Andere titel" }, "dossier.changed"],
  ])("with %o tells %s", (fields, type) => {
    expect(types(worldOf(dossier, changed(fields))).slice(1)).toEqual([type]);
  });

  it("tells that it was closed also when it is seen first then", () => {
    expect(types(worldOf(changed({ afgesloten: "true" })))).toEqual(["dossier.opened", "dossier.closed"]);
  });

  it("touches nothing else when a document is added", () => {
    const world = worldOf(...motionLife(), dossier);
    const before = world.steps.length;
    world.add(changed({ hoogsteVolgnummer: "30" }));
    expect(world.steps.slice(before)).toMatchObject([
      { subject: "dossier:dossier-1", type: "dossier.document-added" },
    ]);
  });

  it("tells a tombstone in one step", () => {
    const gone = { ...dossier, position: 2, deleted: true, fields: {} };
    expect(types(worldOf(dossier, gone)).slice(1)).toEqual(["dossier.withdrawn"]);
  });

  it("has steps that rebuild the next state from the one before, between any two states", () => {
    const states = [
      worldOf(dossier),
      worldOf(changed({ hoogsteVolgnummer: "30", afgesloten: "true" })),
      worldOf(changed({ toevoeging: null, titel: null, afgesloten: null })),
      worldOf({ ...dossier, deleted: true, fields: {} }),
    ].map(snapshotOf);
    fc.assert(
      fc.property(fc.constantFrom(null, ...states), fc.constantFrom(...states), (previous, next) => {
        expect(apply(previous, diff(previous, next))).toEqual(next);
      }),
    );
  });
});
