import { afterEach, describe, expect, it } from "vitest";
import type { SourceRecord } from "#parliament";
import { record } from "../../parliament/world.ts";
import { bench, watch } from "../harness.ts";
import { told } from "../pieces.ts";

const open: Disposable[] = [];
afterEach(() => {
  for (const store of open.splice(0)) store[Symbol.dispose]();
});

const MINISTER = {
  documentNummer: "2024D90001",
  soort: "Brief regering",
  onderwerp: "Opvang",
  datum: "2024-11-20T00:00:00",
};
const QUESTIONS = { ...MINISTER, documentNummer: "2024D90002", soort: "Schriftelijke vragen" };
const SIGNED =
  "Geachte voorzitter,\n\nHierbij mijn brief.\n\nDe Minister van Asiel en Migratie,\n\nM.H.M. Faber-van de Klashorst";
const HEADED =
  "De vaste commissie voor Asiel en Migratie heeft op 20 november overleg gevoerd met de minister.";

function document(fields: SourceRecord["fields"], more: Partial<SourceRecord> = {}): SourceRecord {
  return record("document", "stuk", { fields, ...more });
}

function person(fields: SourceRecord["fields"]): SourceRecord {
  return record("documentActor", "persoon", { fields, refs: { document: ["stuk"] } });
}

const file = { url: "file:stuk", contentType: "text/plain", bytes: 10 };

/** What each source tells, and whether a watch on a field hits it. */
const CASES: readonly (readonly [string, readonly SourceRecord[], string | null, string, boolean])[] = [
  [
    "the name in the open data",
    [document(MINISTER), person({ actorNaam: "M.H.M. Faber", relatie: "Eerste ondertekenaar" })],
    null,
    "from:Faber",
    true,
  ],
  [
    "the office in the open data",
    [
      document(MINISTER),
      person({
        actorNaam: "M.H.M. Faber",
        functie: "minister van Asiel en Migratie",
        relatie: "Eerste ondertekenaar",
      }),
    ],
    null,
    'from:"minister van Asiel en Migratie"',
    true,
  ],
  [
    "to whom it is addressed",
    [
      document(QUESTIONS),
      person({
        actorNaam: "M.H.M. Faber",
        functie: "minister van Asiel en Migratie",
        relatie: "Gericht aan",
      }),
    ],
    null,
    "from:minister",
    false,
  ],
  [
    "its own signature",
    [document(MINISTER, { file })],
    SIGNED,
    'from:"minister van Asiel en Migratie"',
    true,
  ],
  ["another's signature", [document(MINISTER, { file })], SIGNED, 'from:"minister van Financiën"', false],
  [
    "the official publications",
    told("officielebekendmakingen", {
      proposers: [{ name: "M.H.M. Faber", party: null }],
      date: "2024-11-20",
    }),
    null,
    "from:Faber",
    true,
  ],
  [
    "the website",
    told("tweedekamer", { proposers: [{ name: "M.H.M. Faber", party: null }], date: "2024-11-20" }),
    null,
    "from:Faber",
    true,
  ],
  ["the feed's own name", told("coa", { date: "2024-11-20" }), null, "from:coa", true],
  [
    "the party of who proposes it, in the official publications",
    told("officielebekendmakingen", { proposers: [{ name: "S. Dijk", party: "SP" }], date: "2024-11-20" }),
    null,
    "party:SP",
    true,
  ],
  [
    "the party of who proposes it, on the website",
    told("tweedekamer", { proposers: [{ name: "S. Dijk", party: "SP" }], date: "2024-11-20" }),
    null,
    "party:SP",
    true,
  ],
  [
    "the party of who signs it, in the open data",
    [document(QUESTIONS), person({ actorNaam: "S. Dijk", actorFractie: "SP", relatie: "Indiener" })],
    null,
    "party:SP",
    true,
  ],
  [
    "the party of whom it is addressed to",
    [document(QUESTIONS), person({ actorNaam: "S. Dijk", actorFractie: "SP", relatie: "Gericht aan" })],
    null,
    "party:SP",
    false,
  ],
  [
    "the party in a title",
    [
      document({
        ...QUESTIONS,
        onderwerp: "Vragen van de leden Dijk (SP) en Podt (D66) aan de minister over opvang",
      }),
    ],
    null,
    "party:D66",
    true,
  ],
  [
    "what stands in brackets elsewhere in a title",
    [document({ ...MINISTER, onderwerp: "Brief over het COA (SP)" })],
    null,
    "party:SP",
    false,
  ],
  [
    "the committee in its own head",
    [document({ ...MINISTER, soort: "Verslag van een commissiedebat" }, { file })],
    HEADED,
    'committee:"Asiel en Migratie"',
    true,
  ],
  [
    "the committee of its zaak",
    [
      record("zaak", "zaak", { fields: { nummer: "2024Z90001", soort: "Brief regering" } }),
      record("zaakActor", "commissie", {
        fields: { actorNaam: "vaste commissie voor Asiel en Migratie", relatie: "Voortouwcommissie" },
        refs: { zaak: ["zaak"] },
      }),
      document(MINISTER, { refs: { zaak: ["zaak"] } }),
    ],
    null,
    'committee:"Asiel en Migratie"',
    true,
  ],
  [
    "who deals with it",
    [
      record("zaak", "zaak", { fields: { nummer: "2024Z90001", soort: "Brief regering" } }),
      record("zaakActor", "commissie", {
        fields: { actorNaam: "vaste commissie voor Asiel en Migratie", relatie: "Voortouwcommissie" },
        refs: { zaak: ["zaak"] },
      }),
      document(MINISTER, { refs: { zaak: ["zaak"] } }),
    ],
    null,
    "from:commissie",
    false,
  ],
];

describe("who stands behind a document", () => {
  it("is enough for a rule: all letters of a minister, whatever they say, and nothing else", async () => {
    const started = bench({
      watches: [watch("minister", { query: 'from:"minister van Asiel en Migratie"', kinds: ["letter"] })],
    });
    open.push(started.store);
    const signed = (id: string, soort: string, functie: string) => [
      record("document", id, { fields: { ...MINISTER, soort, documentNummer: `2024D9100${id}` } }),
      record("documentActor", `wie-${id}`, {
        fields: { actorNaam: "A. Een", functie, relatie: "Eerste ondertekenaar" },
        refs: { document: [id] },
      }),
    ];
    started.source.queue([
      ...signed("1", "Brief regering", "minister van Asiel en Migratie"),
      ...signed("2", "Antwoord schriftelijke vragen", "minister van Asiel en Migratie"),
      ...signed("3", "Brief regering", "minister van Financiën"),
    ]);
    await started.once();
    expect(started.messenger.delivered.map(({ key }) => key)).toEqual(["card/document:1/#kanaal"]);
  });

  it.each(CASES)("is known by %s", async (_, records, text, query, isHit) => {
    const started = bench({ watches: [watch("afzender", { query })] });
    open.push(started.store);
    if (text !== null) started.source.files.set("file:stuk", text);
    started.source.queue(records);
    await started.once();
    expect(started.messenger.delivered.length).toBe(isHit ? 1 : 0);
  });
});
