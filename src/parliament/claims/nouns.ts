import { about, TALKS_GO_ON } from "./about.ts";
import { acts, hasHave, inTalks, isModal, isOwn, TALKS } from "./acting.ts";
import { saysItWasDone } from "./back.ts";
import type { Treatment } from "./claim.ts";
import type { Clause } from "./clause.ts";
import { isDoing, isSaying, isToCome } from "./deeds.ts";
import { isFinal, isOwnDeed } from "./final.ts";
import { handsOver, mayHandOver } from "./handing.ts";
import type { Held } from "./held.ts";
import { inLine } from "./in-line.ts";
import { DOUBT, FUTURE } from "./lexicon.ts";
import { participleMode } from "./mode.ts";
import { leavesOut } from "./parts-of-it.ts";
import { isLater, isPending, pointingOf } from "./pointing.ts";
import { polarityOf } from "./polarity.ts";
import { refusesIt } from "./wanted.ts";

const FINISHED = /\b(?:plaatsgevonden|afgerond|voltooid|gereed|afgedaan|geslaagd|gerealiseerd|afgehandeld)\b/;
const HALTED =
  /\b(?:opgeschort|aangehouden|uitgesteld|stilgelegd|gestaakt|gestopt|stopgezet|opgeschoven|gepauzeerd|bevroren|ingetrokken|teruggedraaid|opschorten|uitstellen|stopzetten|stilleggen|(?:op te schort|uit te stell|stop te zett|stil te legg|te stak|te pauzer|in te trekk|terug te draai)en)\b|\bschort\b.*\bop\b|\bstel\b.*\buit\b|\b(?:leg|legt)\b.*\bstil\b|\b(?:zet)\b.*\bstop\b/;
const RECONSIDERED = /\bheroverw(?:eeg|eegt|egen|ogen)\b/;
const UNTIL =
  /\btotdat\b|\btot (?!op heden|nu|dusver|heden)|\bnaar (?:het|de|een|eind|begin|medio|later|volgend|\d)/;
const WANTING = /\b(?:uitgebleven|uitblijft|achterwege)\b/;
const UNDESIRED = /\b(?:onwenselijk|onmogelijk|onhaalbaar|onuitvoerbaar|onverantwoord|onverstandig)\b/;
const DESIRED =
  /\b(?:mogelijk|wenselijk|haalbaar|nodig|zinvol|realistisch|passend|effectief|in de rede|opportuun|uitvoerbaar|verantwoord|noodzakelijk|verstandig|proportioneel|aangewezen|aan de orde)\b/;
const STARTED =
  /\bstel(?:len)? (?:ik|wij|we) een (?:brief|plan|notitie) op\b|\b(?:gestart|begonnen|gaande|loopt|lopen|vordert|voortgezet|opgepakt|bezig|in gang|ter hand|plaats|vertraagd|vertraging|schema|voorbereid|voorbereiding|werk|werken|werkt|gewerkt|start|opdracht|begin|begint|onderhanden|in volle gang|uitgewerkt|vorm|in uitvoering|op stoom|op zich genomen|stap|stappen|gesprek|gesprekken|overleg|over tot|overgegaan|vergt|vraagt|duurt|volgt|beraad|meer tijd|verloopt|belegd|bespreek|bespreekt|uitgezet|zet (?:\p{L}+ )?in op)\b|\bbereid(?:t|en)?\b.*\bvoor$/u;
/**
 * What a clause says of a motion by what it hangs on: the carrying out of it that is finished, stopped or going on;
 * what is handed over or done in pursuance of it, or in line with it; talks about it.
 */
export function noun(clause: Clause, held: Held): Treatment | null {
  const treatment = plainly(clause, held);
  if (treatment !== "executed") return treatment;
  const { denied, doubt, partly, expected } = polarityOf(clause.tokens, clause.tokens.length - 1, (word) =>
    DOUBT.has(word),
  );
  if (denied || doubt || isPending(clause)) return null;
  if (expected) return "underway";
  return partly || held.governor.part || leavesOut(clause, held.index) ? "partly" : "executed";
}

