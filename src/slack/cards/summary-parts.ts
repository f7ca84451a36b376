import type { CardDeadline, Language, WatchHit } from "#alert";
import { displayId } from "#parliament";
import type {
  AmendmentSummary,
  BillSummary,
  DatedQuote,
  LetterSummary,
  MotionSummary,
  PostponementSummary,
  Quote,
  Summary,
  TreatedMotion,
} from "#summary";
import type { Evidence } from "#watch";
import { bold, type Inline, lines, type Part, part, plain, richText } from "../blocks.ts";
import { capital, oneLine } from "../text.ts";
import { cardWords } from "../words/card-words.ts";
import { longDate } from "../words/dates.ts";
import { headlineWords } from "../words/headline-words.ts";
import { motionWords } from "../words/motion-words.ts";
import { summaryWords } from "../words/summary-words.ts";
import { answerParts } from "./answer-parts.ts";
import { consultationParts, debateParts, decisionParts, voteParts } from "./kind-parts.ts";
import { quoted } from "./marked.ts";

/**
 * What a followed motion asks for, and by when; not why, which its document says, nor the term that its card names
 * already.
 */
export function requestParts(
  summary: Summary | null,
  deadline: CardDeadline | null,
  language: Language,
): readonly Part[] {
  if (summary?.kind !== "motion") return summaryParts(summary, [], language);
  const deadlines = summary.deadlines.filter(({ date }) => deadline === null || date !== deadline.on);
  return motionParts({ ...summary, deadlines, considerations: [] }, [], language);
}

/** What the document says, in its own sentences: the kind decides what comes first. Hit words are bold. */
export function summaryParts(
  summary: Summary | null,
  hits: readonly WatchHit[],
  language: Language,
): readonly Part[] {
  if (summary === null) return [];
  const found = hits.flatMap((hit) => hit.evidence).filter((evidence) => evidence.where === "text");
  switch (summary.kind) {
    case "motion":
      return motionParts(summary, found, language);
    case "amendment":
      return amendmentParts(summary, found, language);
    case "answer":
      return answerParts(summary, found, language);
    case "postponement":
      return postponementParts(summary, found, language);
    case "letter":
      return letterParts(summary, found, language);
    case "consultation":
      return consultationParts(summary, found, language);
    case "debate":
      return debateParts(summary, found, language);
    case "decisions":
      return decisionParts(summary, found, language);
    case "votes":
      return voteParts(summary, found, language);
    case "bill":
      return billParts(summary, found, language);
    case "memorandum":
    case "other":
      return quotes(summary.lead.slice(0, 2), summaryWords[language].begins, found, 3);
  }
}

/** The requests of a motion and by when: the heart of its card. */
function motionParts(
  summary: MotionSummary,
  found: readonly Evidence[],
  language: Language,
): readonly Part[] {
  const requests = summary.requests.slice(0, 4).map((request, index) => {
    const said = request.text.trimStart().toLowerCase().startsWith(request.verb.trim().toLowerCase());
    const verb = said ? "" : oneLine(request.verb, 120);
    return part(index === 0 ? 1 : 3, richText(lines(plain(verb)), quoted(request, found, 600)));
  });
  const deadlines = summary.deadlines.slice(0, 3).map((deadline) => deadlineLine(deadline, language));
  return [
    ...requests,
    ...(deadlines.length === 0 ? [] : [part(2, richText(lines(...deadlines)))]),
    ...(summary.replaces === undefined ? [] : [replacesLine(summary.replaces, language)]),
    ...quotes(summary.considerations.slice(0, 2), summaryWords[language].considers, found, 11),
  ];
}

function replacesLine(replaced: string, language: Language): Part {
  const id = oneLine(displayId(replaced), 60);
  return part(5, richText(lines(plain(motionWords[language].replaces(id)))));
}

/** `uiterlijk 30 november 2030 · “vóór december 2030”`; the words alone where they name that day themselves. */
function deadlineLine({ text, date, estimated }: DatedQuote, language: Language): readonly Inline[] {
  const day = date === undefined ? null : longDate(oneLine(date, 40), language);
  const said =
    day === null || text.includes(day) ? "" : `${cardWords[language].dayOfTerm(day, estimated === true)} · `;
  return [...bold(`${cardWords[language].deadline}: `), ...plain(`${said}“${oneLine(text, 240)}”`)];
}

