import type { DocumentText, Footnote, Span } from "#parliament";

/** A text of paragraphs as a reader would give it: `# ` begins a heading, `[1] ` a note. */
export function makeText(...paragraphs: readonly string[]): DocumentText {
  let at = 0;
  const spans: Span[] = [];
  const headings: Span[] = [];
  const footnotes: Footnote[] = [];
  const texts = paragraphs.map((paragraph) => paragraph.replace(/^# /, ""));
  for (const [index, text] of texts.entries()) {
    const span = { start: at, end: at + text.length };
    spans.push(span);
    if (paragraphs[index]?.startsWith("# ")) headings.push(span);
    const mark = /^\[(\d+)\] /.exec(text)?.[1];
    if (mark !== undefined) footnotes.push({ ...span, mark });
    at = span.end + 2;
  }
  const text = texts.join("\n\n");
  return {
    format: "text",
    text,
    pages: [{ start: 0, end: text.length }],
    paragraphs: spans,
    headings,
    footnotes,
  };
}
