import { build, type Entity, guidOf } from "../parliament/entity.ts";
import { dayField, number, vergaderjaar } from "./dates.ts";
import { noiseFile } from "./texts.ts";

interface NoisePaper {
  readonly soort: string;
  readonly onderwerp: string;
  readonly dossier: string;
  readonly volgnummer: number;
  readonly paragraphs: readonly string[];
}

/** Each stands close to a watch of the story and hits none. */
const PAPERS: readonly NoisePaper[] = [
  {
    soort: "Brief regering",
    onderwerp: "Kwaliteit van de kinderopvang",
    dossier: "dossier-31322",
    volgnummer: 620,
    paragraphs: [
      "De kinderopvang is voor veel ouders onmisbaar. Het toezicht op de kwaliteit wordt uitgebreid.",
      "Buitenschoolse opvang valt onder hetzelfde kader als de dagopvang.",
    ],
  },
  {
    soort: "Brief regering",
    onderwerp: "Spreiding van nachttreinen over de week",
    dossier: "dossier-29984",
    volgnummer: 1290,
    paragraphs: [
      "De spreiding van nachttreinen volgt uit de wet en uit de concessie. Spoorwegen en vervoerders overleggen hierover.",
    ],
  },
  {
    soort: "Motie",
    onderwerp: "Motie van het lid Spoorboek over stille treinen in de nacht",
    dossier: "dossier-36600-XII",
    volgnummer: 29,
    paragraphs: ["De Kamer, gehoord de beraadslaging, verzoekt de regering het geluid van treinen te meten."],
  },
  {
    soort: "Brief regering",
    onderwerp: "Uitvoering van de motie over stille treinen",
    dossier: "dossier-29984",
    volgnummer: 1291,
    paragraphs: ["Met deze brief geef ik uitvoering aan de motie (Kamerstuk 36 600 XII, nr. 29)."],
  },
  {
    soort: "Besluitenlijst procedurevergadering",
    onderwerp: "Besluitenlijst van de procedurevergadering van de commissie voor Infrastructuur",
    dossier: "dossier-29984",
    volgnummer: -1,
    paragraphs: ["Agendapunt 1: planning. Besluit: voor kennisgeving aangenomen."],
  },
];

/** New documents that are nobody's business here, on the day of `now`. */
export function noise(now: Date): readonly Entity[] {
  return PAPERS.map((paper, index) =>
    build.document(`ruis-${index}`, {
      soort: paper.soort,
      documentNummer: number("D", now, 800 + index),
      onderwerp: paper.onderwerp,
      datum: dayField(now),
      volgnummer: paper.volgnummer,
      vergaderjaar: vergaderjaar(now),
      kamer: 2,
      kamerstukdossier: paper.dossier,
      file: noiseFile(paper.onderwerp, paper.paragraphs),
    }),
  );
}

/** The one that is taken away again at once, as kind and id. */
export function noiseToRemove(): readonly (readonly [string, string])[] {
  return [["document", guidOf(`ruis-${PAPERS.length - 1}`)]];
}