function amendmentParts(
  summary: AmendmentSummary,
  found: readonly Evidence[],
  language: Language,
): readonly Part[] {
  const words = summaryWords[language];
  return [
    ...quotes(hitFirst(summary.changes, found).slice(0, 3), words.changes, found, 1),
    ...(summary.replaces === undefined ? [] : [replacesLine(summary.replaces, language)]),
    ...quotes(summary.explanation.slice(0, 2), words.explanation, found, 3),
  ];
}

function postponementParts(
  summary: PostponementSummary,
  found: readonly Evidence[],
  language: Language,
): readonly Part[] {
  const words = summaryWords[language];
  const { reason, term } = summary;
  const date = term?.date === undefined ? "" : ` · ${longDate(oneLine(term.date, 40), language)}`;
  return [
    ...(reason === null ? [] : quotes([reason], words.reason, found, 1)),
    ...(term === null || term.start === reason?.start
      ? []
      : quotes([term], `${words.newTerm}${date}`, found, 1)),
  ];
}

function billParts(summary: BillSummary, found: readonly Evidence[], language: Language): readonly Part[] {
  const words = summaryWords[language];
  const hit = summary.articles.filter((article) => found.some((each) => isWithin(each, article)));
  return [
    ...(summary.purpose === null ? [] : quotes([summary.purpose], words.purpose, found, 1)),
    ...hit.slice(0, 2).map((article) => part(2, richText(quoted(article, found, 400)))),
    part(6, richText(lines(plain(words.articles(summary.articles.length))))),
  ];
}

/** What was found stands first; else the order stays. */
function hitFirst(all: readonly Quote[], found: readonly Evidence[]): readonly Quote[] {
  const hit = (each: Quote) => (found.some((evidence) => isWithin(evidence, each)) ? 0 : 1);
  return [...all].sort((a, b) => hit(a) - hit(b));
}

function isWithin(evidence: Evidence, span: Quote): boolean {
  return evidence.start < span.end && evidence.end > span.start;
}

function letterParts(
  summary: LetterSummary,
  found: readonly Evidence[],
  language: Language,
): readonly Part[] {
  const words = summaryWords[language];
  return [
    ...motionsPart(summary, found, language),
    ...quotes(hitFirst(summary.commitments, found).slice(0, 3), words.commitments, found, 3),
    ...(summary.opening === null ? [] : quotes([summary.opening], words.begins, found, 7)),
  ];
}

/** The motions that a letter treats, each with what the letter says becomes of it, and the sentence. */
function motionsPart(
  { motions = [] }: LetterSummary,
  found: readonly Evidence[],
  language: Language,
): readonly Part[] {
  const sentences = [...new Map(motions.map(({ sentence }) => [sentence.start, sentence])).values()];
  const shown = hitFirst(sentences, found).slice(0, 3);
  if (shown.length === 0) return [];
  const told = shown.flatMap((sentence) => {
    const own = motions.filter((motion) => motion.sentence.start === sentence.start);
    return [
      lines(...own.slice(0, 4).map((motion) => fateLine(motion, language))),
      quoted(sentence, found, 400),
    ];
  });
  return [part(3, richText(lines(bold(summaryWords[language].aboutMotions)), ...told))];
}

/** What the government says becomes of a motion; what others say of it needs the words that say who. */
function fateLine({ treatment, speaker, name, id }: TreatedMotion, language: Language): readonly Inline[] {
  if (treatment === "mentioned" || speaker !== "government") return [];
  const said = headlineWords[language].fates[treatment](1, name === undefined ? null : oneLine(name, 60));
  return plain(`${capital(said)}${id === undefined ? "" : ` (${oneLine(displayId(id), 60)})`}`);
}

function quotes(
  all: readonly Quote[],
  title: string,
  found: readonly Evidence[],
  rank: number,
): readonly Part[] {
  if (all.length === 0) return [];
  return [part(rank, richText(lines(bold(title)), ...all.map((each) => quoted(each, found, 400))))];
}
