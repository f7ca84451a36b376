/** `Nr. 52 VERSLAG VAN …`, `B VERSLAG VAN …`, `C MOTIE VAN …`: the number of the stuk, on the line of its heading. */
const NUMBER = /^[ \t]*(?:Nr\.?\s*\d{1,4}[a-z]?|[A-Z]{1,2})[ \t]+(?=\p{Lu}{4,})/gmu;

/** A line, or lines, with headings without the number of the stuk before them. */
export function withoutStukNumber(text: string): string {
  return text.replace(NUMBER, "");
}
