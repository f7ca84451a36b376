import type { Span } from "../text.ts";
import type { Reading } from "./form.ts";

/** How far a clause is looked at on either side; a limit, so that time stays linear. */
const REACH = 400;
const NEGATED =
  /(?<!\p{L})(?:niet|geen|nooit|nimmer)\s+(?:(?:meer|al|eerder|langer|reeds|pas|nog)\s+){0,2}$/iu;
const PAST_FINITE =
  /(?<!\p{L})(?:had|hadden|moest(?:en)?|zou(?:den)?|werd(?:en)?|was|waren|ontving(?:en)?|kwam(?:en)?|stuurden?|informeerden?|bleek|bleken)(?!\p{L})/iu;
const PAST_ALWAYS = /(?<!\p{L})(?:dienden?|behoorden?|hoorden?|hoefden?)(?!\p{L})/iu;
/** A finite verb right behind the phrase tells what has been: `Bij de Voorjaarsnota heeft het kabinet …` */
const TOLD = /^,?\s+(?:heb|heeft|hebben|had|hadden|werd|werden|was|waren)(?!\p{L})/iu;
const TOLD_WEAKLY = /^\s+(?:is|zijn|bedroeg|bedroegen|bedraagt|bedragen|kende)(?!\p{L})/iu;
const INFINITIVE = /(?<!\p{L})te\s+\p{Ll}+n(?!\p{L})/iu;
const ASKED =
  /(?<!\p{L})(?:verzoek\p{L}*|roept|roepen|draagt|dragen|vraagt|vragen|zal|zullen|zult|ga|gaat|gaan|zeg|zegt|toegezegd|toezegg\p{L}*|kom|komt|komen|stuur|stuurt|sturen|zend|zendt|zenden|informeer\p{L}*|bericht|berichten|rapporteer\p{L}*|ontvang\p{L}*|verwacht\p{L}*|streef\p{L}*|streven|voornemens|moet|moeten|dient|dienen|wil|willen|kan|kunnen|hoop|deel|delen|bied|biedt|aanbied\p{L}*|volgt|volgen|gereed|afgerond|gepland|planning|voorzien|beschikbaar|uitvoer\p{L}*|start|starten|begint|beginnen|treedt|wordt|worden|mag|graag)(?!\p{L})/iu;
const CONSIDERED =
  /^\W*(?:en\s+)?(?:constaterende|overwegende|gehoord|gelezen|gezien|van\s+(?:mening|oordeel)|in\s+ogenschouw|erkennende|wijzende|indachtig|kennisgenomen)(?!\p{L})/iu;
const ATTRIBUTE = /^\s+(?:\p{Ll}+[dt]e|(?:be|ver|ont|ge|(?:aan|toe|voor|in|uit|af|op)ge)\p{Ll}+en)\s+\p{L}/u;
/** In these `per jaar` and `voor 2025` count things or money; they ask for nothing in time. */
const COUNTED =
  /(?<!\p{L})(?:woningen|plekken|plaatsen|euro|keer|maal|aantal|aantallen|dagen|uren|personen|mensen|miljoen|miljard|procent|kosten|bedrag|budget)\s(?:\p{L}+\s){0,4}$/iu;
