import type { DocumentText } from "#parliament";
import { leadOf } from "./lead.ts";
import { bodyParagraphs, quoteOf, sentencesOf } from "./quote.ts";
import type { BillSummary, MemorandumSummary, Quote } from "./summary.ts";

const ARTICLES_MAX = 120;
const HEADINGS_MAX = 80;
const PURPOSE = /\bin overweging genomen hebben\s*[,:]?\s*(?=dat\b)/i;
const ARTICLE = /^artikel\s+(?:[IVXLC]+[A-Z]?|\d+[a-z]{0,2}(?:\.\d+)?)\b/i;

/** Why a law is made, and its articles. */
export function summariseBill(document: DocumentText): BillSummary {
  const paragraphs = bodyParagraphs(document);
  return {
    kind: "bill",
    lead: leadOf("bill", document),
    purpose: purposeOf(document.text, paragraphs),
    articles: articlesOf(document.text, paragraphs),
  };
}

function purposeOf(text: string, paragraphs: readonly Quote[]): Quote | null {
  const holder = paragraphs.find((paragraph) => PURPOSE.test(paragraph.text));
  const found = holder === undefined ? null : PURPOSE.exec(holder.text);
  if (holder === undefined || found === null) return null;
  const start = holder.start + found.index + found[0].length;
  return sentencesOf(text, start, holder.end)[0] ?? null;
}

function articlesOf(text: string, paragraphs: readonly Quote[]): readonly Quote[] {
  const out: Quote[] = [];
  for (const [index, paragraph] of paragraphs.entries()) {
    if (!ARTICLE.test(paragraph.text)) continue;
    const next = paragraphs[index + 1];
    const isLabel = paragraph.text.length < 120 && !/[.:;]$/.test(paragraph.text);
    const from = isLabel && next !== undefined && !ARTICLE.test(next.text) ? next : paragraph;
    const sentence = sentencesOf(text, from.start, from.end)[0];
    out.push(quoteOf(text, paragraph.start, sentence?.end ?? paragraph.end));
    if (out.length >= ARTICLES_MAX) break;
  }
  return out;
}

/** How a memorandum begins, and what it goes through. */
export function summariseMemorandum(document: DocumentText): MemorandumSummary {
  const headings = document.headings.map(({ start, end }) => quoteOf(document.text, start, end));
  return {
    kind: "memorandum",
    lead: leadOf("memorandum", document),
    headings: headings
      .filter(({ text }) => /\p{Ll}{3}/u.test(text) && text.length < 200)
      .slice(0, HEADINGS_MAX),
  };
}
