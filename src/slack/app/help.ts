import type { Language } from "#alert";

/** What `/kamer help` says: the words that the app answers. */
export function helpText(language: Language): string {
  return HELP[language];
}

const HELP: Readonly<Record<Language, string>> = {
  nl: [
    "Kamerwacht volgt de Tweede Kamer en plaatst hier wat uw regels raakt.",
    "",
    "/kamer status: wat er vandaag gezien, geraakt en bezorgd is, en of er iets achterloopt",
    "/kamer regels: de regels die gelden, met hun kanaal",
    "/kamer help: deze uitleg",
    "",
    "De knop Waarom? onder een bericht laat zien welke regel het raakte, met de zinnen waarin dat staat.",
  ].join("\n"),
  en: [
    "Kamerwacht follows the Dutch House of Representatives and posts here what your rules hit.",
    "",
    "/kamer status: what was seen, hit and delivered, and whether anything lags behind",
    "/kamer rules: the rules in force, with their channel",
    "/kamer help: this text",
    "",
    "The button Why? under a message shows which rule it hit, with the sentences in which that stands.",
  ].join("\n"),
};
