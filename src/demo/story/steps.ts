import { daysFrom } from "../clock.ts";
import { build, type Entity } from "../parliament/entity.ts";
import type { SmallParliament } from "../parliament/small-parliament.ts";
import type { SmallSlack } from "../slack/small-slack.ts";
import { postponement, SKIPPED_DAYS, successor } from "./aftercare.ts";
import { OLD_RECORDS, oldRecordIds } from "./archive.ts";
import { pledgeRecord } from "./background.ts";
import { MEMBERS, MINISTER, PARTIES } from "./cast.ts";
import { dayField, number, vergaderjaar } from "./dates.ts";
import { movedDebate, plannedDebate } from "./debate.ts";
import { contradiction, letter, partlyLetter } from "./execution.ts";
import { askedAt, pledgedAt, questionNumber, questionZaak } from "./history.ts";
import { noise, noiseToRemove } from "./noise.ts";
import { pressOverview, shareLetter } from "./people.ts";
import { answerFile, QUESTION_TOPIC } from "./texts.ts";

/** Where the story takes place. */
export interface StoryWorld {
  readonly parliament: SmallParliament;
  readonly slack: SmallSlack;
  readonly now: Date;
  /** Sets the program's clock so many days ahead, and has it look at what is due. */
  forward(days: number): void;
}

export interface StoryStep {
  readonly name: string;
  /** What happens, in one Dutch line. */
  readonly title: string;
  /** Somebody does something with the app: nothing comes of it where that is not in the small Slack. */
  readonly byPeople?: true;
  play(world: StoryWorld): void | Promise<void>;
}

/** Between the letters of the minister, and what the House says to them. */
const DAYS_BETWEEN = 2;

/** The story, step by step, after `publishHistory`. Between two steps the program gets the time to notice. */
export const storySteps: readonly StoryStep[] = [
  {
    name: "vote",
    title: "De Kamer stemt over de gevolgde motie: aangenomen. De stemmen per fractie zijn er nog niet.",
    play: ({ parliament, now }) => parliament.publish([decision()], now),
  },
  {
    name: "tally",
    title: "De volgende ochtend: de stemverhouding per fractie, 88 tegen 62.",
    play: ({ parliament, now }) => parliament.publish(tally(), now),
  },
  {
    name: "pledge",
    title: "Een gevolgde toezegging vervalt, zonder dat zij is nagekomen.",
    play: ({ parliament, now }) => parliament.publish([pledgeRecord(pledgedAt(now), "Vervallen")], now),
  },
  {
    name: "debate",
    title: "Er wordt een debat gepland, met de gevolgde Kamervragen op de agenda.",
    play: ({ parliament, now }) => parliament.publish(plannedDebate(now), now),
  },
  {
    name: "moved",
    title: "Het debat wordt een week verplaatst.",
    play: ({ parliament, now }) => parliament.publish(movedDebate(now), now),
  },
  {
    name: "overview",
    title: "Iemand drukt onder het debat op Maak overzicht: de stand van zaken, als bestand voor de brief.",
    byPeople: true,
    play: ({ slack }) => pressOverview(slack),
  },
  {
    name: "slack-down",
    title: "Slack valt uit: het eerste bericht komt aan zonder antwoord, de volgende komen niet aan.",
    play: ({ slack }) => {
      slack.fault({ answer: "drop", applied: "yes", times: 1 });
      slack.fault({ answer: "error" });
    },
  },
  {
    name: "replacement",
    title: "Een gevolgde motie wordt vervangen; alleen de titel van de nieuwe motie zegt dat.",
    play: ({ parliament, now }) => parliament.publish(successor(now), now),
  },
  {
    name: "postponement",
    title: "Het antwoord op gevolgde Kamervragen wordt uitgesteld, met een nieuwe datum.",
    play: ({ parliament, now }) => parliament.publish(postponement(now), now),
  },
  {
    name: "answer",
    title: "Een antwoord op Kamervragen noemt de Spreidingswet, alleen in de tekst.",
    play: ({ parliament, now }) => parliament.publish(answer(now), now),
  },
  {
    name: "slack-up",
    title: "Slack doet het weer: alles komt alsnog aan, en niets dubbel.",
    play: ({ slack }) => slack.heal(),
  },
  {
    name: "partly",
    title: `${DAYS_BETWEEN} dagen later: een Kamerbrief noemt de gevolgde motie deels uitgevoerd.`,
    play: (world) => afterDays(world, 1, partlyLetter),
  },
  {
    name: "letter",
    title: `Nog ${DAYS_BETWEEN} dagen later: een Kamerbrief noemt haar uitgevoerd; haar nummer staat alleen in een voetnoot.`,
    play: (world) => afterDays(world, 2, letter),
  },
  {
    name: "contradiction",
    title: `En nog ${DAYS_BETWEEN} dagen later spreekt de Kamer dat tegen, in een nieuwe motie.`,
    play: (world) => afterDays(world, 3, contradiction),
  },
  {
    name: "republication",
    title: `${OLD_RECORDS.toLocaleString("nl-NL")} oude records komen ongewijzigd opnieuw langs, met nieuwe stukken die niets raken: geen bericht.`,
    play: ({ parliament, now }) => {
      const at = daysFrom(now, 3 * DAYS_BETWEEN);
      parliament.republish(oldRecordIds(), at);
      parliament.publish(noise(now), at);
      for (const [kind, id] of noiseToRemove()) parliament.remove(kind, id, at);
    },
  },
  {
    name: "overdue",
    title: `${SKIPPED_DAYS} dagen later: het beloofde antwoord op de uitgestelde Kamervragen is er niet.`,
    play: ({ forward }) => forward(SKIPPED_DAYS),
  },
  {
    name: "letter-in",
    title:
      "Iemand zet een brief in het kanaal en kiest Volg wat hierin staat: ook de wet daarin wordt nu gevolgd.",
    byPeople: true,
    play: ({ slack }) => shareLetter(slack),
  },
];

