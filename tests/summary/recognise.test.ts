import { describe, expect, it } from "vitest";
import { recogniseClass, titleOf } from "#summary";
import { makeText } from "./make-text.ts";

const EXAMPLES: readonly (readonly [string, string | null, readonly string[]])[] = [
  [
    "motion",
    "GEWIJZIGDE MOTIE VAN HET LID DE WIT",
    [
      "36 999",
      "# Bomen",
      "Nr. 12",
      "# GEWIJZIGDE MOTIE VAN HET LID DE WIT",
      "Voorgesteld 3 mei 2030",
      "De Kamer,",
    ],
  ],
  ["motion", null, ["De Kamer,", "gehoord de beraadslaging,", "verzoekt de regering bomen te planten,"]],
  [
    "amendment",
    "AMENDEMENT VAN HET LID DE WIT",
    [
      "# AMENDEMENT VAN HET LID DE WIT",
      "De ondergetekende stelt het volgende amendement voor:",
      "Artikel 5 vervalt.",
    ],
  ],
  [
    "letter",
    "Stand van de bomen",
    [
      "> Retouradres Postbus 1",
      "Datum | 3 mei 2030",
      "Betreft | Stand van de bomen",
      "Geachte voorzitter,",
      "Hierbij de stand.",
    ],
  ],
  [
    "letter",
    "BRIEF VAN DE MINISTER VAN BOS EN WATER",
    [
      "# BRIEF VAN DE MINISTER VAN BOS EN WATER",
      "Aan de Voorzitter van de Tweede Kamer der Staten-Generaal",
      "Den Haag, 3 mei 2030",
    ],
  ],
  [
    "answer",
    "Antwoorden van de minister op Kamervragen van het lid De Wit over bomen.",
    [
      "# Antwoorden van de minister op Kamervragen",
      "van het lid De Wit over bomen.",
      "Vraag 1",
      "Hoeveel?",
      "Antwoord op vraag 1",
      "Veel.",
    ],
  ],
  [
    "postponement",
    "Mededeling van Minister De Bruin",
    [
      "Mededeling van Minister De Bruin",
      "De vragen kunnen niet binnen de gebruikelijke termijn worden beantwoord.",
      "Vraag 1",
      "Hoeveel?",
    ],
  ],
  [
    "question",
    "Vragen van het lid De Wit aan de Minister van Bos en Water over bomen",
    [
      "Vragen van het lid De Wit aan de Minister van Bos en Water over bomen",
      "1 Hoeveel bomen zijn er?",
      "2 Waarom?",
    ],
  ],
  [
    "consultation",
    "VERSLAG VAN EEN SCHRIFTELIJK OVERLEG",
    [
      "# VERSLAG VAN EEN SCHRIFTELIJK OVERLEG",
      "De vaste commissie heeft vragen voorgelegd.",
      "Antwoord: ja.",
    ],
  ],
  [
    "debate",
    "Bomen in de stad",
    [
      "# Bomen in de stad",
      "De voorzitter:",
      "Welkom.",
      "De heer De Wit (Groen):",
      "Dank.",
      "De voorzitter:",
      "Goed.",
      "Minister De Bruin:",
      "Ja.",
    ],
  ],
  [
    "decisions",
    "Besluitenlijst van de procedurevergadering van 3 mei 2030",
    [
      "Den Haag, 3 mei 2030",
      "Document: Besluitenlijst van de procedurevergadering van 3 mei 2030",
      "1. Agendapunt: Bomen",
      "Besluit: goed.",
    ],
  ],
  [
    "votes",
    "Stemmingen moties Bomen",
    ["Stemmingen moties Bomen", "- de motie-De Wit over bomen (36999, nr. 14)"],
  ],
  [
    "bill",
    "VOORSTEL VAN WET",
    [
      "# VOORSTEL VAN WET",
      "Alzo Wij in overweging genomen hebben, dat het goed is;",
      "Artikel 1",
      "Er zijn bomen.",
    ],
  ],
  [
    "memorandum",
    "NOTA NAAR AANLEIDING VAN HET VERSLAG",
    ["# NOTA NAAR AANLEIDING VAN HET VERSLAG", "Ontvangen 3 mei 2030"],
  ],
  ["other", null, ["Hallo."]],
];

describe("what kind of document a text is, and its name", () => {
  it.each(EXAMPLES)("%s", (expected, title, paragraphs) => {
    const text = makeText(...paragraphs);
    const found = recogniseClass(text);
    expect(found).toBe(expected);
    expect(titleOf(text, found)).toBe(title);
  });
});
