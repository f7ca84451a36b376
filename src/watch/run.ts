import { dottedEnd } from "./dotted.ts";
import {
  APOSTROPHE,
  CLOSE,
  expansion,
  FOLD,
  HYPHEN,
  LETTER,
  OPEN,
  SEPARATOR,
  SEVERAL,
  UNSEEN,
} from "./fold.ts";

/** Characters and brackets that hang together: one word, or several joined by hyphens. */
export interface Run {
  /** Where reading goes on, after the run. */
  readonly end: number;
  /** The words between the hyphens. */
  readonly words: readonly RunWord[];
  /** Other ways to read a stretch of these words. */
  readonly readings: readonly RunReading[];
}

/** The folded letters of `start` to `end` are the word. */
export interface RunWord {
  readonly start: number;
  readonly end: number;
}

export interface RunReading extends RunWord {
  readonly text: string;
  /** The first and the last word that it stands for, as positions in `words`. */
  readonly first: number;
  readonly last: number;
}

/** A word as it is read: with what stands in brackets, and without. */
interface Word extends RunWord {
  readonly full: string;
  readonly plain: string;
  /** The whole word with its brackets, where `start` and `end` are those of the word without. */
  readonly outerStart: number;
  readonly outerEnd: number;
  /** Figures at its end that may be the mark of a note: `opvang7`. */
  readonly mark: number;
}

const BRACKETED_MAX = 30;
/** More words than this with hyphens between them are no compound. */
const JOINED_MAX = 8;

/**
 * Reads the run that has its first letter at `start`. A bracket that stands against letters belongs to the word:
 * `(nood)opvang` is opvang and noodopvang. Words joined by a hyphen, also at the end of a line, are read apart and
 * as one: `opvang-⏎locaties`. Soft hyphens are seen through, `'s` at the end is an ending, and figures there may be
 * the mark of a note. `a.m.v.` is amv.
 */
export function readRun(text: string, start: number): Run {
  const dotted = dottedEnd(text, start);
  if (dotted >= 0) return readDotted(text, start, dotted);
  const words: Word[] = [];
  const before = start > 0 && classAt(text, start - 1) === OPEN ? start - 1 : start;
  let at = before < start && bracketEnd(text, before) >= 0 ? before : start;
  while (at >= 0) {
    const word = readWord(text, at);
    words.push(word);
    at = afterHyphen(text, word.outerEnd);
  }
  return { end: afterEnding(text, words.at(-1)?.outerEnd ?? start), words, readings: readingsOf(words) };
}

/** An abbreviation with full stops: its letters, and all of it as one word. */
function readDotted(text: string, start: number, end: number): Run {
  const words: RunWord[] = [];
  for (let at = start; at < end; at += 2) words.push({ start: at, end: at + 1 });
  const reading = { text: foldBetween(text, start, end), first: 0, last: words.length - 1, start, end };
  return { end: afterEnding(text, end), words, readings: [reading] };
}

/** Where an ending `'s` after a word stops; `end` itself where there is none. */
export function afterEnding(text: string, end: number): number {
  if (end >= text.length || classAt(text, end) !== APOSTROPHE) return end;
  const s = classAt(text, end + 1) === 115;
  return s && classAt(text, end + 2) < LETTER && classAt(text, end + 2) !== SEVERAL ? end + 2 : end;
}

function classAt(text: string, at: number): number {
  return at < text.length ? (FOLD[text.charCodeAt(at)] ?? SEPARATOR) : SEPARATOR;
}

function isWordPart(seen: number): boolean {
  return seen >= LETTER || seen === SEVERAL;
}

/** The end of a bracket that belongs to a word, after it; -1 where it does not. */
function bracketEnd(text: string, open: number): number {
  const limit = Math.min(text.length, open + BRACKETED_MAX);
  let at = open + 1;
  if (!isWordPart(classAt(text, at))) return -1;
  while (at < limit && (isWordPart(classAt(text, at)) || isInner(classAt(text, at)))) at++;
  if (classAt(text, at) !== CLOSE) return -1;
  const joinedBefore = open > 0 && isWordPart(classAt(text, open - 1));
  return joinedBefore || isWordPart(classAt(text, at + 1)) ? at + 1 : -1;
}

function isInner(seen: number): boolean {
  return seen === UNSEEN || seen === HYPHEN;
}

