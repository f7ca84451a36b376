import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  apply,
  diff,
  type MotionSnapshot,
  type QuestionSnapshot,
  type Snapshot,
  type SourceRecord,
} from "#parliament";
import { runs } from "../runs.ts";
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

const EXECUTED = {
  treatment: "executed",
  speaker: "government",
  sentence: "De motie is uitgevoerd.",
} as const;

const types = (world: World, subject = "motion:zaak-1") =>
  world.steps.filter((step) => step.subject === subject).map((step) => step.type);

describe("a motion", () => {
  it("is assembled from its records", () => {
    const snapshot = motion(worldOf([...motionLife()]));
    expect(snapshot).toMatchObject({
      ids: ["kst-36600-XX-29", "2024Z18231", "2024D43817"],
      title: "Motie van de leden Een en Twee over opvang",
      tabledOn: "2024-11-19",
      appreciation: "Ontraden",
      dossier: { id: "dossier-36600-XX", title: "Begroting" },
      outcome: { decision: "besluit-3", result: "aangenomen", on: "2024-12-03" },
      withdrawn: false,
    });
    expect(snapshot.actors.map((actor) => actor.role)).toEqual(["Indiener", "Medeindiener"]);
    expect(snapshot.tally).toMatchObject({
      for: 83,
      against: 67,
      absent: 0,
      complete: true,
      uncertain: false,
    });
  });

  it("takes the newest decision by meeting, not the last to arrive", () => {
    const records = motionLife();
    const held = records.filter((one) => one.id === "besluit-2");
    const snapshot = motion(worldOf([...records.filter((one) => one.id !== "besluit-2"), ...held]));
    expect(snapshot.outcome?.result).toBe("aangenomen");
  });

  it("takes no proposal for an outcome", () => {
    const records = motionLife().map((one) =>
      one.kind === "besluit" && one.id !== "besluit-1"
        ? { ...one, fields: { ...one.fields, status: "Voorstel" } }
        : one,
    );
    expect(motion(worldOf(records)).outcome).toBeNull();
  });

  it.each([
    [
      "a row that stands there twice",
      "stemming-double",
      { actorFractie: "Groen", soort: "Voor", fractieGrootte: "25" },
      83,
      false,
    ],
    [
      "a party too many",
      "stemming-more",
      { actorFractie: "Nieuw", soort: "Voor", fractieGrootte: "9" },
      92,
      true,
    ],
  ])("counts right with %s", (_name, id, fields, expected, uncertain) => {
    const extra = record("stemming", id, {
      fields: { actorNaam: "x", ...fields },
      refs: { besluit: ["besluit-3"] },
    });
    expect(motion(worldOf([...motionLife(), extra])).tally).toMatchObject({ for: expected, uncertain });
  });

  it("counts one for each member in a roll call, whatever the size beside the name", () => {
    const records = motionLife()
      .filter((one) => one.kind !== "stemming")
      .map((one) =>
        one.id === "besluit-3" ? { ...one, fields: { ...one.fields, stemmingsSoort: "Hoofdelijk" } } : one,
      );
    const member = (number: number, soort: string) =>
      record("stemming", `lid-${number}`, {
        fields: { soort, fractieGrootte: "20", actorNaam: `Lid ${number}`, actorFractie: "Groen" },
        refs: { besluit: ["besluit-3"], persoon: [`persoon-${number}`] },
      });
    const votes = [member(1, "Voor"), member(2, "Voor"), member(3, "Tegen"), member(4, "Niet deelgenomen")];
    expect(motion(worldOf([...records, ...votes])).tally).toMatchObject({
      rollCall: true,
      for: 2,
      against: 1,
      absent: 1,
      complete: false,
      parties: [{ party: "Groen", for: 2, against: 1, absent: 1 }],
    });
  });

  it("knows what it replaces and what replaces it, in either order of arrival", () => {
    const successor = record("zaak", "zaak-2", {
      fields: { soort: "Motie", nummer: "2024Z19000", onderwerp: "Gewijzigde motie", volgnummer: "31" },
      refs: { kamerstukdossier: ["dossier-1"], vervangenVanuit: ["zaak-1"] },
    });
    for (const records of [
      [...motionLife(), successor],
      [successor, ...motionLife()],
    ]) {
      const world = worldOf(records);
      expect(motion(world).replacedBy).toEqual([{ key: "zaak-2", id: "kst-36600-XX-31" }]);
      expect(motion(world, "zaak-2").replaces).toEqual([{ key: "zaak-1", id: "kst-36600-XX-29" }]);
      expect(types(world)).toContain("motion.replaced");
    }
  });

  it.each([
    ["a motion in the same dossier", { soort: "Motie (gewijzigd/nader)" }, ["zaak-2"], "kst-36600-XX-31"],
    ["a motion that is filed nowhere yet", { soort: "Motie" }, ["zaak-2"], "2024D50000"],
    ["a letter", { soort: "Brief regering" }, ["zaak-2"], null],
    ["a document of several zaken", { soort: "Motie" }, ["zaak-2", "zaak-3"], null],
    ["a document of its own", { soort: "Motie" }, ["zaak-1"], null],
  ])("is replaced by what says so in its title: %s", (name, fields, zaken, id) => {
    const world = worldOf([
      ...motionLife(),
      record("document", "document-2", {
        fields: { documentNummer: "2024D50000", volgnummer: "31", ...fields },
        refs: { zaak: zaken, ...(name.includes("same dossier") ? { kamerstukdossier: ["dossier-1"] } : {}) },
      }),
    ]);
    const citing = {
      document: "document-2",
      sentence: "(t.v.v. 36600-XX-29)",
      role: "replaces" as const,
      claims: [],
    };
    world.read("document-2", { state: "read", textHash: "x", reason: null }, { "kst-36600-XX-29": citing });
    expect(motion(world).replacedBy).toEqual(id === null ? [] : [{ key: "zaak-2", id }]);
    expect(types(world).includes("motion.replaced")).toBe(id !== null);
  });

  it.each([
    [
      "a number in full",
      "Gewijzigde motie (t.v.v. 36600-XX-31)",
      {},
      [{ key: "kst-36600-XX-31", id: "kst-36600-XX-31" }],
    ],
    [
      "a number of its dossier",
      "Gewijzigde motie (t.v.v. nr. 31)",
      {},
      [{ key: "kst-36600-XX-31", id: "kst-36600-XX-31" }],
    ],
    ["a motion that it only names", "Motie in reactie op 36600-XX-31", {}, []],
    ["itself", "Gewijzigde motie (t.v.v. 36600-XX-29)", {}, []],
    [
      "what its zaak names too",
      "Gewijzigde motie (t.v.v. 36600-XX-31)",
      { vervangenVanuit: ["zaak-0"] },
      [{ key: "zaak-0", id: null }],
    ],
  ])("replaces what its own title says: %s", (_name, onderwerp, refs, expected) => {
    const records = motionLife().map((one) =>
      one.id === "document-1"
        ? { ...one, fields: { ...one.fields, onderwerp } }
        : one.id === "zaak-1"
          ? { ...one, refs: { ...one.refs, ...refs } }
          : one,
    );
    expect(motion(worldOf(records)).replaces).toEqual(expected);
    expect(motion(worldOf(records.toReversed())).replaces).toEqual(expected);
  });

  it("says that it is withdrawn when its record is, and comes back when that does", () => {
    const world = worldOf([...motionLife()]);
    const zaak = motionLife().find((one) => one.id === "zaak-1") ?? record("zaak", "zaak-1");
    world.add({ ...zaak, position: 2, deleted: true, fields: {}, refs: {} });
    expect(motion(world).withdrawn).toBe(true);
    expect(types(world).at(-1)).toBe("motion.changed");
    expect(types(world)).toContain("motion.withdrawn");
    world.add({ ...zaak, position: 3 });
    expect(motion(world)).toEqual(motion(worldOf([...motionLife()])));
  });

  it.each(
    motionLife()
      .filter(({ kind }) => kind !== "zaak")
      .map((one) => [`${one.kind} ${one.id}`, one] as const),
  )("is withdrawn, and loses its paper, though a page brings %s before", (_name, other) => {
    const again = { ...other, position: 2 };
    const together = (gone: string): MotionSnapshot => {
      const known = motionLife().find(({ id }) => id === gone) ?? record("zaak", gone);
      const world = worldOf([...motionLife()]);
      world.page(again, { ...known, position: 3, deleted: true, fields: {}, refs: {} });
      return motion(world);
    };
    expect(together("zaak-1").withdrawn).toBe(true);
    expect(together("document-1").documents).toEqual([]);
  });
});

