import { inTalks, isModal, isOwn, TALKS } from "./acting.ts";
import type { Treatment } from "./claim.ts";
import type { Clause } from "./clause.ts";
import { isDoing, isToCome } from "./deeds.ts";
import { handsOver } from "./handing.ts";
import { BE, BECOME, PARTICIPLE } from "./lexicon.ts";
import { participleMode } from "./mode.ts";
import { pointingOf } from "./pointing.ts";

/** What a document itself tells, gives and goes into. */
const TELLS_HERE =
  /\b(?:informeer|bericht|schets|beschrijf|rapporteer|(?:geef|geeft|geven) .*\b(?:overzicht|inzicht|toelichting|beeld|reactie|antwoord|uitleg|stand van zaken)|ga .*\bin op|(?:wordt|worden) .*\b(?:gegeven|ingegaan|geïnformeerd|beschreven|geschetst|toegelicht|weergegeven|opgenomen|gerapporteerd))\b/;

/** Whether a document tells something itself: `in deze brief geef ik een overzicht`. */
export function tellsHere({ tokens }: Clause): boolean {
  const phrase = tokens.map(({ kind, word }) => (kind === "motion" ? "§" : word)).join(" ");
  return TELLS_HERE.test(phrase) && (pointingOf(tokens) === "hereby" || /\bbijlagen?\b/.test(phrase));
}

/** What a clause says of a motion in line with which something is, was or will be done. */
export function inLine(clause: Clause, phrase: string, denied: boolean): Treatment | null {
  if (isModal(clause) || denied) return null;
  // `in navolging van § de volgende motie opgesteld`: so members speak.
  if (/§.*§ (?:opgesteld|gemaakt|voorbereid|ingediend)\b/.test(phrase)) return null;
  if (tellsHere(clause)) return "executed";
  if (isOwn(clause) && ORDERED.test(phrase) && handsOver(clause) !== "now") return "underway";
  if (handsOver(clause) !== null) return "executed";
  if (isOwn(clause) && (inTalks(phrase) || INTENDS.test(phrase))) return "underway";
  if (/\b(?:handel|handelt|handelen|gehandeld)\b/.test(phrase)) {
    const isNobodys = clause.tokens.some(({ word }) => BECOME.has(word) || BE.has(word));
    if (!isOwn(clause) && !isNobodys) return null;
    return pointingOf(clause.tokens) !== null || /\b(?:reeds|al|inmiddels)\b/.test(phrase)
      ? "executed"
      : "underway";
  }
  const participle = HAD_DONE.test(phrase) || clause.tokens.some((_, index) => isDeed(clause.tokens, index));
  const isDone =
    participle &&
    participleMode(clause) === "perfect" &&
    (/\baandacht\b/.test(phrase) || !/\b(?:ontvangen|kamer .*(?:verzocht|gevraagd))\b/.test(phrase)) &&
    !(/\b(?:gevraagd|verzocht)\b/.test(phrase) && !/\baandacht\b/.test(phrase));
  if (
    isDone &&
    (isOwn(clause)
      ? (HAVING.test(phrase) && !PLEDGED.test(phrase)) || isPassive(clause, phrase)
      : isPassive(clause, phrase))
  )
    return "executed";
  const isAtWork = clause.tokens.some((_, index) => isDeed(clause.tokens, index)) && !IS_SO.test(phrase);
  const goesOn =
    isAtWork || isToCome(clause) || isDoing(clause) || /\bvind(?:t|en)\b.*\bplaats\b/.test(phrase);
  return goesOn ? "underway" : null;
}

/** `heb ik de gevolgen laten onderzoeken`. */
const HAD_DONE =
  /\b(?:heb|heeft|hebben)\b.*\blaten (?:nagaan|onderzoeken|uitvoeren|opstellen|maken|doorrekenen|toetsen|inventariseren|verkennen|uitzoeken|evalueren|analyseren|verrichten|uitwerken|ontwikkelen|berekenen|meten|beoordelen|peilen)$/;

const HAVING = /\b(?:heb|heeft|hebben|hebt|door (?:mij|ons|het kabinet))\b/;

/** `heb ik opdracht gegeven`, `een adviesaanvraag gestuurd`: others are to do it. */
const ORDERED =
  /\bopdracht\b.*\b(?:gegeven|verstrekt|verleend)\b|\b(?:gegeven|verstrekt|verleend)\b.*\bopdracht\b|\b\p{L}*(?:adviesaanvraag|adviesverzoek|uitvraag|offerteaanvraag)\b/u;

