import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  apply,
  diff,
  type MeetingSnapshot,
  type Snapshot,
  type SourceRecord,
  type SubjectId,
} from "#parliament";
import { runs } from "../runs.ts";
import { emptyWorld, motionLife, record, type World } from "./world.ts";

const votes = record("activiteit", "stemmingen", {
  fields: {
    soort: "Stemmingen",
    nummer: "2024A07000",
    onderwerp: "Stemmingen",
    datum: "2024-12-10T00:00:00",
    datumSoort: "Dag",
    aanvangstijd: "2024-12-10T15:00:00",
    eindtijd: "2024-12-10T16:00:00",
    locatie: "Plenaire zaal",
    besloten: "false",
    status: "Gepland",
    voortouwnaam: "Commissie voor Opvang",
  },
});
const successor = record("activiteit", "stemmingen-2", {
  fields: {
    soort: "Stemmingen",
    nummer: "2024A07001",
    onderwerp: "Stemmingen",
    datum: "2024-12-12T00:00:00",
  },
  refs: { vervangenVanuit: ["stemmingen"] },
});
const item = (id: string, volgorde: string, activiteit = "stemmingen") =>
  record("agendapunt", id, {
    fields: { nummer: `2024P0000${volgorde}`, onderwerp: `Punt ${volgorde}`, volgorde },
    refs: { activiteit: [activiteit] },
  });
const proposal = (id: string, agendapunt: string, zaak: string) =>
  record("besluit", id, { fields: { status: "Voorstel" }, refs: { agendapunt: [agendapunt], zaak: [zaak] } });

const all = [
  votes,
  successor,
  item("punt-10", "10"),
  item("punt-2", "2"),
  proposal("voorstel-1", "punt-2", "zaak-2"),
  proposal("voorstel-2", "punt-2", "zaak-1"),
  proposal("voorstel-3", "punt-10", "zaak-1"),
];

function worldOf(records: readonly SourceRecord[]): World {
  const world = emptyWorld();
  world.add(...records);
  return world;
}

function meeting(world: World, key = "stemmingen"): MeetingSnapshot {
  const snapshot = world.snapshots.get(`meeting:${key}`);
  if (snapshot?.subject !== "meeting") throw new Error(`no meeting ${key}`);
  return snapshot;
}

const types = (world: World, subject: SubjectId = "meeting:stemmingen") =>
  world.steps.filter((step) => step.subject === subject).map((step) => step.type);

const changed = (fields: SourceRecord["fields"], position = 2) => ({
  ...votes,
  position,
  fields: { ...votes.fields, ...fields },
});

describe("a meeting", () => {
  it("is assembled with its agenda in order, and its successor", () => {
    expect(meeting(worldOf(all))).toEqual({
      subject: "meeting",
      key: "stemmingen",
      ids: ["2024A07000"],
      title: "Stemmingen",
      dossier: null,
      actors: [{ name: "Commissie voor Opvang", party: null, role: "Voortouwcommissie" }],
      kind: "Stemmingen",
      date: "2024-12-10",
      dateKind: "Dag",
      startsAt: "2024-12-10T14:00:00.000Z",
      endsAt: "2024-12-10T15:00:00.000Z",
      place: "Plenaire zaal",
      closed: false,
      status: "Gepland",
      agenda: [
        { key: "punt-2", number: "2024P00002", title: "Punt 2", zaken: ["zaak-1", "zaak-2"] },
        { key: "punt-10", number: "2024P000010", title: "Punt 10", zaken: ["zaak-1"] },
      ],
      movedFrom: null,
      movedTo: [
        {
          key: "stemmingen-2",
          number: "2024A07001",
          kind: "Stemmingen",
          title: "Stemmingen",
          date: "2024-12-12",
        },
      ],
      withdrawn: false,
    });
    expect(meeting(worldOf(all), "stemmingen-2").movedFrom?.key).toBe("stemmingen");
  });

  it.each([
    ["Uitgevoerd", "meeting.held"],
    ["Verplaatst", "meeting.moved"],
    ["Geannuleerd", "meeting.cancelled"],
    ["Vervallen", "meeting.cancelled"],
    ["Anders", "meeting.changed"],
  ])("with the status %s tells %s", (status, type) => {
    expect(types(worldOf([votes, changed({ status })])).at(-1)).toBe(type);
  });

  it("tells another day, a successor, another agenda and a tombstone", () => {
    expect(types(worldOf([votes, changed({ datum: "2024-12-11T00:00:00" })])).at(-1)).toBe("meeting.moved");
    expect(types(worldOf([votes, successor])).at(-1)).toBe("meeting.moved");
    expect(types(worldOf([votes, item("punt-2", "2")])).at(-1)).toBe("meeting.agendaChanged");
    const gone = { ...votes, position: 2, deleted: true, fields: {}, refs: {} };
    expect(types(worldOf([votes, gone])).slice(1)).toEqual(["meeting.withdrawn"]);
  });

  it("is left alone by the votes on what it decides", () => {
    const world = worldOf([...all, ...motionLife()]);
    const before = types(world).length;
    world.add(record("stemming", "stem", { fields: { soort: "Voor" }, refs: { besluit: ["voorstel-2"] } }), {
      ...proposal("voorstel-2", "punt-2", "zaak-1"),
      position: 3,
      fields: { status: "Besluit" },
    });
    expect(types(world)).toHaveLength(before);
  });

  it("loses what is taken off its agenda", () => {
    const world = worldOf(all);
    world.add({ ...proposal("voorstel-3", "punt-2", "zaak-1"), position: 2 });
    world.add({ ...item("punt-10", "10", "stemmingen-2"), position: 2 });
    expect(meeting(world).agenda.map(({ key, zaken }) => [key, zaken])).toEqual([
      ["punt-2", ["zaak-1", "zaak-2"]],
    ]);
    expect(meeting(world, "stemmingen-2").agenda).toMatchObject([{ key: "punt-10", zaken: [] }]);
  });
});

