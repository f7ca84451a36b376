/** Widths of Helvetica in thousandths of the size, from space (32) to tilde (126): the font's published metrics. */
const WIDTHS = (
  "278 278 355 556 556 889 667 191 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556 278 278 " +
  "584 584 584 556 1015 667 667 722 722 667 611 778 722 278 500 667 556 833 722 778 667 778 722 667 611 722 667 944 " +
  "667 667 611 278 278 278 469 556 333 556 556 500 556 556 278 556 556 222 222 500 222 833 556 556 556 556 333 500 " +
  "278 556 500 722 500 500 500 334 260 334 584"
)
  .split(" ")
  .map(Number);

/** Where WinAnsi differs from Latin-1. */
const WIN_ANSI = new Map([
  ["€", 0x80],
  ["‚", 0x82],
  ["„", 0x84],
  ["…", 0x85],
  ["‘", 0x91],
  ["’", 0x92],
  ["“", 0x93],
  ["”", 0x94],
  ["•", 0x95],
  ["–", 0x96],
  ["—", 0x97],
]);

/** The text in WinAnsi, one byte a character; a question mark for what that has not. */
export function winAnsi(text: string): Buffer {
  return Buffer.from(Array.from(text, byteOf));
}

/** How wide a text stands at a size, in points. */
export function textWidth(text: string, size: number): number {
  let thousandths = 0;
  for (const letter of text) thousandths += WIDTHS[(letter.codePointAt(0) ?? 0) - 32] ?? 556;
  return (thousandths * size) / 1000;
}

/** The lines of a paragraph that fit a width. */
export function wrap(text: string, size: number, width: number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line !== "" && textWidth(longer, size) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line];
}

function byteOf(letter: string): number {
  const code = letter.codePointAt(0) ?? 0;
  if (code < 0x80 || (code >= 0xa0 && code <= 0xff)) return code;
  return WIN_ANSI.get(letter) ?? 0x3f;
}
