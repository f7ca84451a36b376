import type { DocumentText } from "#parliament";
import { linesOf } from "./lines.ts";

/** A letter that somebody pasted, as a document. */
export function plainLetter(text: string): DocumentText {
  const paragraphs = linesOf(text).filter(({ start, end }) => text.slice(start, end).trim() !== "");
  return { format: "text", text, pages: [], paragraphs, headings: [], footnotes: [] };
}