function plainly(clause: Clause, held: Held): Treatment | null {
  const phrase = clause.tokens.map(({ kind, word }) => (kind === "motion" ? "§" : word)).join(" ");
  const denied = /\b(?:niet(?! alleen| slechts)|geen|nooit)\b/.test(phrase);
  switch (held.governor.role) {
    case "of":
      return ofNominal(clause, held, phrase, denied);
    case "off":
      return denied ? null : /\b(?:zie|ziet|zien|afzien|afgezien)\b/.test(phrase) ? "refused" : null;
    case "purpose":
      return inPursuance(clause, phrase, denied);
    case "conform":
      return inLine(clause, phrase, denied);
    case "asked":
      return askedFor(clause, phrase, denied);
    case "context":
      return held.governor.noun === "gevolg"
        ? asResult(clause, phrase, denied)
        : inContext(clause, phrase, denied);
    case "view":
      return inView(clause, phrase, denied);
    case "over":
      return about(clause, held, phrase, denied);
    case "bare":
      return ofItself(clause, phrase, denied);
    case "aan":
      return givingIt(phrase, denied);
    default:
      return onIt(clause, phrase, denied);
  }
}

/** `heb ik u geïnformeerd over het plan van aanpak voor de uitvoering van §`. */
const TOLD_OF_PLAN =
  /\b(?:geïnformeerd|informeer|bericht|ingelicht)\b.*\bover (?:de|het|mijn) (?:\p{L}+ ){0,2}(?:plan|aanpak|planning|voornemens?|tijdpad|vervolg)\b.*\b(?:uitvoering|invulling|opvolging) van §/u;
/** `ik sluit de uitvoering van § hiermee af`. */
const ENDS = /\b(?:sluit|sluiten|rond|rondt|ronden)\b.*\baf$/;
const CARRIES_ON = /\b(?:zet|zetten)\b.*\bvoort$/;

function ofNominal(clause: Clause, held: Held, phrase: string, denied: boolean): Treatment | null {
  if (UNDESIRED.test(phrase) || (denied && DESIRED.test(phrase)) || /\bwijs(?:t|en)?\b.*\baf\b/.test(phrase))
    return "refused";
  if (/\b(?:zie|ziet|zien)\b.*\b(?:af|van af)\b|\b(?:afgezien|afzien|afzie|afziet)\b/.test(phrase))
    return "refused";
  if (
    denied &&
    /\bover(?:gaan| te gaan)? tot\b|\btot\b.*\bga(?:at|an)?\b.*\bover\b|\btot\b.*\bovergaan\b/.test(phrase)
  )
    return "refused";
  if (denied && (NO_ROOM.test(phrase) || (isOwn(clause) && /\binstem(?:men|t)?\b/.test(phrase))))
    return "refused";
  if (isModal(clause) && !/\bte kunnen\b|\bnaar verwachting\b/.test(phrase)) return null;
  const isSubject = !/^(?:over|omtrent)$/.test(clause.tokens[held.governor.from - 1]?.word ?? "");
  const halted = isSubject ? haltedIn(phrase) : null;
  if (halted !== null) return denied ? null : halted;
  if (denied && /\bnog (?:steeds |altijd )?niet\b/.test(phrase))
    return FINISHED.test(phrase)
      ? "underway"
      : /\b(?:begonnen|gestart)\b/.test(phrase)
        ? "notExecuted"
        : null;
  if (denied) return null;
  if (isSubject && FINISHED.test(phrase) && participleMode(clause) === "perfect")
    return held.governor.part ? "partly" : "executed";
  if (isOwn(clause) && TOLD_OF_PLAN.test(phrase)) return "underway";
  if (isOwn(clause) && ENDS.test(phrase)) return pointingOf(clause.tokens) === null ? "underway" : "executed";
  if (isOwn(clause) && CARRIES_ON.test(phrase)) return "underway";
  if (isSubject && !/\bdebat\b/.test(phrase) && (STARTED.test(phrase) || TAKEN_ALONG.test(phrase)))
    return "underway";
  if (isSubject && FINISHED.test(phrase) && /^(?:present|future)$/.test(participleMode(clause)))
    return "underway";
  if (isSubject && PLANNED.test(phrase)) return "underway";
  const before = clause.tokens[held.governor.from - 1]?.word ?? "";
  if (before === "over" && (inTalks(phrase) || TALKS_GO_ON.test(phrase))) return "underway";
  if (IS_THIS.test(phrase.replaceAll("°", "")) && !denied) return held.governor.part ? "partly" : "executed";
  if (/^(?:voor|bij)$/.test(before) && acts(clause, phrase)) return "underway";
  return telling(clause, held, phrase);
}

