import type { Clause } from "./clause.ts";
import { BE, BECOME, HAVE, NEGATIONS, OWN, PARTICIPLE } from "./lexicon.ts";
import { participleMode } from "./mode.ts";

export const TALKS =
  /\b(?:gesproken|debat|ingediend|aangenomen|toegezegd|gereageerd|ontvangen|geschreven|verworpen|gestemd|bericht|gewisseld|gedachten|constateer|geconstateerd|informeer|geïnformeerd|reageer|kamervragen)\b/;

const IN_ITS_NAME = /^(?:nederland|ministerie|minister|minister-president|staatssecretaris|bewindspersonen)$/;

/** Somebody of the government is the subject, or nobody is: `wordt onderzocht`. */
export function isOwn(clause: Clause): boolean {
  return clause.tokens.some(({ kind, word }) => kind === "word" && (OWN.has(word) || IN_ITS_NAME.test(word)));
}

/** The same of a clause, or of the one before that it goes on with. */
export function isOwnThroughout(clause: Clause): boolean {
  return isOwn(clause) || (clause.shares !== null && isOwnThroughout(clause.shares));
}

/** The government does something, or something is done, and it is no talk. */
export function acts(clause: Clause, phrase: string): boolean {
  const passive =
    clause.tokens.some(({ word }) => BECOME.has(word)) ||
    (clause.tokens.some(({ word }) => BE.has(word) && !(word === "zijn" && hasHave(clause))) &&
      clause.tokens.some(({ word }) => PARTICIPLE.test(word)));
  return (
    (isOwn(clause) ||
      isOfficeAtWork(clause) ||
      passive ||
      /\b(?:in (?:consultatie|procedure|voorbereiding|behandeling|ontwikkeling)|ligt (?:\p{L}+ )?(?:voor|ter|bij)|starte?n? (?:in|op|na|dit|begin|eind|medio)|doet|zal|zullen|werkt|vindt|vinden|momenteel|thans|op dit moment)\b/u.test(
        phrase,
      )) &&
    !TALKS.test(phrase) &&
    !(
      /\b(?:gevraagd|verzocht)\b/.test(phrase) &&
      (/\bkamer\b/.test(phrase) || !isOwn(clause) || isAskedOfUs(clause)) &&
      !isAskedOfOthers(clause)
    )
  );
}

const INSTITUTIONS =
  /^(?:rivm|wodc|cbs|cpb|scp|pbl|vng|ipo|uvw|nza|igj|acm|afm|dnb|uwv|svb|coa|ind|dji|nvwa|rvo|tno|knmi|ctgb|efsa|ser|uitvoerder|\p{L}*bureaus?|\p{L}*instituut|universiteit|hogeschool|\p{L}*inspecties?|\p{L}*autoriteit|gezondheidsraad|onderwijsraad|adviesraad|adviescollege|gemeenten|provincies|waterschappen|\p{L}*sector|partijen|organisaties|politie|prorail|zorginstituut|onderzoekers)°?$/u;

/** Offices that carry out what a minister has taken on. */
const AGENCIES =
  /^(?:rivm|wodc|cbs|cpb|scp|pbl|nza|igj|acm|afm|uwv|svb|coa|ind|dji|nvwa|rvo|tno|knmi|ctgb|prorail|zorginstituut|\p{L}*inspectie)°?$/u;

/** Whether such an office stands in a clause. */
export function isByAgency({ tokens }: Pick<Clause, "tokens">): boolean {
  return tokens.some(({ kind, word }) => kind === "word" && AGENCIES.test(word));
}

/** `het RIVM is gevraagd`: a government asked it, as the Kamer does not ask offices. */
export function isAskedOfOthers(clause: Pick<Clause, "tokens">): boolean {
  const { tokens } = clause;
  if (!tokens.some(({ word }) => word === "gevraagd" || word === "verzocht")) return false;
  const isPassive = tokens.some(({ kind, word }) => kind === "word" && (BE.has(word) || BECOME.has(word)));
  if (!isPassive || tokens.some(({ word }) => HAVE.has(word) || NOT_OTHERS.test(word))) return false;
  return tokens.some(
    ({ kind, word }, index) =>
      kind === "word" && INSTITUTIONS.test(word) && !/\bdoor\b/.test(wordsBefore(tokens, index)),
  );
}

/** `het kabinet is gevraagd`. */
function isAskedOfUs({ tokens }: Clause): boolean {
  return (
    tokens.some(({ word }) => /^(?:gevraagd|verzocht)$/.test(word)) &&
    tokens.some(({ kind, word }) => kind === "word" && (BE.has(word) || BECOME.has(word))) &&
    !tokens.some(({ word }) => HAVE.has(word))
  );
}

const NOT_OTHERS =
  /^(?:ik|wij|we|kabinet|regering|minister|ministers|staatssecretaris|kamer|u|mij|ons|commissie|fractie|leden)$/;

function wordsBefore(tokens: Clause["tokens"], at: number): string {
  return [tokens[at - 2], tokens[at - 1]].map((token) => token?.word ?? "").join(" ");
}

/** `de NZa voert op mijn verzoek onderzoek uit`, `voert de inspectie onderzoek uit`. */
function isOfficeAtWork({ tokens }: Clause): boolean {
  const words = tokens.filter(({ kind }) => kind === "word").map(({ word }) => word);
  if (words.some((word) => NEGATIONS.has(word))) return false;
  return words.some(
    (word, index) =>
      WORKS.test(word) &&
      [words[index - 1], words[index + 1], words[index + 2]].some((near) => INSTITUTIONS.test(near ?? "")),
  );
}

const WORKS =
  /^(?:voert|voeren|onderzoekt|verkent|werkt|werken|doet|doen|ontwikkelt|brengt|inventariseert|bereidt)$/;

/** Somebody has done it: beside `heeft` the word `zijn` tells whose something is. */
export function hasHave({ tokens }: Clause): boolean {
  return tokens.some(({ word }) => HAVE.has(word));
}

/** What a clause says may, can or must be. */
export function isModal(clause: Clause): boolean {
  const mode = participleMode(clause);
  return mode === "modal" || mode === "able";
}

/** `ben ik in overleg`. */
export function inTalks(phrase: string): boolean {
  return (
    /\bin (?:\p{L}+ )?(?:overleg|gesprek|afstemming)\b/u.test(phrase) &&
    /\b(?:ben|is|zijn|ga|gaan|treed|treden)\b/.test(phrase)
  );
}
