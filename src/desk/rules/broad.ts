import type { InEach, Language } from "#alert";

/** Fewer documents than this tell nothing about a share: as `check` has it. */
const LEAST = 20;
const SHARE = 0.1;

/** Whether a rule hits so large a part of what it was tried on that few would want to hear of it. */
export function isBroad(hits: number, looked: number): boolean {
  return looked >= LEAST && hits >= looked * SHARE;
}

/** The same as a warning; null where it is not so. */
export function broadWarning(hits: number, looked: number, language: Language): string | null {
  return isBroad(hits, looked) ? WARNING[language](hits, looked, Math.round((hits / looked) * 100)) : null;
}

const WARNING: InEach<(hits: number, looked: number, percent: number) => string> = {
  nl: (hits, looked, percent) =>
    `Let op: als regel is dit breed. Het raakt ${hits} van de ${looked} doorzochte stukken (${percent}%). Voeg een woord toe, of zet woorden dicht bij elkaar met NEAR/10.`,
  en: (hits, looked, percent) =>
    `Attention: as a rule this is broad. It hits ${hits} of the ${looked} documents looked at (${percent}%). Add a word, or put words near each other with NEAR/10.`,
};
