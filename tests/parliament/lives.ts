import type { Citing, SourceRecord, Speaker, Treatment } from "#parliament";
import { record, type World } from "./world.ts";

/** Something that arrives: a version of a record, or what was read in a document. */
export type Arrival =
  | { readonly type: "record"; readonly record: SourceRecord }
  | { readonly type: "text"; readonly document: string; readonly cites: Readonly<Record<string, Citing>> };

/** Lets arrivals come, those of one page together. */
export function arrive(world: World, page: readonly Arrival[]): void {
  world.page(...page.flatMap((arrival) => (arrival.type === "record" ? [arrival.record] : [])));
  for (const arrival of page) {
    if (arrival.type === "text")
      world.read(arrival.document, { state: "read", textHash: "hash", reason: null }, arrival.cites);
  }
}

type Fields = SourceRecord["fields"];
type Refs = SourceRecord["refs"];

/** Every version of one record: the fields of the first, and what each later one changes; null is a tombstone. */
function versions(
  kind: string,
  id: string,
  refs: Refs,
  first: Fields,
  ...later: readonly (Fields | null)[]
): readonly Arrival[] {
  let fields = first;
  return [first, ...later].map((change, index) => {
    fields = { ...fields, ...change };
    const at = { position: index + 1, updatedAt: `2024-11-2${index}T10:00:00.000Z` };
    const content = change === null ? { deleted: true } : { fields, refs };
    return { type: "record", record: record(kind, id, { ...at, ...content }) };
  });
}

function text(document: string, id: string, ...claims: Citing["claims"]): Arrival {
  const citing = { document, sentence: "Zie deze motie.", role: "mentions", claims } as const;
  return { type: "text", document, cites: { [id]: citing } };
}

function says(speaker: Speaker, treatment: Treatment): Citing["claims"][number] {
  return { speaker, treatment, sentence: `${speaker} says ${treatment}.` };
}

const VOTES: readonly (readonly [party: string, seats: number, soort: "Voor" | "Tegen"])[] = [
  ["Rood", 36, "Tegen"],
  ["Groen", 25, "Voor"],
  ["Blauw", 24, "Voor"],
  ["Geel", 20, "Tegen"],
  ["Paars", 20, "Voor"],
  ["Oranje", 12, "Voor"],
  ["Grijs", 7, "Tegen"],
  ["Wit", 3, "Voor"],
  ["Zwart", 3, "Tegen"],
];

/**
 * All records of a motion: judged twice, held over, voted on and tallied with a row that stands there double for a
 * while and one that is corrected, its outcome corrected, replaced by one that says so in its record and one that says
 * so in its title, cited in a title, and carried out by a text.
 */
