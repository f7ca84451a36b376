import { faults } from "./fault-words.ts";
import { FIELD_NAMES, QueryError } from "./query.ts";

export interface Token {
  readonly type: "word" | "phrase" | "open" | "close" | "field" | "and" | "or" | "not" | "near";
  /** The word or field name as written; the inside of a phrase. */
  readonly text: string;
  readonly offset: number;
  readonly length: number;
  /** Of `NEAR/n`. */
  readonly distance: number;
}

export const DISTANCE_DEFAULT = 10;
export const DISTANCE_MAX = 200;

const QUOTES = '"“”„‟«»';
const SPACE = /\s/u;
/** A bracket of letters that stands against a word belongs to it: `(nood)opvang`, `gemeente(n)`. */
const WORD = /(?:\((?:\p{L}+-?)\)(?=[\p{L}\p{N}]))?(?:[^\s()"“”„‟«»:]|(?<=[\p{L}\p{N}])\(\p{L}+\))+/uy;
const FIELD = /[\p{L}_]+:/uy;
const NEAR = /^NEAR(?:\/(.*))?$/su;

/** Cuts a query into its parts. Throws QueryError on a quote without its partner and a NEAR without a number. */
export function tokenize(source: string): readonly Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < source.length; ) {
    if (SPACE.test(source.charAt(at))) at++;
    else {
      const token = tokenAt(source, at);
      tokens.push(token);
      at += token.length;
    }
  }
  return tokens;
}

function tokenAt(source: string, at: number): Token {
  const character = source.charAt(at);
  if (QUOTES.includes(character)) return phraseAt(source, at);
  const field = matchAt(FIELD, source, at);
  if (field !== null) return token("field", field.slice(0, -1), at, field.length);
  const word = matchAt(WORD, source, at);
  if (word !== null) return wordToken(word, at);
  if (character === "(") return token("open", character, at, 1);
  if (character === ")") return token("close", character, at, 1);
  const fields = FIELD_NAMES.map((name) => `${name}:`).join(" ");
  throw new QueryError(faults.colonAlone(fields), at, 1);
}

function matchAt(pattern: RegExp, source: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(source)?.[0] ?? null;
}

function token(type: Token["type"], text: string, offset: number, length: number): Token {
  return { type, text, offset, length, distance: 0 };
}

function phraseAt(source: string, at: number): Token {
  for (let end = at + 1; end < source.length; end++) {
    if (QUOTES.includes(source.charAt(end)))
      return token("phrase", source.slice(at + 1, end), at, end + 1 - at);
  }
  throw new QueryError(faults.openQuote, at, source.length - at);
}

function wordToken(word: string, at: number): Token {
  if (word === "AND") return token("and", word, at, word.length);
  if (word === "OR") return token("or", word, at, word.length);
  if (word === "NOT") return token("not", word, at, word.length);
  const near = NEAR.exec(word);
  if (near === null) return token("word", word, at, word.length);
  return { ...token("near", word, at, word.length), distance: distanceOf(near[1], word, at) };
}

function distanceOf(digits: string | undefined, word: string, at: number): number {
  if (digits === undefined) return DISTANCE_DEFAULT;
  const distance = /^\d{1,6}$/.test(digits) ? Number(digits) : Number.NaN;
  if (distance >= 0 && distance <= DISTANCE_MAX) return distance;
  throw new QueryError(faults.nearDistance(DISTANCE_MAX, DISTANCE_DEFAULT), at, word.length);
}
