import type { Language } from "#alert";
import type { Snapshot } from "#parliament";
import type { LetterSummary, Summary } from "#summary";
import { replacements, verdictOf } from "./facts.ts";
import { nameOf } from "./names.ts";
import { capital, oneLine, small } from "./text.ts";
import { longDate } from "./words/dates.ts";
import { headlineWords } from "./words/headline-words.ts";
import { motionWords } from "./words/motion-words.ts";
import { promiseWords } from "./words/promise-words.ts";
import { questionWords } from "./words/question-words.ts";
import { verdictText } from "./words/vote-words.ts";

const HEADLINE_MAX = 150;
/** A name shorter than this says too little: then what the document holds gives way. */
const NAME_MIN = 70;
const GIST_MAX = 70;

/**
 * A line that is enough: what a thing is called, the one fact about it that matters most, and its number; at most 150
 * UTF-16 units, cut between words. Never empty.
 */
export function headlineOf(snapshot: Snapshot, summary: Summary | null, language: Language): string {
  const { heading, number } = nameOf(snapshot, language);
  const gist = oneLine(gistOf(snapshot, summary, language) ?? "", GIST_MAX);
  const tail = number === null ? "" : ` · ${number}`;
  const room = HEADLINE_MAX - tail.length;
  const fits = gist !== "" && (heading.length <= NAME_MIN || room - gist.length - 3 >= NAME_MIN);
  const name = cutBetweenWords(heading, room - (fits ? gist.length + 3 : 0));
  return `${name === "" ? "Document" : name}${fits ? ` · ${gist}` : ""}${tail}`;
}

/** The one fact about a thing that matters most, where its header has no room for it; empty where there is none. */
export function gistLine(snapshot: Snapshot, summary: Summary | null, language: Language): string {
  return capital(oneLine(gistOf(snapshot, summary, language) ?? "", GIST_MAX));
}

/** At most `max` UTF-16 units; where something is left out it ends behind a word, if there is one, with `…`. */
export function cutBetweenWords(text: string, max: number): string {
  if (text.length <= max) return text;
  const head = text.slice(0, Math.max(0, max - 1));
  const space = text.charAt(head.length) === " " ? head.length : head.lastIndexOf(" ");
  const kept = space > 0 ? head.slice(0, space).replace(/[\s·,:;(–-]+$/, "") : "";
  return `${kept === "" ? head.toWellFormed().replace(/\ufffd$/, "") : kept}…`;
}

/** The one fact about a thing that matters most: what the vote came to, where questions stand; null where there is none. */
export function gistOf(snapshot: Snapshot, summary: Summary | null, language: Language): string | null {
  const words = motionWords[language];
  if (snapshot.withdrawn) return null;
  if (snapshot.subject === "motion") {
    const verdict = verdictOf(snapshot, language);
    if (verdict !== null) return verdictText[language](verdict);
    const by = replacements(snapshot, language);
    return by === null ? words.noVoteYet : words.replacedBy(by);
  }
  if (snapshot.subject === "question") return small(questionWords[language].states[snapshot.state]);
  if (snapshot.subject === "promise") return small(promiseWords[language].status(snapshot.status));
  return summary === null ? null : saidBy(summary, language);
}

/** The one fact of a summary. */
function saidBy(summary: Summary, language: Language): string | null {
  const words = headlineWords[language];
  switch (summary.kind) {
    case "motion":
      return summary.deadlines[0]?.text ?? null;
    case "amendment":
      return words.changes(summary.changes.length);
    case "answer":
      return words.answered(new Set(summary.pairs.flatMap(({ numbers }) => numbers)).size);
    case "postponement":
      return summary.term?.date === undefined ? null : words.answerBy(longDate(summary.term.date, language));
    case "letter":
      return saidByLetter(summary, language);
    case "consultation":
      return words.asked(summary.exchanges.length, new Set(summary.exchanges.map(({ party }) => party)).size);
    case "debate":
      return words.speakers(summary.speakers.length);
    case "decisions":
      return words.items(summary.items.length);
    case "votes":
      return saidByVotes(
        summary.votes.filter(({ outcome }) => outcome === "aangenomen").length,
        summary.votes.filter(({ outcome }) => outcome === "verworpen").length,
        language,
      );
    case "bill":
      return words.articles(summary.articles.length);
    case "memorandum":
    case "other":
      return null;
  }
}

function saidByVotes(adopted: number, rejected: number, language: Language): string | null {
  return adopted + rejected === 0 ? null : headlineWords[language].voted(adopted, rejected);
}

/** What becomes of the motions that a letter treats, else what it promises. */
function saidByLetter({ motions = [], commitments }: LetterSummary, language: Language): string | null {
  const words = headlineWords[language];
  for (const treatment of [
    "executed",
    "refused",
    "notExecuted",
    "partly",
    "takenOver",
    "underway",
  ] as const) {
    const treated = motions.filter(
      (motion) => motion.treatment === treatment && motion.speaker === "government",
    );
    const [first] = treated;
    if (first === undefined) continue;
    return words.fates[treatment](treated.length, first.name === undefined ? null : oneLine(first.name, 40));
  }
  if (motions.length > 0) return words.treats(motions.length);
  return commitments.length > 0 ? words.promises(commitments.length) : null;
}
