import type { Language, WatchHit } from "#alert";
import { displayId } from "#parliament";
import type { LetterSummary, MotionSummary, Quote, Summary } from "#summary";
import type { Evidence } from "#watch";
import { bold, type Inline, lines, type Part, part, plain, richText } from "../blocks.ts";
import { oneLine } from "../text.ts";
import { longDate, type Words, wordsOf } from "../words/index.ts";
import { answerParts } from "./answer-parts.ts";
import { quoted } from "./marked.ts";

/** What the document says, in its own sentences: the kind decides what comes first. Hit words are bold. */
export function summaryParts(
  summary: Summary | null,
  hits: readonly WatchHit[],
  language: Language,
): readonly Part[] {
  if (summary === null) return [];
  const found = hits.flatMap((hit) => hit.evidence).filter((evidence) => evidence.where === "text");
  const words = wordsOf(language);
  if (summary.kind === "motion") return motionParts(summary, found, language);
  if (summary.kind === "answer") return answerParts(summary, found, words);
  if (summary.kind === "letter") return letterParts(summary, found, words);
  return quotes(summary.lead.slice(0, 2), words.begins, found, 3);
}

/** The requests of a motion and by when: the heart of its card. */
function motionParts(
  summary: MotionSummary,
  found: readonly Evidence[],
  language: Language,
): readonly Part[] {
  const words = wordsOf(language);
  const requests = summary.requests.slice(0, 4).map((request, index) => {
    const said = request.text.trimStart().toLowerCase().startsWith(request.verb.trim().toLowerCase());
    const verb = said ? "" : oneLine(request.verb, 120);
    return part(index === 0 ? 1 : 3, richText(lines(plain(verb)), quoted(request, found, 600)));
  });
  const deadlines = summary.deadlines.slice(0, 3).map((deadline) => deadlineLine(deadline, language));
  return [
    ...requests,
    ...(deadlines.length === 0 ? [] : [part(2, richText(lines(...deadlines)))]),
    ...(summary.replaces === undefined
      ? []
      : [part(5, richText(lines(plain(words.replaces(oneLine(displayId(summary.replaces), 60))))))]),
    ...quotes(summary.considerations.slice(0, 2), words.considers, found, 11),
  ];
}

function deadlineLine(deadline: MotionSummary["deadlines"][number], language: Language): readonly Inline[] {
  const words = wordsOf(language);
  const date = deadline.date === undefined ? "" : `${longDate(oneLine(deadline.date, 40), language)} · `;
  return [...bold(`${words.deadline}: `), ...plain(`${date}“${oneLine(deadline.text, 240)}”`)];
}

function letterParts(summary: LetterSummary, found: readonly Evidence[], words: Words): readonly Part[] {
  const motions = summary.motions.slice(0, 3).map((motion) => motion.sentence);
  return [
    ...quotes(motions, words.aboutMotions, found, 3),
    ...quotes(summary.commitments.slice(0, 3), words.commitments, found, 3),
    ...(summary.opening === null ? [] : quotes([summary.opening], words.begins, found, 7)),
  ];
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
