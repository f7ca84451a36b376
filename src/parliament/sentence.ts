import type { Span } from "./text.ts";

/** How far a sentence may reach on either side, in UTF-16 units: a text without full stops has no end otherwise. */
const REACH = 1500;

/** What ends in a full stop without ending a sentence. Words with a stop inside (`c.s.`, `t.v.v.`) need no place here. */
const ABBREVIATIONS = new Set(
  (
    "nr nrs no nos blz bl p pp pag art artt lid jl jo jto resp bijv bv vgl zie mr dr drs ir prof ing ds st sr jr " +
    "stb trb stcrt stbl pb ca incl excl max min zgn evt sub par hfst tel toel mln mld dhr mevr mw wnd cf ev vs enz " +
    "kamerst hand aanh bijl gew nadr div afd aant adj alg dec nov okt sept sep aug jan feb febr mrt apr jun jul " +
    "red vz voorz secr fr nl eur ed i.h.b m.n"
  ).split(" "),
);

const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;
const STARTS_SENTENCE = /[\p{Lu}\p{N}«»"“”'‘’([\u2013\u2014\-•]/u;

/**
 * The sentence around a span, without the space around it: from the end of the sentence before to its own full
 * stop. A blank line or a list item ends a sentence; Dutch abbreviations and initials do not. At most 1,500 UTF-16
 * units to either side of the span. Offsets outside the text are brought inside it.
 */
export function sentenceAt(text: string, start: number, end: number): Span {
  const from = clamp(start, 0, text.length);
  const until = clamp(end, from, text.length);
  return trim(text, leftEdge(text, from), rightEdge(text, until), from, until);
}

/** The sentence that begins at a place: from there to its own full stop. */
export function sentenceFrom(text: string, start: number): Span {
  const from = clamp(start, 0, text.length);
  const until = Math.min(from + 1, text.length);
  return trim(text, from, rightEdge(text, until), from, until);
}

function leftEdge(text: string, from: number): number {
  const limit = Math.max(0, from - REACH);
  for (let at = from; at > limit; at -= 1) {
    if (mayPart(text.charCodeAt(at)) && isBoundary(text, at)) return at;
  }
  return isTrailingSurrogate(text, limit) ? limit + 1 : limit;
}

function rightEdge(text: string, until: number): number {
  const limit = Math.min(text.length, until + REACH);
  const from = Math.max(until, 1);
  for (let mark = Math.max(0, from - CLOSINGS - 1); mark < limit; mark += 1) {
    const code = text.charCodeAt(mark);
    if ((code > 63 && code !== 0x2026) || (code !== 10 && !isStop(code))) continue;
    const at = code === 10 ? mark : behindClosings(text, mark + 1);
    if (at >= from && at < limit && isBoundary(text, at)) return at;
  }
  return isTrailingSurrogate(text, limit) ? limit - 1 : limit;
}

/** So many quotes and brackets may stand behind the stop. */
const CLOSINGS = 3;

function behindClosings(text: string, at: number): number {
  let next = at;
  while (next - at < CLOSINGS && isClosing(text.charCodeAt(next))) next += 1;
  return isDigit(text.charCodeAt(next)) ? behindNote(text, next) : next;
}

/** Behind the bare mark of a note that stands right behind a word's stop, as `afgerond.2 Met`; else the same place. */
function behindNote(text: string, at: number): number {
  if (!isSmallLetter(text.charCodeAt(at - 2))) return at;
  const end = isDigit(text.charCodeAt(at + 1)) ? at + 2 : at + 1;
  return isSpace(text.charCodeAt(end)) ? end : at;
}

/** The same from behind: the place of the mark, or `at` where there is none. */
function beforeNote(text: string, at: number): number {
  let mark = at;
  while (at - mark < 2 && isDigit(text.charCodeAt(mark - 1))) mark -= 1;
  return mark < at && text.charCodeAt(mark - 1) === 46 && isSmallLetter(text.charCodeAt(mark - 2))
    ? mark
    : at;
}

function isSmallLetter(code: number): boolean {
  return code >= 97 && code <= 122;
}

/** Cheap: no letter, digit or usual sign is white space. */
function mayPart(code: number): boolean {
  return code <= 32 || code >= 0x2000 || code === 0xa0;
}

/** Whether a sentence ends just before `at`: `at` is then the first position of white space after it. */
function isBoundary(text: string, at: number): boolean {
  const here = text.charCodeAt(at);
  if (here === 10) return endsParagraph(text, at);
  return isSpace(here) && endsSentence(text, at);
}

function endsParagraph(text: string, at: number): boolean {
  const rest = /\n[^\S\n]*(?:\n|[-•–—*o][^\S\n]+\S|\d{1,2}[.)][^\S\n]+\p{Lu}|\[[^[\]\s]{1,5}\][^\S\n])/uy;
  rest.lastIndex = at;
  return rest.test(text) || endsSentence(text, at);
}

