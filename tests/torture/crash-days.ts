import { build, type Entity } from "#demo";
import { STEP_LABELS, type StepLabel } from "#pipeline";
import type { CrashWorld } from "./crash.ts";
import type { Random } from "./simulation/random.ts";

/** What is followed from the beginning: the pledges, and a word in a channel that also wants a digest. */
export const DAYS_WATCHES = `
channel: "#kanaal"
digest: daily 08:30
watches:
  - { id: nood, name: Noodopvang, query: noodopvang }
  - { id: elders, name: Elders, query: noodopvang, channel: "#tweede" }
${[1, 2, 3, 4, 5, 6, 7].map((day) => `  - { id: toezegging-${day}, name: Toezegging ${day}, promise: TZ202601-00${day} }`).join("\n")}
`;

/** So many days, on each of which every step of the program comes by. */
export const DAYS = 7;
const DUE_SOON_DAYS = 7;

function civilDay(day: number): string {
  return new Date(Date.now() + day * 86_400_000).toISOString().slice(0, 10);
}

/** Before the first day: motions that nobody follows yet, and pledges that become due one by one. */
export function beforeAll(): readonly Entity[] {
  const days = [...Array(DAYS).keys()].map((index) => index + 1);
  return [
    build.kamerstukdossier("dossier", { nummer: 36600, toevoeging: "XX", titel: "Begroting" }),
    ...days.map((day) =>
      build.zaak(`zaak-${day}`, {
        nummer: `${civilDay(0).slice(0, 4)}Z1000${day}`,
        soort: "Motie",
        onderwerp: `Motie van het lid Voorbeeld over punt ${day}`,
        gestartOp: `${civilDay(0)}T00:00:00`,
        volgnummer: 100 + day,
        kamerstukdossier: "dossier",
      }),
    ),
    ...days.map((day) =>
      build.toezegging(`toezegging-${day}`, {
        nummer: `TZ202601-00${day}`,
        naam: "A. Voorbeeld",
        functie: "minister",
        status: "Openstaand",
        datumNakoming: `${civilDay(day + DUE_SOON_DAYS)}T00:00:00`,
        ministerie: "Asiel en Migratie",
        tekst: `De minister informeert de Kamer over punt ${day}.`,
        aanmaakdatum: `${civilDay(0)}T00:00:00`,
      }),
    ),
  ];
}

/**
 * A day: a motion is followed from now on, the one that was followed since yesterday is voted on while its card is
 * gone, and letters come that a query hits, by title and by text. Slack leaves some of it unanswered.
 */
export function beginDay(world: CrashWorld, day: number): void {
  world.noonOf(day);
  const motion = `36600-XX-${100 + day}`;
  world.watch(
    `dag-${day}`,
    `channel: "#tweede"\nwatches:\n  - { id: motie-${day}, name: Motie ${day}, motion: ${motion} }\n`,
  );
  takeCardAway(world, day - 1);
  world.parliament.publish([...voteOn(day - 1, day), ...lettersOf(day)]);
  world.slack.heal();
  world.slack.fault({
    method: "chat.postMessage",
    answer: "drop",
    applied: "yes",
    times: 1,
    channel: "kanaal",
  });
  world.slack.fault({ method: "chat.postMessage", answer: "drop", times: 1, channel: "tweede" });
}

function takeCardAway({ slack }: CrashWorld, day: number): void {
  const card = slack.messages("tweede").find(({ text }) => text.includes(`36600-XX-${100 + day}`));
  if (card !== undefined) slack.remove("tweede", card.ts);
}

function voteOn(motion: number, day: number): readonly Entity[] {
  if (motion < 1) return [];
  const [activiteit, punt] = [`activiteit-${motion}`, `punt-${motion}`];
  return [
    build.activiteit(activiteit, { soort: "Stemmingen", datum: `${civilDay(day)}T10:00:00` }),
    build.agendapunt(punt, { activiteit }),
    build.besluit(`besluit-${motion}`, {
      besluitSoort: "Stemmen - aangenomen",
      status: "Besluit",
      stemmingsSoort: "Met handopsteken",
      zaak: `zaak-${motion}`,
      agendapunt: punt,
    }),
  ];
}

function lettersOf(day: number): readonly Entity[] {
  return ["titel", "tekst"].map((where, index) =>
    build.document(`brief-${day}-${where}`, {
      documentNummer: `${civilDay(day).slice(0, 4)}D5${day}00${index}`,
      soort: "Brief regering",
      onderwerp: where === "titel" ? `Voortgang noodopvang ${day}` : `Stand van zaken ${day}`,
      datum: `${civilDay(day)}T00:00:00`,
      file: {
        contentType: "text/plain",
        bytes: new TextEncoder().encode(`Dit is de brief van dag ${day}. De noodopvang is vol.`),
      },
    }),
  );
}

/** The labels in the order in which a run comes by them: after a kill at one those of the next are still to come. */
const PHASES: readonly (readonly StepLabel[])[] = [
  STEP_LABELS.filter((label) => label.startsWith("poll.") || label.startsWith("welcome.")),
  STEP_LABELS.filter((label) => label.startsWith("read.")),
  STEP_LABELS.filter((label) => label.startsWith("remind.") || label.startsWith("digest.")),
  STEP_LABELS.filter((label) => label.startsWith("deliver.")),
];

/** For each day the labels at which the program is killed, one after the other: in all of them each label once. */
export function killsByDay(random: Random): readonly (readonly StepLabel[])[] {
  const phases = PHASES.map((labels) => random.shuffled(labels));
  return [...Array(DAYS).keys()].map((day) => phases.flatMap((labels) => labels[day] ?? []));
}
