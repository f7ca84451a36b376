import type { Clause } from "./clause.ts";
import { wordsOf } from "./look.ts";

/** `had het kabinet …`, `wordt de motie uitgevoerd, dan …`. */
export function supposes({ tokens }: Clause): boolean {
  const first = tokens[0]?.word ?? "";
  if (/^(?:had|hadden|mocht|mochten|was|waren|zou|zouden)$/.test(first)) return true;
  return (
    /^(?:is|zijn|wordt|worden|heeft|hebben)$/.test(first) &&
    tokens.some(({ kind }, index) => kind === "comma" && tokens[index + 1]?.word === "dan")
  );
}

/** `…, zo is de planning`. */
export function isForeseen(clause: Clause): boolean {
  if (!clause.tokens.some(({ word }) => /^(?:planning|bedoeling|verwachting)$/.test(word))) return false;
  return /\b(?:zo|dat|dit) is (?:\p{L}+ )?de (?:planning|bedoeling|verwachting)$/u.test(
    wordsOf(clause).join(" "),
  );
}

/** `was al uitgevoerd voordat …`: no condition. */
export function isPast({ marker }: Clause, clause: Clause): boolean {
  return (
    marker === "voordat" &&
    /\b(?:is|was|zijn|waren|heb|heeft|hadden|had)\b.*\b(?:al|reeds)\b(?!.*\bmoet)/.test(
      wordsOf(clause).join(" "),
    )
  );
}
