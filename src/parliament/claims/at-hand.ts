import type { Clause } from "./clause.ts";
import type { Held } from "./held.ts";
import { phraseOf } from "./idioms.ts";
import { participleMode } from "./mode.ts";
import { polarityOf } from "./polarity.ts";
import { predicatesIn } from "./predicates.ts";
import type { Said } from "./said.ts";

const US = "(?:ik|wij|we|het kabinet)";
const BEGUN =
  "(?:ter hand genomen|opgepakt|gestart|begonnen|belegd|in gang gezet|uitgezet|voorzien|gepland|in voorbereiding|in volle gang|gaande)";

/** By phrases of everyday speech: that somebody is at a motion. */
const AT_HAND: readonly RegExp[] = [
  /\bvragen (?:uit|in|van) § (?:\p{L}+ ){0,5}(?:meegenomen|betrokken|meenemen|betrekken)\b|\b(?:neem|neemt|nemen|betrek|betrekt|betrekken) (?:\p{L}+ ){0,3}vragen (?:uit|in|van) §/u,
  new RegExp(
    `\\bvan § (?:is|wordt|zijn|worden|loopt|ligt) (?:de|het) (?:\\p{L}+e )?(?:uitvoering|uitwerking|invulling|afhandeling|afdoening|opvolging)\\b.*\\b(?:${BEGUN}|bij (?!(?:uw|de) kamer))`,
    "u",
  ),
  new RegExp(
    `\\bmet (?!(?:uw|de) kamer\\b|u\\b)(?:\\p{L}+ ){1,5}(?:spreek|praat|overleg|bespreek) ${US} (?:\\p{L}+ ){0,5}(?:over )?§`,
    "u",
  ),
  new RegExp(
    `§ ,? ?(?:daar )?(?:ben|zijn) ${US} (?:\\p{L}+ ){0,3}mee (?:bezig|aan de slag|begonnen|gestart)\\b`,
    "u",
  ),
  new RegExp(
    `§ ,? ?(?:daar )?(?:ga|gaan) ${US} (?:\\p{L}+ ){0,3}mee (?:aan de slag|aan het werk|verder|beginnen)\\b`,
    "u",
  ),
  new RegExp(
    `\\b${US} (?:leg|leggen|legt) de laatste hand aan §|\\bleg(?:gen|t)? ${US} de laatste hand aan §`,
    "u",
  ),
  /§ (?:\p{L}+ ){0,6}(?:onderdeel|deel) uit(?:maakt|maken)\b|§ (?:maakt|maken|zal|zullen) (?:\p{L}+ ){0,4}(?:onderdeel|deel) (?:uit )?(?:van|uitmaken)\b/u,
  /§ (?:\p{L}+ ){0,6}(?:in de planning|op de rol|op de werkvoorraad|op schema|op koers)\b/u,
  /§ (?:krijgt|krijgen|heeft|hebben) (?:\p{L}+ ){0,3}(?:prioriteit|voorrang|mijn volle aandacht|onze volle aandacht)\b/u,
  /§ (?:wordt|worden|is|zijn) (?:\p{L}+ ){0,5}(?:omgezet|vertaald|ingebed|meegegeven|ingepland|opgestart|ingevoegd|geïntegreerd|gekoppeld|meegelopen|doorgerekend|uitgedacht|uitgeschreven)\b/u,
];

const UNSAID =
  /\b(?:niet(?! alleen| slechts)|geen|nooit|kamer|debat|gevraagd|verzocht|verzoeken|toegezegd|stemming|stemmingen)\b/;

/** What a clause says goes on with a motion, by phrases that no frame has, and what somebody is enabled to do. */
export function atHand(clause: Clause, held: readonly Held[]): readonly Said[] {
  const mode = participleMode(clause);
  return held
    .filter((one) => {
      if (enables(clause, one)) return true;
      const phrase = phraseOf(clause, one);
      if (UNSAID.test(phrase) || mode === "modal" || mode === "able") return false;
      return AT_HAND.some((words) => words.test(phrase));
    })
    .map(({ motion }) => ({ motion, treatment: "underway" }));
}

/** `de NZa is gevraagd …, zodat ik § kan uitvoeren`. */
function enables(clause: Clause, { governor: { role } }: Held): boolean {
  if (!/^(?:zodat|opdat)$/.test(clause.marker ?? "") || participleMode(clause) !== "able") return false;
  return predicatesIn(clause).some(
    ({ kind, until }) =>
      ((kind === "do" && role === "bare") || (kind === "effect" && role === "aan")) &&
      !polarityOf(clause.tokens, until, () => false).denied,
  );
}
