import { type DocumentClass, type DocumentText, labelOf, speakerLabel } from "#parliament";
import { bodyParagraphs } from "./quote.ts";
import type { Quote } from "./summary.ts";

type Paragraphs = readonly Quote[];

interface Look {
  /** The first lines, where a document says what it is. */
  readonly head: string;
  readonly text: string;
  readonly paragraphs: Paragraphs;
}

const HEAD_CHARS = 4_000;
const TEXT_CHARS = 400_000;

/** First match wins: the specific before the general. Structure of the documents: knowledge of the web, section 4. */
const CUES: readonly (readonly [DocumentClass, (look: Look) => boolean])[] = [
  [
    "decisions",
    ({ head, text }) => /\bbesluitenlijst van de\b/i.test(head) && /^\d{1,3}\.\s+Agendapunt:/m.test(text),
  ],
  ["consultation", ({ head }) => CONSULTATION.test(head)],
  ["postponement", ({ text, paragraphs }) => isPostponement(text, paragraphs)],
  ["answer", (look) => isAnswer(look)],
  ["votes", ({ head, text }) => isVotes(head, text)],
  ["debate", ({ paragraphs }) => isDebate(paragraphs)],
  ["amendment", ({ head, text }) => isAmendment(head, text)],
  ["memorandum", ({ head }) => MEMORANDUM.test(head)],
  ["bill", ({ text }) => isBill(text)],
  ["motion", ({ head, text }) => isMotion(head, text)],
  ["question", (look) => isQuestions(look)],
  ["letter", ({ head, text }) => isLetter(head, text)],
];

/** A line of its own: letters speak of such reports too. */
const CONSULTATION = /^\s*(?:inbreng\s+)?verslag van een (?:nader\s+)?schriftelijk overleg\b/im;
const MEMORANDUM =
  /^\s*(?:(?:TWEEDE|DERDE|VIERDE|VIJFDE)\s+)?(?:NOTA NAAR AANLEIDING VAN HET|NOTA VAN (?:WIJZIGING|VERBETERING|TOELICHTING)|MEMORIE VAN (?:TOELICHTING|ANTWOORD)|NADERE MEMORIE|NADER RAPPORT|ADVIES AFDELING ADVISERING)\b/im;

/**
 * What kind of document a text is, from what it says itself: its heading, its fixed phrases, its labels.
 * `other` where nothing tells. Pure.
 */
export function recogniseClass(document: DocumentText): DocumentClass {
  const text = document.text.slice(0, TEXT_CHARS);
  const look = {
    head: text.slice(0, HEAD_CHARS),
    text,
    paragraphs: bodyParagraphs(document).slice(0, 3_000),
  };
  return CUES.find(([, holds]) => holds(look))?.[0] ?? "other";
}

const LATE =
  /\bniet\s+(?:meer\s+)?binnen\s+(?:de|het)\s+(?:gebruikelijke|gestelde|daarvoor gestelde|voorgeschreven|reguliere)\b|\buitstel\w*\s+(?:van\s+)?(?:de\s+)?(?:beantwoording|antwoord)\b/i;

const POSTPONEMENT_CHARS_MAX = 15_000;

/** The questions may be listed, but nothing answers them. */
function isPostponement(text: string, paragraphs: Paragraphs): boolean {
  return (
    text.length < POSTPONEMENT_CHARS_MAX &&
    LATE.test(text) &&
    /\bvragen\b/i.test(text) &&
    !hasLabels(paragraphs, "answer")
  );
}

function isAnswer({ paragraphs, head }: Look): boolean {
  if (!hasLabels(paragraphs, "answer")) return false;
  const numbered = paragraphs.some(({ text }) => (labelOf(text)?.numbers.length ?? 0) > 0);
  return numbered || /\b(?:Kamer)?vragen\b/i.test(head);
}

function hasLabels(paragraphs: Paragraphs, kind: "question" | "answer"): boolean {
  return paragraphs.some(({ text }) => labelOf(text)?.kind === kind);
}

function isQuestions({ head, paragraphs }: Look): boolean {
  if (/^\s*(?:schriftelijke |mondelinge )?vragen van (?:het lid|de leden|de heer|mevrouw)\b/im.test(head))
    return true;
  const asked = paragraphs.filter(
    ({ text }) => /^\d{1,3}[.)]?\s+\S.*\?$/s.test(text) || labelOf(text)?.kind === "question",
  );
  return asked.length >= 3;
}

function isVotes(head: string, text: string): boolean {
  if (
    /^\s*(?:\d{1,3}\s+)?(?:Stemmingen\b|Stemming\s+(?:over\s+)?(?:de\s+)?(?:motie|brief|amendement|wetsvoorstel)|Stemmingslijst\b)/im.test(
      head,
    )
  )
    return true;
  return (text.match(/^In stemming komt\b/gm)?.length ?? 0) >= 3;
}

function isDebate(paragraphs: Paragraphs): boolean {
  const turns = paragraphs.filter(({ text }) => speakerLabel(text) !== null).length;
  return turns >= 4 && turns >= paragraphs.length * 0.02;
}

function isAmendment(head: string, text: string): boolean {
  return (
    /^\s*(?:(?:NADER\s+)?GEWIJZIGD\s+)?(?:SUB)?AMENDEMENT VAN (?:HET LID|DE LEDEN)\b/im.test(head) ||
    /\bstel(?:t|len) het volgende (?:sub)?amendement voor\b/i.test(text.slice(0, 20_000))
  );
}

function isBill(text: string): boolean {
  const start = text.slice(0, 20_000);
  return (
    /\bAlzo Wij in overweging genomen hebben\b/i.test(start) ||
    (/^\s*(?:GEWIJZIGD )?VOORSTEL VAN WET\s*$/m.test(start) && /^artikel\s+(?:[IVX]+|1)\b/im.test(text))
  );
}

function isMotion(head: string, text: string): boolean {
  if (/^\s*(?:(?:NADER\s+)?GEWIJZIGDE\s+)?MOTIE VAN (?:HET LID|DE LEDEN)\b/im.test(head)) return true;
  return (
    /^\s*De Kamer\s*[,;:]/m.test(head) &&
    /\b(?:verzoekt|spreekt|roept|draagt|vraagt|besluit)\b/.test(text.slice(0, 20_000))
  );
}

function isLetter(head: string, text: string): boolean {
  return (
    /^\s*BRIEF VAN (?:DE|HET)\b/m.test(head) ||
    /^\s*Geachte (?:voorzitter|heer|mevrouw|leden|dames)\b/im.test(text.slice(0, 20_000)) ||
    /\bAan de Voorzitter van de (?:Tweede|Eerste) Kamer\b/i.test(head)
  );
}