export function motionArrivals(): readonly Arrival[] {
  const zaak = { zaak: ["zaak-1"], kamerstukdossier: ["dossier-1"] };
  const meeting = (name: string, datum: string) => [
    ...versions("agendapunt", `punt-${name}`, { activiteit: [`activiteit-${name}`] }, {}),
    ...versions(
      "activiteit",
      `activiteit-${name}`,
      {},
      { soort: "Stemmingen", datum, status: "Gepland" },
      { status: "Uitgevoerd" },
    ),
  ];
  const decision = (id: string, point: string, ...changes: readonly Fields[]) =>
    versions("besluit", id, { zaak: ["zaak-1"], agendapunt: [point] }, { status: "Voorstel" }, ...changes);
  const decided = (besluitSoort: string) => ({ besluitSoort, status: "Besluit" });
  const vote = (
    id: string,
    party: string,
    seats: number,
    soort: string,
    ...later: readonly (Fields | null)[]
  ) => {
    const row = { soort, fractieGrootte: String(seats), actorNaam: party, actorFractie: party };
    return versions("stemming", id, { besluit: ["besluit-3"] }, row, ...later);
  };
  return [
    ...versions(
      "kamerstukdossier",
      "dossier-1",
      {},
      { nummer: "36600", toevoeging: "XX" },
      { titel: "Begroting" },
    ),
    ...versions(
      "zaak",
      "zaak-1",
      { kamerstukdossier: ["dossier-1"] },
      {
        soort: "Motie",
        nummer: "2024Z18231",
        onderwerp: "Motie van de leden Een en Twee over opvang",
        gestartOp: "2024-11-19T00:00:00",
        volgnummer: "29",
        kabinetsappreciatie: "Nog te ontvangen",
      },
      { kabinetsappreciatie: "Oordeel Kamer" },
      { kabinetsappreciatie: "Ontraden" },
    ),
    ...versions(
      "document",
      "document-1",
      zaak,
      { soort: "Motie", documentNummer: "2024D43817", datum: "2024-11-19T00:00:00", volgnummer: "29" },
      { onderwerp: "Motie van de leden Een en Twee over opvang" },
    ),
    ...versions("documentVersie", "versie-1", { document: ["document-1"] }, { versienummer: "1" }),
    ...versions(
      "documentVersie",
      "versie-2",
      { document: ["document-1"] },
      { versienummer: "2", externeidentifier: "kst-36600-XX-29" },
    ),
    ...versions("zaakActor", "actor-1", { zaak: ["zaak-1"] }, { actorNaam: "A. Een", relatie: "Indiener" }),
    ...versions(
      "zaakActor",
      "actor-2",
      { zaak: ["zaak-1"] },
      { actorNaam: "B. Twee", relatie: "Medeindiener" },
    ),
    ...meeting("a", "2024-11-19T10:00:00"),
    ...meeting("b", "2024-11-26T15:00:00"),
    ...meeting("c", "2024-12-03T15:00:00"),
    ...decision("besluit-1", "punt-a", decided("Ingediend")),
    ...decision("besluit-2", "punt-b", decided("Stemmen - aangehouden")),
    ...decision("besluit-3", "punt-c", decided("Stemmen - aangenomen"), decided("Stemmen - verworpen")),
    ...VOTES.filter(([party]) => party !== "Paars").flatMap(([party, seats, soort]) =>
      vote(`stemming-${party}`, party, seats, soort),
    ),
    ...vote("stemming-Paars", "Paars", 20, "Voor", { soort: "Tegen" }),
    ...vote("stemming-double", "Groen", 25, "Voor", null),
    ...replacement(2, 31, { vervangenVanuit: ["zaak-1"] }, "Gewijzigde motie (t.v.v. 36600-XX-29)"),
    ...replacement(3, 33, {}, "Nader gewijzigde motie (t.v.v. 36600-XX-31)"),
    text("document-3", "kst-36600-XX-31"),
    ...letter("brief-1", "Reactie op de motie op stuk 36600-XX-29"),
    text("brief-1", "kst-36600-XX-29", says("government", "executed")),
    ...letter("brief-2", "Stand van zaken", null, { onderwerp: "Stand van zaken (2)" }),
    text("brief-2", "kst-36600-XX-29"),
    ...versions(
      "documentActor",
      "brief-1-van",
      { document: ["brief-1"] },
      { actorNaam: "B. Bewind", functie: "minister", relatie: "Ondertekenaar" },
      { functie: "minister van Asiel", relatie: "Eerste ondertekenaar" },
    ),
  ];
}

/**
 * What is said of a motion: in part, carried out, another letter that does so and is removed, one that the House denies
 * before and after, and a mention that turns out to be more by its date.
 */
