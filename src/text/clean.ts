/** C0 and C1 controls (but not tab and line ends), zero-width characters, soft hyphens, and halves of a pair. */
const INVISIBLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is sought
  /[\u0000-\u0008\u000E-\u001F\u007F-\u0084\u0086-\u009F\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;
const LIGATURES: Readonly<Record<string, string>> = {
  ﬀ: "ff",
  ﬁ: "fi",
  ﬂ: "fl",
  ﬃ: "ffi",
  ﬄ: "ffl",
  ĳ: "ij",
  Ĳ: "IJ",
};

/** One line of readable text: NFC, no control characters, ligatures spelled out, white space single and trimmed. */
export function cleanLine(text: string): string {
  return cleanPiece(text).trim();
}

/** As cleanLine, but white space at the ends stays, as one space: for pieces of a line. */
export function cleanPiece(text: string): string {
  return text
    .replace(INVISIBLE, "")
    .replace(/[ﬀ-ﬄĳĲ]/g, (letter) => LIGATURES[letter] ?? letter)
    .replace(/\s+/g, " ")
    .normalize("NFC");
}
