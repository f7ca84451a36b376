import type { DocumentClass, DocumentText } from "#parliament";
import { bodyParagraphs, sentencesOf } from "./quote.ts";
import type { LeadSummary, Quote } from "./summary.ts";

const SENTENCES = 3;
const SENTENCES_MAX = 200;
const SENTENCE_CHARS_MIN = 40;
const LOOK_CHARS = 60_000;

/** What may stand behind the last mark of a sentence: what closes a quotation, and the mark of a note, `'Bomen om'? 1)`. */
const CLOSED = "[\"”’'»)\\]]{0,4}(?:\\s*(?:\\d{1,2}\\)|\\[\\d{1,2}\\]|\\*{1,3}\\)?))?";
const ENDED = new RegExp(`[.!?…;:]${CLOSED}$`);

/** Sentences that matter most in a kind of document; they come before its first ones. */
const TELLING: Readonly<Partial<Record<DocumentClass, RegExp>>> = {
  question: new RegExp(`\\?${CLOSED}$`),
};
/** What explains a document stands behind this line of its own. */
const EXPLAINED: Readonly<Partial<Record<DocumentClass, RegExp>>> = { amendment: /^Toelichting\b.{0,20}$/i };

/** A document of which nothing more is known than how it begins. */
export function summariseOther(documentClass: DocumentClass, document: DocumentText): LeadSummary {
  return { kind: "other", lead: leadOf(documentClass, document) };
}

/**
 * The first sentences of a document that are sentences: not its headings, addresses, numbers and labels. Of questions
 * the questions, of an amendment its explanation.
 */
export function leadOf(documentClass: DocumentClass, document: DocumentText): readonly Quote[] {
  const all = sentencesOfBody(document, EXPLAINED[documentClass]);
  const telling = TELLING[documentClass];
  const chosen = telling === undefined ? [] : all.filter((sentence) => telling.test(sentence.text));
  return (chosen.length > 0 ? chosen : all).slice(0, SENTENCES);
}

function sentencesOfBody(document: DocumentText, explained: RegExp | undefined): readonly Quote[] {
  const headings = new Set(document.headings.map((heading) => heading.start));
  const paragraphs = bodyParagraphs(document);
  const begin = explained === undefined ? -1 : paragraphs.findIndex(({ text }) => explained.test(text));
  const out: Quote[] = [];
  for (const paragraph of paragraphs.slice(begin + 1)) {
    if (out.length >= SENTENCES_MAX || paragraph.start - (paragraphs[begin]?.start ?? 0) > LOOK_CHARS) break;
    if (headings.has(paragraph.start)) continue;
    out.push(...sentencesOf(document.text, paragraph.start, paragraph.end).filter(isSentence));
  }
  return out;
}

/** Whether a quote is a sentence that says something: long enough, ended, and mostly small letters. */
export function isSentence(quote: Quote): boolean {
  if (quote.text.length < SENTENCE_CHARS_MIN || !ENDED.test(quote.text)) return false;
  const small = quote.text.match(/\p{Ll}/gu)?.length ?? 0;
  return small > quote.text.length * 0.6 && /\s\p{Ll}+\s\p{Ll}+/u.test(quote.text);
}
