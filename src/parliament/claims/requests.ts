import { COORDINATORS, PREPOSITIONS, TRANSPARENT } from "./lexicon.ts";
import { wordAt } from "./look.ts";
import type { Token } from "./token.ts";

const LAID_DOWN =
  /^(?:verwoord|neergelegd|opgenomen|vervat|geformuleerd|gedaan|uitgesproken|beschreven|geuit|genoemd|gesteld|vastgelegd)$/;
const BETWEEN = /^(?:zoals|die|dat|welke|is|zijn|wordt|worden|werd|werden|van|uw|de|kamer|ook|eerder)$/;
const REACH = 7;

/** Tokens in which `het verzoek, zoals verwoord in de motie,` is the request of the motion: `het verzoek van de motie`. */
export function withRequests(tokens: readonly Token[]): readonly Token[] {
  const out: Token[] = [];
  let isOpen = false;
  for (const [index, token] of tokens.entries()) {
    const from = token.kind === "motion" ? requestBefore(out) : null;
    if (from !== null) {
      const [preposition] = out.splice(from).slice(-1);
      if (preposition !== undefined) out.push({ ...preposition, word: "van" });
      isOpen = true;
    } else if (token.kind === "comma" && isOpen && tokens[index - 1]?.kind === "motion") {
      isOpen = false;
      continue;
    } else if (token.kind === "stop") isOpen = false;
    out.push(token);
  }
  return out;
}

/** Index behind the request that is laid down in what follows; null where there is none. */
function requestBefore(tokens: readonly Token[]): number | null {
  const last = tokens.length - 1;
  if (
    !/^(?:in|bij|met|middels|door)$/.test(wordAt(tokens, last)) ||
    !LAID_DOWN.test(wordAt(tokens, last - 1))
  )
    return null;
  for (let at = last - 2; at >= Math.max(0, last - 2 - REACH); at -= 1) {
    const token = tokens[at];
    if (token?.kind === "comma") continue;
    const word = wordAt(tokens, at).replace("°", "");
    if (TRANSPARENT.has(word) && hasOwner(tokens, at)) return at + 1;
    if (!BETWEEN.test(word)) return null;
  }
  return null;
}

/** `aan het verzoek`, `deze oproep`: a noun, not `ik verzoek`. */
function hasOwner(tokens: readonly Token[], at: number): boolean {
  const before = wordAt(tokens, at - 1);
  return (
    /^(?:de|het|een|deze|dit|dat|die|uw|\p{L}+e)$/u.test(before) &&
    !COORDINATORS.has(before) &&
    !PREPOSITIONS.has(before)
  );
}
