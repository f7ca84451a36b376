import type { Head } from "./heads.ts";
import { ADVERBS, COORDINATORS, isFiniteVerb, PARTICIPLE, PREPOSITIONS } from "./lexicon.ts";
import type { Token } from "./token.ts";

const DEMONSTRATIVE = new Set(["deze", "die"]);
const PERSONAL = new Set(["zij", "ze"]);
/** `hieraan`: of this, with the preposition that governs it. */
const ADVERBIAL: Readonly<Record<string, string>> = {
  hieraan: "aan",
  daaraan: "aan",
  eraan: "aan",
  hierover: "over",
  daarover: "over",
  hiervoor: "voor",
  daarvoor: "voor",
  hiervan: "van",
  daarvan: "van",
};
const POINTING: Omit<Head, "start" | "end"> = { form: "pointing", plural: false, motions: [] };

/**
 * Tokens with the pronouns that may stand for a motion as motions that point: `deze` and `die` before a verb, not
 * before a noun, `zij`, and `hieraan` as `aan` with one. Whether a motion was named before is seen later.
 */
export function withPronouns(tokens: readonly Token[]): readonly Token[] {
  return tokens.flatMap((token, index) => {
    if (token.kind !== "word") return [token];
    const preposition = ADVERBIAL[token.word];
    if (preposition !== undefined) return [{ ...token, word: preposition }, pointingAt(token, false)];
    return isPronoun(tokens, index) ? [pointingAt(token, isPlural(tokens, index))] : [token];
  });
}

function pointingAt({ start, end }: Token, plural: boolean): Token {
  return { kind: "motion", word: "pronoun", start, end, head: { ...POINTING, start, end, plural } };
}

function isPronoun(tokens: readonly Token[], index: number): boolean {
  const word = tokens[index]?.word ?? "";
  const before = tokens[index - 1];
  const after = tokens[index + 1];
  if (DEMONSTRATIVE.has(word)) {
    if (after?.kind === "motion" || (after?.kind === "word" && !mayFollow(after.word))) return false;
    return word === "deze" || before === undefined || before.kind === "stop" || COORDINATORS.has(before.word);
  }
  if (!PERSONAL.has(word)) return false;
  return isFiniteVerb(after?.word ?? "") || isFiniteVerb(before?.word ?? "");
}

function mayFollow(word: string): boolean {
  return (
    isFiniteVerb(word) ||
    ADVERBS.has(word) ||
    PREPOSITIONS.has(word) ||
    COORDINATORS.has(word) ||
    PARTICIPLE.test(word) ||
    word === "te" ||
    word === "als"
  );
}

function isPlural(tokens: readonly Token[], index: number): boolean {
  const near = [tokens[index - 1]?.word, tokens[index + 1]?.word];
  return near.some((word) => word !== undefined && PLURALS.has(word));
}

const PLURALS = new Set(["zijn", "worden", "waren", "werden", "zullen"]);
