import { COORDINATORS, isFiniteVerb, LIGHT, PARTICIPLE, PREPOSITIONS, SUBORDINATORS } from "./lexicon.ts";
import { wordAt } from "./look.ts";
import type { Token } from "./token.ts";
import { DONE, PARTED } from "./verbs.ts";

/**
 * Tokens in which what only tells how something was done, or refers to another place, is one adverb: `door gemeenten
 * te schrijven`, `zoals toegezegd in het debat van 3 mei`; `binnen de gestelde
 * termijn` is `tijdig`. What holds a motion stays as it is.
 */
export function withoutAsides(tokens: readonly Token[]): readonly Token[] {
  const out: Token[] = [];
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index] as Token;
    const about = aboutEnd(tokens, index);
    if (about !== null) {
      out.push({ ...token, word: "aangaande" });
      index = about - 1;
      continue;
    }
    const term = token.kind === "word" ? termEnd(tokens, index) : null;
    const end =
      term ??
      (token.kind === "word" ? viewEnd(tokens, index) : null) ??
      (token.kind === "word" ? (meansEnd(tokens, index) ?? referenceEnd(tokens, index)) : null);
    const part = term === null && end === null ? partEnd(tokens, index) : null;
    if (part !== null) out.push({ ...token, word: "deels" });
    else out.push(end === null ? token : { ...token, word: term === null ? "zo" : "tijdig" });
    if (end !== null || part !== null) index = (part ?? end ?? 0) - 1;
  }
  return out;
}

/** `wat betreft §`, `voor wat betreft §`: as to it; index behind it. */
function aboutEnd(tokens: readonly Token[], at: number): number | null {
  const from = wordAt(tokens, at) === "voor" ? at + 1 : at;
  if (wordAt(tokens, from) !== "wat" || wordAt(tokens, from + 1) !== "betreft") return null;
  const next = tokens[from + 2];
  return next?.kind === "motion" && next.word !== "pronoun" ? from + 2 : null;
}

const TERM =
  /^(?:binnen|voor|vóór) (?:de|een|die|deze) (?:(?:gestelde|gebruikelijke|gevraagde|genoemde|afgesproken|wettelijke) )?termijn$/;

/** `binnen de gestelde termijn`, `voor de gestelde termijn`: index behind it. */
function termEnd(tokens: readonly Token[], at: number): number | null {
  if (!/^(?:binnen|voor|vóór)$/.test(wordAt(tokens, at))) return null;
  for (const count of [4, 3]) {
    const words = tokens.slice(at, at + count).map(({ word }) => word);
    if (TERM.test(words.join(" "))) return at + count;
  }
  return null;
}

/** `wat mij betreft`: index behind it. */
function viewEnd(tokens: readonly Token[], at: number): number | null {
  if (wordAt(tokens, at) !== "wat") return null;
  const [first = "", second = "", third = ""] = [1, 2, 3].map((step) => wordAt(tokens, at + step));
  if (/^(?:mij|ons)$/.test(first) && second === "betreft") return at + 3;
  return /^(?:het|de)$/.test(first) && /^(?:kabinet|regering)$/.test(second) && third === "betreft"
    ? at + 4
    : null;
}

/** `is wat betreft het eerste verzoek uitgevoerd`: index behind what it is said of; nothing at the head of a sentence. */
function partEnd(tokens: readonly Token[], at: number): number | null {
  const from = wordAt(tokens, at) === "voor" ? at + 1 : at;
  if (at === 0 || wordAt(tokens, from) !== "wat" || wordAt(tokens, from + 1) !== "betreft") return null;
  return phraseEnd(tokens, from + 2);
}

const MEANS = /^(?:door|zonder|teneinde)$/;
const MEANS_MAX = 18;
/** Between `te` and the verb itself: `te hebben gesproken`. */
const HELPING = /^(?:hebben|zijn|worden|gaan|laten|kunnen|blijven|moeten)$/;

