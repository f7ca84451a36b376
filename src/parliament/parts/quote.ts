import { sentenceAt } from "../sentence.ts";
import type { DocumentText, Span } from "../text.ts";

/** A verbatim piece of a document's text with its place in it. */
export interface Quote extends Span {
  readonly text: string;
}

/** A piece of the text as a quote, without the white space around it. */
export function quoteOf(text: string, start: number, end: number): Quote {
  let from = start;
  let until = Math.max(start, end);
  while (from < until && /\s/.test(text.charAt(from))) from += 1;
  while (until > from && /\s/.test(text.charAt(until - 1))) until -= 1;
  return { text: text.slice(from, until), start: from, end: until };
}

/** The sentences of a stretch of text, in order. */
export function sentencesOf(text: string, start: number, end: number): readonly Quote[] {
  const out: Quote[] = [];
  for (let at = start; at < end; ) {
    while (at < end && /\s/.test(text.charAt(at))) at += 1;
    if (at >= end) break;
    const sentence = sentenceAt(text, at, at + 1);
    const until = Math.min(end, Math.max(sentence.end, at + 1));
    out.push(quoteOf(text, at, until));
    at = until;
  }
  return out;
}

/** The paragraphs of a document as quotes, in order; notes are no part of its argument and are left out. */
export function bodyParagraphs(document: Paragraphed): readonly Quote[] {
  const notes = new Set(document.footnotes.map((note) => note.start));
  return document.paragraphs
    .filter((paragraph) => !notes.has(paragraph.start))
    .map((paragraph) => quoteOf(document.text, paragraph.start, paragraph.end));
}

/** A text as far as its paragraphs are asked for. */
export type Paragraphed = Pick<DocumentText, "text" | "paragraphs" | "footnotes" | "headings">;