/** `heb ik toegezegd`: what was only said. */
const PLEDGED = /\b(?:toegezegd|besloten|voorgenomen|afgesproken|beoogd|gepland)\b/;

/** `is de grens verlaagd`: done by nobody else, and no talk about it. */
function isPassive({ tokens }: Clause, phrase: string): boolean {
  return (
    tokens.some(({ kind, word }) => kind === "word" && BE.has(word)) &&
    tokens.some((_, index) => isDeed(tokens, index)) &&
    !IS_SO.test(phrase) &&
    !/\bdoor\b/.test(phrase) &&
    (/\bgeïnformeerd\b/.test(phrase) || !(/\bkamer\b/.test(phrase) || TALKS.test(phrase))) &&
    !UNDONE.test(phrase)
  );
}

/** A participle that is what was done, not a noun (`het verbeteren`, `de verzekerden`, `met verboden`) or infinitive. */
function isDeed(tokens: Clause["tokens"], index: number): boolean {
  const { kind, word } = tokens[index] ?? { kind: "stop", word: "" };
  return (
    kind === "word" &&
    (PARTICIPLE.test(word) || WITHOUT_GE.test(word) || isLive(tokens, index)) &&
    !NOUN_NEXT.test(tokens[index - 1]?.word ?? "")
  );
}

/** `live gegaan`. */
function isLive(tokens: Clause["tokens"], index: number): boolean {
  return tokens[index]?.word === "gegaan" && /^(?:live|online|open)$/.test(tokens[index - 1]?.word ?? "");
}

/** Participles whose form does not tell. */
const WITHOUT_GE =
  /^(?:onderstreept|onderzocht|ondersteund|onderschreven|ondernomen|ondertekend|onderbouwd|overhandigd|aanvaard|aanbesteed|gedaan|gebeurd)$/;
const NOUN_NEXT = /^(?:de|het|een|te|van|met|en|of|tot|voor|aan|om|uw|hun|deze|dit|die|dat|alle)$/;
/** What is said to be the case, or to be wanted: `is het wenselijk`, `is verantwoordelijk`. */
const IS_SO =
  /\b(?:(?:on)?wenselijk|belangrijk|noodzakelijk|verantwoordelijk|terughoudend|van belang|essentieel|gewenst|gericht op|gehouden (?:tot|aan))\b/;

/** `ben ik voornemens`, `werk ik aan`: what the speaker is at, and has not done. */
const INTENDS = /\b(?:voornemens|van plan|bezig)\b|\b(?:werk|werkt|werken)\b.*\baan\b/;

/** Participles of what was meant or begun. */
const UNDONE =
  /\b(?:in gang gezet|opgestart|besloten|gevraagd|verzocht|begonnen|gestart|gebleken|gebleven|voorzien|gepland|beoogd|bedoeld|voorgenomen|toegezegd|afgesproken)\b/;

const UNWANTED =
  /\b(?:acht|achten|vind|vindt|vinden)\b.*\bon(?:wenselijk|mogelijk|haalbaar|verstandig|uitvoerbaar|verantwoord)\b/;

/** The same for a clause that says so of another: `…, zoals in de motie wordt gevraagd`; denied it is a refusal. */
export function inLineWith(clause: Clause): Treatment | null {
  const phrase = clause.tokens.map(({ word }) => word).join(" ");
  const denied = /\b(?:niet(?! alleen| slechts)|geen|nooit)\b/.test(phrase);
  if (UNWANTED.test(phrase) && isOwn(clause) && !denied) return "refused";
  if (!denied) return inLine(clause, phrase, denied);
  const isOwnAct = isOwn(clause) || clause.tokens.some(({ word }) => BECOME.has(word));
  const isUnwanted =
    /\b(?:is|blijkt|lijkt)\b.*\bniet (?:\p{L}+ )?(?:mogelijk|wenselijk|haalbaar|verstandig|opportuun|uitvoerbaar|zinvol)\b|\bkomt er niet\b/u.test(
      phrase,
    );
  const isUnable = participleMode(clause) === "able" && /\b(?:ik|wij|we|het kabinet)\b/.test(phrase);
  return (isOwnAct || isUnwanted || LEFT_OUT.test(phrase)) && (isUnable || !isModal(clause))
    ? "refused"
    : null;
}

/** `in dit wetsvoorstel is geen bepaling opgenomen`. */
const LEFT_OUT =
  /\bin (?:dit|deze) \p{L}+ (?:is|zijn) (?!nog )(?:\p{L}+ ){0,2}(?:geen|niet)\b.*\bopgenomen\b/u;
