import { compileWatches, type Matcher, type Watch } from "#watch";
import { documentText, input, watch } from "../watch/builders.ts";
import { chance, makeCompound, makeText, makeWatches } from "../watch/corpus.ts";

const DOCUMENTS = 40;
const DOCUMENT_LENGTH = 100_000;

/** Measures matching in ratios, which hold on any machine, and in MB of text a second, which hold on this one. */
export async function benchWatch(): Promise<{ name: string; value: string }[]> {
  const random = chance(1);
  const texts = Array.from({ length: DOCUMENTS }, () => makeText(random, DOCUMENT_LENGTH));
  const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  const terms = makeTerms(10_000);
  const thousand = measure(texts, compileWatches(makeWatches(chance(2), 1_000)));
  const few = measure(texts, compileWatches(termWatches(terms.slice(0, 10))));
  const many = measure(texts, compileWatches(termWatches(terms)));
  const one = measure(texts, compileWatches(termWatches(terms.slice(0, 1_000))));
  const expression = measureExpression(texts, terms.slice(0, 1_000));
  return [
    { name: "watch: 1,000 watches", value: `${(bytes / 1_000 / thousand).toFixed(0)} MB/s` },
    { name: "watch: time of 10,000 terms to that of 10", value: `${(many / few).toFixed(2)}x` },
    {
      name: "watch: 1,000 terms against one regular expression",
      value: `${(expression / one).toFixed(1)}x faster`,
    },
    ...(await againstLibrary(texts, terms.slice(0, 1_000), one)),
  ];
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

/** Milliseconds for all texts: the least of some rounds, the first of which only warm up. */
function measure(texts: readonly string[], matcher: Matcher): number {
  const inputs = texts.map((text) => input({ text: documentText(text) }));
  return least(() => {
    for (const one of inputs) matcher.match(one);
  });
}

function measureExpression(texts: readonly string[], terms: readonly string[]): number {
  const expression = new RegExp(`(?<![\\p{L}\\p{N}])(?:${terms.join("|")})(?![\\p{L}\\p{N}])`, "giu");
  return least(() => {
    for (const text of texts) for (const _ of text.matchAll(expression));
  });
}

function least(work: () => void): number {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < 5; round++) {
    const begin = performance.now();
    work();
    best = Math.min(best, performance.now() - begin);
  }
  return best;
}

/** The comparison with modern-ahocorasick, where that is installed. */
async function againstLibrary(
  texts: readonly string[],
  terms: readonly string[],
  ours: number,
): Promise<{ name: string; value: string }[]> {
  const name = process.env.KAMERWACHT_BENCH_AHOCORASICK ?? "modern-ahocorasick";
  const library = await import(name).catch(() => null);
  if (library === null) return [];
  const matcher = new library.default([...terms]);
  const theirs = least(() => {
    for (const text of texts) matcher.search(text.toLowerCase());
  });
  return [
    { name: "watch: 1,000 terms against modern-ahocorasick", value: `${(theirs / ours).toFixed(1)}x faster` },
  ];
}
