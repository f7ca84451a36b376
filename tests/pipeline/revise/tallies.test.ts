import { afterEach, expect, it } from "vitest";
import type { MotionSnapshot, SourceRecord } from "#parliament";
import { record } from "../../parliament/world.ts";
import { type Bench, bench, FOLLOWED, watch } from "../harness.ts";

const open: Disposable[] = [];
afterEach(() => {
  for (const store of open.splice(0)) store[Symbol.dispose]();
});

const HOUSE = [
  ["Rood", 70],
  ["Wit", 50],
  ["Blauw", 27],
] as const;

const MOTION: readonly SourceRecord[] = [
  record("kamerstukdossier", "dossier", { fields: { nummer: "36600", toevoeging: "XX" } }),
  record("zaak", "motie", {
    fields: { soort: "Motie", nummer: "2024Z18231", volgnummer: "29", onderwerp: "Motie over opvang" },
    refs: { kamerstukdossier: ["dossier"] },
  }),
  record("activiteit", "dag", { fields: { soort: "Stemmingen", datum: "2024-11-19T00:00:00" } }),
  record("agendapunt", "punt", { refs: { activiteit: ["dag"] } }),
  record("besluit", "besluit", {
    fields: { besluitSoort: "Stemmen - aangenomen", status: "Besluit", stemmingsSoort: "Met handopsteken" },
    refs: { zaak: ["motie"], agendapunt: ["punt"] },
  }),
  ...HOUSE.map(([party, seats]) =>
    record("stemming", `stem-${party}`, {
      fields: { soort: "Voor", actorFractie: party, fractieGrootte: String(seats) },
      refs: { besluit: ["besluit"], fractie: [`fractie-${party}`] },
    }),
  ),
];
const PARTIES = HOUSE.map(([party, seats]) =>
  record("fractie", `fractie-${party}`, {
    fields: { afkorting: party, aantalZetels: String(seats), datumActief: "2023-12-06T00:00:00" },
  }),
);

const isComplete = (made: Bench) =>
  made.store.transaction((transaction) => transaction.subject("motion:motie")?.snapshot as MotionSnapshot)
    .tally?.complete;

it("completes the count of a vote once the parties come that it waited for", async () => {
  const made = bench({ watches: [watch("motie", { motion: FOLLOWED })] });
  open.push(made.store);
  made.source.queue(MOTION);
  await made.once();
  expect(isComplete(made)).toBe(false);
  made.source.queue(PARTIES);
  await made.once();
  expect(isComplete(made)).toBe(true);
  expect(made.store.transaction((transaction) => transaction.openTallies(10))).toEqual([]);
});
