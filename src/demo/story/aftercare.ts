import { daysFrom } from "../clock.ts";
import { build, type Entity } from "../parliament/entity.ts";
import { BUDGET } from "./background.ts";
import { MEMBERS, MINISTER } from "./cast.ts";
import { dayField, number, vergaderjaar } from "./dates.ts";
import { postponementFile, REPLACED_TOPIC, TERM_TOPIC, termQuestionFile } from "./texts.ts";

/** How long before the story begins, in days. */
const ASKED_DAYS = -12;
const TABLED_DAYS = -5;
/** The day by which the notice of postponement promises the answer; by then nothing has come. */
const PROMISED_DAYS = 16;
/** So many days are skipped at the end of the story: the promised day has passed then. */
export const SKIPPED_DAYS = PROMISED_DAYS + 1;

const REPLACED = 31;
const SUCCESSOR = 35;

/** Number of the case of the questions that are answered too late. */
export function termQuestionNumber(now: Date): string {
  return number("Z", daysFrom(now, ASKED_DAYS, 12), 640);
}

/** The followed questions that will be postponed. */
export function termQuestions(now: Date): readonly Entity[] {
  const at = daysFrom(now, ASKED_DAYS, 12);
  return [
    build.zaak("termijn-zaak", {
      nummer: termQuestionNumber(now),
      soort: "Schriftelijke vragen",
      onderwerp: `Vragen over ${TERM_TOPIC}`,
      gestartOp: dayField(at),
      termijn: dayField(daysFrom(at, 21)),
      organisatie: "Tweede Kamer",
      vergaderjaar: vergaderjaar(at),
      status: "Vrijgegeven",
      afgedaan: false,
      grootProject: false,
    }),
    build.zaakActor("termijn-actor", {
      zaak: "termijn-zaak",
      actorNaam: `${MEMBERS.first.initials} ${MEMBERS.first.name}`,
      actorFractie: MEMBERS.first.party,
      functie: "Tweede Kamerlid",
      relatie: "Indiener",
    }),
    build.document("termijn-document", {
      soort: "Schriftelijke vragen",
      documentNummer: number("D", at, 640),
      onderwerp: `Vragen over ${TERM_TOPIC}`,
      datum: dayField(at),
      volgnummer: -1,
      vergaderjaar: vergaderjaar(at),
      kamer: 2,
      zaak: "termijn-zaak",
      file: termQuestionFile(at, termQuestionNumber(now)),
    }),
  ];
}

/** The notice that the answer comes later, with a day. */
export function postponement(now: Date): readonly Entity[] {
  return [
    build.document("uitstel-document", {
      soort: "Mededeling (uitstel antwoord)",
      documentNummer: number("D", now, 703),
      onderwerp: `Uitstel beantwoording vragen van het lid ${MEMBERS.first.name} over ${TERM_TOPIC}`,
      datum: dayField(now),
      volgnummer: -1,
      vergaderjaar: vergaderjaar(now),
      kamer: 2,
      zaak: "termijn-zaak",
      file: postponementFile(now, daysFrom(now, PROMISED_DAYS), termQuestionNumber(now)),
    }),
    build.documentActor("uitstel-actor", {
      document: "uitstel-document",
      actorNaam: MINISTER.name,
      functie: MINISTER.office,
      relatie: "Eerste ondertekenaar",
    }),
  ];
}

/** The followed motion that another will replace. */
export function replacedMotion(now: Date): readonly Entity[] {
  return motionOf("vervangen", REPLACED, daysFrom(now, TABLED_DAYS, 12), motionTitle("Motie", ""));
}

/** The motion that takes its place: only its title says so. */
export function successor(now: Date): readonly Entity[] {
  const title = motionTitle("Gewijzigde motie", ` (t.v.v. 36600-XX-${REPLACED})`);
  return motionOf("gewijzigd", SUCCESSOR, now, title);
}

function motionTitle(form: string, behind: string): string {
  return `${form} van het lid ${MEMBERS.second.name} over ${REPLACED_TOPIC}${behind}`;
}

function motionOf(name: string, volgnummer: number, at: Date, onderwerp: string): readonly Entity[] {
  const zaak = `${name}-zaak`;
  return [
    build.zaak(zaak, {
      nummer: number("Z", at, 300 + volgnummer),
      soort: "Motie",
      titel: BUDGET,
      onderwerp,
      gestartOp: dayField(at),
      organisatie: "Tweede Kamer",
      vergaderjaar: vergaderjaar(at),
      volgnummer,
      status: "Vrijgegeven",
      afgedaan: false,
      grootProject: false,
      kamerstukdossier: "dossier-36600-XX",
    }),
    build.zaakActor(`${name}-actor`, {
      zaak,
      persoon: MEMBERS.second.name,
      fractie: MEMBERS.second.party,
      actorNaam: `${MEMBERS.second.initials} ${MEMBERS.second.name}`,
      actorFractie: MEMBERS.second.party,
      functie: "Tweede Kamerlid",
      relatie: "Indiener",
    }),
    build.document(`${name}-document`, {
      soort: name === "gewijzigd" ? "Motie (gewijzigd/nader)" : "Motie",
      documentNummer: number("D", at, 300 + volgnummer),
      titel: BUDGET,
      onderwerp,
      datum: dayField(at),
      volgnummer,
      vergaderjaar: vergaderjaar(at),
      kamer: 2,
      zaak,
      kamerstukdossier: "dossier-36600-XX",
    }),
  ];
}
