import { daysFrom } from "../clock.ts";
import { build, type Entity } from "../parliament/entity.ts";
import type { SmallParliament } from "../parliament/small-parliament.ts";
import { MEMBERS, PARTIES } from "./cast.ts";
import { dayField, number } from "./dates.ts";
import { MINISTER_SIGNS, stukOf } from "./execution.ts";
import { OLD_TOPIC, oldContradictionFile, oldLetterFile, oldMotionFile } from "./texts.ts";

/** How long before the story begins, in days. */
const TABLED_DAYS = -720;
const VOTED_DAYS = -714;
const DUE_DAYS = -660;
const LETTER_DAYS = -640;
const DENIED_DAYS = -605;

/**
 * What became of a followed motion two years before anybody here looked: it was adopted with a term, a letter says that
 * it was carried out, and the House that it was not.
 */
export function publishPast(parliament: SmallParliament, now: Date): void {
  parliament.publish(motion(now), daysFrom(now, TABLED_DAYS));
  parliament.publish(vote(daysFrom(now, VOTED_DAYS)), daysFrom(now, VOTED_DAYS));
  parliament.publish(letter(daysFrom(now, LETTER_DAYS)), daysFrom(now, LETTER_DAYS));
  parliament.publish(denial(daysFrom(now, DENIED_DAYS)), daysFrom(now, DENIED_DAYS));
}

function motion(now: Date): readonly Entity[] {
  const at = daysFrom(now, TABLED_DAYS);
  return stukOf(
    "oude-motie",
    {
      soort: "Motie",
      onderwerp: `Motie van het lid ${MEMBERS.first.name} over ${OLD_TOPIC}`,
      volgnummer: 3301,
      serial: 801,
    },
    at,
    { file: oldMotionFile(at, daysFrom(now, DUE_DAYS)), by: signs("first") },
  );
}

function vote(at: Date): readonly Entity[] {
  return [
    build.activiteit("oude-stemmingen", {
      soort: "Stemmingen",
      nummer: number("A", at, 801),
      onderwerp: "Stemmingen",
      datumSoort: "Dag",
      datum: dayField(at),
      besloten: false,
      status: "Uitgevoerd",
      kamer: "Tweede Kamer",
    }),
    build.agendapunt("oud-agendapunt", {
      activiteit: "oude-stemmingen",
      nummer: number("A", at, 802),
      onderwerp: "Stemmingen over moties",
      volgorde: 1,
      status: "Vrijgegeven",
    }),
    build.besluit("oud-besluit", {
      agendapunt: "oud-agendapunt",
      zaak: "oude-motie-zaak",
      stemmingsSoort: "Met handopsteken",
      besluitSoort: "Stemmen - aangenomen",
      besluitTekst: "Aangenomen.",
      status: "Besluit",
      agendapuntZaakBesluitVolgorde: 1,
    }),
    ...PARTIES.map(({ name, seats, votes }) =>
      build.stemming(`oude-stem-${name}`, {
        besluit: "oud-besluit",
        fractie: name,
        soort: votes,
        fractieGrootte: seats,
        actorNaam: name,
        actorFractie: name,
        vergissing: false,
      }),
    ),
  ];
}

function letter(at: Date): readonly Entity[] {
  const about = "Onderwijs voor kinderen op opvanglocaties";
  return stukOf(
    "oude-brief",
    { soort: "Brief regering", onderwerp: about, volgnummer: 3420, serial: 802 },
    at,
    { file: oldLetterFile(at), by: MINISTER_SIGNS },
  );
}

function denial(at: Date): readonly Entity[] {
  const about = `Motie van het lid ${MEMBERS.second.name} over beloofd vervoer`;
  return stukOf("oude-tegenspraak", { soort: "Motie", onderwerp: about, volgnummer: 3477, serial: 803 }, at, {
    file: oldContradictionFile(at),
    by: signs("second"),
  });
}

function signs(member: keyof typeof MEMBERS): Readonly<Record<string, string>> {
  const { name, initials, party } = MEMBERS[member];
  return {
    actorNaam: `${initials} ${name}`,
    actorFractie: party,
    functie: "Tweede Kamerlid",
    relatie: "Indiener",
  };
}
