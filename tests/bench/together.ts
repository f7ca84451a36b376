import { cite } from "#parliament";
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
 * 200 follow a motion or a dossier; in MB of text a second on one core.
 */
export async function benchTogether(): Promise<readonly Measure[]> {
  const random = chance(7);
  const texts = Array.from({ length: DOCUMENTS }, () => withFootnotes(makeText(random, DOCUMENT_LENGTH)));
  const megabytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / 1_000_000;
  const matcher = compileWatches([...makeWatches(chance(2), 800), ...followers()]);
  let least = Number.POSITIVE_INFINITY;
  for (let round = 0; round < ROUNDS; round += 1) {
    const begin = performance.now();
    for (const text of texts)
      matcher.match(input({ text: documentText(text), textCitations: cite(text, { dossier: "36333" }) }));
    least = Math.min(least, performance.now() - begin);
  }
  const speed = (megabytes / (least / 1_000)).toFixed(0);
  return [{ name: "matching and citing together, 1,000 watches", value: `${speed} MB/s` }];
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
