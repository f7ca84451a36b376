import { build, type Entity } from "#demo";

/** What is published, wave by wave, and what is watched. */
export interface KillStory {
  readonly channels: readonly string[];
  readonly watches: string;
  readonly waves: readonly (readonly Entity[])[];
  /** Cards and replies that come of it. */
  readonly alerts: number;
}

/** Of the motion of a channel: its card, how it was voted on with the count, and a letter that names it. */
export const ALERTS_OF_MOTION = 3;
const FIRST_NUMBER = 100;
const LETTERS = "bcdfghjklm";

/**
 * Each channel follows a motion of its own and asks for a word of its own: in the titles of some letters, and only in
 * the texts of others.
 */
export function killStory(channels: number, lettersEach: number): KillStory {
  const today = new Date().toISOString().slice(0, 10);
  const all = [...Array(channels).keys()];
  const letters = [...Array(lettersEach).keys()];
  const waves = [
    [build.kamerstukdossier("dossier", { nummer: 36600, toevoeging: "XX", titel: "Begroting" })],
    ...letters.map((letter) =>
      all.flatMap((channel) => [
        letterOf(channel, letter, lettersEach, today),
        ...happeningOf(channel, letter, lettersEach, today),
      ]),
    ),
  ];
  return {
    channels: all.map(nameOf),
    watches: ["watches:", ...all.flatMap(watchesOf)].join("\n"),
    waves,
    alerts: channels * (lettersEach + ALERTS_OF_MOTION),
  };
}

function nameOf(channel: number): string {
  return `kanaal-${channel}`;
}

/** A word of letters only, other than those of its neighbours. */
function wordOf(channel: number): string {
  return `woord${[...String(channel)].map((digit) => LETTERS[Number(digit)]).join("")}`;
}

function watchesOf(channel: number): readonly string[] {
  const to = `channel: "#${nameOf(channel)}"`;
  return [
    `  - { id: motie-${channel}, name: Motie ${channel}, motion: 36600-XX-${FIRST_NUMBER + channel}, ${to} }`,
    `  - { id: woord-${channel}, name: Woord ${channel}, query: ${wordOf(channel)}, ${to} }`,
  ];
}

function letterOf(channel: number, letter: number, lettersEach: number, today: string): Entity {
  const [name, word] = [`brief ${channel} ${letter}`, wordOf(channel)];
  const serial = String(10_000 + channel * lettersEach + letter);
  const inText = letter % 3 === 2;
  const cited =
    letter === lettersEach - 1 ? ` Zie de motie (Kamerstuk 36 600 XX, nr. ${FIRST_NUMBER + channel}).` : "";
  return build.document(name, {
    documentNummer: `${today.slice(0, 4)}D${serial}`,
    soort: "Brief regering",
    onderwerp: inText ? `Stand van zaken ${letter}` : `Over ${word}, deel ${letter}`,
    datum: `${today}T00:00:00`,
    file: {
      contentType: "text/plain",
      bytes: new TextEncoder().encode(
        `Geachte voorzitter. Dit is brief ${letter}. ${inText ? `Het gaat over ${word}.` : "Er is niets anders."}${cited}`,
      ),
    },
  });
}

/** The life of a channel's motion, beside the letters: tabled, voted on, tallied. */
function happeningOf(channel: number, letter: number, lettersEach: number, today: string): readonly Entity[] {
  const zaak = `zaak-${channel}`;
  const besluit = `besluit-${channel}`;
  if (letter === 0)
    return [
      build.zaak(zaak, {
        nummer: `${today.slice(0, 4)}Z${10_000 + channel}`,
        soort: "Motie",
        onderwerp: `Motie van het lid Voorbeeld over onderwerp ${channel}`,
        gestartOp: `${today}T00:00:00`,
        volgnummer: FIRST_NUMBER + channel,
        kamerstukdossier: "dossier",
      }),
    ];
  if (letter === Math.floor(lettersEach / 3))
    return [
      build.activiteit(`activiteit-${channel}`, { soort: "Stemmingen", datum: `${today}T15:00:00` }),
      build.agendapunt(`punt-${channel}`, { activiteit: `activiteit-${channel}` }),
      build.besluit(besluit, {
        besluitSoort: "Stemmen - aangenomen",
        status: "Besluit",
        stemmingsSoort: "Met handopsteken",
        zaak,
        agendapunt: `punt-${channel}`,
      }),
    ];
  if (letter === Math.floor((2 * lettersEach) / 3))
    return [
      ["A", 83, "Voor"],
      ["B", 67, "Tegen"],
    ].map(([party, seats, soort]) =>
      build.stemming(`stemming-${channel}-${party}`, {
        soort: soort!,
        fractieGrootte: seats!,
        actorNaam: party!,
        actorFractie: party!,
        besluit,
      }),
    );
  return [];
}