const AMOUNT_BEFORE = /(?:\d\s?(?:euro|miljoen|miljard|procent|%)|€\s?[\d.,]{1,15})\s(?:\p{L}+\s){0,2}$/iu;
const AMOUNT_AFTER =
  /^\s+(?:(?:ruim|circa|ongeveer|zo'n|bijna|meer\s+dan)\s+)?(?:[€\d]|(?:duizenden|honderden|tientallen|miljoenen|miljarden)(?!\p{L}))/iu;
const BUDGETED =
  /(?<!\p{L})\p{L}*(?:begroting|raming|ramingen|budget|middelen|plan|plannen|bedrag|cijfers|prognose|agenda|programma|doel|doelen|doelstelling|ambitie|visie|vaststelling|artikel|uitgaven|dekking)\s+$/iu;
const ATTACHED =
  /(?<!\p{L})(?:bijlagen?|toelichting|advies|amendement\p{L}*|motie|moties|passage|uitgetrokken|aangekondigd|opgenomen|gemeld)\s+$/iu;
const REPORTS =
  /(?<!\p{L})(?:rapport|inform|bericht|update|terugkoppel|monitor|publi|evalu|toets|actualis|overleg|gesprek|stand\s+van\s+zaken)/iu;

/** Whether a phrase sets a deadline where it stands, and is not denied, told of the past, or a rate or a name. */
export function isMeant(text: string, phrase: Span, reading: Reading): boolean {
  const words = text.slice(phrase.start, phrase.end);
  const before = text.slice(Math.max(0, phrase.start - REACH), phrase.start).replace(BEFORE_CLAUSE, "");
  const after = text.slice(phrase.end, phrase.end + REACH).replace(AFTER_CLAUSE, "");
  if (NEGATED.test(before) || isAttribute(before, after) || /^\s+(?:jl|j\.l|jongstleden)/iu.test(after))
    return false;
  if (isPast(before, after) || (/^met\s/i.test(words) && /\btot\s+en\s+$/i.test(before))) return false;
  if (TOLD.test(after) && !/uiterlijk|binnen/i.test(words)) return false;
  if (reading.kind === "recurring" && isRate(before, words, after)) return false;
  if (/^voor\s/.test(words) && BUDGETED.test(before) && /\d{4}$/.test(words)) return false;
  if (OF_A_YEAR.test(words) && (/jaar/i.test(words) || !isBeforeYear(before, after))) return false;
  if (!reading.weak) return reading.kind !== "relative" || !CONSIDERED.test(before);
  return isAsked(before, words, after, reading);
}

/** Without its accents mostly *for* that year: a budget, a goal, a number. `voor het jaar 2026` is never before it. */
const OF_A_YEAR = /^voor\s+(?:het\s+jaar\s+)?\d{4}$/i;
/** Behind these `voor 2026` says when the Kamer hears of it. */
const TO_TELL = /(?<!\p{L})(?:hierover|daarover|hiervan|daarvan|Kamer|Staten-Generaal)\s+$/iu;
/** Behind these it says when a thing is done, if such a verb follows and no money. */
const TO_DO = /(?:^|[,:]|(?<!\p{L})(?:regering|kabinet|minister|staatssecretaris|om|dit|deze|alsnog))\s*$/iu;
const DONE =
  /^\s[^,;]{0,200}?(?<!\p{L})te\s+(?:informeren|berichten|rapporteren|sturen|zenden|doen|komen|presenteren|voltooien|realiseren|bereiken|herzien|evalueren|publiceren)(?!\p{L})/iu;
/** Behind a thing that no year owns: `bomen voor 2026 in te voeren`. */
const COMPLETED =
  /^\s(?:aan\s+te\s+merken|in\s+te\s+voeren|af\s+te\s+(?:ronden|schaffen)|te\s+(?:voltooien|beëindigen)|op\s+te\s+lossen)(?!\p{L})/iu;
const MONEY =
  /(?<!\p{L})(?:miljoen|miljard|euro|middelen|budget|bedrag|dekking|geld|tarief|tarieven|belasting\p{L}*)(?!\p{L})|€|%/iu;

function isBeforeYear(before: string, after: string): boolean {
  if (TO_TELL.test(before)) return true;
  if (MONEY.test(after)) return false;
  return COMPLETED.test(after) || (TO_DO.test(before) && DONE.test(after));
}

/** What stands before the last boundary of a clause, and what stands from the next one on. */
const BEFORE_CLAUSE = /^[\s\S]*(?:[;!?]|\.(?=\s+\p{Lu})|\n\s*\n)/u;
const AFTER_CLAUSE = /(?:[;!?]|\.(?=\s+\p{Lu})|\n\s*\n)[\s\S]*$/u;

/** `de voor het voorjaar aangekondigde notitie` says when that was announced. */
function isAttribute(before: string, after: string): boolean {
  return /(?:^|\s)(?:de|het|een)\s+$/iu.test(before) && ATTRIBUTE.test(after);
}

/** Told in the past, between the commas that the phrase stands in. */
function isPast(before: string, after: string): boolean {
  const part = `${before.slice(before.lastIndexOf(",") + 1)} ${after.split(",", 1)[0] ?? ""}`;
  if (PAST_ALWAYS.test(part)) return true;
  return (
    PAST_FINITE.test(part) &&
    !INFINITIVE.test(part) &&
    !/(?<!\p{L})(?:verzoekt|zal|zullen|zou(?:den)?\s(?:[^,]{0,120}\s)?(?:kunnen|willen))(?!\p{L})/iu.test(
      part,
    )
  );
}

function isRate(before: string, words: string, after: string): boolean {
  if (AMOUNT_AFTER.test(after) || AMOUNT_BEFORE.test(before)) return true;
  if (!/^per\s/i.test(words) || /\d/.test(words)) return false;
  if (COUNTED.test(before)) return true;
  return /^per\s+(?:jaar|maand|week)$/i.test(words) && !REPORTS.test(before + after);
}

function isAsked(before: string, words: string, after: string, reading: Reading): boolean {
  if (!/\p{L}{2}/u.test(before + after)) return true;
  if (CONSIDERED.test(before) || TOLD_WEAKLY.test(after)) return false;
  if (reading.kind === "event" && /^(?:bij|in|met)\s/i.test(words) && ATTACHED.test(before)) return false;
  const around = before + after;
  return ASKED.test(around) || INFINITIVE.test(around);
}
