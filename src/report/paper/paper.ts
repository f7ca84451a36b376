/** A document for people in no format: what every writer writes, so that all say the same. Texts are as they came. */
export interface Paper {
  readonly language: "nl" | "en";
  readonly title: string;
  readonly blocks: readonly Block[];
}

export type Block =
  | { readonly type: "heading"; readonly level: 1 | 2 | 3; readonly inlines: readonly Inline[] }
  | { readonly type: "paragraph"; readonly inlines: readonly Inline[]; readonly tone?: "small" }
  | { readonly type: "facts"; readonly rows: readonly FactRow[] }
  | { readonly type: "list"; readonly items: readonly (readonly Inline[])[] }
  | { readonly type: "table"; readonly head: readonly string[]; readonly rows: readonly (readonly Cell[])[] };

/** What is told under one label, each on a line of its own. */
export interface FactRow {
  readonly label: string;
  readonly lines: readonly (readonly Inline[])[];
}

export interface Cell {
  readonly inlines: readonly Inline[];
  /** Filled in a colour that says again what its words say: a table is a small picture then. */
  readonly shade?: "for" | "against" | "divided";
}

export type Inline = Piece | { readonly note: readonly Piece[] };

export type Piece = TextRun | Link;

export interface TextRun {
  readonly text: string;
  readonly style?: "bold" | "italic";
}

export interface Link {
  /** https */
  readonly url: string;
  readonly runs: readonly TextRun[];
}

/** A text of a document's making or ours, as a run. */
export function run(text: string, style?: TextRun["style"]): TextRun {
  return style === undefined ? { text } : { text, style };
}

/**
 * A text of any origin on one line, without what an XML file cannot hold or what does not show: controls, marks that turn
 * the direction of reading, zero-width characters, halves of characters, private and unassigned ones.
 */
export function plainText(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\s\u0085]+/gu, " ")
    .replace(/\p{C}/gu, "");
}
