import { daysFrom } from "../clock.ts";
import { build, type Entity } from "../parliament/entity.ts";
import { dayField, hourField, number, vergaderjaar } from "./dates.ts";
import { TERM_TOPIC } from "./texts.ts";

/** So far ahead that no reminder falls within the story, whatever recess lies between. */
const PLANNED_DAYS = 93;
const MOVED_DAYS = 100;

/** A debate of the committee, with the followed questions on its agenda. */
export function plannedDebate(now: Date): readonly Entity[] {
  return [
    debate(now, daysFrom(now, PLANNED_DAYS)),
    build.agendapunt("debat-punt", {
      activiteit: "commissiedebat",
      nummer: "1",
      onderwerp: `Vragen over ${TERM_TOPIC}`,
      volgorde: 1,
      status: "Vrijgegeven",
    }),
    build.besluit("debat-voorstel", {
      agendapunt: "debat-punt",
      zaak: "termijn-zaak",
      besluitSoort: "Behandelen",
      status: "Voorstel",
      agendapuntZaakBesluitVolgorde: 1,
    }),
  ];
}

/** The same a week later. */
export function movedDebate(now: Date): readonly Entity[] {
  return [debate(now, daysFrom(now, MOVED_DAYS))];
}

function debate(now: Date, on: Date): Entity {
  return build.activiteit("commissiedebat", {
    soort: "Commissiedebat",
    nummer: number("A", now, 801),
    onderwerp: "Opvang van kinderen in de noodopvang",
    datumSoort: "Dag",
    datum: dayField(on),
    aanvangstijd: hourField(on, 10),
    eindtijd: hourField(on, 14),
    locatie: "Voorbeeldzaal",
    besloten: false,
    status: "Gepland",
    vergaderjaar: vergaderjaar(on),
    kamer: 2,
    voortouwnaam: "vaste commissie voor Asiel en Migratie",
  });
}
