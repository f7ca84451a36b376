import type { Language } from "#alert";
import type { Span } from "#parliament";
import type {
  ConsultationSummary,
  DebateSummary,
  DecisionsSummary,
  Quote,
  Speaker,
  VotesSummary,
} from "#summary";
import type { Evidence } from "#watch";
import { bold, type Inline, lines, type Part, part, plain, quote, richText } from "../blocks.ts";
import { capital, oneLine } from "../text.ts";
import { hitWords } from "../words/hit-words.ts";
import { summaryWords } from "../words/summary-words.ts";
import { voteWords } from "../words/vote-words.ts";
import { marked, quoted } from "./marked.ts";

const SHOWN = 3;
const SPEAKERS_SHOWN = 5;
const QUOTE_MAX = 400;
const ANSWER_MAX = 700;

/** The exchanges that were hit, or else the first: who asks what, and what is answered. */
export function consultationParts(
  summary: ConsultationSummary,
  found: readonly Evidence[],
  language: Language,
): readonly Part[] {
  const words = summaryWords[language];
  const { exchanges } = summary;
  const hit = exchanges.filter(({ question, answer }) => touches(found, question) || touches(found, answer));
  const shown = (hit.length > 0 ? hit : exchanges).slice(0, 2);
  return [
    ...shown.map(({ party, question, answer }, index) =>
      part(
        index === 0 ? 1 : 4,
        richText(
          lines(bold(words.asks(oneLine(party, 60)))),
          quoted(question, found, QUOTE_MAX),
          lines(bold(answer === null ? words.noAnswer : words.answerTo(oneLine(party, 60)))),
          ...(answer === null ? [] : [quoted(answer, found, ANSWER_MAX)]),
        ),
      ),
    ),
    total(words.exchanges(hit.length - shown.length + 1, exchanges.length)),
  ];
}

/** Who says something about what was found, each with the sentence; without hits who speaks. */
export function debateParts(
  summary: DebateSummary,
  found: readonly Evidence[],
  language: Language,
): readonly Part[] {
  const words = summaryWords[language];
  const speaking = summary.speakers
    .map((speaker) => ({
      speaker,
      own: found.filter((each) => speaker.turns.some((turn) => isIn(each, turn))),
    }))
    .filter(({ own }) => own.length > 0);
  const topic = summary.topic === null ? [] : [part(3, richText(quoted(summary.topic, found, QUOTE_MAX)))];
  const told = speaking.slice(0, SPEAKERS_SHOWN).map(({ speaker, own }, index) => {
    const first = own[0] as Evidence;
    const sentence = quote(marked(first.sentence, first.sentenceStart, own, QUOTE_MAX));
    return part(index === 0 ? 1 : 3, richText(lines(nameLine(speaker, own.length, language)), sentence));
  });
  const rest = summary.speakers.filter((speaker) => !speaking.some((each) => each.speaker === speaker));
  return [
    ...topic,
    ...told,
    total([names(told.length > 0 ? [] : rest), words.speakers(summary.speakers.length)]),
  ];
}

function nameLine(speaker: Speaker, hits: number, language: Language): readonly Inline[] {
  return [
    ...bold(nameOf(speaker)),
    ...plain(hits === 1 ? "" : ` · ${hitWords[language].moreHits(hits - 1)}`),
  ];
}

function nameOf({ speaker, party }: Speaker): string {
  return party === null ? oneLine(speaker, 80) : `${oneLine(speaker, 80)} (${oneLine(party, 40)})`;
}

function names(speakers: readonly Speaker[]): string {
  return speakers.slice(0, 8).map(nameOf).join(", ");
}

/** The items that were hit with what was decided, or else the first ones that a decision was taken on. */
export function decisionParts(
  summary: DecisionsSummary,
  found: readonly Evidence[],
  language: Language,
): readonly Part[] {
  const words = summaryWords[language];
  const { items } = summary;
  const hit = items.filter((item, index) =>
    found.some((each) => isIn(each, reach(item.title, items[index + 1]?.title))),
  );
  const chosen = hit.length > 0 ? hit : items.filter(({ decisions }) => decisions.length > 0);
  return [
    ...chosen
      .slice(0, SHOWN)
      .map((item, index) =>
        part(
          index === 0 ? 1 : 3,
          richText(
            lines(bold(words.item(item.number))),
            quoted(item.title, found, QUOTE_MAX),
            ...(item.decisions.length === 0 ? [] : [lines(bold(words.decision))]),
            ...item.decisions.slice(0, 3).map((decision) => quoted(decision, found, QUOTE_MAX)),
          ),
        ),
      ),
    total(words.items(items.length)),
  ];
}

/** The votes that were hit with how they ended, or else the first. */
export function voteParts(
  summary: VotesSummary,
  found: readonly Evidence[],
  language: Language,
): readonly Part[] {
  const words = summaryWords[language];
  const { votes } = summary;
  const hit = votes.filter((vote, index) =>
    found.some((each) => isIn(each, reach(vote.text, votes[index + 1]?.text))),
  );
  const ended = (outcome: string) => votes.filter((vote) => vote.outcome === outcome).length;
  return [
    ...(hit.length > 0 ? hit : votes)
      .slice(0, SHOWN)
      .map((vote, index) =>
        part(
          index === 0 ? 1 : 3,
          richText(
            quoted(vote.text, found, QUOTE_MAX),
            ...(vote.outcome === null
              ? []
              : [lines(bold(capital(voteWords[language].result(vote.outcome))))]),
            ...(vote.result === null ? [] : [quoted(vote.result, found, QUOTE_MAX)]),
          ),
        ),
      ),
    total(words.votesTotal(votes.length, ended("aangenomen"), ended("verworpen"))),
  ];
}

function total(text: string | readonly string[]): Part {
  const pieces = typeof text === "string" ? [text] : text;
  return part(6, richText(lines(...pieces.map((piece) => plain(piece)))));
}

/** From where an item begins to where the next does. */
function reach(own: Quote, next: Quote | undefined): Span {
  return { start: own.start, end: next?.start ?? Number.MAX_SAFE_INTEGER };
}

function touches(found: readonly Evidence[], span: Span | null): boolean {
  return span !== null && found.some((each) => each.start < span.end && each.end > span.start);
}

function isIn(evidence: Evidence, span: Span): boolean {
  return evidence.start >= span.start && evidence.start < span.end;
}
