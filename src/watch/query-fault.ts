import { parseQuery } from "./parse.ts";
import { QueryError } from "./query.ts";

/** What is wrong with a query, in a sentence for whoever wrote it; null where nothing is. */
export function queryFault(query: string, language: "nl" | "en"): string | null {
  try {
    parseQuery(query);
    return null;
  } catch (error) {
    if (!(error instanceof QueryError)) throw error;
    return language === "en" ? error.message : inDutch(error.message);
  }
}

/** A message that has no Dutch yet is better than none. */
function inDutch(message: string): string {
  for (const [pattern, dutch] of DUTCH) if (pattern.test(message)) return message.replace(pattern, dutch);
  return message;
}

const DUTCH: readonly (readonly [pattern: RegExp, dutch: string])[] = [
  [/^a query of more than (\d+) characters.*$/, "langer dan $1 tekens: maak er meer regels van"],
  [/^an empty query.*$/, "er staat niets: schrijf ten minste één woord"],
  [/^a closing parenthesis without an opening one$/, "een haakje sluiten zonder haakje openen"],
  [/^a parenthesis that is not closed$/, "een haakje dat niet gesloten is"],
  [/^parentheses with nothing between them$/, "haakjes met niets ertussen"],
  [/^parentheses more than (\d+) deep$/, "haakjes meer dan $1 diep"],
  [/^NOT twice.*$/, "twee keer NOT: één is genoeg, of geen"],
  [/^NEAR joins two.*$/, "NEAR verbindt er twee: schrijf voor drie (a NEAR/5 b) AND (b NEAR/5 c)"],
  [
    /^NEAR\/ wants a number of words from 0 to (\d+), as in (.*)$/,
    "achter NEAR/ hoort een aantal woorden van 0 tot $1, zoals $2",
  ],
  [
    /^(\S+) with nothing after it: write a word or a phrase there$/,
    "$1 met niets erachter: schrijf daar een woord of woordgroep",
  ],
  [/^a word is missing at the end$/, "aan het eind ontbreekt een woord"],
  [
    /^(NEAR\S*) with nothing before it.*$/,
    "$1 met niets ervoor: schrijf aan beide kanten een woord of woordgroep",
  ],
  [
    /^(\S+) with nothing before it: .*, or ("[^"]*") in quotes.*$/,
    "$1 met niets ervoor: schrijf een woord vóór $1, of $2 tussen aanhalingstekens om naar dat woord te zoeken",
  ],
  [
    /^(\S+) with nothing after it: .* as in (\S+)$/,
    "$1 met niets erachter: schrijf de waarde tegen de dubbele punt aan, zoals $2",
  ],
  [/^a star stands before or after a word.*$/, "een sterretje staat voor of achter een woord, niet erin"],
  [
    /^a star alone finds everything.*$/,
    "een los sterretje vindt alles: schrijf er letters voor of achter, zoals opvang*",
  ],
  [/^(.*) has no letter or digit to search for$/, "in $1 staat geen letter of cijfer om naar te zoeken"],
  [/^an empty phrase.*$/, "een lege woordgroep: schrijf woorden tussen de aanhalingstekens"],
  [
    /^a quote that is not closed.*$/,
    "een aanhalingsteken dat niet gesloten is: zet er een achter het laatste woord van de woordgroep",
  ],
  [
    /^only NOT.*$/,
    "alleen NOT: dat neemt weg van wat andere woorden vinden; schrijf die erbij, zoals opvang NOT kinderopvang",
  ],
  [
    /^(NEAR\S*) joins words, phrases and groups.*$/,
    "$1 verbindt woorden, woordgroepen en groepen daarvan met OR; schrijf AND, NOT, NEAR en velden erbuiten",
  ],
  [
    /^no field (\S+) \((?:there are )(.*)\); put the word in quotes.*$/,
    "$1 is geen veld (er zijn: $2); zet het woord tussen aanhalingstekens als de dubbele punt erbij hoort",
  ],
  [
    /^no field (\S+) \((?:there are )(.*)\); (\S+) was probably meant$/,
    "$1 is geen veld (er zijn: $2); bedoelt u $3",
  ],
  [/^(\S+) with an empty value$/, "$1 met een lege waarde"],
  [
    /^no kind (.*) \(there are (.*)\); (.*) was probably meant$/,
    "$1 is geen soort (er zijn: $2); bedoelt u $3",
  ],
  [/^no kind (.*) \(there are (.*)\)$/, "$1 is geen soort (er zijn: $2)"],
  [
    /^no dossier (.*): write five digits, as in (\S+) or (\S+)$/,
    "$1 is geen dossier: schrijf vijf cijfers, zoals $2 of $3",
  ],
];
