import type { DocumentText } from "#parliament";
import { bodyParagraphs, sentencesOf } from "./quote.ts";
import type { LeadSummary, Quote } from "./summary.ts";

const SENTENCES = 3;
const SENTENCE_CHARS_MIN = 40;
const LOOK_CHARS = 60_000;

/** The first sentences of a document that are sentences: not its headings, addresses, numbers and labels. */
export function summariseOther(document: DocumentText): LeadSummary {
  const headings = new Set(document.headings.map((heading) => heading.start));
  const lead: Quote[] = [];
  for (const paragraph of bodyParagraphs(document)) {
    if (lead.length >= SENTENCES || paragraph.start > LOOK_CHARS) break;
    if (headings.has(paragraph.start)) continue;
    const sentences = sentencesOf(document.text, paragraph.start, paragraph.end).filter(isSentence);
    lead.push(...sentences.slice(0, SENTENCES - lead.length));
  }
  return { kind: "other", lead };
}

/** Whether a quote is a sentence that says something: long enough, ended, and mostly small letters. */
export function isSentence(quote: Quote): boolean {
  if (quote.text.length < SENTENCE_CHARS_MIN || !/[.!?…;:]["”’»)\]]*$/.test(quote.text)) return false;
  const small = quote.text.match(/\p{Ll}/gu)?.length ?? 0;
  return small > quote.text.length * 0.6 && /\s\p{Ll}+\s\p{Ll}+/u.test(quote.text);
}
