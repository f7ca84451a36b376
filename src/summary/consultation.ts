import type { DocumentText } from "#parliament";
import { leadOf } from "./lead.ts";
import { bodyParagraphs, quoteOf } from "./quote.ts";
import type { ConsultationSummary, Exchange, Quote } from "./summary.ts";

const EXCHANGES_MAX = 150;
const ANSWER_PARAGRAPHS_MAX = 6;
/** `De leden van de VVD-fractie`, `het lid Omtzigt`: who asks. */
const OPENING_PARTY =
  /^(?:(?:[IVX]+|[A-Z]|\d{1,2})[.)]?\s+)?(?:(?:Inbreng|Vragen en opmerkingen|Inleidende (?:vragen en )?opmerkingen|Antwoord(?:en)?|Reactie|Beantwoording)\b[^.?]{0,90}?\b(?:van|aan)\s+)?(?:de\s+)?(?:leden|fractie)\s+(?:van\s+)?de\s+(.{2,50}?)[-\s–]?fractie\b/iu;
/** `De leden van de fracties van Groen en het Blauw vragen`. */
const OPENING_FRACTIONS =
  /^(?:[^.?]{0,60}\bvan\s+)?(?:[Dd]e\s+)?[Ll]eden\s+van\s+de\s+fracties?(?:\s+van\s+|-)(?:de\s+|het\s+)?(\p{Lu}[\p{L}\d-]*(?:(?:\s*,\s*|\s+en\s+)(?:de\s+|het\s+)?\p{Lu}[\p{L}\d-]*)*)/u;
const OPENING_MEMBER =
  /^(?:(?:Inbreng|Vragen en opmerkingen)\b[^.?]{0,40}?\bvan\s+)?het\s+lid\s+((?:(?:van|de|der|den)\s+){0,2}\p{Lu}[\p{L}-]+)/iu;
const ASKS =
  /\?|\b(?:vraagt|vragen|verzoekt|verzoeken|verneemt|vernemen)\b|\bbenieuwd\b|\b(?:wil|willen|zien|hoort|horen|ontvangt|ontvangen|lezen)\b.{0,60}\b(?:graag|weten)\b/iu;
/** `Deze leden`, `Tot slot vragen de leden`: members who go on, not a reply that speaks of them further on. */
const GO_ON = /^(?:\p{L}+\s){0,3}(?:deze|genoemde|voornoemde|de)\s+leden\b/iu;
const REPLY_PART =
  /^(?:(?:II|III|B|2)[.)]?\s+)?(?:Antwoord(?:en)?|Reactie|Beantwoording)\b[^.?]{0,40}\b(?:bewindspers\w+|minister|staatssecretaris|kabinet|regering)\b/i;
/** Reports that answer every question below it say so with a word. */
const ANSWER_LABEL = /^(?:antwoord|reactie|beantwoording)\b\s*(?::|\.?$)/i;

interface Paragraph extends Quote {
  readonly party: string | null;
  /** In the part of the report in which the government replies. */
  readonly replyPart: boolean;
  /** Said by the government. */
  readonly reply: boolean;
  readonly heading: boolean;
  readonly asks: boolean;
}

/** The questions of a written consultation by party, each with its answer where the report holds one. */
export function summariseConsultation(document: DocumentText): ConsultationSummary {
  const paragraphs = withParties(document);
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

/** Every paragraph with the party whose turn it is, and the part of the report it stands in. */
function withParties(document: DocumentText): readonly Paragraph[] {
  const headings = new Set(document.headings.map((heading) => heading.start));
  let party: string | null = null;
  let replyPart = false;
  let labelled = false;
  return bodyParagraphs(document).map((quote) => {
    const isShort = quote.text.length < 160 && !/[.?]$/.test(quote.text);
    if (isShort && REPLY_PART.test(quote.text)) {
      replyPart = true;
      party = null;
    }
    const named =
      (OPENING_PARTY.exec(quote.text) ??
        OPENING_FRACTIONS.exec(quote.text) ??
        OPENING_MEMBER.exec(quote.text))?.[1]?.trim() ?? null;
    if (named !== null) party = named;
    const heading = headings.has(quote.start) || (isShort && named !== null);
    const asks = !heading && party !== null && isQuestion(quote.text, named !== null);
    labelled = ANSWER_LABEL.test(quote.text) || (labelled && !asks && named === null);
    return { ...quote, party, replyPart, reply: (replyPart || labelled) && !asks, heading, asks };
  });
}

/** Members ask by name, or go on as `deze leden`. What is only a remark is no question. */
function isQuestion(text: string, named: boolean): boolean {
  return (named || GO_ON.test(text)) && ASKS.test(text);
}

/** Questions that follow each other are answered together by what comes behind them. */
function exchangesOf(text: string, paragraphs: readonly Paragraph[]): readonly Exchange[] {
  const out: Exchange[] = [];
  let waiting: Paragraph[] = [];
  let answered: Paragraph[] = [];
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

function isAnswerTo(paragraph: Paragraph, question: Paragraph | undefined): boolean {
  const isLabel = /^\p{L}+\s*[:.]?$/u.test(paragraph.text) && ANSWER_LABEL.test(paragraph.text);
  return paragraph.reply && !paragraph.heading && !isLabel && paragraph.party === question?.party;
}

function spanOf(text: string, paragraphs: readonly Paragraph[]): Quote | null {
  const first = paragraphs[0];
  const last = paragraphs.slice(0, ANSWER_PARAGRAPHS_MAX).at(-1);
  return first === undefined || last === undefined ? null : quoteOf(text, first.start, last.end);
}

/** Where the reply does not repeat the questions: what it says to the party. */
function withPartyAnswer(text: string, exchange: Exchange, paragraphs: readonly Paragraph[]): Exchange {
  const own = paragraphs.filter(({ reply, heading, party }) => reply && !heading && party === exchange.party);
  return { ...exchange, answer: spanOf(text, own) };
}

function bare({ text, start, end }: Quote): Quote {
  return { text, start, end };
}