export function claimArrivals(): readonly Arrival[] {
  const motion = "kst-36600-XX-29";
  const said = (id: string, datum: string, soort: string, ...claims: Citing["claims"]) => [
    ...versions("document", id, {}, { soort, documentNummer: `2025D${id}`, datum, onderwerp: "Stuk" }),
    text(id, motion, ...claims),
  ];
  return [
    ...motionArrivals().filter(
      (arrival) =>
        arrival.type === "record" && /^(zaak|document|versie|dossier)-[12]$/.test(arrival.record.id),
    ),
    ...said("10001", "2025-01-10T00:00:00", "Brief regering", says("government", "partly")),
    ...said("10002", "2025-02-01T00:00:00", "Brief regering", says("government", "executed")),
    ...said("10003", "2025-01-20T00:00:00", "Motie", says("house", "notExecuted")),
    ...said("10004", "2025-03-01T00:00:00", "Motie", says("house", "notExecuted")),
    ...said("10005", "2025-03-05T00:00:00", "Antwoord schriftelijke vragen", says("government", "underway")),
    ...said(
      "10006",
      "2025-03-05T00:00:00",
      "Jaarverslag",
      says("other", "executed"),
      says("government", "takenOver"),
    ),
    ...versions(
      "document",
      "10005",
      {},
      { soort: "Antwoord schriftelijke vragen", datum: "2025-03-05T00:00:00", onderwerp: "Stuk" },
      { datum: "2025-01-05T00:00:00" },
    ),
  ];
}

function replacement(number: number, stuk: number, refs: Refs, onderwerp: string): readonly Arrival[] {
  return [
    ...versions(
      "zaak",
      `zaak-${number}`,
      { kamerstukdossier: ["dossier-1"], ...refs },
      {
        soort: "Motie",
        nummer: `2024Z1900${number}`,
        onderwerp,
        volgnummer: String(stuk),
      },
    ),
    ...versions(
      "document",
      `document-${number}`,
      { zaak: [`zaak-${number}`], kamerstukdossier: ["dossier-1"] },
      {
        soort: "Motie (gewijzigd/nader)",
        documentNummer: `2024D5000${number}`,
        onderwerp,
        volgnummer: String(stuk),
      },
    ),
  ];
}

function letter(id: string, onderwerp: string, ...later: readonly (Fields | null)[]): readonly Arrival[] {
  const fields = { soort: "Brief regering", documentNummer: id.replace("brief-", "2025D0000") };
  return versions("document", id, {}, { ...fields, datum: "2025-02-01T00:00:00", onderwerp }, ...later);
}

/** A question that is asked, postponed twice, answered late, answered once more, and cited by a title and a text. */
export function questionArrivals(): readonly Arrival[] {
  const document = (id: string, soort: string, datum: string, ...later: readonly (Fields | null)[]) =>
    versions("document", id, { zaak: ["zaak-9"] }, { soort, datum, documentNummer: `2024D${id}` }, ...later);
  return [
    ...versions(
      "zaak",
      "zaak-9",
      {},
      {
        soort: "Schriftelijke vragen",
        nummer: "2024Z11859",
        onderwerp: "Vragen",
        gestartOp: "2024-07-05T00:00:00",
      },
      { termijn: "2024-07-26T00:00:00" },
      { termijn: "2024-08-16T00:00:00" },
    ),
    ...versions("zaakActor", "van", { zaak: ["zaak-9"] }, { actorNaam: "A. Een", relatie: "Indiener" }),
    ...versions("zaakActor", "aan", { zaak: ["zaak-9"] }, { actorNaam: "Minister", relatie: "Gericht aan" }),
    ...document("10001", "Schriftelijke vragen", "2024-07-05T00:00:00"),
    ...document("10002", "Mededeling (uitstel antwoord)", "2024-07-25T00:00:00"),
    ...document("10003", "Mededeling (uitstel antwoord)", "2024-08-15T00:00:00", null),
    ...document("10004", "Antwoord schriftelijke vragen", "2024-09-20T00:00:00", {
      aanhangselnummer: "232402411",
    }),
    ...document("10005", "Antwoord schriftelijke vragen (nader)", "2024-10-20T00:00:00"),
    ...letter("brief-8", "Reactie op de vragen 2024Z11859", { onderwerp: "Reactie" }, null),
    ...letter("brief-9", "Stand van zaken"),
    text("brief-9", "ah-tk-20232024-2411"),
    text("10004", "2024Z11859"),
  ];
}