describe("a vote on an agenda", () => {
  const open = motionLife().filter((one) => one.id !== "besluit-3" && one.kind !== "stemming");
  const agenda = [votes, item("punt-2", "2"), proposal("voorstel-2", "punt-2", "zaak-1")];
  const scheduled = (world: World) => {
    const snapshot = world.snapshots.get("motion:zaak-1");
    return snapshot?.subject === "motion" ? snapshot.scheduledOn : undefined;
  };

  it("is told of the motion, until it was held", () => {
    const world = worldOf([...open, ...agenda]);
    expect(scheduled(world)).toBe("2024-12-10");
    expect(types(world, "motion:zaak-1")).toContain("motion.scheduled");
    world.add(changed({ datum: "2024-12-11T00:00:00" }));
    expect(scheduled(world)).toBe("2024-12-11");
    world.add(...motionLife());
    expect(scheduled(world)).toBeNull();
  });

  it.each([
    ["a meeting of another kind", { soort: "Plenair debat" }],
    ["a cancelled meeting", { status: "Geannuleerd" }],
    ["a meeting that was moved", { status: "Verplaatst" }],
    ["a meeting without a day", { datum: null }],
    ["a meeting before the motion was held over", { datum: "2024-11-26T00:00:00" }],
  ])("is none in %s", (_name, fields) => {
    expect(scheduled(worldOf([...open, ...agenda, changed(fields)]))).toBeNull();
  });
});

describe("meetings in any order of arrival", () => {
  const records = [...all, ...motionLife().filter((one) => one.kind !== "stemming")];
  const expected = Object.fromEntries(worldOf(records).snapshots);

  it("give the same snapshots, and steps that rebuild them", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(records, { minLength: records.length }), (shuffled) => {
        const world = worldOf(shuffled);
        expect(Object.fromEntries(world.snapshots)).toEqual(expected);
        for (const [id, snapshot] of world.snapshots) {
          const steps = world.steps.filter((step) => step.subject === id);
          expect(apply(null, steps)).toEqual(snapshot);
        }
        expect(types(world).filter((type) => type === "meeting.planned")).toHaveLength(1);
        expect(types(world)[0]).toBe("meeting.planned");
      }),
      { numRuns: runs(50) },
    );
  });

  it("rebuild the next state from the one before, between any two states", () => {
    const states: Snapshot[] = [];
    const world = emptyWorld();
    for (const one of [...all, changed({ status: "Uitgevoerd" }), { ...votes, position: 3, deleted: true }]) {
      world.add(one);
      const snapshot = world.snapshots.get("meeting:stemmingen");
      if (snapshot !== undefined) states.push(snapshot);
    }
    fc.assert(
      fc.property(fc.constantFrom(...states), fc.constantFrom(...states), (previous, next) => {
        expect(apply(previous, diff(previous, next))).toEqual(next);
      }),
    );
  });
});
