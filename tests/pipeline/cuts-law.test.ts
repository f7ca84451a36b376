import { it } from "vitest";
import type { SourceRecord } from "#parliament";
import { record } from "../parliament/world.ts";
import { holdCuts, holdOrders, oneByOne, type Telling } from "./cutting.ts";
import { watch } from "./harness.ts";

const LAW = ["wet"];

const dossier = record("kamerstukdossier", "wet", {
  fields: { nummer: "36333", titel: "Wet op de opvang", afgesloten: "false", hoogsteVolgnummer: "2" },
});

/** What is filed in the law, and is a stuk of it. */
function stuk(id: string, soort: string, volgnummer: number, zaak: readonly string[] = []): SourceRecord {
  return record("document", id, {
    fields: {
      soort,
      documentNummer: `2024D4${String(volgnummer).padStart(4, "0")}`,
      onderwerp: `${soort} nummer ${volgnummer}`,
      datum: "2024-12-02T00:00:00",
      volgnummer: String(volgnummer),
    },
    refs: { kamerstukdossier: LAW, zaak },
  });
}

function zaak(id: string, soort: string, nummer: string, volgnummer: string): SourceRecord {
  return record("zaak", id, {
    fields: {
      soort,
      nummer,
      onderwerp: `${soort} over opvang`,
      gestartOp: "2024-12-02T00:00:00",
      volgnummer,
    },
    refs: { kamerstukdossier: LAW },
  });
}

function decided(id: string, on: string, result: string): readonly SourceRecord[] {
  return [
    record("besluit", `besluit-${id}`, {
      fields: {
        besluitSoort: `Stemmen - ${result}`,
        status: "Besluit",
        stemmingsSoort: "Met handopsteken",
        besluitTekst: `${result}.`,
      },
      refs: { zaak: [on], agendapunt: [`punt-${id}`] },
    }),
    record("agendapunt", `punt-${id}`, { refs: { activiteit: ["stemmingen"] } }),
  ];
}

function votes(id: string): readonly SourceRecord[] {
  return [
    ["Rood", "67", "Tegen"],
    ["Groen", "83", "Voor"],
  ].map(([party = "", seats = "", soort = ""]) =>
    record("stemming", `stem-${id}-${party}`, {
      fields: { soort, fractieGrootte: seats, actorNaam: party, actorFractie: party, vergissing: "false" },
      refs: { besluit: [`besluit-${id}`] },
    }),
  );
}

/** A law from its proposal to the vote, with an amendment that is adopted and letters that are filed with it. */
const life: readonly SourceRecord[] = [
  dossier,
  zaak("wetsvoorstel", "Wetgeving", "2024Z18000", "1"),
  stuk("voorstel", "Voorstel van wet", 2, ["wetsvoorstel"]),
  stuk("verslag", "Verslag (initiatief)wetsvoorstel (nader)", 5, ["wetsvoorstel"]),
  zaak("amendement", "Amendement", "2024Z18001", "8"),
  stuk("amendement-stuk", "Amendement", 8, ["amendement"]),
  stuk("brief", "Brief regering", 9),
  record("activiteit", "stemmingen", { fields: { soort: "Stemmingen", datum: "2024-12-03T15:00:00" } }),
  ...decided("a", "amendement", "aangenomen"),
  ...votes("a"),
  ...decided("w", "wetsvoorstel", "aangenomen"),
  ...votes("w"),
];
const closed = { ...dossier, position: 9, fields: { ...dossier.fields, afgesloten: "true" } };
const longer = { ...dossier, position: 8, fields: { ...dossier.fields, hoogsteVolgnummer: "9" } };

const watches = [watch("wet", { dossier: "dossier-36333" })];

const TELLINGS: Readonly<Record<string, Telling>> = {
  "a law that is followed": { feed: oneByOne(life), watches },
  "a known law that is followed to its end": {
    known: [[dossier]],
    feed: oneByOne([...life.slice(1), longer, closed]),
    watches,
  },
  "a law of which an amendment is followed too": {
    feed: oneByOne(life),
    watches: [...watches, watch("amendement", { motion: "2024Z18001" })],
  },
  "a law that two channels follow, one by its words": {
    feed: oneByOne(life),
    watches: [...watches, watch("woord", { query: "amendement OR wet", channel: "#woorden" })],
  },
};

/** So many of each: there are four of them. */
const short = 40;

it.for(Object.keys(TELLINGS))(
  "any cut of one feed into polls, and any outage, tells the same of %s",
  async (what, context) => holdCuts(what, { ...TELLINGS[what]!, short }, context),
);

it.for(Object.keys(TELLINGS))(
  "any order in which its records come tells the same of %s",
  async (what, context) => holdOrders(what, { ...TELLINGS[what]!, short }, context),
);