/** Lets days pass, and publishes what comes so many times as many days after the story began. */
function afterDays(
  { parliament, now, forward }: StoryWorld,
  times: number,
  stuk: (at: Date) => readonly Entity[],
): void {
  forward(DAYS_BETWEEN);
  const at = daysFrom(now, times * DAYS_BETWEEN);
  parliament.publish(stuk(at), at);
}

/** The proposal of the history becomes the decision, under the same id. */
function decision(): Entity {
  return build.besluit("motie-besluit", {
    agendapunt: "motie-agendapunt",
    zaak: "motie-zaak",
    stemmingsSoort: "Met handopsteken",
    besluitSoort: "Stemmen - aangenomen",
    besluitTekst: "Aangenomen.",
    status: "Besluit",
    agendapuntZaakBesluitVolgorde: 2,
  });
}

function tally(): readonly Entity[] {
  return PARTIES.map(({ name, seats, votes }) =>
    build.stemming(`stem-${name}`, {
      besluit: "motie-besluit",
      fractie: name,
      soort: votes,
      fractieGrootte: seats,
      actorNaam: name,
      actorFractie: name,
      vergissing: false,
    }),
  );
}

function answer(now: Date): readonly Entity[] {
  return [
    build.document("antwoord-document", {
      soort: "Antwoord schriftelijke vragen",
      documentNummer: number("D", now, 702),
      onderwerp: `Antwoord op vragen van het lid ${MEMBERS.second.name} over ${QUESTION_TOPIC}`,
      datum: dayField(now),
      volgnummer: -1,
      vergaderjaar: vergaderjaar(now),
      kamer: 2,
      aanhangselnummer: `${vergaderjaar(now).replace(/20(\d\d)-20(\d\d)/, "$1$2")}09512`,
      zaak: "vragen-zaak",
      file: answerFile(now, askedAt(now), questionNumber(now)),
    }),
    build.documentActor("antwoord-actor", {
      document: "antwoord-document",
      actorNaam: MINISTER.name,
      functie: MINISTER.office,
      relatie: "Eerste ondertekenaar",
    }),
    questionZaak(now, true),
  ];
}
