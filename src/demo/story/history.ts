import { daysFrom } from "../clock.ts";
import { build, type Entity } from "../parliament/entity.ts";
import type { SmallParliament } from "../parliament/small-parliament.ts";
import { replacedMotion, termQuestions } from "./aftercare.ts";
import { oldRecords } from "./archive.ts";
import { BUDGET, foundations, law, pledge } from "./background.ts";
import { MEMBERS, MINISTER } from "./cast.ts";
import { dayField, hourField, number, vergaderjaar } from "./dates.ts";
import { publishPast } from "./past.ts";
import { MOTION_TOPIC, motionFile, QUESTION_TOPIC, questionFile } from "./texts.ts";

/** How long before the story begins its history took place, in days. */
const TABLED_DAYS = -12;
const ASKED_DAYS = -26;

/**
 * Publishes everything that happened before the story begins, in its order, as if at the time: dossiers and people,
 * thousands of old records, the law in dossier 36 333, the questions, and the motions, one up to the proposal to vote on it.
 * @param old what happened long before, where it is not to be thousands of records
 */
export function publishHistory(
  parliament: SmallParliament,
  now: Date,
  old: readonly Entity[] = oldRecords(),
): void {
  parliament.publish(foundations(now), daysFrom(now, -760));
  publishPast(parliament, now);
  parliament.publish(old, daysFrom(now, -600));
  parliament.publish(law(daysFrom(now, -400)), daysFrom(now, -400));
  parliament.publish(pledge(pledgedAt(now)), pledgedAt(now));
  parliament.publish(questions(now), daysFrom(now, ASKED_DAYS, 16));
  parliament.publish(termQuestions(now), daysFrom(now, TABLED_DAYS, 16));
  parliament.publish(motion(now), daysFrom(now, TABLED_DAYS, 21));
  parliament.publish([motionZaak(now, "Oordeel Kamer")], daysFrom(now, TABLED_DAYS, 23));
  parliament.publish(replacedMotion(now), daysFrom(now, -5, 21));
  parliament.publish(votingList(now), daysFrom(now, -1, 17));
}

/** When the followed pledge was made. */
export function pledgedAt(now: Date): Date {
  return daysFrom(now, -200);
}

/** When the written questions were asked. */
export function askedAt(now: Date): Date {
  return daysFrom(now, ASKED_DAYS, 12);
}

/** Number of the case of the questions. */
export function questionNumber(now: Date): string {
  return number("Z", askedAt(now), 612);
}

/** The case of the questions, open or answered. */
export function questionZaak(now: Date, answered: boolean): Entity {
  return build.zaak("vragen-zaak", {
    nummer: questionNumber(now),
    soort: "Schriftelijke vragen",
    onderwerp: `Het bericht over ${QUESTION_TOPIC}`,
    gestartOp: dayField(askedAt(now)),
    termijn: dayField(daysFrom(askedAt(now), 21)),
    organisatie: "Tweede Kamer",
    vergaderjaar: vergaderjaar(askedAt(now)),
    status: "Vrijgegeven",
    afgedaan: answered,
    grootProject: false,
  });
}

/** The case of the motion with the opinion of the cabinet. */
function motionZaak(now: Date, appreciation: string): Entity {
  const at = daysFrom(now, TABLED_DAYS, 12);
  return build.zaak("motie-zaak", {
    nummer: number("Z", at, 329),
    soort: "Motie",
    titel: BUDGET,
    onderwerp: `Motie van de leden ${MEMBERS.first.name} en ${MEMBERS.second.name} over ${MOTION_TOPIC}`,
    gestartOp: dayField(at),
    organisatie: "Tweede Kamer",
    vergaderjaar: vergaderjaar(at),
    volgnummer: 29,
    status: "Vrijgegeven",
    afgedaan: false,
    grootProject: false,
    kabinetsappreciatie: appreciation,
    kamerstukdossier: "dossier-36600-XX",
  });
}

