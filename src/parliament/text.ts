/** A half-open range of UTF-16 units in a text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface Footnote extends Span {
  /** `7` or `*`: what stands at the note and at its place in the text. */
  readonly mark: string;
}

/** A piece of a text that its file marks as a link to something that has an id. */
export interface Reference extends Span {
  /** Canonical: `kst-28844-261`. */
  readonly id: string;
}

/** A document's text with its structure; all spans are in UTF-16 units of `text`, ordered, inside it. */
export interface DocumentText {
  readonly format: "pdf" | "docx" | "xml" | "html" | "text";
  /** Paragraphs are separated by `\n\n`, lines that belong together are joined. */
  readonly text: string;
  readonly pages: readonly Span[];
  readonly paragraphs: readonly Span[];
  readonly headings: readonly Span[];
  readonly footnotes: readonly Footnote[];
  /** What the file itself says that its links lead to; absent where it says nothing. */
  readonly references?: readonly Reference[];
}
