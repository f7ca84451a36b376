import { type DocumentText, type Footnote, type Reference, type Span, UnreadableError } from "#parliament";

/** One paragraph of a document on its way to a DocumentText: clean text, never with a line end in it. */
export interface Block {
  readonly text: string;
  readonly role: "text" | "heading" | "note";
  /** Of a note: the mark that its place in the text carries too. */
  readonly mark?: string;
  /** Page on which the block begins, from 0. */
  readonly page: number;
  /** Offsets in `text` where a further page begins. */
  readonly turns?: readonly number[];
  /** The links in `text`. */
  readonly references?: readonly Reference[];
}

/** Between the mark and the sentence that carries it, and before the note: `[7]`. */
export function noteMark(mark: string): string {
  return `[${mark}]`;
}

/**
 * Joins blocks into one text with its spans. Empty blocks are dropped.
 * Throws UnreadableError when the text grows past `textCharsMax` UTF-16 units.
 */
export function assembleText(
  format: DocumentText["format"],
  blocks: readonly Block[],
  textCharsMax: number,
): DocumentText {
  const marks = new Set(blocks.flatMap((block) => block.mark ?? []));
  const kept = blocks.filter((block) => block.text !== "").map((block) => settled(block, marks));
  const length = kept.reduce((sum, block) => sum + block.text.length + 2, 0);
  if (length > textCharsMax) throw new UnreadableError("tekst is te lang om te lezen", { retry: false });
  const paragraphs: Span[] = [];
  const headings: Span[] = [];
  const footnotes: Footnote[] = [];
  const references: Reference[] = [];
  const turns: { readonly page: number; readonly at: number }[] = [];
  let at = 0;
  for (const block of kept) {
    const span = { start: at, end: at + block.text.length };
    paragraphs.push(span);
    if (block.role === "heading") headings.push(span);
    if (block.role === "note") footnotes.push({ ...span, mark: block.mark ?? "" });
    for (const { id, start, end } of block.references ?? [])
      references.push({ id, start: at + start, end: at + end });
    turns.push({ page: block.page, at });
    for (const [index, offset] of (block.turns ?? []).entries())
      turns.push({ page: block.page + index + 1, at: at + offset });
    at = span.end + 2;
  }
  const text = kept.map((block) => block.text).join("\n\n");
  const pages = pageSpans(turns, text.length);
  const told = references.length === 0 ? {} : { references };
  return { format, text, pages, paragraphs, headings, footnotes, ...told };
}

/**
 * A mark behind a full stop goes before it, `motie [7].`, so that the sentence and its note stay together.
 * Lengths do not change.
 */
function settled(block: Block, marks: ReadonlySet<string>): Block {
  if (marks.size === 0 || block.role === "note" || !block.text.includes("[")) return block;
  const text = block.text.replace(BEHIND_STOP, (whole, stop: string, found: string) => {
    const known = [...found.matchAll(/\[([^\]]+)\]/g)].every((match) => marks.has(match[1] ?? ""));
    return known ? `${found}${stop}` : whole;
  });
  return { ...block, text };
}

const BEHIND_STOP = /([.!?…][)"”’»]?)((?: \[[^[\]\s]{1,5}\])+)(?=$| [\p{Lu}\d“‘"(«–-])/gu;

/** A page reaches from its first character to the first of the next; a page without text is an empty span. */
function pageSpans(
  turns: readonly { readonly page: number; readonly at: number }[],
  length: number,
): readonly Span[] {
  const count = Math.max(1, ...turns.slice(-1).map((turn) => turn.page + 1));
  const starts: number[] = [0];
  for (const turn of turns) while (starts.length <= turn.page) starts.push(turn.at);
  return starts.slice(0, count).map((start, page) => ({ start, end: starts[page + 1] ?? length }));
}
