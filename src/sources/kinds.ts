/** Names of kinds, as the publications write them, in the words of the open data. The specific before the general. */
const KINDS: readonly (readonly [RegExp, string])[] = [
  [/^(?:\w+ )*gewijzigde motie|^motie \(gewijzigd/, "Motie (gewijzigd/nader)"],
  [/^motie/, "Motie"],
  [
    /^(?:\w+ )*gewijzigd (?:sub)?amendement|^amendement \(gewijzigd/,
    "Amendement (gewijzigd/nader/vervangend)",
  ],
  [/^(?:sub)?amendement/, "Amendement"],
  [/^geleidende brief/, "Geleidende brief"],
  [/^aanbiedingsbrief/, "Aanbiedingsbrief"],
  [
    /^brief (?:van )?(?:de |het |een )?(?:vice-?)?(?:minister|staatssecretaris|regering|kabinet)/,
    "Brief regering",
  ],
  [/^brief (?:van )?(?:de |het )?(?:lid|leden|fractie)/, "Brief lid / fractie"],
  [/^brief (?:van )?(?:de )?algemene rekenkamer/, "Brief Algemene Rekenkamer"],
  [/^brief (?:van )?(?:het )?presidium/, "Brief Presidium"],
  [/^brief (?:van )?(?:de )?(?:vaste |algemene |tijdelijke )?commissie/, "Brief commissie"],
  [/^brief/, "Brief"],
  [/^koninklijke boodschap/, "Koninklijke boodschap"],
  [/^gewijzigd voorstel van (?:rijks)?wet/, "Gewijzigd voorstel van wet"],
  [/^(?:oorspronkelijk )?voorstel van (?:rijks)?wet/, "Voorstel van wet"],
  [/^(?:nadere )?memorie van toelichting/, "Memorie van toelichting"],
  [/^(?:nadere )?memorie van antwoord/, "Memorie van antwoord"],
  [/^(?:(?:tweede |derde |vierde |vijfde |zesde )*nota van wijziging)/, "Nota van wijziging"],
  [/^nota van verbetering/, "Nota van verbetering"],
  [/^nota (?:naar aanleiding van|n\.?a\.?v\.?)/, "Nota n.a.v. het (nader/tweede nader/enz.) verslag"],
  [/^nader rapport/, "Nader rapport"],
  [
    /^advies (?:van de )?(?:afdeling advisering (?:van de )?)?raad van state/,
    "Advies Afdeling advisering Raad van State",
  ],
  [
    /^verslag houdende een lijst van vragen en antwoorden/,
    "Verslag houdende een lijst van vragen en antwoorden",
  ],
  [/^lijst van vragen en antwoorden/, "Lijst van vragen en antwoorden"],
  [/^lijst van vragen/, "Lijst van vragen"],
  [/^verslag van een (?:nader |nieuw )?schriftelijk overleg/, "Verslag van een schriftelijk overleg"],
  [/^verslag van een algemeen overleg/, "Verslag van een algemeen overleg"],
  [/^verslag van een commissiedebat/, "Verslag van een commissiedebat"],
  [/^verslag van een wetgevingsoverleg/, "Verslag van een wetgevingsoverleg"],
  [/^verslag van een notaoverleg/, "Verslag van een notaoverleg"],
  [/^verslag van een (?:hoorzitting|rondetafelgesprek)/, "Verslag van een hoorzitting / rondetafelgesprek"],
  [/^(?:nader )?voorlopig verslag/, "Voorlopig verslag"],
  [/^eindverslag/, "Eindverslag"],
  [
    /^(?:(?:nader|tweede nader) )?verslag$|^verslag \(initiatief\)wetsvoorstel/,
    "Verslag (initiatief)wetsvoorstel (nader)",
  ],
  [/^jaarverslag/, "Jaarverslag"],
  [/^rapport/, "Rapport"],
  [/^(?:nader )?antwoord(?:en)? op (?:schriftelijke |kamer)?vragen/, "Antwoord schriftelijke vragen"],
  [/^uitstel (?:beantwoording|van)/, "Mededeling (uitstel antwoord)"],
  [/^schriftelijke vragen/, "Schriftelijke vragen"],
  [/^initiatiefnota/, "Initiatiefnota"],
  [/^eindtekst/, "Eindtekst"],
];

/** Says less than a title that begins with more: `Verslag van een schriftelijk overleg`. */
const VAGUE = /^(?:verslag|brief|motie|amendement)$/;

/** Every kind that a stuk can be given here, for the test that holds them to the classes of documents. */
export const SOORTEN: readonly string[] = ["Kamerstuk", ...KINDS.map(([, soort]) => soort)];

/**
 * The Soort of a stuk, from the name of its kind (`Motie`, null where it is not told) and its title. `Kamerstuk` where
 * neither says what it is.
 */
export function soortOf(label: string | null, title: string): string {
  const name = plain(label ?? "");
  const byName = kindOf(name);
  const byTitle = kindOf(plain(title));
  if (byName === null) return byTitle ?? "Kamerstuk";
  // A title may only make it more exact: the letter `Verslag van de Raad` stays a letter.
  const isSame = byTitle !== null && firstWord(byTitle) === firstWord(byName);
  return VAGUE.test(name) && isSame ? byTitle : byName;
}

function kindOf(name: string): string | null {
  return KINDS.find(([pattern]) => pattern.test(name))?.[1] ?? null;
}

function plain(text: string): string {
  return text.toLowerCase().replace(/\s+/g, " ").trim();
}

function firstWord(soort: string): string {
  return /^\w+/.exec(soort)?.[0] ?? soort;
}
