import type { DocumentCard, SubjectCard } from "#alert";
import type { DossierSnapshot, FiledDocument } from "#parliament";
import { motionSummary, motions } from "./motion-story.ts";

/** A made-up dossier that is followed, and a motion that only words hit. */

const dossier: DossierSnapshot = {
  subject: "dossier",
  key: "dossier-1",
  ids: ["dossier-36333"],
  title: "Regels over een wettelijke taak van gemeenten om opvang voor asielzoekers mogelijk te maken",
  dossier: null,
  actors: [],
  withdrawn: false,
  number: "36333",
  suffix: null,
  closed: false,
  highestNumber: 121,
};

function filed(number: number, kind: string, title: string, date: string): FiledDocument {
  return {
    key: `d${number}`,
    number: `2026D4${7_000 + number}`,
    kind,
    title,
    date,
    stuk: `kst-36333-${number}`,
  };
}

export const dossierCard: SubjectCard = {
  type: "subject-card",
  language: "nl",
  snapshot: dossier,
  summary: null,
  hits: [
    {
      watch: "spreidingswet",
      name: "Spreidingswet",
      mention: null,
      evidence: [
        {
          type: "dossier",
          text: "dossier-36333",
          where: "record",
          start: 0,
          end: 0,
          sentence: "",
          sentenceStart: 0,
          page: null,
        },
      ],
    },
  ],
  filed: {
    total: 121,
    bill: { step: "voted", on: "2026-10-08", result: "aangenomen" },
    documents: [
      filed(121, "Brief regering", "Voortgang van de uitvoering in de provincies", "2027-01-12"),
      filed(120, "Motie", "Motie van het lid Demonstratie over kleine locaties", "2026-12-02"),
      filed(119, "Brief regering", "Brief over de kosten van opvang", "2026-11-20"),
      filed(
        118,
        "Nota naar aanleiding van het verslag",
        "Nota naar aanleiding van het verslag",
        "2026-09-25",
      ),
    ],
  },
  past: { state: "searched", since: "2024-05-30", read: 40, total: 40, unread: 0 },
};

const SENTENCE = "verzoekt de regering iedere opvanglocatie een rustige plek voor kinderen te geven";

export const motionHitCard: DocumentCard = {
  type: "document-card",
  language: "nl",
  novelty: "new",
  snapshot: {
    subject: "document",
    key: "stuk-motie",
    ids: ["kst-36600-XX-29", "2026D46000"],
    title: "Motie van de leden Van Voorbeeld en Demonstratie over passende voorzieningen op opvanglocaties",
    dossier: { id: "dossier-36600-XX", title: "Begroting Asiel en Migratie" },
    actors: [],
    withdrawn: false,
    kind: "Motie",
    date: "2026-11-19",
    zaken: [],
    attachmentOf: null,
    file: null,
    reading: { state: "read", textHash: "x", reason: null },
  },
  summary: motionSummary,
  life: { motion: { ...motions.counted, citedBy: [] }, untold: [] },
  hits: [
    {
      watch: "kleine-kinderen",
      name: "Kinderen op opvanglocaties",
      mention: null,
      evidence: [
        {
          type: "term",
          text: "opvanglocatie",
          where: "text",
          start: 628,
          end: 641,
          sentence: SENTENCE,
          sentenceStart: 600,
          page: 1,
        },
      ],
    },
  ],
};
