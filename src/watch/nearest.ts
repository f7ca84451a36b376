/** Of some names the one that was probably meant: at most two letters away, or with the same beginning. Or null. */
export function nearest(name: string, options: readonly string[]): string | null {
  const scored = options.map((option) => ({ option, away: lettersApart(name, option) }));
  const best = scored.reduce((least, one) => (one.away < least.away ? one : least), { option: "", away: 3 });
  if (best.away <= 2 && best.away < name.length) return best.option;
  return options.find((option) => name.length >= 3 && option.startsWith(name.slice(0, 3))) ?? null;
}

/** Letters to insert, remove or replace to make one word of the other (Levenshtein). Looks at 40 letters at most. */
export function lettersApart(one: string, other: string): number {
  const [a, b] = [one.slice(0, LETTERS_MAX), other.slice(0, LETTERS_MAX)];
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = (row[j - 1] ?? 0) + (a.charAt(i - 1) === b.charAt(j - 1) ? 0 : 1);
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, replaced));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

const LETTERS_MAX = 40;
