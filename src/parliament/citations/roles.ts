import type { CitationRole } from "../record.ts";

const REPLACES =
  /(?:\bt\.?\s?v\.?\s?v\.?|\bter\s+vervanging\s+van|\bvervang(?:t|en)\b|\bin\s+plaats\s+van)(?:[^.;]|\b(?:nrs?|c\.s|blz|st)\.){0,160}$/i;
const TVV = /\bt\.?\s?v\.?\s?v\.?[^;]{0,60}$/i;
const AMENDS =
  /(?:\b(?:ter|tot|van|houdende)\s+wijziging\s+van|\bwijzig(?:t|en)\b|\bsubamendement\s+op)(?:[^.;]|\b(?:nrs?|c\.s|blz|st)\.){0,160}$/i;
const EXECUTES =
  /\buitvoering\s+(?:(?:te\s+)?ge(?:ef|eft|ven|geven)\s+)?(?:aan|van)\b|\buitvoering\s+(?:ge(?:ef|eft|ven|geven)|te\s+geven)|\buitgevoerd\b|\bgevolg\s+(?:te\s+)?ge(?:ef|eft|ven|geven)|\bge(?:ef|eft|ven)\s+(?:\S+\s+){0,6}(?:uitvoering|gevolg|invulling)\b|\btegemoet(?:gekomen|\s+te\s+komen|komen)|\bkom\s+ik\s+tegemoet|\bafgedaan\b|\bafgehandeld\b|\binvulling\s+(?:aan|gegeven|te\s+geven)|\bconform\s+(?:de\s+)?(?:\S+\s+)?motie|\bvoldaan\s+aan\b|\bvoldoe(?:n|t)?\s+(?:ik|wij|aan)\b/gi;
/** Every role but a mention has one of these in its sentence. */
const CUES =
  /uitvoering|uitgevoerd|gevolg|tegemoet|afgedaan|afgehandeld|invulling|conform|voldaan|voldoe|vervang|\bt\.?\s?v\.?\s?v|in\s+plaats|wijzig|subamendement/i;
const NOT_YET = /\b(?:niet|geen|nooit|zonder|onvoldoende)\b[^.;,]{0,40}$/i;

/** Whether a sentence has any word that gives a citation in it a role; false is certain, and costs little. */
export function mayTellRole(sentence: string): boolean {
  return CUES.test(sentence);
}

/**
 * The role in which a citation stands in its sentence. `before` and `after` are what the sentence says on either
 * side of it. A denial (`nog niet uitgevoerd`) makes it a mention.
 */
export function roleOf(before: string, after: string): CitationRole {
  if (TVV.test(before) || REPLACES.test(before)) return "replaces";
  if (executes(before) || executes(after)) return "executes";
  return AMENDS.test(before) ? "amends" : "mentions";
}

function executes(part: string): boolean {
  for (const cue of part.matchAll(EXECUTES)) {
    if (!NOT_YET.test(part.slice(Math.max(0, cue.index - 60), cue.index))) return true;
  }
  return false;
}
