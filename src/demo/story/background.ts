import { daysFrom } from "../clock.ts";
import { build, type Entity } from "../parliament/entity.ts";
import { MEMBERS, MINISTER, PARTIES, PLEDGE_NUMBER } from "./cast.ts";
import { dayField, hourField, number, vergaderjaar } from "./dates.ts";

/** Title of the dossier that the motion stands in. */
export const BUDGET = "Vaststelling van de begrotingsstaten van het Ministerie van Asiel en Migratie (XX)";
const LAW =
  "Regels inzake een wettelijke taak van gemeenten om opvangvoorzieningen voor asielzoekers mogelijk te maken " +
  "(Wet gemeentelijke taak mogelijk maken asielopvangvoorzieningen)";

/** The dossiers, parties, members and committee that the rest refers to. */
export function foundations(now: Date): readonly Entity[] {
  return [
    dossier("36333", null, LAW),
    dossier("36600", "XX", BUDGET),
    dossier(
      "36600",
      "XII",
      "Vaststelling van de begrotingsstaten van het Ministerie van Infrastructuur en Waterstaat (XII)",
    ),
    dossier("19637", null, "Vreemdelingenbeleid"),
    dossier("31322", null, "Kinderopvang"),
    dossier("29984", null, "Spoor: vervoer- en beheerplan"),
    ...PARTIES.map(({ name, seats }, index) =>
      build.fractie(name, {
        nummer: index + 1,
        afkorting: name,
        naamNl: name,
        aantalZetels: seats,
        aantalStemmen: seats * 70_000,
        datumActief: dayField(daysFrom(now, -700)).slice(0, 10),
      }),
    ),
    ...Object.values(MEMBERS).map(({ name, initials, party }, index) =>
      build.persoon(name, {
        nummer: index + 1,
        achternaam: name,
        initialen: initials,
        functie: "Tweede Kamerlid",
        fractielabel: party,
      }),
    ),
    build.commissie("commissie-am", {
      nummer: 1,
      soort: "Vast",
      afkorting: "A&M",
      naamNl: "vaste commissie voor Asiel en Migratie",
    }),
  ];
}

function dossier(nummer: string, toevoeging: string | null, titel: string): Entity {
  const name = toevoeging === null ? `dossier-${nummer}` : `dossier-${nummer}-${toevoeging}`;
  return build.kamerstukdossier(name, {
    titel,
    nummer,
    toevoeging,
    hoogsteVolgnummer: 120,
    afgesloten: false,
    kamer: "Tweede Kamer",
  });
}

/** The law of dossier 36 333. */
export function law(at: Date): readonly Entity[] {
  const papers = ["Voorstel van wet", "Memorie van toelichting", "Nota naar aanleiding van het verslag"];
  return [
    build.zaak("wet-zaak", {
      nummer: number("Z", at, 33),
      soort: "Wetgeving",
      titel: LAW,
      onderwerp: LAW,
      gestartOp: dayField(at),
      status: "Vrijgegeven",
      afgedaan: false,
      kamerstukdossier: "dossier-36333",
    }),
    ...papers.map((soort, index) =>
      build.document(`wet-document-${index}`, {
        soort,
        documentNummer: number("D", at, 33 + index),
        titel: LAW,
        onderwerp: soort,
        datum: dayField(at),
        volgnummer: 2 + index,
        vergaderjaar: vergaderjaar(at),
        kamer: 2,
        zaak: "wet-zaak",
        kamerstukdossier: "dossier-36333",
      }),
    ),
  ];
}

/** The pledge that the story follows, as it stands. */
export function pledgeRecord(at: Date, status: string): Entity {
  return build.toezegging("toezegging", {
    activiteit: "debat",
    nummer: PLEDGE_NUMBER,
    activiteitNummer: number("A", at, 11),
    naam: MINISTER.name,
    functie: MINISTER.office,
    status,
    datumNakoming: dayField(daysFrom(at, 300)),
    ministerie: "Asiel en Migratie",
    tekst: "De minister informeert de Kamer over de inrichting van locaties.",
    aanmaakdatum: dayField(at),
  });
}

/** A debate with its pledge, meeting and report: kinds that the feed writes in a form of their own. */
export function pledge(at: Date): readonly Entity[] {
  return [
    build.activiteit("debat", {
      soort: "Commissiedebat",
      nummer: number("A", at, 11),
      onderwerp: "Opvang van asielzoekers",
      datumSoort: "Dag",
      datum: dayField(at),
      aanvangstijd: hourField(at, 10),
      eindtijd: hourField(at, 13),
      besloten: false,
      status: "Uitgevoerd",
      vergaderjaar: vergaderjaar(at),
      kamer: "Tweede Kamer",
      voortouwnaam: "vaste commissie voor Asiel en Migratie",
      voortouwcommissie: "commissie-am",
    }),
    pledgeRecord(at, "Openstaand"),
    build.vergadering("vergadering", {
      soort: "Commissie",
      titel: "Opvang van asielzoekers",
      zaal: "Oude Zaal",
      vergaderjaar: vergaderjaar(at),
      vergaderingNummer: 90,
      datum: dayField(at),
      aanvangstijd: hourField(at, 10),
      sluiting: hourField(at, 13),
      kamer: "Tweede Kamer",
    }),
    build.verslag("verslag", { vergadering: "vergadering", soort: "Eindpublicatie", status: "Gecorrigeerd" }),
  ];
}
