import { type DocumentText, decodeText, type Footnote, type Span } from "#parliament";

const MARK = "\ufeff";

/**
 * Plain text as it is, so that offsets count in the file itself: a byte order mark stays. Its lines are its
 * paragraphs, but for a sentence that goes on over a line's end; a line that begins with a mark that the text before it
 * carries is its note.
 */
export function plainText(bytes: Uint8Array): DocumentText {
  const decoded = decodeText(bytes, null);
  const isMarked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const text = isMarked && !decoded.startsWith(MARK) ? MARK + decoded : decoded;
  const paragraphs = paragraphsOf(text);
  const footnotes = notesOf(text, paragraphs);
  return { format: "text", text, pages: [], paragraphs, headings: [], footnotes };
}

/** `[1] Kamerstuk 36 600 XX, nr. 29`, where `[1]` stands in the text above it. */
function notesOf(text: string, paragraphs: readonly Span[]): readonly Footnote[] {
  return paragraphs.flatMap(({ start, end }) => {
    const mark = /^\s*\[([^[\]\s]{1,5})\]\s+\S/.exec(text.slice(start, Math.min(end, start + 40)))?.[1];
    if (mark === undefined) return [];
    const before = text.indexOf(`[${mark}]`);
    return before >= 0 && before < start ? [{ mark, start, end }] : [];
  });
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
