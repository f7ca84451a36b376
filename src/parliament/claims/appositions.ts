import { ASKED_FOR } from "./asking.ts";
import type { Head } from "./heads.ts";
import { isFiniteVerb, PREPOSITIONS, TRANSPARENT } from "./lexicon.ts";
import { wordAt } from "./look.ts";
import type { Token } from "./token.ts";

/** The word of a motion that stands in brackets of its own: `het verzoek van uw Kamer (motie-Wit)`. */
export const BRACKETED = "bracketed";
/** The same, with brackets in them: behind anything else than a request it is read as it stands. */
export const NESTED = "nested";

const REACH = 26;

/**
 * Tokens in which a motion in brackets stands right behind the request that it tells: `aan de oproep om meer te doen
 * (motie-Wit)` is the call of that motion. Behind anything else it is left out.
 */
export function withAppositions(tokens: readonly Token[]): readonly Token[] {
  if (!tokens.some(isBracketed)) return tokens;
  let out: Token[] = [];
  for (const token of tokens) {
    if (!isBracketed(token)) {
      out.push(token);
      continue;
    }
    const pointing = out.findLastIndex(({ kind, head }) => kind === "motion" && head?.motions.length === 0);
    if (pointing >= 0 && out.length - pointing < REACH) {
      out[pointing] = { ...(out[pointing] as Token), head: token.head as Head };
      continue;
    }
    const wanted = askedBefore(out);
    const noun = wanted === null ? requestBefore(out) : null;
    if (wanted !== null) {
      const { start, end } = token;
      out.splice(wanted, 0, { kind: "word", word: "in", start, end }, { ...token, word: "motie" });
    } else if (noun !== null) out = besideRequest(out, noun, token);
    else if (token.word === NESTED) out.push({ ...token, word: "motie" });
  }
  return out;
}

function isBracketed({ kind, word }: Token): boolean {
  return kind === "motion" && (word === BRACKETED || word === NESTED);
}

/** `de gevraagde verkenning (motie, Kamerstuk …)`: index of the word that tells that it was asked for; else null. */
function askedBefore(tokens: readonly Token[]): number | null {
  const at = tokens.length - 2;
  return ASKED_FOR.has(wordAt(tokens, at)) && tokens.at(-1)?.kind === "word" ? at : null;
}

function requestBefore(tokens: readonly Token[]): number | null {
  for (let at = tokens.length - 1; at > Math.max(0, tokens.length - REACH); at -= 1) {
    const token = tokens[at] as Token;
    if (token.kind === "motion" || token.kind === "stop") return null;
    const before = wordAt(tokens, at - 1);
    const isOwned = /^(?:de|het|een|deze|dit|uw|die)$/.test(before) || PREPOSITIONS.has(before);
    if (TRANSPARENT.has(token.word.replace("°", "")) && isOwned) return at;
  }
  return null;
}

function withoutOwner(tokens: readonly Token[]): readonly Token[] {
  const isOfKamer =
    wordAt(tokens, 0) === "van" && /^(?:uw|de)$/.test(wordAt(tokens, 1)) && wordAt(tokens, 2) === "kamer";
  return isOfKamer ? tokens.slice(3) : tokens;
}

/** `aan het verzoek van de leden om … (motie)`: whose it is and for what belongs to it, up to a verb. */
function besideRequest(tokens: readonly Token[], noun: number, motion: Token): Token[] {
  const between = tokens.slice(noun + 1);
  const isWhose = !between.some(({ kind, word }) => kind === "word" && isFiniteVerb(word));
  const { start, end } = motion;
  return [
    ...tokens.slice(0, noun + 1),
    { kind: "word", word: "van", start, end },
    { ...motion, word: "motie" },
    ...(isWhose ? [] : withoutOwner(between)),
  ];
}
