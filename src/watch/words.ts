import { FOLD, fold, LETTER, SEVERAL } from "./fold.ts";
import type { QueryWord } from "./query.ts";
import { type Run, readRun } from "./run.ts";

/** Ways to read a piece of a query: one sequence of words is enough. Empty where the piece has no letter or digit. */
export type Sequences = readonly (readonly QueryWord[])[];

/**
 * Reads the words of a query as the words of a text are read, so that both are cut in the same places: `COA-locatie`
 * is two words, or one. A star before or after the piece opens its first or last word.
 */
export function wordsOf(piece: string, options: { readonly exact: boolean }): Sequences {
  const first = piece.startsWith("*");
  const last = piece.endsWith("*") && piece.length > 1;
  const text = piece.slice(first ? 1 : 0, last ? -1 : undefined);
  const runs = runsOf(text);
  if (runs.length === 0) return [];
  const sequences =
    runs.length === 1 && runs[0] !== undefined
      ? alternatives(text, runs[0])
      : [runs.flatMap((run) => plainWords(text, run))];
  return sequences.map((words) =>
    words.map((word, at) => {
      const open = { start: first && at === 0, end: last && at === words.length - 1 };
      return toWord(word, open, options.exact);
    }),
  );
}

function runsOf(text: string): Run[] {
  const runs: Run[] = [];
  for (let at = 0; at < text.length; ) {
    const seen = FOLD[text.charCodeAt(at)] ?? 0;
    if (seen < LETTER && seen !== SEVERAL) at++;
    else {
      const run = readRun(text, at);
      runs.push(run);
      at = Math.max(run.end, at + 1);
    }
  }
  return runs;
}

function plainWords(text: string, run: Run): string[] {
  return run.words.map((word) => text.slice(word.start, word.end));
}

/** A run with hyphens or brackets, in each of its readings that stand for the whole. */
function alternatives(text: string, run: Run): string[][] {
  const whole = run.readings.filter(
    (reading) => reading.first === 0 && reading.last === run.words.length - 1,
  );
  return [plainWords(text, run), ...whole.map((reading) => [reading.text])];
}

function toWord(word: string, open: Open, exact: boolean): QueryWord {
  if (open.start) return { mode: open.end ? "infix" : "suffix", text: fold(word) };
  if (open.end) return { mode: "prefix", text: fold(word) };
  const acronym = ACRONYM.exec(word)?.[1];
  if (acronym !== undefined) return { mode: "acronym", text: fold(acronym) };
  return { mode: exact ? "exact" : "word", text: fold(word) };
}

interface Open {
  readonly start: boolean;
  readonly end: boolean;
}

/** At most four capitals: COA, IND, AZCs. */
const ACRONYM = /^(\p{Lu}{2,4})s?$/u;
