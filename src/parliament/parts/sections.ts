import { type Label, labelOf } from "./labels.ts";
import { bodyParagraphs, type Paragraphed, type Quote, quoteOf } from "./quote.ts";

/** A labelled piece of an answer: a question, or the answer to some. */
export interface Section {
  readonly label: Label;
  readonly text: Quote;
}

/** The questions and answers of a document, in order, each from its label to the next. */
export function sectionsOf(document: Paragraphed): readonly Section[] {
  const paragraphs = bodyParagraphs(document);
  const labelled = withNumberedQuestions(
    paragraphs,
    paragraphs.map((paragraph) => labelOf(paragraph.text)),
  );
  const headings = new Set(document.headings.map((heading) => heading.start));
  const sections: Section[] = [];
  for (const [index, label] of labelled.entries()) {
    const first = paragraphs[index];
    if (label === null || first === undefined) continue;
    let last = index;
    while (last + 1 < paragraphs.length && labelled[last + 1] === null) last += 1;
    while (last > index && isTail(paragraphs[last], headings)) last -= 1;
    const text = quoteOf(document.text, first.start + label.length, paragraphs[last]?.end ?? first.end);
    sections.push({ label, text });
  }
  return sections;
}

/** The questioner's own notes behind the last answer, a heading before the next question: not part of the text above. */
function isTail(paragraph: Quote | undefined, headings: ReadonlySet<number>): boolean {
  if (paragraph === undefined) return true;
  if (/^(?:\d{1,2}\)|\[\d{1,3}\]|\*{1,3}\)?|noot\s+\d+)\s/i.test(paragraph.text)) return true;
  if (/^(?:toelichting:?$|deze vragen dienen ter aanvulling op)/i.test(paragraph.text)) return true;
  return headings.has(paragraph.start) && !/[.:?!]$/.test(paragraph.text);
}

/** Some answers number the questions only: `3. Bent u bereid …?` followed by `Antwoord`. */
function withNumberedQuestions(
  paragraphs: readonly Quote[],
  labels: readonly (Label | null)[],
): readonly (Label | null)[] {
  if (labels.some((label) => label?.kind === "question") || !labels.some((label) => label !== null))
    return labels;
  let expected = 1;
  let answering = false;
  return labels.map((label, index) => {
    if (label !== null) {
      answering = true;
      return label;
    }
    const found = /^(?:vraag\s+)?(\d{1,3})(?:[.):]\s*|\s+(?=\p{Lu})|$)/iu.exec(paragraphs[index]?.text ?? "");
    if (found === null || Number(found[1]) !== expected || (answering && !opensQuestion(paragraphs, index)))
      return label;
    expected += 1;
    answering = false;
    return { kind: "question", numbers: [Number(found[1])], length: found[0].length };
  });
}

function opensQuestion(paragraphs: readonly Quote[], index: number): boolean {
  const here = paragraphs[index]?.text ?? "";
  return /\?/.test(here) || (here.length < 6 && /\?/.test(paragraphs[index + 1]?.text ?? ""));
}
