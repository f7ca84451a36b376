import type { DocumentText } from "#parliament";
import { isSentence, leadOf } from "./lead.ts";
import { replacedBy } from "./motion.ts";
import { ownDossier } from "./own-dossier.ts";
import { bodyParagraphs, quoteOf, sentencesOf } from "./quote.ts";
import { fromCapitals, namesBelow, splitNames } from "./signatories.ts";
import type { AmendmentSummary, Quote } from "./summary.ts";

const CHANGES_MAX = 20;
const EXPLANATION_SENTENCES = 3;
const PROPOSES = /\b(?:stelt|stellen)\b[^.]{0,60}\bamendement(?:en)?\s+voor\b/i;
const EXPLAINED = /^Toelichting\b.{0,20}$/i;
const TITLE = /AMENDEMENT VAN (?:HET LID|DE LEDEN)\s+([^\n]{2,400})/iu;
/** A bare number of a part: `I`, `2.`, `B` stands above the words that it numbers. */
const PART_LABEL = /^(?:[IVX]{1,5}|[A-Z]{1,2}|\d{1,2})\.?$/;

/** What an amendment changes, where, and why. A text without the form of one gives no changes. */
export function summariseAmendment(document: DocumentText): AmendmentSummary {
  const paragraphs = bodyParagraphs(document);
  const proposes = paragraphs.findIndex(({ text }) => PROPOSES.test(text));
  const found = paragraphs.findIndex(({ text }, index) => index > proposes && EXPLAINED.test(text));
  const explained = found < 0 ? paragraphs.length : found;
  const head = document.text.slice(0, paragraphs[Math.max(0, proposes)]?.start ?? 0);
  const replaces = replacedBy(head, ownDossier(document));
  return {
    kind: "amendment",
    lead: leadOf("amendment", document),
    signatories: signatories(document, head, paragraphs.slice(explained + 1)),
    changes: proposes < 0 ? [] : changesOf(document.text, paragraphs.slice(proposes + 1, explained)),
    explanation: explanationOf(document.text, paragraphs.slice(explained + 1)),
    ...(replaces === null ? {} : { replaces }),
  };
}

/** Parts as paragraphs; a number on a line of its own belongs to what it numbers. */
function changesOf(text: string, paragraphs: readonly Quote[]): readonly Quote[] {
  const out: Quote[] = [];
  let label: Quote | null = null;
  for (const paragraph of paragraphs) {
    if (PART_LABEL.test(paragraph.text)) {
      label ??= paragraph;
      continue;
    }
    out.push(label === null ? paragraph : quoteOf(text, label.start, paragraph.end));
    label = null;
  }
  return out.filter(({ text: words }) => words !== "").slice(0, CHANGES_MAX);
}

function explanationOf(text: string, paragraphs: readonly Quote[]): readonly Quote[] {
  const sentences = paragraphs
    .slice(0, 20)
    .flatMap((paragraph) => sentencesOf(text, paragraph.start, paragraph.end));
  return sentences.filter(isSentence).slice(0, EXPLANATION_SENTENCES);
}

/** The names below the explanation, else those of the title. */
function signatories(document: DocumentText, head: string, explanation: readonly Quote[]): readonly string[] {
  const last = explanation.findLast(isSentence);
  const below = last === undefined ? [] : namesBelow(document.text.slice(last.end));
  if (below.length > 0) return below;
  const title = TITLE.exec(head)?.[1]?.replace(/\s+(?:TER VERVANGING|OVER|Ontvangen|Voorgesteld)\b.*$/i, "");
  return title === undefined ? [] : splitNames(title).map(fromCapitals);
}
