import { type DocumentText, numbersIn, type Section, sectionsOf } from "#parliament";
import { signedBy } from "./officials.ts";
import { quoteOf } from "./quote.ts";
import type { AnswerPair, AnswerSummary, Quote } from "./summary.ts";

/** A question with its place among the sections: neighbours stand next to each other. */
interface Asked {
  readonly question: AnswerPair["questions"][number];
  readonly place: number;
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
