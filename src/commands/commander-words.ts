import type { Language } from "#alert";

/** What the reader of the command line says, and the same in Dutch. */
const DUTCH: readonly (readonly [RegExp, string])[] = [
  [/^error: unknown command '(.*)'$/m, "kamerwacht: onbekende opdracht '$1'"],
  [/^error: unknown option '(.*)'$/m, "kamerwacht: onbekende optie '$1'"],
  [/^error: option '(.*)' argument missing$/m, "kamerwacht: achter '$1' ontbreekt iets"],
  [/^error: required option '(.*)' not specified$/m, "kamerwacht: '$1' ontbreekt"],
  [/^error: missing required argument '(.*)'$/m, "kamerwacht: '$1' ontbreekt"],
  [/^error: too many arguments.*$/m, "kamerwacht: er staat te veel achter deze opdracht"],
  [/^\(Did you mean one of (.*)\?\)$/m, "(Bedoelt u een van $1?)"],
  [/^\(Did you mean (.*)\?\)$/m, "(Bedoelt u $1?)"],
];

/** Wrong use, in the language of the configuration. */
export function usageText(text: string, language: Language): string {
  if (language === "en") return text;
  return DUTCH.reduce((said, [english, dutch]) => said.replace(english, dutch), text);
}
