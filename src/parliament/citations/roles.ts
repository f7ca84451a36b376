import type { CitationRole } from "../record.ts";

const REPLACES =
  /(?:\bt\.?\s?v\.?\s?v\.?|\bter\s+vervanging\s+van|\bvervang(?:t|en)\b|\bin\s+plaats\s+van)(?:[^.;)]|\b(?:nrs?|c\.s|blz|st)\.){0,160}$/i;
const TVV = /\bt\.?\s?v\.?\s?v\.?[^;)]{0,60}$/i;
const AMENDS =
  /(?:\b(?:ter|tot|van|houdende)\s+wijziging\s+van|\bwijzig(?:t|en)\b|\bsubamendement\s+op)(?:[^.;]|\b(?:nrs?|c\.s|blz|st)\.){0,160}$/i;
/** Every role but a mention has one of these in its sentence. */
const CUES = /vervang|\bt\.?\s?v\.?\s?v|in\s+plaats|wijzig|subamendement/i;

/** Whether a sentence has any word that gives a citation in it a role; false is certain, and costs little. */
export function mayTellRole(sentence: string): boolean {
  return CUES.test(sentence);
}

/** The role in which a citation stands behind these words of its sentence: what it takes the place of, or amends. */
export function roleOf(before: string): CitationRole {
  if (TVV.test(before) || REPLACES.test(before)) return "replaces";
  return AMENDS.test(before) ? "amends" : "mentions";
}
