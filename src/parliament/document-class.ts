/** The words for kinds of documents that configuration and queries use (`kinds: [letter]`, `kind:answer`). */
export const DOCUMENT_CLASSES = [
  "motion",
  "amendment",
  "letter",
  "question",
  "answer",
  "postponement",
  "bill",
  "memorandum",
  "report",
  "consultation",
  "debate",
  "decisions",
  "votes",
  "agenda",
  "attachment",
  "other",
] as const;

export type DocumentClass = (typeof DOCUMENT_CLASSES)[number];

/** First match wins: the specific before the general. The names are those of Document.Soort, an open list. */
const PATTERNS: readonly (readonly [RegExp, DocumentClass])[] = [
  [/^motie/i, "motion"],
  [/^amendement/i, "amendment"],
  [/^antwoord|^lijst van vragen en antwoorden|houdende een lijst van vragen en antwoorden/i, "answer"],
  [/uitstel antwoord/i, "postponement"],
  [/^(schriftelijke|mondelinge|interpellatie)\s?vragen|^lijst van vragen/i, "question"],
  [/^aanhangsel van de handelingen/i, "answer"],
  [/schriftelijk overleg/i, "consultation"],
  [
    /^((gewijzigd )?voorstel van wet|eindtekst|bijgewerkte tekst|oorspronkelijke tekst|koninklijke boodschap)/i,
    "bill",
  ],
  [
    /^(memorie|nota |nota$|initiatiefnota|nader rapport|advies afdeling|wijzigingen voorgesteld)/i,
    "memorandum",
  ],
  [/^stenogram|^handelingen|^verslag van een/i, "debate"],
  [/^besluitenlijst/i, "decisions"],
  [/^stemming/i, "votes"],
  [/^(herziene )?(agenda|convocatie)/i, "agenda"],
  [/^(geleidende |aanbiedings)?brief/i, "letter"],
  [/^(verslag|voorlopig verslag|eindverslag|rapport|jaarverslag)/i, "report"],
  [/^bijlage/i, "attachment"],
  // Of no other class: a stuk whose kind is not told, a law in its bulletin, a message from a feed.
  [/^(kamerstuk|staatsblad|nieuwsbericht)$/i, "other"],
];

const SENDERS: readonly (readonly [RegExp, "government" | "house"])[] = [
  [/^(geleidende |aanbiedings)?brief regering/i, "government"],
  [/^brief (van )?(de |het )?(lid|leden|fractie|commissie|kamer|presidium|voorzitter)/i, "house"],
];

/** Who speaks in a document of a Soort, as far as that tells: `Brief regering`, `Brief commissie`. */
export function senderOf(soort: string): "government" | "house" | undefined {
  const name = soort.trim();
  return SENDERS.find(([pattern]) => pattern.test(name))?.[1];
}

/**
 * The class of a document by its Soort as published; unknown ones are `other`.
 * The list of Soorten: knowledge of the open data, section 2.3.
 */
export function documentClass(soort: string): DocumentClass {
  const name = soort.trim();
  return PATTERNS.find(([pattern]) => pattern.test(name))?.[1] ?? "other";
}
