import { type Contribution, contributionsOf, type DocumentText } from "#parliament";
import { leadOf } from "./lead.ts";
import { quoteOf } from "./quote.ts";
import type { ConsultationSummary, Exchange, Quote } from "./summary.ts";

const EXCHANGES_MAX = 150;
const ANSWER_PARAGRAPHS_MAX = 6;
/** The questions of a written consultation by party, each with its answer where the report holds one. */
export function summariseConsultation(document: DocumentText): ConsultationSummary {
  const paragraphs = contributionsOf(document);
  const replied = exchangesOf(
    document.text,
    paragraphs.filter(({ replyPart }) => replyPart),
  );
  const asked = exchangesOf(
    document.text,
    paragraphs.filter(({ replyPart }) => !replyPart),
  );
  const told = new Set(replied.filter(({ answer }) => answer !== null).map(({ party }) => party));
  const first = asked
    .filter(({ party, answer }) => answer !== null || !told.has(party))
    .map((exchange) =>
      exchange.answer === null ? withPartyAnswer(document.text, exchange, paragraphs) : exchange,
    );
  const exchanges = told.size === 0 ? first : [...replied.filter(({ answer }) => answer !== null), ...first];
  return {
    kind: "consultation",
    lead: leadOf("consultation", document),
    exchanges: exchanges.sort((a, b) => a.question.start - b.question.start).slice(0, EXCHANGES_MAX),
  };
}

/** Questions that follow each other are answered together by what comes behind them. */
function exchangesOf(text: string, paragraphs: readonly Contribution[]): readonly Exchange[] {
  const out: Exchange[] = [];
  let waiting: Contribution[] = [];
  let answered: Contribution[] = [];
  function settle(): void {
    const answer = spanOf(text, answered);
    for (const question of waiting)
      out.push({ party: question.party ?? "", question: bare(question), answer });
    waiting = [];
    answered = [];
  }
  for (const paragraph of paragraphs) {
    if (paragraph.asks && answered.length > 0) settle();
    if (paragraph.asks) waiting.push(paragraph);
    else if (isAnswerTo(paragraph, waiting.at(-1))) answered.push(paragraph);
    else if (paragraph.heading && answered.length > 0) settle();
  }
  settle();
  return out;
}

function isAnswerTo(paragraph: Contribution, question: Contribution | undefined): boolean {
  return paragraph.reply && !paragraph.heading && !paragraph.label && paragraph.party === question?.party;
}

function spanOf(text: string, paragraphs: readonly Contribution[]): Quote | null {
  const first = paragraphs[0];
  const last = paragraphs.slice(0, ANSWER_PARAGRAPHS_MAX).at(-1);
  return first === undefined || last === undefined ? null : quoteOf(text, first.start, last.end);
}

/** Where the reply does not repeat the questions: what it says to the party. */
function withPartyAnswer(text: string, exchange: Exchange, paragraphs: readonly Contribution[]): Exchange {
  const own = paragraphs.filter(({ reply, heading, party }) => reply && !heading && party === exchange.party);
  return { ...exchange, answer: spanOf(text, own) };
}

function bare({ text, start, end }: Quote): Quote {
  return { text, start, end };
}
