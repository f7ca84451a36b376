import type { DocumentText, Footnote, Reference, Span } from "#parliament";
import type { TextLimits } from "./limits.ts";

/** What goes to the worker: one file at a time, this first and then its bytes. */
export interface Task {
  /** How many bytes follow on the worker's standard input. */
  readonly bytes: number;
  /** What the file's server says of it: it may name the encoding. */
  readonly contentType: string | null;
  readonly limits: TextLimits;
}

/** What comes back. Spans travel as numbers, so that unpacking them does not hold up the main thread. */
export type Reply =
  | { readonly ok: true; readonly text: PackedText }
  | { readonly ok: false; readonly message: string; readonly retry: boolean; readonly detail: string };

export interface PackedText {
  readonly format: DocumentText["format"];
  readonly text: string;
  readonly pages: Int32Array;
  readonly paragraphs: Int32Array;
  readonly headings: Int32Array;
  readonly footnotes: Int32Array;
  readonly marks: readonly string[];
  readonly references: Int32Array;
  /** What each of them leads to. */
  readonly ids: readonly string[];
}

/** A text for the journey. */
export function pack(text: DocumentText): PackedText {
  return {
    format: text.format,
    text: text.text,
    pages: packSpans(text.pages),
    paragraphs: packSpans(text.paragraphs),
    headings: packSpans(text.headings),
    footnotes: packSpans(text.footnotes),
    marks: text.footnotes.map((note) => note.mark),
    references: packSpans(text.references ?? []),
    ids: (text.references ?? []).map(({ id }) => id),
  };
}

/** The same text again. */
export function unpack(packed: PackedText): DocumentText {
  const footnotes: Footnote[] = unpackSpans(packed.footnotes).map((span, index) => ({
    ...span,
    mark: packed.marks[index] ?? "",
  }));
  const references: Reference[] = unpackSpans(packed.references).map((span, index) => ({
    ...span,
    id: packed.ids[index] ?? "",
  }));
  return {
    format: packed.format,
    text: packed.text,
    pages: unpackSpans(packed.pages),
    paragraphs: unpackSpans(packed.paragraphs),
    headings: unpackSpans(packed.headings),
    footnotes,
    ...(references.length === 0 ? {} : { references }),
  };
}

function packSpans(spans: readonly Span[]): Int32Array {
  const out = new Int32Array(spans.length * 2);
  for (const [index, span] of spans.entries()) {
    out[index * 2] = span.start;
    out[index * 2 + 1] = span.end;
  }
  return out;
}

function unpackSpans(packed: Int32Array): readonly Span[] {
  const out: Span[] = [];
  for (let at = 0; at < packed.length; at += 2)
    out.push({ start: packed[at] ?? 0, end: packed[at + 1] ?? 0 });
  return out;
}