/** `de afdoening van § is voorzien voor het einde van het jaar`. */
const PLANNED = /\b(?:is|zijn|staat|wordt)\b.*\b(?:voorzien|gepland|ingepland|beoogd|verwacht)\b/;
const TAKEN_ALONG = /\b(?:meegenomen|betrokken)\b|\bneemt?\b.*\bmee\b/;
/** `voor de uitvoering zie ik geen mogelijkheden`. */
const NO_ROOM =
  /\b(?:zie|ziet|zien|heb|heeft|is|zijn|bestaat)\b.*\bgeen (?:\p{L}+ )?(?:ruimte|mogelijkheid|mogelijkheden|aanleiding|reden|grond)\b/u;

/** `deze brief vormt de afdoening van`. */
const IS_THIS =
  /^(?:deze|dit|bijgaande?|bijgevoegde?|hiermee)\b(?: \p{L}+){0,2} (?:vormt|is|betreft|voorziet in|(?:strekt|dient) (?:\p{L}+ )?tot)\b|^(?:de|het) (?:bijgaande |bijgevoegde )?(?:\p{L}*brief|\p{L}*reactie|\p{L}*rapport|\p{L}*rapportage|nota|notitie|overzicht|onderzoek°?|handreiking|evaluatie|regeling|wijziging|aanpassing)\b[^§]*\bvormt\b/u;

/** What is put off to a time is still to come; what is put off, or thought over again, is not done as things stand. */
function haltedIn(phrase: string): Treatment | null {
  if (WANTING.test(phrase) || RECONSIDERED.test(phrase)) return "notExecuted";
  if (!HALTED.test(phrase)) return null;
  return UNTIL.test(phrase) ? "underway" : "notExecuted";
}

/** `over de voortgang van … informeer ik`: it goes on; `over de uitvoering` only where that is still to come. */
function telling(clause: Clause, held: Held, phrase: string): Treatment | null {
  if (held.governor.noun === "voortgang" && SHOWS.test(phrase)) return "underway";
  if (
    !/\b(?:informeer\w*|informeren|geïnformeerd|bericht\w*|rapporteer\w*|stuur|ontvangt|kom|terugkomen|ga|inga|ingaan|meld\w*|brief)\b/.test(
      phrase,
    )
  )
    return null;
  const isOngoing = held.governor.noun === "voortgang" || /\b(?:voortgang|stand van zaken)\b/.test(phrase);
  const toCome =
    clause.tokens.some(({ word }) => FUTURE.has(word)) ||
    isLater(clause.tokens) ||
    (clause.parent !== null && isLater(clause.parent.tokens)) ||
    (/\bwordt\b/.test(phrase) && /\bgeïnformeerd\b/.test(phrase));
  const isNow = pointingOf(clause.tokens) === "hereby";
  return isOngoing || (!isNow && (toCome || /\bontvangt\b/.test(phrase))) ? "underway" : null;
}

/** `hieronder schets ik de voortgang van`. */
const SHOWS =
  /\b(?:ik|wij|we|kabinet)\b.*\b(?:schets|schetst|schetsen|beschrijf|beschrijft|licht)\b|\b(?:schets|beschrijf|licht) (?:ik|wij|we)\b|\b(?:opgenomen|beschreven|geschetst|vermeld) in (?:de )?(?:bijlage|tabel|paragraaf)\b|\bin (?:de )?(?:bijlage|tabel|paragraaf)\b.*\b(?:opgenomen|beschreven|geschetst|vermeld)\b/;

function inPursuance(clause: Clause, phrase: string, denied: boolean): Treatment | null {
  if (denied) return null;
  if (SERVES.test(phrase)) return "executed";
  if (isModal(clause)) return null;
  if (handsOver(clause) !== null) return "executed";
  if (isFinal(clause) && (isOwn(clause) || !hasHave(clause))) return "executed";
  if (/\b(?:loopt|lopen|gaande)\b/.test(phrase) && !TALKS.test(phrase)) return "underway";
  const isAwaited = isLater(clause.tokens) && /\b(?:ontvangt|volgt|verschijnt)\b/.test(phrase);
  return isAwaited || acts(clause, phrase) ? "underway" : null;
}

