import type { Span } from "../text.ts";
import { clausesOf } from "./clauses.ts";
import type { Head } from "./heads.ts";
import { wordsOf } from "./look.ts";
import { standingOf } from "./modality.ts";
import { tokensOf } from "./tokens.ts";

const AHEAD =
  /\b(?:zal|zullen|ga|gaat|gaan|wil|willen|voornemens|komende|komend|volgend|volgende|beoogt?|streef|streven|binnenkort|van plan|najaar|voorjaar|werkt? aan|bereid(?:t|en)? voor|in voorbereiding|wordt|worden|(?:start|starten|begint|beginnen|opent|verschijnt|volgt) (?:een|de|het|er|in|op|na)|treedt|treden|(?:helft|kwartaal) van (?:dit|volgend))\b/i;
/** What a document says that it does itself, it does with the saying. */
const OF_ITSELF =
  /\b(?:deze (?:\p{L}*brief|nota|notitie|rapportage|reactie)|dit (?:rapport|verslag|overzicht)|bijgaande?|bijgevoegde?|hierbij|hieronder|in (?:bijlage|paragraaf|hoofdstuk) \d)\b/iu;
const TELLS =
  /\b(?:ingegaan|ga(?:at|an)?\b.*\bin|toegelicht|beschreven|geïnformeerd|geschetst|uiteengezet|weergegeven|aangeboden|besproken|opgenomen|gegeven|beantwoord)\b/;
const ITS_OWN = /\b(?:wordt|worden|ga|gaat|gaan)\b/gi;
const INFORMS =
  /\b(?:zal|zullen)\b[^.;]*\b(?:uw|de) kamer\b[^.;]*\b(?:informeren|berichten|inlichten|rapporteren)\b|\b(?:uw|de) kamer\b[^.;]*\b(?:zal|zullen)\b[^.;]*\b(?:informeren|berichten|geïnformeerd)\b|\b(?:zal|zullen)\s+(?:ik|wij)\b[^.;]*\b(?:uw|de) kamer\b[^.;]*\binformeren\b/i;
/** What the Kamer will be told about, where it is this: the motion itself, or how it goes on. */
const ABOUT =
  /\bover\s+(?:\p{L}+\s+)?(?:de\s+|het\s+)?(?!uitkomst|voortgang|uitvoering|uitwerking|besluit|vervolg|resultaat|resultaten|stand)/u;

/**
 * Whether a sentence speaks of what is still to be done: what `daarmee` behind it points at is not done yet. What its
 * motions ask for is not meant.
 */
export function isAhead(text: string, sentence: Span, heads: readonly Head[]): boolean {
  const words = text.slice(sentence.start, sentence.end);
  const isOfItself = OF_ITSELF.test(words) && TELLS.test(words);
  if (!AHEAD.test(words) || (isOfItself && !AHEAD.test(words.replace(ITS_OWN, "")))) return false;
  if (heads.length === 0) return true;
  const clauses = clausesOf(tokensOf(text, sentence, heads));
  return clauses.some(
    (clause) => standingOf(clause, clauses) === "said" && AHEAD.test(wordsOf(clause).join(" ")),
  );
}

/** `Ik zal uw Kamer hierover informeren`: the matter that was spoken of goes on. */
export function promisesWord(sentence: string): boolean {
  return INFORMS.test(sentence) && !ABOUT.test(sentence.replace(/\b(?:hier|daar)over\b/gi, ""));
}
