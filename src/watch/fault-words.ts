/** What is wrong with a query, in each language, for whoever wrote it. */
export interface Fault {
  readonly nl: string;
  readonly en: string;
}

/** Everything that can be wrong with a query: where, is for the parser to say. */
export const faults = {
  empty: {
    nl: "er staat niets: schrijf ten minste één woord",
    en: "an empty query: write at least one word",
  },
  tooLong: (max: number) => ({
    nl: `langer dan ${max} tekens: maak er meer regels van`,
    en: `a query of more than ${max} characters: make several watches of it`,
  }),
  missingAtEnd: { nl: "aan het eind ontbreekt een woord", en: "a word is missing at the end" },

  closeWithoutOpen: {
    nl: "een haakje sluiten zonder haakje openen",
    en: "a closing parenthesis without an opening one",
  },
  openWithoutClose: { nl: "een haakje dat niet gesloten is", en: "a parenthesis that is not closed" },
  nothingInParentheses: { nl: "haakjes met niets ertussen", en: "parentheses with nothing between them" },
  tooDeep: (max: number) => ({
    nl: `haakjes meer dan ${max} diep`,
    en: `parentheses more than ${max} deep`,
  }),

  notTwice: { nl: "twee keer NOT: één is genoeg, of geen", en: "NOT twice: one is enough, or none" },
  onlyNot: {
    nl: "alleen NOT: dat neemt weg van wat andere woorden vinden; schrijf die erbij, zoals opvang NOT kinderopvang",
    en: "only NOT: it takes away from what other words find, so write those too, as in opvang NOT kinderopvang",
  },
  nothingAfter: (operator: string) => ({
    nl: `${operator} met niets erachter: schrijf daar een woord of woordgroep`,
    en: `${operator} with nothing after it: write a word or a phrase there`,
  }),
  nothingBefore: (operator: string) => ({
    nl: `${operator} met niets ervoor: schrijf een woord vóór ${operator}, of "${operator.toLowerCase()}" tussen aanhalingstekens om naar dat woord te zoeken`,
    en: `${operator} with nothing before it: write a word before ${operator}, or "${operator.toLowerCase()}" in quotes to search for the word`,
  }),

  nothingBeforeNear: (near: string) => ({
    nl: `${near} met niets ervoor: schrijf aan beide kanten een woord of woordgroep`,
    en: `${near} with nothing before it: write a word or a phrase on both sides`,
  }),
  nearOfThree: {
    nl: "NEAR verbindt er twee: schrijf voor drie (a NEAR/5 b) AND (b NEAR/5 c)",
    en: "NEAR joins two: write (a NEAR/5 b) AND (b NEAR/5 c) for three",
  },
  nearDistance: (max: number, usual: number) => ({
    nl: `achter NEAR/ hoort een aantal woorden van 0 tot ${max}, zoals NEAR/${usual}`,
    en: `NEAR/ wants a number of words from 0 to ${max}, as in NEAR/${usual}`,
  }),
  nearOf: (near: string, joined: "and" | "not" | "near" | "field") => ({
    nl: `${near} verbindt woorden, woordgroepen en groepen daarvan met OR; niet ${JOINED[joined].nl}`,
    en: `${near} joins words, phrases and groups of them with OR; it cannot join ${JOINED[joined].en}`,
  }),

  starInside: {
    nl: "een sterretje staat voor of achter een woord, niet erin",
    en: "a star stands before or after a word, not inside it",
  },
  starAlone: {
    nl: "een los sterretje vindt alles: schrijf er letters voor of achter, zoals opvang*",
    en: "a star alone finds everything: write letters before or after it, as in opvang*",
  },
  noLetter: (word: string) => ({
    nl: `in ${word} staat geen letter of cijfer om naar te zoeken`,
    en: `${word} has no letter or digit to search for`,
  }),
  emptyPhrase: {
    nl: "een lege woordgroep: schrijf woorden tussen de aanhalingstekens",
    en: "an empty phrase: write words between the quotes",
  },
  openQuote: {
    nl: "een aanhalingsteken dat niet gesloten is: zet er een achter het laatste woord van de woordgroep",
    en: "a quote that is not closed: put one after the last word of the phrase",
  },

  colonAlone: (fields: string) => ({
    nl: `een dubbele punt zonder veld ervoor: schrijf ${fields}`,
    en: `a colon without a field before it: write ${fields}`,
  }),
  noField: (name: string, fields: string, meant: string | null) => ({
    nl: `${name}: is geen veld (er zijn: ${fields}); ${meant === null ? "zet het woord tussen aanhalingstekens als de dubbele punt erbij hoort" : `bedoelt u ${meant}:`}`,
    en: `no field ${name}: (there are ${fields}); ${meant === null ? "put the word in quotes if the colon belongs to it" : `${meant}: was probably meant`}`,
  }),
  emptyValue: (field: string) => ({
    nl: `${field}: met een lege waarde`,
    en: `${field}: with an empty value`,
  }),
  noValue: (name: string, field: string) => ({
    nl: `${name}: met niets erachter: schrijf de waarde tegen de dubbele punt aan, zoals ${field}:…`,
    en: `${name}: with nothing after it: write the value against the colon, as in ${field}:…`,
  }),
  noKind: (kind: string, kinds: string, meant: string | null) => ({
    nl: `${kind} is geen soort (er zijn: ${kinds})${meant === null ? "" : `; bedoelt u ${meant}`}`,
    en: `no kind ${kind} (there are ${kinds})${meant === null ? "" : `; ${meant} was probably meant`}`,
  }),
  noDossier: (value: string) => ({
    nl: `${value} is geen dossier: schrijf vijf cijfers, zoals dossier:36333 of dossier:36600-XX`,
    en: `no dossier ${value}: write five digits, as in dossier:36333 or dossier:36600-XX`,
  }),
} as const satisfies Readonly<Record<string, Fault | ((...details: never[]) => Fault)>>;

const JOINED = {
  and: {
    nl: "een groep met AND: schrijf de woorden los, of met OR",
    en: "a group with AND: write the words apart, or with OR",
  },
  not: {
    nl: "een groep met NOT: schrijf NOT erbuiten",
    en: "a group with NOT: write NOT outside of it",
  },
  near: {
    nl: "een andere NEAR: verbind de twee met AND",
    en: "another NEAR: join the two with AND",
  },
  field: { nl: "een veld: verbind het met AND", en: "a field: join it with AND" },
} as const satisfies Readonly<Record<string, Fault>>;
