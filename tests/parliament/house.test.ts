import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { MotionSnapshot, SourceRecord } from "#parliament";
import { emptyWorld, record, type World } from "./world.ts";

const REAL = join(process.env.KAMERWACHT_REAL_DATA ?? "", "gegevensmagazijn");
const VOTE_OF_147 = join(REAL, "odata_v4_stemmingen_147_zetels_2025Z12616.json");

function worldOf(records: readonly SourceRecord[]): World {
  const world = emptyWorld();
  world.add(...records);
  return world;
}

/** Parties of 147 seats: three are vacant. */
const HOUSE: readonly (readonly [party: string, seats: number])[] = [
  ["Rood", 60],
  ["Wit", 50],
  ["Blauw", 34],
  ["Grijs", 3],
];
const TEXT = "Aangenomen.";

/** A motion that was voted on in the same meeting as all others of these. */
function motionVoted(
  name: string,
  rows: readonly (readonly [party: string, seats: number])[],
  fields: SourceRecord["fields"] = {},
): readonly SourceRecord[] {
  return [
    record("zaak", name, { fields: { soort: "Motie", nummer: "2024Z18231", onderwerp: name } }),
    record("agendapunt", `punt-${name}`, { refs: { activiteit: ["meeting"] } }),
    record("besluit", `besluit-${name}`, {
      fields: {
        besluitSoort: "Stemmen - aangenomen",
        status: "Besluit",
        besluitTekst: TEXT,
        stemmingsSoort: "Met handopsteken",
        ...fields,
      },
      refs: { zaak: [name], agendapunt: [`punt-${name}`] },
    }),
    ...rows.map(([party, seats]) =>
      record("stemming", `${name}-${party}`, {
        fields: {
          soort: party === "Rood" ? "Tegen" : "Voor",
          actorFractie: party,
          fractieGrootte: String(seats),
        },
        refs: { besluit: [`besluit-${name}`], fractie: [`fractie-${party}`] },
      }),
    ),
  ];
}

const MEETING = record("activiteit", "meeting", {
  fields: { soort: "Stemmingen", datum: "2024-12-03T00:00:00" },
});

function party(name: string, seats: number | null, change: SourceRecord["fields"] = {}): SourceRecord {
  return record("fractie", `fractie-${name}`, {
    fields: {
      afkorting: name,
      aantalZetels: seats === null ? null : String(seats),
      datumActief: "2023-12-06T00:00:00",
      datumInactief: null,
      ...change,
    },
  });
}

const PARTIES = HOUSE.map(([name, seats]) => party(name, seats));

function isComplete(world: World, name = "a"): boolean {
  return (world.snapshots.get(`motion:${name}`) as MotionSnapshot).tally?.complete ?? false;
}

describe("a count of 147 seats", () => {
  const all = motionVoted("a", HOUSE);
  const allButGrijs = motionVoted("a", HOUSE.slice(0, 3));

  it("is complete when every party of that day's House has voted", () => {
    expect(isComplete(worldOf([MEETING, ...PARTIES, ...all]))).toBe(true);
    expect(isComplete(worldOf([MEETING, ...PARTIES, ...allButGrijs]))).toBe(false);
  });

  it("does not wait for parties that had no seat that day", () => {
    const others = [
      party("Paars", 5, { datumInactief: "2023-12-06T00:00:00" }),
      party("Groen", 5, { datumActief: "2024-12-04T00:00:00" }),
      party("Zwart", null),
    ];
    expect(isComplete(worldOf([MEETING, ...PARTIES, ...others, ...all]))).toBe(true);
  });

  it("knows a party by its id or by its name", () => {
    const renamed = [
      ...PARTIES.slice(0, 2),
      party("Blauw", 34, { afkorting: "Azuur" }),
      { ...party("grijs", 3), id: "fractie-nieuw" },
    ];
    expect(isComplete(worldOf([MEETING, ...renamed, ...all]))).toBe(true);
  });

  it("is complete once the parties are known, also where they come after the votes", () => {
    const world = worldOf([MEETING, ...all]);
    for (const one of PARTIES.slice(0, 2)) world.add(one);
    expect(isComplete(world)).toBe(false);
    world.add(...PARTIES.slice(2));
    expect(isComplete(world)).toBe(true);
    const late = worldOf([MEETING, ...PARTIES, party("Paars", 3), ...all]);
    expect(isComplete(late)).toBe(false);
    late.add(party("Paars", 3, { datumInactief: "2024-12-01T00:00:00" }));
    expect(isComplete(late)).toBe(true);
  });

  it("waits where too few parties are known", () => {
    expect(isComplete(worldOf([MEETING, ...PARTIES.slice(0, 2), ...all]))).toBe(false);
  });

  it("is complete, where no party is known, when other votes of the meeting had no others", () => {
    const others = (rows: typeof HOUSE) => ["b", "c", "d"].flatMap((name) => motionVoted(name, rows));
    expect(isComplete(worldOf([MEETING, ...all, ...others(HOUSE)]))).toBe(true);
    const world = worldOf([MEETING, ...all]);
    expect(isComplete(world)).toBe(false);
    world.add(...others(HOUSE));
    expect(isComplete(world)).toBe(true);
    const [first, second] = HOUSE;
    const bigger = [first, second, ["Blauw", 33], ["Bruin", 4]].map((row) => row as (typeof HOUSE)[number]);
    expect(isComplete(worldOf([MEETING, ...all, ...others([...bigger, ["Grijs", 3]])]))).toBe(false);
  });

  it("is complete when it is what the page says that there are, or what the decision itself counts", () => {
    expect(isComplete(worldOf([MEETING, ...motionVoted("a", HOUSE, { zetels: "147" })]))).toBe(true);
    expect(isComplete(worldOf([MEETING, ...motionVoted("a", HOUSE, { zetels: "149" })]))).toBe(false);
    const text = { besluitTekst: "Aangenomen (87-60)." };
    expect(isComplete(worldOf([MEETING, ...motionVoted("a", HOUSE, text)]))).toBe(true);
    expect(isComplete(worldOf([MEETING, ...motionVoted("a", HOUSE.slice(0, 3), text)]))).toBe(false);
  });
});