function questions(now: Date): readonly Entity[] {
  const at = askedAt(now);
  const by = {
    actorNaam: `${MEMBERS.second.initials} ${MEMBERS.second.name}`,
    actorFractie: MEMBERS.second.party,
  };
  return [
    questionZaak(now, false),
    build.zaakActor("vragen-actor", {
      zaak: "vragen-zaak",
      ...by,
      functie: "Tweede Kamerlid",
      relatie: "Indiener",
    }),
    build.zaakActor("vragen-aan", {
      zaak: "vragen-zaak",
      actorNaam: MINISTER.name,
      functie: MINISTER.office,
      relatie: "Gericht aan",
    }),
    build.document("vragen-document", {
      soort: "Schriftelijke vragen",
      documentNummer: number("D", at, 612),
      onderwerp: `Het bericht over ${QUESTION_TOPIC}`,
      datum: dayField(at),
      volgnummer: -1,
      vergaderjaar: vergaderjaar(at),
      kamer: 2,
      zaak: "vragen-zaak",
      file: questionFile(at, questionNumber(now)),
    }),
  ];
}

function motion(now: Date): readonly Entity[] {
  const at = daysFrom(now, TABLED_DAYS, 12);
  const indieners = [
    { ...MEMBERS.first, relatie: "Indiener" },
    { ...MEMBERS.second, relatie: "Medeindiener" },
  ];
  return [
    motionZaak(now, "Nog niet bekend"),
    ...indieners.map(({ name, initials, party, relatie }) =>
      build.zaakActor(`motie-${name}`, {
        zaak: "motie-zaak",
        persoon: name,
        fractie: party,
        actorNaam: `${initials} ${name}`,
        actorFractie: party,
        functie: "Tweede Kamerlid",
        relatie,
      }),
    ),
    build.document("motie-document", {
      soort: "Motie",
      documentNummer: number("D", at, 329),
      titel: BUDGET,
      onderwerp: `Motie van de leden ${MEMBERS.first.name} en ${MEMBERS.second.name} over ${MOTION_TOPIC}`,
      datum: dayField(at),
      volgnummer: 29,
      vergaderjaar: vergaderjaar(at),
      kamer: 2,
      zaak: "motie-zaak",
      kamerstukdossier: "dossier-36600-XX",
      file: motionFile(at),
    }),
    build.documentVersie("motie-versie", {
      document: "motie-document",
      status: "Vrijgegeven",
      versienummer: 1,
      extensie: ".pdf",
      datum: dayField(at),
      externeidentifier: "kst-36600-XX-29",
    }),
    build.besluit("motie-ingediend", {
      zaak: "motie-zaak",
      besluitSoort: "Ingediend",
      besluitTekst: "Ingediend.",
      status: "Besluit",
      agendapuntZaakBesluitVolgorde: 1,
    }),
  ];
}

/** The vote is on the agenda of today, its decision still a proposal. */
function votingList(now: Date): readonly Entity[] {
  return [
    build.activiteit("stemmingen", {
      soort: "Stemmingen",
      nummer: number("A", now, 29),
      onderwerp: "Stemmingen",
      datumSoort: "Dag",
      datum: dayField(now),
      aanvangstijd: hourField(now, 15),
      besloten: false,
      status: "Gepland",
      vergaderjaar: vergaderjaar(now),
      kamer: "Tweede Kamer",
    }),
    build.agendapunt("motie-agendapunt", {
      activiteit: "stemmingen",
      nummer: number("A", now, 30),
      onderwerp: `Stemmingen over moties bij ${BUDGET}`,
      volgorde: 1,
      status: "Vrijgegeven",
    }),
    build.besluit("motie-besluit", {
      agendapunt: "motie-agendapunt",
      zaak: "motie-zaak",
      status: "Voorstel",
      agendapuntZaakBesluitVolgorde: 2,
    }),
  ];
}