function endsSentence(text: string, at: number): boolean {
  let mark = beforeNote(text, at) - 1;
  while (mark > 0 && isClosing(text.charCodeAt(mark)) && at - mark <= CLOSINGS) mark -= 1;
  const code = text.charCodeAt(mark);
  if (!isStop(code) || !nextStartsSentence(text, at)) return false;
  return code !== 46 || !isAbbreviation(text, mark);
}

function nextStartsSentence(text: string, at: number): boolean {
  let next = at;
  while (next < text.length && next < at + 20 && isSpace(text.charCodeAt(next))) next += 1;
  if (next >= text.length) return true;
  const code = text.charCodeAt(next);
  // Most sentences begin with a plain capital, and most words that do not begin one with a small letter.
  if (isAsciiWord(code)) return code <= 90;
  return STARTS_SENTENCE.test(String.fromCodePoint(text.codePointAt(next) ?? 0));
}

/** The word before the stop at `mark`: known, an initial, with a stop inside, or the number of a list item. */
function isAbbreviation(text: string, mark: number): boolean {
  if (text.charCodeAt(mark - 1) === 46) return false;
  let from = mark;
  while (from > 0 && mark - from < 24 && isWordOrStop(text, from - 1)) from -= 1;
  const word = text.slice(from, mark);
  if (word.includes(".")) return !isDigit(text.charCodeAt(mark - 1));
  if (word.length <= 2 && isDigit(word.charCodeAt(0)) && isDigit(text.charCodeAt(mark - 1)))
    return from === 0 || text.charCodeAt(from - 1) === 10;
  return (
    ABBREVIATIONS.has(word) ||
    (isLetter(word) && !isPlural(text, from)) ||
    ABBREVIATIONS.has(word.toLowerCase())
  );
}

/** `azc's.`: a letter behind an apostrophe of its word. */
function isPlural(text: string, from: number): boolean {
  const code = text.charCodeAt(from - 1);
  return (code === 39 || code === 0x2019) && from > 1 && LETTER_OR_DIGIT.test(text.charAt(from - 2));
}

/** An initial. */
function isLetter(word: string): boolean {
  if (word.length > 2) return false;
  const code = word.charCodeAt(0);
  if (code < 128) return word.length === 1 && isAsciiLetter(code);
  return /^\p{L}$/u.test(word);
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function isAsciiLetter(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
}

function isWordOrStop(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 128) return code === 46 || isAsciiWord(code);
  return LETTER_OR_DIGIT.test(text.charAt(at));
}

function isAsciiWord(code: number): boolean {
  return (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
}

function isStop(code: number): boolean {
  return code === 46 || code === 33 || code === 63 || code === 0x2026;
}

/** Quotes and brackets that may stand between a full stop and the space. */
function isClosing(code: number): boolean {
  return (
    code === 34 ||
    code === 39 ||
    code === 41 ||
    code === 93 ||
    code === 0x201d ||
    code === 0x2019 ||
    code === 0xbb
  );
}

function isSpace(code: number): boolean {
  return (
    code === 32 ||
    (code >= 9 && code <= 13) ||
    code === 0xa0 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x202f
  );
}

function isTrailingSurrogate(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff;
}

function trim(text: string, left: number, right: number, from: number, until: number): Span {
  let start = left;
  let end = right;
  while (start < from && isSpace(text.charCodeAt(start))) start += 1;
  while (end > until && isSpace(text.charCodeAt(end - 1))) end -= 1;
  return { start, end };
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}
