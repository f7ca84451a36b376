import type { Span } from "../text.ts";
import { BRACKETED, NESTED, withAppositions } from "./appositions.ts";
import { withoutAsides } from "./asides.ts";
import type { Head } from "./heads.ts";
import { ADVERBS, HOMOGRAPHS, PREPOSITIONS } from "./lexicon.ts";
import { withPronouns } from "./pronouns.ts";
import { withRequests } from "./requests.ts";
import type { Token } from "./token.ts";

const WORDS = /[\p{L}\p{N}][\p{L}\p{N}’'./-]*|[,;:.!?|–—]/gu;
const ASIDE =
  /\([^()]*\)|\[[^[\]\s]{1,6}\]|«[^»]*»|“[^”]*”|„[^”“]*[”“]|"[^"]*"|(?<![\p{L}\p{N}])[‘'][^’']{3,300}[’'](?!\p{L})/gu;
/** Brackets around these say something of the sentence: `(nog) niet`, `(deels)`. */
const SPOKEN = /^\((?:nog|deels|gedeeltelijk|niet|grotendeels|mede|al|reeds|volledig|ten dele)\)$/;

/**
 * The tokens of a sentence. Each of its motions is one token; what stands in brackets, the marks of notes and what
 * is quoted are no part of it, with the motions in them. `heads` are those of the sentence, in order.
 */
export function tokensOf(text: string, sentence: Span, heads: readonly Head[]): readonly Token[] {
  const asides = asidesIn(text, sentence, heads);
  const spoken = heads.filter(
    ({ start }) => !asides.some((aside) => aside.start <= start && start < aside.end),
  );
  const motions = spoken.map(
    (head): Token => ({
      kind: "motion",
      word: opensBrackets(text, head.start) ? NESTED : "motie",
      start: head.start,
      end: head.end,
      head,
    }),
  );
  const bracketed = asides.flatMap((aside) => ownIn(text, aside, heads));
  const units = [...asides, ...motions, ...bracketed].sort((a, b) => a.start - b.start);
  const tokens: Token[] = [];
  let at = sentence.start;
  for (const unit of units) {
    tokens.push(...wordsIn(text, at, unit.start));
    if (unit.kind !== "stop") tokens.push(unit);
    at = Math.max(at, unit.end);
  }
  tokens.push(...wordsIn(text, at, sentence.end));
  const nouns = tokens.map((token, index) => asNoun(token, tokens[index - 1], tokens[index + 1]));
  return withoutAsides(withPronouns(withRequests(withAppositions(withColons(nouns)))));
}

/** `twee moties, te weten de motie-Wit en …`: as behind a colon. */
function withColons(tokens: readonly Token[]): readonly Token[] {
  const at = tokens.findIndex(
    ({ word }, index) =>
      word === "weten" &&
      tokens[index - 1]?.word === "te" &&
      tokens[index - 2]?.kind === "comma" &&
      tokens[index + 1]?.kind === "motion",
  );
  const weten = tokens[at];
  if (weten === undefined) return tokens;
  return [...tokens.slice(0, at - 2), { ...weten, kind: "stop", word: ":" }, ...tokens.slice(at + 1)];
}

/** `(motie-Wit (Kamerstuk …))`: brackets around brackets. */
function opensBrackets(text: string, at: number): boolean {
  return /\((?:zie\s+)?$/i.test(text.slice(Math.max(0, at - 6), at));
}

/** The motion of brackets that hold nothing before it: `(motie-Wit)`, `(zie motie-Wit)`. */
function ownIn(text: string, { start, end }: Span, heads: readonly Head[]): readonly Token[] {
  if (text.charAt(start) !== "(") return [];
  const head = heads.find((one) => one.start > start && one.start < end);
  if (head === undefined || !/^\((?:zie\s+)?$/i.test(text.slice(start, head.start))) return [];
  return [{ kind: "motion", word: BRACKETED, start: end, end, head }];
}

const ARTICLE =
  /^(?:de|het|een|dit|dat|deze|die|uw|mijn|ons|onze|geen|elk|ieder|nader|hun|haar)$|\p{L}{3,}e$/u;

/** `het onderzoek` is no verb: the word is marked as a noun; `het voorgaande acht ik` is one. */
function asNoun(token: Token, before: Token | undefined, after: Token | undefined): Token {
  if (token.kind !== "word" || before?.kind !== "word" || !HOMOGRAPHS.has(token.word)) return token;
  if (token.word === "staat" && !/^(?:de|een|onze)$/.test(before.word)) return token;
  if (/^(?:ik|wij|we)$/.test(after?.word ?? "")) return token;
  if (token.word === "acht" && /^(?:het|de)$/.test(after?.word ?? "")) return token;
  return (ARTICLE.test(before.word) && !ADVERBS.has(before.word)) || PREPOSITIONS.has(before.word)
    ? { ...token, word: `${token.word}°` }
    : token;
}

/** Brackets as empty stops, and quotes as one token each; a motion's own brackets are part of it. */
function asidesIn(text: string, { start, end }: Span, heads: readonly Head[]): readonly Token[] {
  const found: Token[] = [];
  for (const { 0: whole, index } of text.slice(start, end).matchAll(ASIDE)) {
    const span = { start: start + index, end: start + index + whole.length };
    if (SPOKEN.test(whole) || heads.some((head) => head.start < span.start && span.start < head.end))
      continue;
    const isQuote = !/^[([]/.test(whole);
    found.push({ kind: isQuote ? "quote" : "stop", word: "", ...span });
  }
  return found;
}

function wordsIn(text: string, from: number, until: number): readonly Token[] {
  if (until <= from) return [];
  return [...text.slice(from, until).matchAll(WORDS)].map(({ 0: whole, index }) => {
    const span = { start: from + index, end: from + index + whole.length };
    if (whole === ",") return { kind: "comma", word: ",", ...span };
    if (/^[;:.!?|–—]$/.test(whole)) return { kind: "stop", word: whole, ...span };
    return { kind: "word", word: plainWord(whole), ...span };
  });
}

/** In lower case; `niet-humane` denies nothing, and is kept apart from what does. */
function plainWord(whole: string): string {
  return whole
    .replace(/\.+$/, "")
    .toLowerCase()
    .replace(/^(niet|geen)-(?=\p{L})/u, "$1_");
}