describe("the steps of a motion's life", () => {
  it("are told one by one as they come", () => {
    const world = emptyWorld();
    const late = (one: { readonly id: string; readonly kind: string }) =>
      one.kind === "stemming" || one.id === "besluit-2" || one.id === "besluit-3";
    world.add(...motionLife().filter((one) => !late(one)));
    const begin = types(world).filter((type) => type !== "motion.changed");
    expect(begin).toEqual(["motion.tabled", "motion.appreciated"]);
    world.add(...motionLife().filter((one) => one.id === "besluit-2"));
    world.add(...motionLife().filter((one) => one.id === "besluit-3"));
    world.add(...motionLife().filter((one) => one.kind === "stemming"));
    const besluit = motionLife().find((one) => one.id === "besluit-3") ?? record("besluit", "besluit-3");
    world.add({
      ...besluit,
      position: 2,
      fields: { ...besluit.fields, besluitSoort: "Stemmen - verworpen" },
    });
    expect(
      types(world)
        .filter((type) => type !== "motion.changed")
        .slice(2),
    ).toEqual(["motion.held", "motion.voted", "motion.tallied", "motion.corrected"]);
  });

  it("tell a citation, and that a letter carries the motion out", () => {
    const world = worldOf([...motionLife()]);
    for (const [id, claims] of [
      ["brief-1", []],
      ["brief-2", [EXECUTED]],
    ] as const) {
      world.add(
        record("document", id, { fields: { soort: "Brief regering", documentNummer: "2025D00001" } }),
      );
      const citing = { document: id, sentence: "Zie de motie.", role: "mentions" as const, claims };
      world.read(id, { state: "read", textHash: "x", reason: null }, { "kst-36600-XX-29": citing });
    }
    expect(types(world).slice(-2)).toEqual(["motion.cited", "motion.executed"]);
    expect(
      motion(world)
        .citedBy.map((citing) => citing.key)
        .sort(),
    ).toEqual(["brief-1", "brief-2"]);
  });

  it("tell that a letter carries the motion out when its text says so after its title named it", () => {
    const world = worldOf([...motionLife()]);
    const onderwerp = "Reactie op de motie (Kamerstuk 36600-XX, nr. 29)";
    world.add(record("document", "brief-1", { fields: { soort: "Brief regering", onderwerp } }));
    const citing = {
      document: "brief-1",
      sentence: "De motie is uitgevoerd.",
      role: "mentions" as const,
      claims: [EXECUTED],
    };
    world.read("brief-1", { state: "read", textHash: "x", reason: null }, { "kst-36600-XX-29": citing });
    expect(types(world).slice(-2)).toEqual(["motion.cited", "motion.executed"]);
  });

  it("tell no tally while the row of a party of three is still to come", () => {
    const small = { actorFractie: "Grijs", soort: "Tegen" };
    const rows = motionLife().map((one) =>
      one.id === "stemming-Grijs" ? { ...one, fields: { ...small, fractieGrootte: "7" } } : one,
    );
    const world = worldOf(rows);
    expect(motion(world).tally).toMatchObject({ for: 83, against: 64, complete: false });
    expect(types(world)).not.toContain("motion.tallied");
  });

  it("give nothing for records that come past unchanged", () => {
    const world = worldOf([...motionLife()]);
    const before = world.steps.length;
    world.add(
      ...motionLife().map((one) => ({ ...one, position: 99, updatedAt: "2026-01-01T00:00:00.000Z" })),
    );
    expect(world.steps.length).toBe(before);
  });
});