it("is uncertain where the decision counts otherwise than its rows", () => {
  const rows = [...HOUSE, ["Bruin", 3]] as typeof HOUSE;
  const world = worldOf([MEETING, ...motionVoted("a", rows, { besluitTekst: "Aangenomen (91-59)" })]);
  expect(world.snapshots.get("motion:a")).toMatchObject({ tally: { complete: true, uncertain: true } });
});

describe("what a vote comes to", () => {
  it.each([
    ["Stemmen - aangehouden (al tijdens debat)", null, "aangehouden"],
    ["Stemmen - niet aangenomen", "Niet aangenomen.", "niet aangenomen"],
    ["Stemmen - zonder stemming aannemen", null, "aangenomen"],
    ["Stemmen - iets nieuws", null, "iets nieuws"],
    ["Stemmen", "Verworpen.", "verworpen"],
  ])("of the kind %s with the text %s is %s", (besluitSoort, besluitTekst, result) => {
    const world = worldOf([MEETING, ...motionVoted("a", [], { besluitSoort, besluitTekst })]);
    expect(world.snapshots.get("motion:a")).toMatchObject({ outcome: { result } });
  });

  it("is nothing where a bare Stemmen says nothing", () => {
    const fields = { besluitSoort: "Stemmen", besluitTekst: "Ik stel voor conform te besluiten." };
    const world = worldOf([MEETING, ...motionVoted("a", [], fields)]);
    expect(world.snapshots.get("motion:a")).toMatchObject({ outcome: null });
  });

  it("still tells of the coming vote on what was held over in the debate, or has an unknown result", () => {
    for (const besluitSoort of ["Stemmen - aangehouden (al tijdens debat)", "Stemmen - iets nieuws"]) {
      const later = [
        record("activiteit", "later", {
          fields: { soort: "Stemmingen", datum: "2024-12-10T00:00:00", status: "Gepland" },
        }),
        record("agendapunt", "punt-later", { refs: { activiteit: ["later"] } }),
        record("besluit", "voorstel", {
          fields: { status: "Voorstel" },
          refs: { zaak: ["a"], agendapunt: ["punt-later"] },
        }),
      ];
      const world = worldOf([MEETING, ...motionVoted("a", [], { besluitSoort }), ...later]);
      expect(world.snapshots.get("motion:a")).toMatchObject({ scheduledOn: "2024-12-10" });
    }
  });
});

describe.skipIf(!existsSync(VOTE_OF_147))("a real vote of 147 seats", () => {
  it("is complete by the parties of that day", () => {
    interface Row {
      readonly Id: string;
      readonly Soort: string;
      readonly ActorFractie: string;
      readonly FractieGrootte: number;
      readonly Fractie_Id: string;
    }
    const { value: rows } = JSON.parse(readFileSync(VOTE_OF_147, "utf8")) as {
      readonly value: readonly Row[];
    };
    const votes = rows.map((row) =>
      record("stemming", row.Id, {
        fields: {
          soort: row.Soort,
          actorFractie: row.ActorFractie,
          fractieGrootte: String(row.FractieGrootte),
        },
        refs: { besluit: ["besluit-a"], fractie: [row.Fractie_Id] },
      }),
    );
    const sitting = rows.map((row) => ({
      ...party(row.ActorFractie, row.FractieGrootte),
      id: row.Fractie_Id,
    }));
    const world = worldOf([MEETING, ...sitting, ...motionVoted("a", []), ...votes]);
    expect(world.snapshots.get("motion:a")).toMatchObject({
      tally: { for: 96, against: 51, complete: true, uncertain: false },
    });
    expect(isComplete(worldOf([MEETING, ...sitting, ...motionVoted("a", []), ...votes.slice(1)]))).toBe(
      false,
    );
  });
});
