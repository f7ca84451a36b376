import { compileWatches } from "./compile.ts";
import type { Fault } from "./fault-words.ts";
import { fold } from "./fold.ts";
import { inflections } from "./inflect.ts";
import { lettersApart } from "./nearest.ts";
import { parseQuery } from "./parse.ts";
import { termsOf } from "./review-words.ts";
import { namesIn } from "./unit.ts";
import type { WatchWarning } from "./warning.ts";
import { warnings } from "./warning-words.ts";
import type { MatchInput, Watch } from "./watch.ts";

/** Fewer documents than this tell nothing about a share. */
const SAMPLE_LEAST = 20;
const BROAD_SHARE = 0.1;
const LETTERS_LEAST = 5;
/** Each word is compared with all words of the sample: of more words than this that takes too long. */
const WORDS_MAX = 2_000;

type Entry = readonly [word: string, count: number];
/** In how many documents each folded word stands. */
type Vocabulary = ReadonlyMap<string, number>;

/** What trying the watches on documents of the archive tells: too many hits, and words that just miss. */
export function reviewSample(
  watches: readonly Watch[],
  sample: readonly MatchInput[],
): readonly WatchWarning[] {
  if (sample.length < SAMPLE_LEAST) return [];
  const vocabulary = countWords(sample);
  return [...broad(watches, sample), ...nearMisses(watches, vocabulary)];
}

function broad(watches: readonly Watch[], sample: readonly MatchInput[]): readonly WatchWarning[] {
  const matcher = compileWatches(watches);
  const counts = new Map<string, number>();
  for (const document of sample) {
    for (const hit of matcher.match(document)) counts.set(hit.watch, (counts.get(hit.watch) ?? 0) + 1);
  }
  return watches.flatMap(({ id, query }) => {
    const count = counts.get(id) ?? 0;
    if (query === undefined || count < sample.length * BROAD_SHARE) return [];
    const share = Math.round((count / sample.length) * 100);
    const message = warnings.broad(count, sample.length, share);
    return [{ watch: id, type: "broad", message }];
  });
}

function countWords(sample: readonly MatchInput[]): Vocabulary {
  const counts = new Map<string, number>();
  for (const { title, text } of sample) {
    const words = new Set(namesIn(`${title} ${text?.text ?? ""}`).map(fold));
    for (const word of words) if (word.length >= LETTERS_LEAST) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}

function nearMisses(watches: readonly Watch[], vocabulary: Vocabulary): readonly WatchWarning[] {
  const messages = new Map<string, Fault | null>();
  return watches.flatMap(({ id, query }) =>
    wholeWords(query).flatMap((word) => {
      const known = messages.get(word);
      if (known === undefined && messages.size >= WORDS_MAX) return [];
      const message = known === undefined ? nearMiss(word, vocabulary) : known;
      messages.set(word, message);
      return message === null ? [] : [{ watch: id, type: "word" as const, message }];
    }),
  );
}

/** The words of a query that stand for whole words and are long enough to be told from others. */
function wholeWords(query: string | undefined): readonly string[] {
  if (query === undefined) return [];
  const words = termsOf(parseQuery(query).root).flatMap((term) =>
    term.words.length === 1 ? term.words : [],
  );
  return words.flatMap((word) =>
    word.mode === "word" && word.text.length >= LETTERS_LEAST ? [word.text] : [],
  );
}

function nearMiss(word: string, vocabulary: Vocabulary): Fault | null {
  const forms = new Set(inflections(word));
  const found = [...forms].reduce((sum, form) => sum + (vocabulary.get(form) ?? 0), 0);
  const longer = entriesWhere(vocabulary, (other) => other.includes(word) && !forms.has(other));
  const inLonger = longer.reduce((sum, [, count]) => sum + count, 0);
  if (inLonger > found) {
    return warnings.insideOthers(word, examples(longer), stars(word, longer));
  }
  if (found > 0) return null;
  const close = entriesWhere(vocabulary, (other) => isClose(word, other));
  if (close.length === 0) return null;
  return warnings.nowhere(word, examples(close));
}

function entriesWhere(vocabulary: Vocabulary, holds: (word: string) => boolean): readonly Entry[] {
  const entries: Entry[] = [];
  for (const entry of vocabulary) if (holds(entry[0])) entries.push(entry);
  return entries;
}

/** One letter wrong in a word of five, two in a word of nine; not at both ends. */
function isClose(word: string, other: string): boolean {
  const allowed = word.length < 9 ? 1 : 2;
  if (word.slice(0, 2) !== other.slice(0, 2) && word.slice(-2) !== other.slice(-2)) return false;
  return Math.abs(word.length - other.length) <= allowed && lettersApart(word, other) <= allowed;
}

function examples(words: readonly Entry[]): string {
  const frequent = [...words].sort(([, a], [, b]) => b - a);
  return frequent
    .slice(0, 3)
    .map(([word]) => word)
    .join(", ");
}

function stars(word: string, longer: readonly Entry[]): string {
  if (longer.every(([other]) => other.startsWith(word))) return `${word}*`;
  return longer.every(([other]) => other.endsWith(word)) ? `*${word}` : `*${word}*`;
}