/** `door gemeenten hierop te wijzen`: index behind it. */
function meansEnd(tokens: readonly Token[], at: number): number | null {
  if (!MEANS.test(wordAt(tokens, at))) return null;
  for (let index = at + 1; index < Math.min(tokens.length, at + MEANS_MAX); index += 1) {
    const token = tokens[index] as Token;
    if (token.kind !== "word" || SUBORDINATORS.has(token.word)) return null;
    if (MEANS.test(token.word) || isFiniteVerb(token.word) || isOfFrame(tokens, index)) return null;
    if (token.word !== "te") continue;
    const next = wordAt(tokens, index + 1);
    if (!/en$|^(?:gaan|staan|slaan|zien|doen)$/.test(next)) continue;
    return index + (HELPING.test(next) && isVerbal(wordAt(tokens, index + 2)) ? 3 : 2);
  }
  return null;
}

/** What is done there is done with a motion: `door uitvoering te geven aan`. */
function isOfFrame(tokens: readonly Token[], at: number): boolean {
  const word = wordAt(tokens, at);
  return DONE.has(word) || LIGHT.has(word) || PARTED.has(`${word}|${wordAt(tokens, at + 2)}`);
}

/** An infinitive or a participle, as far as its form tells. */
function isVerbal(word: string): boolean {
  return /(?:en|d|t)$/.test(word) && !isFiniteVerb(word) && !PREPOSITIONS.has(word);
}

const REFERRING =
  /^(?:toegezegd|gemeld|aangekondigd|vermeld|beschreven|toegelicht|bekend|aangegeven|afgesproken|eerdergenoemd|genoemd|bericht|gezegd|opgemerkt|geschetst|uiteengezet|aangeduid|besproken|medegedeeld|meegedeeld|gebruikelijk)$/;
const REFERENCE_MAX = 8;

/** `zoals eerder gemeld in de brief van 3 mei`: index behind it. */
function referenceEnd(tokens: readonly Token[], at: number): number | null {
  if (wordAt(tokens, at) !== "zoals") return null;
  let index = at + 1;
  while (index < at + REFERENCE_MAX && !REFERRING.test(wordAt(tokens, index))) {
    const token = tokens[index];
    if (token?.kind !== "word" || isFiniteVerb(token.word)) return null;
    index += 1;
  }
  if (!REFERRING.test(wordAt(tokens, index))) return null;
  return phrasesEnd(tokens, index + 1);
}

const DETERMINER = /^(?:de|het|een|deze|dit|die|dat|mijn|onze|uw|haar|zijn)$/;
const DATE =
  /^(?:\d+\S*|jl|jongstleden|januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)$/;

/** Behind the prepositional phrases from a place on: `in het debat van 3 mei`. */
function phrasesEnd(tokens: readonly Token[], from: number): number {
  let end = from;
  while (PREPOSITIONS.has(wordAt(tokens, end))) {
    const next = phraseEnd(tokens, end + 1);
    if (next === null) break;
    end = next;
  }
  // `zoals gemeld is`, `zoals ik heb toegezegd`: its own verb.
  return end;
}

/** Behind the noun of a prepositional phrase, or behind its date; null where it holds something else. */
function phraseEnd(tokens: readonly Token[], from: number): number | null {
  let at = from;
  if (DETERMINER.test(wordAt(tokens, at))) at += 1;
  while (/\p{L}{3,}e$/u.test(wordAt(tokens, at)) && isNoun(tokens, at + 1)) at += 1;
  if (DATE.test(wordAt(tokens, at))) {
    while (DATE.test(wordAt(tokens, at))) at += 1;
    return at;
  }
  if (!isNoun(tokens, at)) return null;
  at += 1;
  while (DATE.test(wordAt(tokens, at))) at += 1;
  return at;
}

function isNoun(tokens: readonly Token[], at: number): boolean {
  const word = wordAt(tokens, at);
  return (
    word !== "" &&
    !isFiniteVerb(word) &&
    !PREPOSITIONS.has(word) &&
    !COORDINATORS.has(word) &&
    !PARTICIPLE.test(word) &&
    !LIGHT.has(word) &&
    !DONE.has(word)
  );
}