function readWord(text: string, start: number): Word {
  let full = "";
  let plain = "";
  let pieces = 0;
  let [plainStart, plainEnd] = [start, start];
  let at = start;
  for (;;) {
    const close = classAt(text, at) === OPEN ? bracketEnd(text, at) : -1;
    const end = close >= 0 ? close : lettersEnd(text, at);
    if (end === at) break;
    const letters = foldBetween(text, at, end);
    full += letters;
    if (close < 0) {
      plain += letters;
      if (pieces++ === 0) plainStart = at;
      plainEnd = end;
    }
    at = end;
  }
  // Of a word in pieces, `asielzoeker(s)centrum`, no stretch is the word without its brackets: it gets a reading.
  const own = pieces === 1 ? { start: plainStart, end: plainEnd } : { start, end: at };
  return { full, plain, outerStart: start, outerEnd: at, mark: markLength(text, at, full), ...own };
}

/** One or two figures after at least three letters. */
function markLength(text: string, end: number, word: string): number {
  if (!isFigure(text, end - 1)) return 0;
  const figures = NOTED.exec(word)?.[1]?.length ?? 0;
  return figures > 0 && isFigure(text, end - figures) ? figures : 0;
}

const NOTED = /^[^0-9]{3,}([0-9]{1,2})$/;

function isFigure(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 48 && code < 58;
}

function lettersEnd(text: string, start: number): number {
  let at = start;
  let end = start;
  for (;;) {
    const seen = classAt(text, at);
    if (isWordPart(seen)) end = ++at;
    else if (seen !== UNSEEN || at === start) return end;
    else at = afterUnseen(text, at);
  }
}

/** A soft hyphen at the end of a line takes the line's end along. */
function afterUnseen(text: string, at: number): number {
  if (text.charCodeAt(at) !== 0xad) return at + 1;
  const next = afterLineEnd(text, at + 1);
  return next < 0 ? at + 1 : next;
}

/** Where the next line's first letter is, when nothing but a line's end is between; else -1. */
function afterLineEnd(text: string, start: number): number {
  let at = start;
  let lines = 0;
  for (; at < text.length && at < start + BRACKETED_MAX; at++) {
    const code = text.charCodeAt(at);
    if (code === 10) lines++;
    else if (code !== 13 && code !== 32 && code !== 9 && code !== 0xa0) break;
  }
  return lines === 1 && isWordPart(classAt(text, at)) ? at : -1;
}

/** Where the word after a hyphen begins; -1 where no word follows. */
function afterHyphen(text: string, at: number): number {
  if (classAt(text, at) !== HYPHEN) return -1;
  const seen = classAt(text, at + 1);
  if (isWordPart(seen) || (seen === OPEN && bracketEnd(text, at + 1) >= 0)) return at + 1;
  return afterLineEnd(text, at + 1);
}

function foldBetween(text: string, start: number, end: number): string {
  let folded = "";
  for (let at = start; at < end; at++) {
    const seen = classAt(text, at);
    if (seen >= LETTER) folded += String.fromCharCode(seen);
    else if (seen === SEVERAL) folded += expansion(text.charCodeAt(at));
  }
  return folded;
}

function readingsOf(words: readonly Word[]): readonly RunReading[] {
  const read: RunReading[] = [];
  if (words.length > JOINED_MAX) return read;
  if (words.length > 2) addReadings(read, words, 0, words.length - 1);
  words.forEach((word, at) => {
    if (word.full !== word.plain) addReadings(read, words, at, at);
    if (word.mark > 0) read.push({ text: word.full.slice(0, -word.mark), ...unmarked(word, at) });
    if (at + 1 < words.length) addReadings(read, words, at, at + 1);
  });
  return read;
}

function unmarked(word: Word, at: number) {
  return { first: at, last: at, start: word.outerStart, end: word.outerEnd - word.mark };
}

/** The words from `first` to `last` as one, with what stands in brackets and without; not as one number of several. */
function addReadings(read: RunReading[], words: readonly Word[], first: number, last: number): void {
  let full = "";
  let plain = "";
  for (let at = first; at <= last; at++) {
    full += words[at]?.full ?? "";
    plain += words[at]?.plain ?? "";
  }
  if (NUMBER.test(full)) return;
  const [from, to] = [words[first], words[last]];
  const span = { first, last, start: from?.outerStart ?? 0, end: to?.outerEnd ?? 0 };
  read.push({ text: full, ...span });
  const known = first === last && from !== undefined && from.start + plain.length === from.end;
  if (plain !== full && plain !== "" && !known) read.push({ text: plain, ...span });
}

const NUMBER = /^[0-9]+$/;
