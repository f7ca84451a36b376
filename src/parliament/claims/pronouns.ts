import type { Head } from "./heads.ts";
import {
  ADVERBS,
  COORDINATORS,
  HAVE,
  isFiniteVerb,
  LIGHT,
  ORDINALS,
  PARTICIPLE,
  PREPOSITIONS,
} from "./lexicon.ts";
import { isObjectOfDeed } from "./objects.ts";
import type { Token } from "./token.ts";
import { DO } from "./verbs.ts";

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
const POINTING: Omit<Head, "start" | "end"> = {
  form: "pointing",
  plural: false,
  amendment: false,
  motions: [],
};

/**
 * Tokens with the pronouns that may stand for a motion as motions that point: `deze` and `die` before a verb, not
 * before a noun, `zij`, and `hieraan` as `aan` with one. Whether a motion was named before is seen later.
 */
export function withPronouns(tokens: readonly Token[]): readonly Token[] {
  const speaksOfKamer = tokens.some(({ word }) => word === "kamer");
  return tokens.flatMap((token, index) => {
    if (token.kind !== "word") return [token];
    if (speaksOfKamer && isOfKamer(tokens, index)) return [];
    if (isThisRequest(tokens, index)) return [];
    if (isRequest(tokens, index)) return [pointingAt(token, false)];
    if (isPartOfIt(tokens, index)) return [token, { ...token, word: "van" }, pointingAt(token, false)];
    if (isLetGo(tokens, index)) return [token, pointingAt(token, false)];
    if (token.word === "aan" && isParted(tokens, index)) return [token, pointingAt(token, false)];
    const preposition = ADVERBIAL[token.word];
    if (preposition !== undefined && !isInPhrase(tokens, index))
      return [{ ...token, word: preposition }, pointingAt(token, false)];
    return isPronoun(tokens, index) ? [pointingAt(token, isPlural(tokens, index))] : [token];
  });
}

const REQUEST = /^(?:verzoek|oproep|wens|opdracht)°?$/;

/** `het verzoek van uw Kamer`, where nothing tells for what: the words behind the noun. */
function isOfKamer(tokens: readonly Token[], index: number): boolean {
  if (!/^(?:van|uw|de|kamer)$/.test(tokens[index]?.word ?? "")) return false;
  return [1, 2, 3].some((back) => index >= back && isKamers(tokens, index - back));
}

function isKamers(tokens: readonly Token[], at: number): boolean {
  const [owner, whose, kamer, next] = [1, 2, 3, 4].map((step) => tokens[at + step]);
  return (
    REQUEST.test(tokens[at]?.word ?? "") &&
    /^(?:het|de)$/.test(tokens[at - 1]?.word ?? "") &&
    owner?.word === "van" &&
    /^(?:uw|de)$/.test(whose?.word ?? "") &&
    kamer?.word === "kamer" &&
    (next === undefined || next.kind === "stop" || /^(?:is|ingewilligd|voldaan|gehoor)$/.test(next.word))
  );
}

/** `dat verzoek`: what was asked before, where nothing tells whose it is. */
function isRequest(tokens: readonly Token[], index: number): boolean {
  if (!REQUEST.test(tokens[index]?.word ?? "")) return false;
  if (isKamers(tokens, index)) return true;
  if (!/^(?:dit|dat|deze|die)$/.test(tokens[index - 1]?.word ?? "")) return false;
  const next = tokens[index + 1];
  return next?.kind !== "motion" && !/^(?:van|uit|om|tot|in|die|dat|zoals)$/.test(next?.word ?? "");
}

const PART_OF_IT = /^(?:verzoek|onderdeel|deel|punt)$/;

/** `aan het eerste verzoek is voldaan`: of the motion that was told before, where nothing tells of what. */
function isPartOfIt(tokens: readonly Token[], index: number): boolean {
  if (!PART_OF_IT.test(tokens[index]?.word ?? "") || !ORDINALS.has(tokens[index - 1]?.word ?? ""))
    return false;
  if (!/^(?:het|dit|dat)$/.test(tokens[index - 2]?.word ?? "")) return false;
  // `wat betreft het eerste verzoek` restricts what is said of a motion that is named.
  if (tokens[index - 3]?.word === "betreft") return false;
  const next = tokens[index + 1];
  return next?.kind !== "motion" && !/^(?:van|uit|om|tot|in|die|dat|zoals)$/.test(next?.word ?? "");
}

function isThisRequest(tokens: readonly Token[], index: number): boolean {
  return isRequest(tokens, index + 1);
}

/** `de hiervoor beschreven maatregelen`: a place in the text; `in het verlengde daarvan`: besides. */
function isInPhrase(tokens: readonly Token[], index: number): boolean {
  return /^(?:de|het|een|verlengde)$/.test(tokens[index - 1]?.word ?? "");
}

