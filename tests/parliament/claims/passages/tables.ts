import type { Passage } from "./passage.ts";

/** What is told in rows and columns. */
export const TABLES: readonly Passage[] = [
  {
    what: "a plain state of affairs before a remark",
    text: "Motie Wit over bomen (36 999, nr. 12) | Deels uitgevoerd | Telling: gereed. Beleid: volgt na het advies.",
    told: ["12 partly other"],
  },
  {
    what: "a state of affairs before the office",
    text: "Motie Wit over bomen | 36 999, nr. 12 | 6-12-2029 | Loopt. Verwachte afronding Q2 2031 | DG Bomen",
    told: ["12 underway other"],
  },
  {
    what: "what the cabinet decided not to do",
    text: "Motie Wit over bomen | 36 999, nr. 12 | Kabinet heeft besloten van uitvoering af te zien (brief van 3 mei)",
    told: ["12 refused other"],
  },
  {
    what: "a refusal of the cabinet",
    text: "Motie Wit over bomen | 36 999, nr. 12 | Kabinet geeft geen uitvoering. Zie brief van 3 mei.",
    told: ["12 refused other"],
  },
  ...["Q3 2031", "Najaar 2031", "eind 2031", "Derde kwartaal 2031", "Voor de zomer van 2031"].map((time) => ({
    what: `a status that tells only when: ${time}`,
    text: `Omschrijving | Vindplaats | Stand van zaken\nMotie van het lid Wit over bomen | 36 999, nr. 12 | ${time}`,
    told: ["12 underway government"],
  })),
  {
    what: "a day in a status cell, which may be that of a paper",
    text: "Omschrijving | Vindplaats | Stand van zaken\nMotie van het lid Wit over bomen | 36 999, nr. 12 | 3 mei 2031",
    told: ["12 mentioned other"],
  },
  {
    what: "the request in a cell, and a status that says that it was done and names the motion",
    text: "De Kamer verzoekt de regering te bevorderen dat er bomen komen. | kamerstuk 36 999, nr. 12 | In mei is gemeld dat aandacht zou worden gevraagd. Dit is gebeurd in een gesprek op 10 mei. Het verslag is als bijlage verzonden bij de brief over de motie Wit.",
    told: ["12 executed other"],
  },
  {
    what: "a status that something was done, with what is still open",
    text: "De Kamer verzoekt de regering te bevorderen dat er bomen komen. | kamerstuk 36 999, nr. 12 | In mei is aandacht gevraagd. Dit is gebeurd in een gesprek. Het verslag volgt.",
    told: ["12 mentioned other"],
  },
  {
    what: "a time under another heading",
    text: "Omschrijving | Vindplaats | Datum\nMotie van het lid Wit over bomen | 36 999, nr. 12 | Najaar 2031",
    told: ["12 mentioned other"],
  },
  {
    what: "a verdict that stands last in its cell",
    text: "Motie van het lid Wit over bomen | 36 999, nr. 12 | De tellingen zijn op 3 mei 2030 verzonden. Afgedaan.",
    told: ["12 executed other"],
  },
  {
    what: "a last verdict that speaks of the motion",
    text: "Motie van het lid Wit over bomen | 36 999, nr. 12 | De Kamer is geïnformeerd met de brief van 3 mei 2030. Motie afgedaan.",
    told: ["12 executed other"],
  },
  {
    what: "a last verdict that speaks of the motion, behind a promise",
    text: "Motie van het lid Wit over bomen | 36 999, nr. 12 | De Kamer wordt in mei 2030 geïnformeerd. Daarmee is de motie afgedaan.",
    told: ["12 underway other"],
  },
  {
    what: "a last verdict behind what is still open",
    text: "Motie van het lid Wit over bomen | 36 999, nr. 12 | De tellingen zijn nog niet gereed. Afgedaan.",
    told: ["12 mentioned other"],
  },
  {
    what: "a cell that says itself that it is the status, with others behind it",
    text: "Motie-Wit c.s. over bomen | 36 999, nr. 12 | behandelstatus aangenomen | uitvoeringsstatus uitgevoerd | bewindspersoon minister van Bomen",
    told: ["12 executed other"],
  },
  {
    what: "a status that speaks of the motion without its name",
    text: "Motie van het lid Wit over bomen | 36 999, nr. 12 | Motie wordt niet uitgevoerd, zie de brief van 3 mei.",
    told: ["12 refused other"],
  },
  {
    what: "a status of one word that stands nowhere else",
    text: "Motie-Wit c.s. over bomen | 36 999, nr. 12 | aangenomen | openstaand; verwacht 1 juli 2030",
    told: ["12 underway other"],
  },
  {
    what: "a row with its columns named",
    text: "Omschrijving | Vindplaats | Stand van zaken\nMotie van het lid Wit over bomen | Kamerstuk 36 999, nr. 12 | Afgedaan. De Kamer is geïnformeerd bij brief van 3 mei (Kamerstuk 36 999, nr. 30).\nMotie van het lid Zwart over struiken | Kamerstuk 36 999, nr. 13 | De Kamer wordt na de zomer geïnformeerd.",
    told: ["12 executed government", "30 mentioned other", "13 underway government"],
  },
  {
    what: "a row whose last cell is not the state of affairs",
    text: "Motie | Stand van zaken | Vindplaats\nMotie van het lid Wit over bomen | Uitgevoerd | Kamerstuk 36 999, nr. 12",
    told: ["12 executed government"],
  },
  {
    what: "a row with a sentence about the motion",
    text: "Motie van het lid Wit over bomen | 36 999, nr. 12 | Deze motie is nog niet volledig uitgevoerd.",
    told: ["12 partly other"],
  },
  {
    what: "a row with a condition",
    text: "Motie van het lid Wit over bomen | 36 999, nr. 12 | Afgedaan zodra de regeling in werking treedt.",
    told: ["12 mentioned other"],
  },
  {
    what: "a row with two motions",
    text: "Motie van het lid Wit (36 999, nr. 12) en motie van het lid Zwart (36 999, nr. 13) | Afgedaan",
    told: ["12 mentioned other", "13 mentioned other"],
  },
  {
    what: "a row of which nothing is told",
    text: "Motie van het lid Wit over bomen | 36 999, nr. 12 | Brief van 3 mei",
    told: ["12 mentioned other"],
  },
  {
    what: "a list of the Eerste Kamer",
    text: "36.999, K | Motie-Wit c.s. over bomen | behandelstatus aangenomen | uitvoeringsstatus uitgevoerd",
    told: ["K executed other"],
  },
  {
    what: "a table without columns",
    text: "Motie van Wit over bomen 3-5-2029 Debat (36 999, nr. 12) Deze motie is in uitvoering.",
    told: ["12 underway other"],
  },
  {
    what: "what was asked for has begun",
    text: "Motie van het lid Wit over bomen | 36 999, nr. 12 | De telling is gestart.",
    told: ["12 underway other"],
  },
  {
    what: "what was asked for goes on, with a time",
    text: "Motie van het lid Wit over bomen | 36 999, nr. 12 | De telling loopt. Resultaten worden verwacht in het derde kwartaal.",
    told: ["12 underway other"],
  },
  {
    what: "talks",
    text: "Motie van het lid Wit over bomen | 36 999, nr. 12 | De minister is in gesprek met de sector.",
    told: ["12 underway other"],
  },
  {
    what: "a letter that follows",
    text: "Motie van het lid Wit over bomen | 36 999, nr. 12 | Brief volgt in het voorjaar.",
    told: ["12 underway other"],
  },
  {
    what: "a bill that is being made",
    text: "Motie van het lid Wit over bomen | 36 999, nr. 12 | Wetsvoorstel is in voorbereiding.",
    told: ["12 underway other"],
  },
  {
    what: "what it is made part of",
    text: "Motie van het lid Wit over bomen | 36 999, nr. 12 | Dit wordt meegenomen in het lopende traject.",
    told: ["12 underway other"],
  },
  {
    what: "work that has ended",
    text: "Motie van het lid Wit over bomen | 36 999, nr. 12 | De telling loopt niet meer. De motie is vervallen.",
    told: ["12 mentioned other"],
  },
  {
    what: "work that has not begun",
    text: "Motie van het lid Wit over bomen | 36 999, nr. 12 | De telling is niet gestart.",
    told: ["12 mentioned other"],
  },
  {
    what: "a row that tells the request and not the word",
    text: "De Kamer verzoekt de regering bomen te planten. | Begroting 36 999, nr. 12 | De motie is afgedaan met brief van 3 mei (36 999, nr. 30).",
    told: ["12 executed other", "30 mentioned other"],
  },
  {
    what: "a row with a request of somebody else",
    text: "De commissie vraagt om bomen. | Begroting 36 999, nr. 12 | De motie is afgedaan met brief van 3 mei.",
    told: ["12 mentioned other"],
  },
  {
    what: "a verdict behind the letter that brought it",
    text: "Motie van het lid Wit over bomen | 36 999, nr. 12 | Per brief van 3 mei 2029 afgedaan.",
    told: ["12 executed other"],
  },
  {
    what: "a letter that is still to come",
    text: "Motie van het lid Wit over bomen | 36 999, nr. 12 | Bij brief van 3 mei is gemeld dat de motie nog wordt afgedaan.",
    told: ["12 mentioned other"],
  },
];
