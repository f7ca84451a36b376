import type { DocumentText } from "#parliament";
import { zaakNumber } from "./answer.ts";
import { type Known, namesTime, promisedIn } from "./deadlines.ts";
import { leadOf } from "./lead.ts";
import { letterDate } from "./letter.ts";
import { signedBy } from "./officials.ts";
import { bodyParagraphs, sentencesOf } from "./quote.ts";
import type { PostponementSummary, Quote } from "./summary.ts";

const LATE =
  /\bniet\b[^.?!]{0,160}\bbinnen\b[^.?!]{0,60}\b(?:termijn(?:en)?|weken)\b|\buitstel\b|\bmeer\s+tijd\b|\bniet\s+(?:tijdig|op\s+tijd)\b/i;
/** In the same sentence: what cannot be done in time is to answer questions. */
const DELAY =
  /\bniet\b[^.?!]{0,160}\bbinnen\s+(?:de|het|die|drie)\s+(?:[\p{L}’']+\s+){0,3}?(?:termijn(?:en)?|weken|tijd)\b|\buitstel\w*\s+(?:van\s+)?(?:de\s+)?(?:beantwoording|antwoord)\b/iu;
const ANSWERED = /\bvragen\b|\bbeantwoord/i;
const WHY =
  /\b(?:reden|omdat|aangezien|doordat|wegens|vanwege|afstemming|(?:nadere\s+)?informatie|inwinnen|zorgvuldig\w*)\b/i;
const WHEN =
  /\b(?:ontvangt|ontvangen|tegemoet\s?zien|beantwoord\w*|toekomen|toegezonden|toezenden|sturen|streef|streven|verwacht)\b/i;
const TERM =
  /\b(?:zo\s+spoedig\s+mogelijk|zo\s+snel\s+mogelijk|spoedig|binnen\s+(?:\p{L}+|\d+)\s+(?:dagen|weken|maanden?)|uiterlijk|omstreeks|rond\s|vóór\s|voor\s+het\s|eind\s|begin\s|medio\s|in\s+(?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)|na\s+(?:het|de)\s)/iu;
const SENTENCES_MAX = 400;
const HEAD_CHARS = 3_000;

/** Whether a sentence says that questions will not be answered in time. */
export function tellsOfDelay(text: string): boolean {
  return text
    .split(/(?<=[.?!])\s+(?=\p{Lu})|\n\s*\n/u)
    .some((sentence) => DELAY.test(sentence) && ANSWERED.test(sentence));
}

/** Why the answer to written questions comes later, and when. */
export function summarisePostponement(document: DocumentText, known: Known = {}): PostponementSummary {
  const { text } = document;
  const sentences = bodyParagraphs(document)
    .flatMap((paragraph) => sentencesOf(text, paragraph.start, paragraph.end))
    .slice(0, SENTENCES_MAX);
  const late = sentences.filter((sentence) => LATE.test(sentence.text));
  const reason =
    late.find((sentence) => WHY.test(sentence.text)) ?? reasonBeside(sentences, late[0]) ?? late[0] ?? null;
  return {
    kind: "postponement",
    lead: leadOf("postponement", document),
    question: zaakNumber(text),
    announcedBy: signedBy(text),
    reason,
    term: termOf(sentences, late, { ...known, date: known.date ?? letterDate(text.slice(0, HEAD_CHARS)) }),
  };
}

/** The reason may stand in a sentence of its own, before or after the one that tells of the delay. */
function reasonBeside(sentences: readonly Quote[], late: Quote | undefined): Quote | null {
  if (late === undefined) return null;
  const at = sentences.indexOf(late);
  return (
    [sentences[at + 1], sentences[at - 1]].find((each) => each !== undefined && WHY.test(each.text)) ?? null
  );
}

/** A sentence that names a day, or says `spoedig`, before one that only seems to. */
function termOf(
  sentences: readonly Quote[],
  late: readonly Quote[],
  known: Known,
): PostponementSummary["term"] {
  const promising = sentences.filter(({ text }) => WHEN.test(text) && !text.endsWith("?"));
  const timed = promising.filter((sentence) => namesTime(sentence, known));
  const candidates = timed.length > 0 ? timed : promising.filter(({ text }) => TERM.test(text));
  const chosen = candidates.find((sentence) => !late.includes(sentence)) ?? candidates[0];
  return chosen === undefined || late.length === 0 ? null : promisedIn(chosen, known);
}
