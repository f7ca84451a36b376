import { capital, type Passage, WIT } from "./passage.ts";

const SAID = [
  `${WIT} ligt nog steeds op de plank.`,
  `met ${WIT} is nog niets gebeurd.`,
  `er is niets gedaan met ${WIT}.`,
  `${WIT} is een dode letter gebleven.`,
  `de minister negeert ${WIT}.`,
  `de uitvoering van ${WIT} laat op zich wachten.`,
  `van ${WIT} is niets terechtgekomen.`,
  `${WIT} is aangenomen. Er is niets mee gebeurd.`,
  `de minister doet niets met ${WIT}.`,
  `het kabinet heeft nagelaten ${WIT} uit te voeren.`,
  `ik zie nog steeds geen uitvoering van ${WIT}.`,
  `de minister trekt zich niets aan van ${WIT}.`,
  `${WIT} is aangenomen, maar er is niets mee gedaan.`,
  `er ligt nog een onuitgevoerde motie, namelijk ${WIT}.`,
  `door het niet uitvoeren van ${WIT} staan er minder bomen.`,
] as const;

/** What members say was not done, in everyday speech; a government that repeats it claims nothing. */
export const LEFT: readonly Passage[] = SAID.flatMap((words) => [
  { what: words, kind: "motion", text: capital(words), told: ["12 notExecuted house"] },
  {
    what: `by a government: ${words}`,
    kind: "postponement",
    text: capital(words),
    told: ["12 mentioned government"],
  },
]);

/** Clauses of motions about another. */
export const CLAUSES: readonly Passage[] = [
  {
    what: "one that is named by its number only, in the clause beside",
    kind: "motion",
    text: "constaterende dat een motie is aangenomen die oproept tot tellen (36 999, nr. 12), maar dat deze motie nog niet is uitgevoerd;",
    told: ["12 notExecuted house"],
  },
  {
    what: "behind what it tells between commas",
    kind: "motion",
    text: `constaterende dat ${WIT}, welke de dekking regelt, slechts gedeeltelijk is uitgevoerd;`,
    told: ["12 partly house"],
  },
  {
    what: "behind people who did something else",
    kind: "motion",
    text: "constaterende dat de motie-Wit over niet procederen tegen mensen die van de Staat hebben gewonnen (36 999, nr. 12), door de Kamer is aangenomen maar niet uitgevoerd wordt;",
    told: ["12 notExecuted house"],
  },
];

/** Lists whose lines begin with a motion: what it is about is said of nothing else. */
export const LINES: readonly Passage[] = [
  ...[
    "Motie Wit over bomen (Kamerstuk 36 999, nr. 12) – afgedaan",
    "Motie Wit (Kamerstuk 36 999, nr. 12). Afgedaan met de brief van 3 mei.",
    "Motie Wit (Kamerstuk 36 999, nr. 12). Status: uitgevoerd.",
    "Motie Wit over bomen (Kamerstuk 36 999, nr. 12)\nAfgedaan. Brief van 3 mei.",
  ].map((text) => ({ what: text, text, told: ["12 executed other"] })),
  ...[
    "Motie Wit (Kamerstuk 36 999, nr. 12): ingediend en aangenomen.",
    "Motie Wit (Kamerstuk 36 999, nr. 12): verzoekt de regering het plan uit te voeren.",
    "Motie Wit (Kamerstuk 36 999, nr. 12). Afgedaan zodra de wet in werking treedt.",
    "Ik reageer op de motie Wit (Kamerstuk 36 999, nr. 12). Afgedaan is daarmee het overleg.",
    "De motie Wit (Kamerstuk 36 999, nr. 12) vraagt om een plan. Uitgevoerd wordt dat door de VNG.",
  ].map((text) => ({ what: text, text, told: ["12 mentioned other"] })),
  {
    what: "a state of affairs of what is going on",
    text: "Motie Wit over bomen (Kamerstuk 36 999, nr. 12)\nIn behandeling. De Kamer wordt in mei geïnformeerd.",
    told: ["12 underway other"],
  },
  {
    what: "a state of affairs behind two motions",
    text: "Motie Wit (Kamerstuk 36 999, nr. 12) en motie Zwart (Kamerstuk 36 999, nr. 13): uitgevoerd.",
    told: ["12 mentioned other", "13 mentioned other"],
  },
  {
    what: "until something was carried out",
    text: "Motie van het lid Wit over wachten met het plan totdat een telling is uitgevoerd (36 999, nr. 12)",
    told: ["12 mentioned other"],
  },
  {
    what: "before something is finished, its number in front",
    text: "Motie-Wit (36 999, nr. 12) over niet kappen voordat het onderzoek is afgerond",
    told: ["12 mentioned other"],
  },
  {
    what: "a state of affairs behind its number and a sign, whatever it is about",
    text: "Motie van het lid Wit over bomen totdat ze zijn geteld (36 999, nr. 12): uitgevoerd.",
    told: ["12 executed other"],
  },
];
