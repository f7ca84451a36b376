import type { DocumentText, Span } from "#parliament";

/**
 * Plain text as it is, so that offsets count in the file itself: a byte order mark stays. Its lines are its
 * paragraphs, but for a sentence that goes on over a line's end.
 */
export function plainText(bytes: Uint8Array): DocumentText {
  const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
  return { format: "text", text, pages: [], paragraphs: paragraphsOf(text), headings: [], footnotes: [] };
}

function paragraphsOf(text: string): readonly Span[] {
  const paragraphs: Span[] = [];
  for (const line of text.matchAll(/[^\r\n]+/g)) {
    const span = { start: line.index, end: line.index + line[0].length };
    const last = paragraphs.at(-1);
    if (last !== undefined && goesOn(text, last, span))
      paragraphs[paragraphs.length - 1] = { ...last, end: span.end };
    else if (line[0].trim() !== "") paragraphs.push(span);
  }
  return paragraphs;
}

function goesOn(text: string, before: Span, line: Span): boolean {
  const between = text.slice(before.end, line.start);
  const tail = text.slice(Math.max(before.start, before.end - 60), before.end).trimEnd();
  return (
    /^\r?\n$/.test(between) &&
    tail.length > 50 &&
    !/[.,;:?!]$/.test(tail) &&
    /^\s*\p{Ll}/u.test(text.slice(line.start, line.end))
  );
}
