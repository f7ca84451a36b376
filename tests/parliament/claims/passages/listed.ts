import type { Passage } from "./passage.ts";

/** Lists that name motions without the word. */
export const LISTED: readonly Passage[] = [
  {
    what: "motions behind words that stand for a colon",
    text: "Met deze brief doe ik twee moties af, te weten de motie van het lid Wit over bomen (Kamerstuk 36 999, nr. 12) en de motie van de leden Rood en Groen over struiken (Kamerstuk 36 999, nr. 13).",
    told: ["12 executed", "13 executed"],
  },
  {
    what: "items behind a sentence that leaves its object to them",
    text: "Hiermee geef ik invulling aan:\n• De motie Wit waarin de regering wordt verzocht de telling ook uit te voeren in de havens (Kamerstuk 36 999, nr. 12);\n• De motie Zwart over bomen (Kamerstuk 36 999, nr. 13).",
    told: ["12 executed", "13 executed"],
  },
  {
    what: "items beside pledges behind such a sentence",
    text: "Het kabinet werkt aan:\n- de toezegging van 3 mei;\n- de motie-Wit over bomen (Kamerstuk 36 999, nr. 12).",
    told: ["12 underway"],
  },
  {
    what: "items behind a sentence that says nothing of them",
    text: "Uw Kamer vroeg naar:\n- de motie-Wit over bomen (Kamerstuk 36 999, nr. 12).",
    told: ["12 mentioned"],
  },
  {
    what: "letters on a list, which tell how things stand",
    text: "de brief van de Minister van Bosbouw d.d. 3 mei 2031 over de stand van zaken van de uitvoering van de motie van het lid Wit (Kamerstuk 36 999, nr. 12);",
    told: ["12 mentioned"],
  },
  {
    what: "a number behind words that point at the matter",
    text: "De bijdrage blijft beëindigd. Het kabinet wijst de motie hierover (Kamerstuk 36 999, nr. 12) van de hand.",
    told: ["12 refused"],
  },
  {
    what: "names below a sentence that announces motions",
    text: "Met deze brief geef ik uitvoering aan de volgende moties:\n- Wit en Zwart (Kamerstuk 36 999, nr. 12)\n- Rood c.s. (36 999, nr. 13)\n\nDaarnaast wijs ik op de brief van 3 mei (Kamerstuk 36 999, nr. 30).",
    told: ["12 executed", "13 executed", "30 mentioned"],
  },
  {
    what: "names with what the motions are about",
    text: "Met deze brief doe ik de volgende moties af:\n1. Wit/Zwart over bomen (36 999, nr. 12);\n2. Rood over struiken (36 999, nr. 13).",
    told: ["12 executed", "13 executed"],
  },
  {
    what: "names without marks",
    text: "Ik geef deels invulling aan de onderstaande moties:\nWit c.s. (Kamerstuk 36 999, nr. 12)\nRood (Kamerstuk 36 999, nr. 13)",
    told: ["12 partly", "13 partly"],
  },
  {
    what: "names behind the colon itself",
    text: "Hiermee zijn de volgende moties uitgevoerd: Wit (36 999, nr. 12), Rood (36 999, nr. 13) en Groen (36 999, nr. 14).",
    told: ["12 executed", "13 executed", "14 executed"],
  },
  {
    what: "marks in the sentence itself",
    text: "Met deze brief worden de volgende moties afgedaan: • de motie-Wit (Kamerstuk 36 999, nr. 12); • de motie-Rood (36 999, nr. 13) om met een plan te komen.",
    told: ["12 executed", "13 executed"],
  },
  {
    what: "something else behind a semicolon",
    text: "De volgende motie is afgedaan: de motie-Wit (Kamerstuk 36 999, nr. 12); ik ga nog in op de motie-Rood (36 999, nr. 13).",
    told: ["12 executed", "13 mentioned"],
  },
  {
    what: "a number before the word, and a reply below it",
    text: "36 999, nr. 12 motie Wit en Zwart over bomen. Reactie: ik zal met de sector overleggen over een proef.\n36 999, nr. 13 motie Rood over struiken. Reactie: dit is een zaak van de gemeenten.",
    told: ["12 underway", "13 mentioned"],
  },
  {
    what: "motions that are only named",
    text: "In het debat zijn de volgende moties ingediend:\n- Wit (36 999, nr. 12)\n- Rood (36 999, nr. 13)",
    told: ["12 mentioned", "13 mentioned"],
  },
  {
    what: "papers below motions",
    text: "Ik heb de volgende moties uitgevoerd:\n- Wit (36 999, nr. 12)\n- Brief over struiken (36 999, nr. 30)\n- Rood (36 999, nr. 13)",
    told: ["12 executed", "30 mentioned", "13 mentioned"],
  },
  {
    what: "names below a sentence about something else",
    text: "Ik heb de volgende stukken afgedaan:\n- Wit (36 999, nr. 12)\n- Rood (36 999, nr. 13)",
    told: ["12 mentioned", "13 mentioned"],
  },
  {
    what: "a sentence below the list",
    text: "Ik heb de volgende moties uitgevoerd:\n- Wit (36 999, nr. 12)\n\nZwart is een kleur die in het stuk (36 999, nr. 13) staat.",
    told: ["12 executed", "13 mentioned"],
  },
];