/** A pledge that is repeated, added to, amended, given another day, kept in part and then wholly, and cited. */
export function promiseArrivals(): readonly Arrival[] {
  const other = (id: string, nummer: string, refs: Refs) =>
    versions("toezegging", id, refs, { nummer, status: "Openstaand", tekst: "Nogmaals." });
  return [
    ...versions(
      "toezegging",
      "toezegging-1",
      { activiteit: ["activiteit-1"], toegezegdAanPersoon: ["persoon-1"] },
      {
        nummer: "TZ202412-116",
        status: "Openstaand",
        tekst: "Er komt een brief.",
        datumNakoming: "0001-01-01",
      },
      { datumNakoming: "2025-03-01T00:00:00" },
      { datumNakoming: "2025-06-01T00:00:00", status: "Deels Voldaan", kamerbriefNakoming: "2025D00001" },
      { status: "Voldaan", kamerbriefNakoming: "2025D00001, 2025D00002" },
    ),
    ...other("toezegging-2", "TZ202501-001", { isHerhalingVan: ["toezegging-1"] }),
    ...other("toezegging-3", "TZ202501-002", {
      isAanvullingOp: ["toezegging-1"],
      isWijzigingVan: ["toezegging-2"],
    }),
    ...versions(
      "toezegging",
      "toezegging-4",
      {},
      { nummer: "TZ202501-003", status: "Openstaand" },
      { status: "Vervallen" },
    ),
    ...versions("activiteit", "activiteit-1", {}, { nummer: "2024A05766", datum: "2024-12-18T00:00:00" }),
    ...versions("persoon", "persoon-1", {}, { roepnaam: "Bea", achternaam: "Twee" }),
    ...letter("brief-8", "Over de toezegging TZ202412-116", null),
    ...letter("brief-9", "Stand van zaken"),
    text("brief-9", "TZ202412-116"),
  ];
}

/** A meeting whose agenda grows, that is moved to a successor, which is held; and one that is cancelled. */
export function meetingArrivals(): readonly Arrival[] {
  const planned = {
    soort: "Commissiedebat",
    onderwerp: "Opvang",
    datum: "2024-12-10T00:00:00",
    status: "Gepland",
  };
  const item = (id: string, meeting: string, ...more: readonly Fields[]) =>
    versions(
      "agendapunt",
      id,
      { activiteit: [meeting] },
      { onderwerp: `Punt ${id}`, volgorde: "1" },
      ...more,
    );
  return [
    ...versions(
      "activiteit",
      "debat-1",
      {},
      { ...planned, nummer: "2024A07000" },
      { datum: "2024-12-11T00:00:00" },
      { status: "Verplaatst", onderwerp: "Opvang (is verplaatst naar 18 december 2024)" },
    ),
    ...versions(
      "activiteit",
      "debat-2",
      { vervangenVanuit: ["debat-1"] },
      { ...planned, nummer: "2024A07001", datum: "2024-12-18T00:00:00" },
      { status: "Uitgevoerd" },
    ),
    ...versions("activiteit", "debat-3", {}, { ...planned, nummer: "2024A07002" }, { status: "Geannuleerd" }),
    ...item("punt-1", "debat-1", { volgorde: "2" }),
    ...item("punt-2", "debat-1"),
    ...item("punt-3", "debat-2"),
    ...versions(
      "besluit",
      "voorstel-1",
      { agendapunt: ["punt-1"], zaak: ["zaak-1"] },
      { status: "Voorstel" },
    ),
    ...versions("zaak", "zaak-1", {}, { soort: "Motie", nummer: "2024Z18231", onderwerp: "Motie" }),
  ];
}
