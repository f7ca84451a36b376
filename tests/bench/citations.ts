import { cite } from "#parliament";
import type { Measure } from "./measure.ts";

const PROSE =
  "De regering heeft in haar brief van 15 maart 2024 gemeld dat 25 gemeenten en alle provincies voldoende plekken " +
  "voor de opvang van asielzoekers hebben gevonden, aldus de minister in het debat van vorige week. ";
const FOOTNOTE =
  "Kamerstukken II 2023/24, 36 333, nr. 12, p. 4; zie ook de motie op stuk nr. 29 (36 600 XX). ";
/** A long document. */
const LENGTH = 200_000;
/** The least of so many counts: a busy moment of the machine, or the compiler at its first, spoils some. */
const ROUNDS = 150;

/** Measures how fast citations are found, in MB of text a second on one core. */
export async function benchCitations(): Promise<readonly Measure[]> {
  const prose = PROSE.repeat(Math.ceil(LENGTH / PROSE.length));
  const letter = PROSE.repeat(12) + FOOTNOTE;
  const letters = letter.repeat(Math.ceil(LENGTH / letter.length));
  const dense = FOOTNOTE.repeat(Math.ceil(LENGTH / FOOTNOTE.length));
  return [
    { name: "citations: prose without any", value: speedOf(prose) },
    { name: "citations: letters with footnotes", value: speedOf(letters) },
    { name: "citations: nothing but footnotes", value: speedOf(dense) },
  ];
}

/** In: a text; it is measured in one piece of memory, as a reader gives it, not as many repetitions of one sentence. */
function speedOf(repeated: string): string {
  const written = Buffer.from(repeated);
  const text = written.toString();
  const bytes = written.length;
  const times = Array.from({ length: ROUNDS }, () => {
    const start = performance.now();
    cite(text);
    return performance.now() - start;
  });
  return `${(bytes / 1000 / Math.min(...times)).toFixed(0)} MB/s`;
}