describe("a question", () => {
  const zaak = record("zaak", "zaak-9", {
    fields: {
      soort: "Schriftelijke vragen",
      nummer: "2024Z11859",
      onderwerp: "Vragen over noodopvang",
      termijn: "2024-07-26T00:00:00",
    },
  });
  const document = (id: string, soort: string, onderwerp = "x") =>
    record("document", id, {
      fields: { soort, onderwerp, documentNummer: `2024D0000${id}` },
      refs: { zaak: ["zaak-9"] },
    });

  it.each([
    [[], "open"],
    [[document("1", "Schriftelijke vragen")], "open"],
    [[document("2", "Mededeling (uitstel antwoord)")], "postponed"],
    [
      [document("2", "Mededeling (uitstel antwoord)"), document("3", "Antwoord schriftelijke vragen")],
      "answered",
    ],
    [[document("4", "Mededeling", "Vragen ingetrokken")], "withdrawn"],
  ])("with %o is %s", (documents, state) => {
    const snapshot = worldOf([zaak, ...documents]).snapshots.get("question:zaak-9") as QuestionSnapshot;
    expect(snapshot).toMatchObject({ state, dueOn: "2024-07-26" });
    expect(snapshot.ids.slice(0, 2)).toEqual(["kv-tk-2024Z11859", "2024Z11859"]);
  });

  it("tells postponement and answer", () => {
    const world = worldOf([
      zaak,
      document("2", "Mededeling (uitstel antwoord)"),
      document("3", "Antwoord schriftelijke vragen"),
    ]);
    const steps = types(world, "question:zaak-9").filter((type) => type !== "question.changed");
    expect(steps).toEqual(["question.asked", "question.postponed", "question.answered"]);
  });
});