const PARTS_BACK = 12;
const GIVEN = /^(?:voldaan|voldoe[tn]?|tegemoet\p{L}*)$/u;

/** `daar geven wij uitvoering aan`: the second half of `daaraan`, where the clause says what is given. */
function isParted(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  if (
    next?.kind === "word" &&
    !isFiniteVerb(next.word) &&
    !PARTICIPLE.test(next.word) &&
    !GIVEN.test(next.word)
  )
    return false;
  if (next?.kind === "motion") return false;
  let isGiven = next !== undefined && GIVEN.test(next.word);
  for (let index = at - 1; index >= Math.max(0, at - PARTS_BACK); index -= 1) {
    const { kind, word } = tokens[index] as Token;
    if (kind === "stop" || kind === "motion") return false;
    if (LIGHT.has(word) || GIVEN.test(word)) isGiven = true;
    if (word === "daar" || word === "hier" || word === "er") return isGiven;
  }
  return false;
}

/** `ik zie daar dan ook van af`. */
function isLetGo(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.word !== "van" || tokens[at + 1]?.word !== "af") return false;
  const words = tokens.slice(Math.max(0, at - PARTS_BACK), at).map(({ word }) => word);
  return words.some((word) => /^(?:daar|hier)$/.test(word)) && words.some((word) => /^zie[tn]?$/.test(word));
}

function pointingAt({ start, end }: Token, plural: boolean): Token {
  return { kind: "motion", word: "pronoun", start, end, head: { ...POINTING, start, end, plural } };
}

/** `Hij is hiermee uitgevoerd`: of a person nobody says so. */
function isHe(tokens: readonly Token[], index: number): boolean {
  const before = tokens[index - 1];
  if (before !== undefined && before.kind !== "stop" && !COORDINATORS.has(before.word)) return false;
  if (!/^(?:is|wordt)$/.test(tokens[index + 1]?.word ?? "")) return false;
  let at = index + 2;
  while (ADVERBS.has(tokens[at]?.word ?? "")) at += 1;
  const isBy = tokens
    .slice(index + 2, at)
    .some(({ word }) => /^(?:hiermee|daarmee|hierdoor|daardoor)$/.test(word));
  return isBy && /^(?:uitgevoerd|afgedaan|afgehandeld|ingelost)$/.test(tokens[at]?.word ?? "");
}

function isPronoun(tokens: readonly Token[], index: number): boolean {
  const word = tokens[index]?.word ?? "";
  const before = tokens[index - 1];
  const after = tokens[index + 1];
  if (DEMONSTRATIVE.has(word)) {
    if (after?.kind === "motion" || (after?.kind === "word" && !mayFollow(after.word))) return false;
    if (isDoer(tokens, index)) return false;
    if (word === "die" && before?.kind === "word" && isObjectOfDeed(tokens, index)) return true;
    return word === "deze" || before === undefined || before.kind === "stop" || COORDINATORS.has(before.word);
  }
  if (word === "hij") return isHe(tokens, index);
  if (word === "haar" || word === "hem") return isObjectOfDeed(tokens, index);
  // `beschouwt zij de motie`: who judges.
  if (!PERSONAL.has(word) || /^(?:beschouwt|beschouwen|acht)$/.test(before?.word ?? "")) return false;
  if (isDoer(tokens, index) || HAVE.has(before?.word ?? "")) return false;
  return isFiniteVerb(after?.word ?? "") || isFiniteVerb(before?.word ?? "");
}

/** `Zij heeft het onderzoek uitgevoerd`: a motion does nothing; but `die heeft het kabinet uitgevoerd`. */
function isDoer(tokens: readonly Token[], index: number): boolean {
  if (!HAVE.has(tokens[index + 1]?.word ?? "")) return false;
  const [next = "", second = ""] = [tokens[index + 2]?.word, tokens[index + 3]?.word];
  if (/^(?:ik|wij|we|mijn|nederland)$/.test(next)) return false;
  return !(
    /^(?:het|de|onze)$/.test(next) &&
    /^(?:kabinet|regering|minister|staatssecretaris|ministers)$/.test(second)
  );
}

function mayFollow(word: string): boolean {
  return (
    isFiniteVerb(word) ||
    ADVERBS.has(word) ||
    PREPOSITIONS.has(word) ||
    COORDINATORS.has(word) ||
    PARTICIPLE.test(word) ||
    DO.has(word) ||
    word === "te" ||
    word === "als"
  );
}

function isPlural(tokens: readonly Token[], index: number): boolean {
  const near = [tokens[index - 1]?.word, tokens[index + 1]?.word];
  return near.some((word) => word !== undefined && PLURALS.has(word));
}

const PLURALS = new Set(["zijn", "worden", "waren", "werden", "zullen"]);
