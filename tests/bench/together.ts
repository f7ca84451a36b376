import { cite, citedIn } from "#parliament";
import { compileWatches } from "#watch";
import { documentText, input, watch } from "../watch/builders.ts";
import { chance, makeText, makeWatches } from "../watch/corpus.ts";
import type { Measure } from "./measure.ts";

const DOCUMENTS = 40;
const DOCUMENT_LENGTH = 100_000;
const ROUNDS = 12;
const FOOTNOTES = [
  "Kamerstukken II 2023/24, 36 333, nr. 12, p. 4.",
  "Zie de motie-Van der Meer/Bosch (Kamerstuk 36 600 XX, nr. 29).",
  "Aanhangsel Handelingen II 2024/25, nr. 512.",
  "Stb. 2024, 15; zie ook Kamerstuk 19 637, nrs. 3282 en 3283.",
];

/**
 * Measures what a document costs once its text is there: its citations found and 1,000 watches tried on it, of which
 * 200 follow a motion or a dossier; in MB of text a second on one core. What a text says of the motions in it is read only
 * where a watch asks; what it costs to read that of all is a figure of its own.
 */
export async function benchTogether(): Promise<readonly Measure[]> {
  const random = chance(7);
  const texts = Array.from({ length: DOCUMENTS }, () => withFootnotes(makeText(random, DOCUMENT_LENGTH)));
  const megabytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / 1_000_000;
  const matcher = compileWatches([...makeWatches(chance(2), 800), ...followers()]);
  const context = { dossier: "36333" };
  const matched = (text: string) => {
    const { cited, claimOf } = citedIn(text, context);
    matcher.match(input({ text: documentText(text), textCitations: cited, claimOf }));
  };
  const [together, matching, citing, saying] = leastOf(texts, [
    matched,
    (text) => matcher.match(input({ text: documentText(text) })),
    (text) => citedIn(text, context),
    (text) => cite(text, context),
  ]).map((ms) => `${(megabytes / (ms / 1_000)).toFixed(0)} MB/s`);
  return [
    { name: "matching and citing together, 1,000 watches", value: together ?? "" },
    { name: "of these matching alone", value: matching ?? "" },
    { name: "of these citing alone", value: citing ?? "" },
    { name: "citing, and what is said of each motion", value: saying ?? "" },
  ];
}

/** What each work takes for all texts, in ms: of each text the least of some rounds, so that a busy moment spoils none. */
function leastOf(texts: readonly string[], works: readonly ((text: string) => unknown)[]): readonly number[] {
  const least = works.map(() => texts.map(() => Number.POSITIVE_INFINITY));
  for (let round = 0; round < ROUNDS; round += 1)
    for (const [place, text] of texts.entries())
      for (const [number, work] of works.entries()) {
        const begin = performance.now();
        work(text);
        const own = least[number];
        if (own !== undefined) own[place] = Math.min(own[place] ?? 0, performance.now() - begin);
      }
  return least.map((own) => own.reduce((sum, ms) => sum + ms, 0));
}

function followers() {
  return Array.from({ length: 200 }, (_, number) =>
    number % 2 === 0
      ? watch({ id: `m${number}`, motion: `kst-36333-${number}` })
      : watch({ id: `d${number}`, dossier: `dossier-${36_300 + number}` }),
  );
}

/** A footnote for each 2,000 letters, about one a page. */
function withFootnotes(text: string): string {
  const pages = text.match(/[\s\S]{1,2000}/g) ?? [];
  return pages.map((page, number) => `${page}\n\n${FOOTNOTES[number % FOOTNOTES.length]}\n\n`).join("");
}
