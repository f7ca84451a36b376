import { inEach, type Said } from "./said.ts";

/** A piece of someone's text in a message: on one line, in quotes, not too long. */
export function quoted(text: string): string {
  const line = text.replace(/[\s\p{C}]+/gu, " ");
  return `"${line.length > 60 ? `${line.slice(0, 59)}…` : line}"`;
}

/** ` (did you mean "x"?)` for the word that was likely meant, or nothing. */
export function didYouMean(word: string, words: readonly string[]): Said {
  const meant = meantOf(word, words);
  return meant === null ? { nl: "", en: "" } : meantWord(meant);
}

export function meantWord(meant: string): Said {
  return { nl: ` (bedoelt u "${meant}"?)`, en: ` (did you mean "${meant}"?)` };
}

/** That a text is not what stands there; `hint` is added as it is. */
export function isNot(text: string, allowed: Said, hint: Said = { nl: "", en: "" }): Said {
  return {
    nl: `${quoted(text)} kan hier niet${hint.nl}: hier hoort ${allowed.nl}`,
    en: `${quoted(text)} is not ${allowed.en}${hint.en}`,
  };
}

/** Sentences parted by a comma, one after the other. */
export function joined(...parts: readonly Said[]): Said {
  return inEach((language) => parts.map((part) => part[language]).join(""));
}

function meantOf(word: string, words: readonly string[]): string | null {
  const limit = Math.max(1, Math.floor(word.length / 3));
  let best: string | null = null;
  let distance = limit + 1;
  for (const candidate of words) {
    if (Math.abs(candidate.length - word.length) >= distance) continue;
    const found = editDistance(word.toLowerCase(), candidate.toLowerCase());
    if (found < distance) [best, distance] = [candidate, found];
  }
  return best;
}

/** Single-letter edits, and swaps of neighbours, from one word to the other. */
function editDistance(a: string, b: string): number {
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1];
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      current[column] = Math.min(
        at(previous, column) + 1,
        at(current, column - 1) + 1,
        at(previous, column - 1) + (same ? 0 : 1),
        swapped ? at(before, column - 2) + 1 : Number.POSITIVE_INFINITY,
      );
    }
    [before, previous] = [previous, current];
  }
  return at(previous, b.length);
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Number.POSITIVE_INFINITY;
}