const THIS_PAPER = "(?:deze|dit|bijgaande?|(?:de|het) (?:bijgevoegde|bijgaande)) \\p{L}+°?";
const WAS_MADE =
  "(?:is|zijn) (?:mede |tevens |ook )?(?:opgesteld|gemaakt|uitgevoerd|geschreven|uitgebracht|verricht)";
/** `deze brief dient ter uitvoering van`, `ik beschouw deze brief als uitvoering van`. */
const SERVES = new RegExp(
  `^${THIS_PAPER} (?:(?:dient|strekt|dienen|strekken|geldt|gelden)\\b|(?:is|zijn) (?:mede |tevens |ook )?(?:ter|tot) (?:uitvoering|invulling|opvolging)\\b|(?:is|zijn) (?:mede |tevens |ook )?bedoeld\\b|${WAS_MADE}\\b)|\\bbeschouw(?:t|en)? (?:\\p{L}+ ){0,2}${THIS_PAPER} (?:\\p{L}+ )?als\\b`,
  "u",
);
/** `het bijgevoegde onderzoek is uitgevoerd naar aanleiding van`. */
const MADE_FOR_IT = new RegExp(
  `^(?:bijgaande?|(?:de|het) (?:bijgevoegde|bijgaande)) \\p{L}+°? ${WAS_MADE}\\b`,
  "u",
);

const DELIVERED =
  /\b(?:uitgevoerd|afgerond|gereed|voltooid|opgeleverd|gepubliceerd|verschenen|gerealiseerd|beschikbaar|ingesteld|ingericht|opgesteld|gemaakt|openbaar)\b/;

/** `deze brief bevat de gevraagde informatie`, `is opgenomen in tabel 3`. */
const HOLDS =
  /^(?:deze|dit|bijgaande) \p{L}+ (?:bevat|bevatten|omvat|geeft)\b|\bin (?:deze|dit) \p{L}+ (?:vindt|treft)\b|\bin (?:tabel|bijlage|paragraaf|hoofdstuk) \d.*\b(?:opgenomen|vermeld|beschreven|weergegeven)\b|\b(?:opgenomen|vermeld|beschreven|weergegeven) in (?:tabel|bijlage|paragraaf|hoofdstuk) \d/u;

/** `ik heb het RIVM gevraagd het in de motie gevraagde onderzoek te doen`. */
const ORDERED =
  /\b(?:gevraagd|verzocht|opdracht)\b(?!.*\bkamer\b).*\bte (?:doen|verrichten|laten|maken|starten|uitvoeren)\b|\b(?:gevraagd|verzocht|opdracht)\b.*\b(?:uit te voeren|op te stellen)\b/;

/** `het in de motie gevraagde onderzoek`: what becomes of that becomes of the motion. */
function askedFor(clause: Clause, phrase: string, denied: boolean): Treatment | null {
  if (refusesIt(clause)) return "refused";
  if (!denied && /\bkan\b.*\btegemoetzien\b/.test(phrase)) return "underway";
  if (denied || isModal(clause)) return null;
  if (handsOver(clause) !== null || HOLDS.test(phrase)) return "executed";
  const mode = participleMode(clause);
  if (isOwn(clause) && hasHave(clause) && ORDERED.test(phrase)) return "underway";
  if (DELIVERED.test(phrase) && mode === "perfect" && !isLater(clause.tokens)) return "executed";
  return STARTED.test(phrase) || /\bverwacht(?:en)?\b/.test(phrase) || mode === "present" || mode === "future"
    ? "underway"
    : null;
}

/** `het onderzoek naar aanleiding van § is afgerond`. */
const STUDY_IS_DONE =
  /^(?:de|het) \S+ (?:naar aanleiding van|ter uitvoering van) § (?:is|zijn)\b.*\b(?:afgerond|voltooid|gereed|verschenen|gepubliceerd)\b/;