describe("any order of arrival", () => {
  const extra = [
    record("zaak", "zaak-2", {
      fields: { soort: "Motie", nummer: "2024Z19000", onderwerp: "Gewijzigde motie", volgnummer: "31" },
      refs: { kamerstukdossier: ["dossier-1"], vervangenVanuit: ["zaak-1"] },
    }),
    record("document", "bijlage-1", {
      fields: { soort: "Bijlage", documentNummer: "2024D43818" },
      refs: { bronDocument: ["document-1"] },
    }),
    record("documentActor", "da-1", {
      fields: { actorNaam: "A. Een", relatie: "Eerste ondertekenaar" },
      refs: { document: ["document-1"] },
    }),
  ];
  const all = [...motionLife(), ...extra];
  const expected = Object.fromEntries(worldOf(all).snapshots);

  it("gives the same snapshots, and steps that rebuild each of them", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (records) => {
        const world = worldOf(records);
        expect(Object.fromEntries(world.snapshots)).toEqual(expected);
        for (const [id, snapshot] of world.snapshots) {
          const steps = world.steps.filter((step) => step.subject === id);
          expect(apply(null, steps)).toEqual(snapshot);
        }
      }),
      { numRuns: runs(50) },
    );
  });

  it("tells each named step of the motion once", () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray(motionLife().slice(), { minLength: motionLife().length }),
        (records) => {
          const named = types(worldOf(records)).filter((type) => type !== "motion.changed");
          const once = ["motion.tabled", "motion.appreciated", "motion.tallied"] as const;
          for (const type of once) expect(named.filter((other) => other === type)).toHaveLength(1);
          expect(named.indexOf("motion.tabled")).toBe(0);
        },
      ),
      { numRuns: runs(50) },
    );
  });
});

describe("diff", () => {
  it("rebuilds the next snapshot from the one before, between any two states", () => {
    const states: Snapshot[] = [];
    const world = emptyWorld();
    for (const one of motionLife()) {
      world.add(one);
      const snapshot = world.snapshots.get("motion:zaak-1");
      if (snapshot !== undefined) states.push(snapshot);
    }
    fc.assert(
      fc.property(fc.constantFrom(...states), fc.constantFrom(...states), (previous, next) => {
        expect(apply(previous, diff(previous, next))).toEqual(next);
      }),
    );
  });
});
