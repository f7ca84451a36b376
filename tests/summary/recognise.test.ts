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
  ...[
    ["consultation", "B VERSLAG VAN EEN SCHRIFTELIJK OVERLEG", "Vastgesteld 3 mei 2030"],
    ["consultation", "Nr. 52 VERSLAG VAN EEN NADER SCHRIFTELIJK OVERLEG", "Vastgesteld 3 mei 2030"],
    ["debate", "Nr. 53 VERSLAG VAN EEN COMMISSIEDEBAT", "Vastgesteld 3 mei 2030"],
    ["memorandum", "Nr. 8 TWEEDE NOTA VAN WIJZIGING", "Ontvangen 3 mei 2030"],
    ["memorandum", "D NADERE MEMORIE VAN ANTWOORD", "Ontvangen 3 mei 2030"],
    ["memorandum", "Nr. 6 NOTA NAAR AANLEIDING VAN HET VERSLAG", "Ontvangen 3 mei 2030"],
    ["memorandum", "Nr. 3 MEMORIE VAN TOELICHTING", "1. Inleiding"],
    ["report", "Nr. 5 VERSLAG", "Vastgesteld 3 mei 2030"],
    ["motion", "C MOTIE VAN HET LID DE WIT C.S.", "De Kamer,"],
    ["motion", "Nr. 26 NADER GEWIJZIGDE MOTIE VAN DE LEDEN DE WIT EN ZWART", "De Kamer,"],
    ["amendment", "Nr. 12 AMENDEMENT VAN HET LID DE WIT", "Ontvangen 3 mei 2030"],
    ["letter", "Nr. 70 BRIEF VAN DE MINISTER VAN BOS EN WATER", "Den Haag, 3 mei 2030"],
  ].map(([kind = "", heading = "", next = ""]) => {
    const title = heading.replace(/^(?:Nr\. \d+|[A-Z]) /, "");
    return [kind, title, ["36 995 XX Vaststelling van de begroting", heading, next]] as const;
  }),
  [
    "consultation",
    "VERSLAG VAN EEN SCHRIFTELIJK OVERLEG",
    [
      "36 995 XX",
      "# B VERSLAG VAN EEN SCHRIFTELIJK OVERLEG",
      "BRIEF VAN DE VOORZITTER VAN DE EERSTE KAMER",
      "Aan de Minister van Bos en Water",
    ],
  ],
  [
    "letter",
    "Verslag over bomen",
    [
      "Betreft | Verslag over bomen",
      "Geachte voorzitter,",
      "Hierbij ontvangt u het:",
      "Verslag van een schriftelijk overleg over bomen",
    ],
  ],
  [
    "letter",
    "BRIEF VAN DE MINISTER VAN BOS EN WATER",
    [
      "BRIEF VAN DE MINISTER VAN BOS EN WATER",
      "Uw Kamer nam dit aan:",
      "De Kamer,",
      "verzoekt de regering bomen te planten,",
    ],
  ],
  [
    "debate",
    "VAO Bomen",
    [
      "7 VAO Bomen",
      "Aan de orde is het VAO Bomen (AO d.d. 3 mei).",
      "De heer De Wit (Groen):",
      "Ik heb een motie.",
      "Motie",
      "De Kamer,",
      "verzoekt de regering bomen te planten,",
      "en gaat over tot de orde van de dag.",
    ],
  ],
  [
    "debate",
    "Debat over bomen",
    [
      "Aan de orde is het debat over bomen.",
      "De heer De Wit (Groen): Dank.",
      "De Kamer,",
      "verzoekt de regering iets,",
    ],
  ],
  [
    "votes",
    "Stemmingen over moties, ingediend bij het debat over bomen",
    [
      "Aan de orde zijn de stemmingen over moties, ingediend bij het debat over bomen, te weten:",
      "- de motie-De Wit over bomen (36999, nr. 14)",
    ],
  ],
  [
    "decisions",
    "Besluitenlijst van de procedurevergadering van 3 mei 2030",
    ["Besluitenlijst van de procedurevergadering van 3 mei 2030", "Agendapunt: Bomen", "Besluit: goed."],
  ],
  [
    "question",
    null,
    [
      "1 Kent u het bericht 'Bomen om'? 1)",
      "2 Klopt het bericht 'Waar zijn de bomen?' 2)",
      "3 Hoeveel zijn er?",
    ],
  ],
  ...[
    "Het is niet mogelijk deze vragen binnen de gestelde termijn te beantwoorden.",
    "Ik meld u dat het niet is gelukt de vragen binnen de daarvoor gestelde termijn te beantwoorden.",
    "Ik kan deze vragen tot mijn spijt niet binnen drie weken beantwoorden.",
    "Hierbij vraag ik uitstel van de beantwoording.",
  ].map((sentence) => {
    const letter = [
      "Betreft | Vragen over bomen",
      "Geachte voorzitter,",
      "Het lid De Wit stelde vragen.",
      sentence,
    ];
    return ["postponement", "Vragen over bomen", letter] as const;
  }),
  [
    "letter",
    "Onderzoek naar bomen",
    [
      "Betreft | Onderzoek naar bomen",
      "Geachte voorzitter,",
      "De vragen van de commissie zijn beantwoord.",
      "Het is niet gelukt het onderzoek binnen de gestelde termijn af te ronden.",
    ],
  ],
];

describe("what kind of document a text is, and its name", () => {
  it.each(EXAMPLES)("%s", (expected, title, paragraphs) => {
    const text = makeText(...paragraphs);
    const found = recogniseClass(text);
    expect(found).toBe(expected);
    expect(titleOf(text, found)).toBe(title);
  });
});
