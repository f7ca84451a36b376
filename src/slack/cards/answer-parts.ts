import type { Language } from "#alert";
import type { Span } from "#parliament";
import type { AnswerPair, AnswerSummary } from "#summary";
import type { Evidence } from "#watch";
import { bold, lines, type Part, part, plain, richText } from "../blocks.ts";
import { oneLine } from "../text.ts";
import { questionWords } from "../words/question-words.ts";
import { quoted } from "./marked.ts";

const QUESTION_MAX = 400;
const ANSWER_MAX = 800;

/** The question and answer that matter first: those that were hit, or else the first ones. */
export function answerParts(
  summary: AnswerSummary,
  found: readonly Evidence[],
  language: Language,
): readonly Part[] {
  const words = questionWords[language];
  const { pairs, answeredBy } = summary;
  const matching = pairs.filter((pair) => found.some((each) => isInPair(each, pair)));
  const shown = matching[0] ?? pairs[0];
  if (shown === undefined) return [];
  const others = Math.max(0, matching.length - 1);
  const by = answeredBy === null ? "" : `${words.answeredBy(oneLine(answeredBy, 200))} · `;
  return [
    part(
      1,
      richText(
        ...questionLines(shown, found, language),
        lines(bold(words.answer)),
        quoted(shown.answer, found, ANSWER_MAX),
      ),
    ),
    ...referredPart(shown, pairs, found, language),
    part(6, richText(lines(plain(`${by}${words.pairs(others, pairs.length)}`)))),
  ];
}

/** The questions of an answer: those that were hit, or else the first. */
function questionLines(pair: AnswerPair, found: readonly Evidence[], language: Language) {
  const words = questionWords[language];
  const hit = pair.questions.filter((question) => found.some((each) => isInside(each, question)));
  const own = (hit.length > 0 ? hit : pair.questions).slice(0, 2);
  if (own.length > 0) {
    return own.flatMap((question) => [
      lines(bold(words.question(String(question.number)))),
      quoted(question, found, QUESTION_MAX),
    ]);
  }
  const heading = lines(bold(words.question(pair.numbers.slice(0, 20).join(", "))));
  return pair.question === null ? [heading] : [heading, quoted(pair.question, found, QUESTION_MAX)];
}

/** An answer that only points at another one is followed by that one. */
function referredPart(
  pair: AnswerPair,
  pairs: readonly AnswerPair[],
  found: readonly Evidence[],
  language: Language,
): readonly Part[] {
  const number = pair.refersTo[0];
  const other = number === undefined ? undefined : pairs.find((each) => each.numbers.includes(number));
  if (other === undefined || other === pair) return [];
  const heading = lines(bold(questionWords[language].answerTo(String(number))));
  return [part(4, richText(heading, quoted(other.answer, found, QUESTION_MAX)))];
}

function isInPair(evidence: Evidence, pair: AnswerPair): boolean {
  const spans: readonly (Span | null)[] = [pair.question, pair.answer, ...pair.questions];
  return spans.some((span) => span !== null && isInside(evidence, span));
}

function isInside(evidence: Evidence, span: Span): boolean {
  return evidence.start >= span.start && evidence.end <= span.end;
}