function inContext(clause: Clause, phrase: string, denied: boolean): Treatment | null {
  if (denied || isModal(clause) || isSaying(phrase)) return null;
  const isGoing =
    /\b(?:loopt|lopen|gaande|gestart|begonnen|van start)\b|\bvind(?:t|en)\b.*\bplaats\b/.test(phrase) &&
    !TALKS.test(phrase);
  if (MADE_FOR_IT.test(phrase)) return "executed";
  if ((saysItWasDone(phrase) || STUDY_IS_DONE.test(phrase)) && participleMode(clause) === "perfect")
    return "executed";
  if (isOwnDeed(clause)) return "executed";
  if (isGoing) return "underway";
  if (mayHandOver(phrase)) return isToCome(clause) && handsOver(clause) === null ? "underway" : null;
  return acts(clause, phrase) ? "underway" : null;
}

/** `als gevolg van de motie`: what was changed, or is being changed. */
function asResult(clause: Clause, phrase: string, denied: boolean): Treatment | null {
  if (denied || isModal(clause)) return null;
  if (isOwnDeed(clause)) return "executed";
  return participleMode(clause) === "present" && acts(clause, phrase)
    ? "underway"
    : inView(clause, phrase, denied);
}

/** `gelet op de motie zal ik`: only what the speaker himself does. */
function inView(clause: Clause, phrase: string, denied: boolean): Treatment | null {
  if (denied || isModal(clause) || isSaying(phrase) || mayHandOver(phrase) || TALKS.test(phrase)) return null;
  if (!isOwn(clause)) return null;
  if (inTalks(phrase) || /\b(?:ben|zijn|is)\b.*\bbezig\b/.test(phrase)) return "underway";
  return participleMode(clause) !== "perfect" && (isToCome(clause) || isDoing(clause)) ? "underway" : null;
}

/** `dus die motie is klaar`; a part of it is told by the words before. */
const READY =
  /\b(?:is|zijn) (?:\p{L}+ ){1,8}§ (?:\p{L}+ ){0,4}(?:klaar|gereed)$|§ is (?:\p{L}+ ){0,8}(?:klaar|gereed)\b(?! (?:voor|om|met|te)\b)/u;

/** `de motie is onuitvoerbaar`, `ik heroverweeg de motie`. */
function ofItself(clause: Clause, phrase: string, denied: boolean): Treatment | null {
  if (!denied && RECONSIDERED.test(phrase) && isOwn(clause) && !isModal(clause)) return "notExecuted";
  if (denied && /\b(?:uitvoerbaar|haalbaar)\b/.test(phrase)) return "refused";
  if (READY.test(phrase) && !isModal(clause))
    return denied
      ? /\bnog niet\b/.test(phrase)
        ? "underway"
        : null
      : isLater(clause.tokens)
        ? "underway"
        : "executed";
  return /\b(?:onuitvoerbaar|niet-uitvoerbaar)\b/.test(phrase) ? "refused" : null;
}

/** `uitvoering geven aan de motie is niet mogelijk`, `aan de motie werk ik`. */
function givingIt(phrase: string, denied: boolean): Treatment | null {
  if (!denied && /\b(?:werk|werkt|werken|gewerkt)\b/.test(phrase)) return "underway";
  if (
    !/\b(?:uitvoering|invulling|gevolg|gehoor) geven aan\b/.test(phrase) ||
    !/\b(?:is|acht|vind|lijkt)\b/.test(phrase)
  )
    return null;
  return UNDESIRED.test(phrase) || (denied && DESIRED.test(phrase)) ? "refused" : null;
}

/** `van de drie verzoeken in § zijn er twee ingewilligd`. */
const SOME_DONE =
  /^van de \p{L}+ (?:verzoeken|onderdelen|punten|oproepen|elementen) (?:in|uit|van) § (?:zijn|is) er .*\b(?:uitgevoerd|ingewilligd|afgedaan|gerealiseerd|afgerond)$/u;

/** `met de motie aan de slag`, `op de motie kom ik in het najaar terug`. */
function onIt(clause: Clause, phrase: string, denied: boolean): Treatment | null {
  if (denied) return null;
  if (SOME_DONE.test(phrase) && participleMode(clause) === "perfect") return "partly";
  return /\baan de slag\b/.test(phrase) ||
    (isToCome(clause) && /\bkom(?:en)?\b.*\bterug\b|\bterugkomen\b/.test(phrase))
    ? "underway"
    : null;
}
