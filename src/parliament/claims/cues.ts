import { ASKS_FIRST, ASKS_LAST, WAS_ASKED } from "./asking.ts";
import { DO, DONE } from "./verbs.ts";

/**
 * Every claim has one of these in its sentence: the stems of all verbs, nouns and phrases of the frames. What has none
 * need not be taken apart.
 */
const CUES =
  /aanleiding|\bspre(?:ek|ken)|buiten uitvoering|onthoud|\bwijk|nageleefd|ten aanzien|met betrekking|aangaande|in kaart|onderdeel (?:van|uit)|uitdra|uitgedra|(?:in|op|over)breng|bepleit|rechtvaardig|verzet|toe dat|\bzegt\b|ter hand|in handen|inzet|in te zet|inspan|in te span|zet .{0,30}in op|anders dan|weerwil|klaar|sterk (?:te )?ma|geland|tegemoetzien|een plaats|haar plaats|zijn plaats|afwijz|besloten|voorgelegd|wijzen|attender|aanspre|vergt|vanwege|basis|ontvangt|doorgele|doorgestuurd|middelen|budget|voorzien|gepland|\bleg|\bkom|\bvan af\b|\bgang\b|pijplijn|steigers|planning|agenda|oordat|orde|bod\b|licht|oog op|gelet|gezien|stuit|ontbre|afwijking|verval|nagelaten|nalat|nalaat|verzui|resulta|voorbij|aansluiting|aandacht|kijk|bijlage|gestart|start|begonnen|gevraagd|verzocht|vraagt|verzoekt|volg|in de rede|bezig|beraa|la\b|plank|stapel|ijskast|letter|niets|neg(?:eer|er)|nege|laars|wacht|openstaand|plek|ligt|weeg|wogen|doende|werk|reag|react|liggen|achterwege|beantwo|doorge|verwez|gestalte|vorm|inhoud|krijg|gekregen|recht|af te doen|afdo|afdoening|afgerond|afgewik|af te wik|in te wil|afwik|afsluit|af te sluit|afgesloten|afhandeling|afron|afstemming|behandeling|bericht|beslag|bespr|bestud|betrek|betrok|bezie|bied|conform|ffect|geagendeerd|gedaan|geest|gehonoreerd|gehoor|gereed|gesprek|gestand|gevolg|gevraagd|haalbaar|handel|heroverw|honor|mplement|nforme|ingebracht|ingelost|ingewillig|ingevolge|inlichten|inlos|inwillig|kader|lijn |letter van|loopt|lopen|meegegeven|meegenomen|meenemen|mogelijk|naast|nagekomen|nagevolgd|nakom|navolging|neem|nemen|omarm|onderhanden|onderzo|ondoenlijk|opgenomen|opgepakt|opgeschort|opgevolgd|oppak|op te volg|opvolg|overeenkomstig|overeenstemming|overgenomen|overleg|overn|plaatsvinden|realis|schort|slag|stand van zaken|stel|stuur|ingaan|geregel|leent|lenen zich|terzijde|van de hand|proef|landt|landen|reken|gegund|voort|uitgangspunt|ingericht|ingesteld|in de maak|kracht|komt er|komen er|tegemoet|stil|stop|terug|toekomen|uitbl|uitgebl|uitgesteld|uitwerking|verken|verzilver|verzocht|vroeg|voer|volbr|vervolg|voldaan|voltooi|voltrokken|voorbereid|voortgang|vul|wenselijk|werk|zend|zoals|willig|\bwijs|wikkel|sluit|verzil|uitgezet|belegd|ondergebracht|afzien|af te zien|\bdoet?\b|\bdoen\b|\brond|\bna\b|\blos|voldoe(?!nd)|\bpak/i;

/** The same of a motion that its sentence speaks of by that word alone: elsewhere these stand everywhere. */
const NAMED =
  /gesloten|afgevoerd|optie|lijnen|prioriteit|voorrang|koers|op de rol|omgezet|vertaald|ingebed|opgestart|gekoppeld|doorgerekend|beoog|doelt|strekt|verlang|voorstaa|voorgest|oproep|opriep|strijd|ruimte|draagvlak|dekking|rusten|sprake|onuit|botst|uitma|geldt/i;

/** `haar` and `hem` stand for one only before what is done with it, and `haar brief` is everywhere. */
const OBJECT = `(?:haar|hem)(?=.*\\b(?:${[...DO, ...DONE].join("|")}|te|ten|uit|over)\\b)`;

/** What may stand for a motion that was named before. */
const POINTERS = new RegExp(
  `\\b(?:(?:dit|dat) verzoek|het (?:eerste|tweede|derde|laatste) \\S+|deze|die|zij|ze|hij|${OBJECT}|er|hier|daar|(?:hier|daar|er)(?:aan|over|voor|van)|kamer)\\b`,
  "is",
);

/** Cheap: whether a sentence without a motion may speak of one; false is certain. */
export function mayPoint(sentence: string): boolean {
  return POINTERS.test(sentence) && CUES.test(sentence);
}

/** Cheap: whether a text may say what becomes of a motion; false is certain. */
export function mayTell(text: string): boolean {
  return CUES.test(text) || NAMED.test(text);
}

const ASKING = new RegExp(
  `\\b(?:${[...ASKS_FIRST, ...ASKS_LAST, ...WAS_ASKED].join("|")}|verzoek|oproep|aanleiding van|uitvoering van)\\b`,
  "i",
);
const MEETING =
  /\b(?:ligt|liggen|heb|hebben|heeft|is|zijn|doe|doen|doet|bied|stuur|zend|treft|vindt|ontvangt)\b/i;

/** Cheap: whether a sentence may say that what the one before it asks for was done; false is certain. */
export function mayMeet(sentence: string, before: string): boolean {
  return MEETING.test(sentence) && ASKING.test(before);
}
