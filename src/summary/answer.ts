import type { DocumentText } from "#parliament";
import { type Label, labelOf, numbersIn } from "./labels.ts";
import { signedBy } from "./officials.ts";
import { bodyParagraphs, quoteOf } from "./quote.ts";
import type { AnswerPair, AnswerSummary, Quote } from "./summary.ts";

/** A question with its place among the sections: neighbours stand next to each other. */
interface Asked {
  readonly question: AnswerPair["questions"][number];
  readonly place: number;
}

/** A labelled piece of the document. */
interface Section {
  readonly label: Label;
  readonly text: Quote;
}

/** The questions of an answer, each with its answer, also where several are answered together. */
export function summariseAnswer(document: DocumentText): AnswerSummary {
  const sections = sectionsOf(document);
  const head = document.text.slice(0, sections[0]?.text.start ?? document.text.length);
  return {
    kind: "answer",
    question: zaakNumber(head) ?? zaakNumber(document.text.slice(-600)),
    answeredBy: signedBy(head) ?? signedBy(document.text.slice(-1500)),
    pairs: pairsOf(document.text, sections),
  };
}

/** `uw brief van 5 juli 2024, nr. 2024Z11859`: the first number of a zaak, before the questions. */
export function zaakNumber(text: string): string | null {
  const named = /(?:nr\.?|nummer|kenmerk|brief van[^.]{0,60}|ingezonden)\s*:?\s*(20\d{2}Z\d{5})\b/i.exec(
    text,
  )?.[1];
  return named ?? /\b20\d{2}Z\d{5}\b/.exec(text)?.[0] ?? null;
}

function sectionsOf(document: DocumentText): readonly Section[] {
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

function pairsOf(document: string, sections: readonly Section[]): readonly AnswerPair[] {
  const questions = new Map<number, Asked>();
  const pairs: AnswerPair[] = [];
  let open: number[] = [];
  for (const [place, { label, text }] of sections.entries()) {
    if (label.kind === "question") {
      for (const number of label.numbers)
        if (!questions.has(number)) questions.set(number, { question: { ...text, number }, place });
      open.push(...label.numbers);
      continue;
    }
    const numbers = label.numbers.length > 0 ? label.numbers : open;
    if (text.text === "" || numbers.length === 0) continue;
    pairs.push(pairOf(document, numbers, questions, text));
    open = open.filter((number) => !numbers.includes(number));
  }
  return pairs;
}

function pairOf(
  document: string,
  numbers: readonly number[],
  known: ReadonlyMap<number, Asked>,
  answer: Quote,
): AnswerPair {
  const asked = numbers.flatMap((number) => known.get(number) ?? []);
  const questions = asked.map(({ question }) => question);
  const refersTo = referredTo(answer.text, numbers);
  return { numbers, question: stretch(document, asked), answer, questions, refersTo };
}

/** From the first question to the last that follows it without an answer between them. */
function stretch(document: string, asked: readonly Asked[]): Quote | null {
  const first = asked[0];
  if (first === undefined) return null;
  let last = first;
  for (const next of asked) if (next.place - last.place === 1) last = next;
  return quoteOf(document, first.question.start, last.question.end);
}

const REFERS =
  /\b(?:zie|verwijs(?:\s+ik)?(?:\s+\p{L}+){0,4}(?:\s+naar)?|zoals|gelijk|conform)\b[^.]{0,80}?\b(?:antwoord(?:en)?|beantwoording|vra(?:ag|gen))\b[^.\d]{0,40}?((?:\d{1,3})(?:\s*(?:,|en|t\/m|tot en met|-)\s*(?:vraag\s+)?\d{1,3})*)/iu;

/** The questions to which a short answer, or the first sentence of a longer one, refers. */
function referredTo(answer: string, own: readonly number[]): readonly number[] {
  const found = REFERS.exec(answer.slice(0, 300));
  if (found?.[1] === undefined || /\d{4}|\bkamer|schriftelijke vragen|eerder gestelde/i.test(found[0]))
    return [];
  return numbersIn(found[1]).filter((number) => !own.includes(number));
}
