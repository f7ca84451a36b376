import AhoCorasick from "modern-ahocorasick";
import FastAhoCorasick from "modern-ahocorasick/fast";
import { compileWatches, type Watch } from "#watch";
import { documentText, input, watch } from "../watch/builders.ts";
import { chance, makeCompound, makeText, makeWatches } from "../watch/corpus.ts";
import type { Measure } from "./measure.ts";
import { measureOutside } from "./outside.ts";

const DOCUMENTS = 40;
const DOCUMENT_LENGTH = 100_000;
const ROUNDS = 12;

type Work = () => void;

/** Measures matching in ratios, which hold on any machine, and in MB of text a second, which hold on this one. */
export async function benchWatch(): Promise<Measure[]> {
  const random = chance(1);
  const texts = Array.from({ length: DOCUMENTS }, () => makeText(random, DOCUMENT_LENGTH));
  const megabytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / 1_000_000;
  const terms = makeTerms(10_000);
  const [thousand, few, many, one, expression, ...libraries] = leastSeconds([
    matching(texts, makeWatches(chance(2), 1_000)),
    matching(texts, termWatches(terms.slice(0, 10))),
    matching(texts, termWatches(terms)),
    matching(texts, termWatches(terms.slice(0, 1_000))),
    searching(texts, terms.slice(0, 1_000)),
    ...libraryWorks(texts, terms.slice(0, 1_000)),
  ]);
  const ours = megabytes / (one ?? 0);
  const outside = measureOutside(texts, terms.slice(0, 1_000));
  return [
    { name: "watch: 1,000 watches", value: `${(megabytes / (thousand ?? 0)).toFixed(0)} MB/s` },
    { name: "watch: 10,000 terms to 10, in time", value: `${ratio(many, few)}x` },
    {
      name: "watch: 1,000 terms against one regular expression",
      value: `${ratio(expression, one)}x as fast`,
    },
    {
      name: "watch: 1,000 terms against modern-ahocorasick",
      value: `${ratio(Math.min(...libraries), one)}x as fast`,
    },
    { name: "watch: 1,000 terms", value: `${ours.toFixed(0)} MB/s` },
    { name: "watch: 1,000 terms against rg -i -F -f, one thread", value: against(ours, outside.ripgrep) },
    { name: "watch: 1,000 terms against vectorscan", value: against(ours, outside.vectorscan) },
  ];
}

/** Both look for bare letters: they know no inflections, and find words inside of others. */
function against(ours: number, theirs: number | null): string {
  if (theirs === null) return "not installed";
  return `${(ours / theirs).toFixed(2)}x as fast (${theirs.toFixed(0)} MB/s)`;
}

/** One term in ten can stand in the texts: what is found has its own cost, whatever the number of terms. */
function makeTerms(count: number): readonly string[] {
  const random = chance(3);
  const terms = new Set<string>();
  while (terms.size < count)
    terms.add(makeCompound(random) + (terms.size % 10 === 0 ? "" : makeCompound(random)));
  return [...terms];
}

function termWatches(terms: readonly string[]): readonly Watch[] {
  return terms.map((query, number) => watch({ id: `w${number}`, query }));
}

function matching(texts: readonly string[], watches: readonly Watch[]): Work {
  const matcher = compileWatches(watches);
  const inputs = texts.map((text) => input({ text: documentText(text) }));
  return () => {
    for (const one of inputs) matcher.match(one);
  };
}

/** What one would write without a matcher: whole words, whatever their case. It knows no inflections. */
function searching(texts: readonly string[], terms: readonly string[]): Work {
  const expression = new RegExp(`(?<![\\p{L}\\p{N}])(?:${terms.join("|")})(?![\\p{L}\\p{N}])`, "giu");
  return () => {
    for (const text of texts) for (const _ of text.matchAll(expression));
  };
}

/** Both automata of modern-ahocorasick that need no setting; its others are slower still. */
function libraryWorks(texts: readonly string[], terms: readonly string[]): readonly Work[] {
  return [AhoCorasick, FastAhoCorasick].map((Automaton) => {
    const matcher = new Automaton([...terms]);
    return () => {
      for (const text of texts) matcher.search(text.toLowerCase());
    };
  });
}

/** The least time of each in some rounds, taken in turn, so that a busy moment of the machine meets all of them. */
function leastSeconds(works: readonly Work[]): readonly number[] {
  const least = works.map(() => Number.POSITIVE_INFINITY);
  for (let round = 0; round < ROUNDS; round++) {
    for (const [number, work] of works.entries()) {
      const begin = performance.now();
      work();
      least[number] = Math.min(least[number] ?? 0, (performance.now() - begin) / 1_000);
    }
  }
  return least;
}

function ratio(a: number | undefined, b: number | undefined): string {
  return ((a ?? 0) / (b ?? 1)).toFixed(2);
}
