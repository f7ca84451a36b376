/** A piece of a line and how it looks. */
export interface Run {
  readonly text: string;
  readonly look: "plain" | "bold" | "dim" | "link";
}

/** The mark before a quotation; wrapping repeats it on each row. */
export const QUOTE: Run = { text: "│ ", look: "dim" };

/**
 * A line in rows of at most `width` columns, broken between words; a word that is longer stands alone and whole, so
 * that an address can be copied. A quotation's mark is repeated on every row.
 */
export function wrapped(line: readonly Run[], width: number): Run[][] {
  const mark = line[0] === QUOTE ? QUOTE : null;
  const words = (mark === null ? line : line.slice(1)).flatMap(wordsOf);
  const rows: Run[][] = [[]];
  let used = 0;
  const room = width - (mark?.text.length ?? 0);
  for (const word of words) {
    const columns = columnsOf(word.text.trimEnd());
    if (used > 0 && used + columns > room) {
      trimEnd(rows.at(-1));
      rows.push([]);
      used = 0;
    }
    rows.at(-1)?.push(word);
    used += columnsOf(word.text);
  }
  return mark === null ? rows : rows.map((row) => [mark, ...row]);
}

/** The space at which a line was broken. */
function trimEnd(row: Run[] | undefined): void {
  const last = row?.pop();
  if (last !== undefined) row?.push({ ...last, text: last.text.trimEnd() });
}

/** Words with the space behind them. */
function wordsOf(run: Run): Run[] {
  return (run.text.match(/\S+\s*|\s+/g) ?? []).map((text) => ({ ...run, text }));
}

/** Columns on a terminal, near enough: wide characters of East Asia and emoji take two. */
function columnsOf(text: string): number {
  let columns = 0;
  for (const character of text) {
    columns +=
      /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}/u.test(
        character,
      )
        ? 2
        : 1;
  }
  return columns;
}
