import { type DocumentClass, type DocumentText, labelOf, speakerLabel } from "#parliament";
import { withoutStukNumber } from "./heading-line.ts";
import { tellsOfDelay } from "./postponement.ts";
import { bodyParagraphs } from "./quote.ts";
import type { Quote } from "./summary.ts";

type Paragraphs = readonly Quote[];

interface Look {
  /** The first lines, where a document says what it is. */
  readonly head: string;
  /** What its first heading calls it. */
  readonly heading: DocumentClass | null;
  readonly text: string;
  readonly paragraphs: Paragraphs;
}

const HEAD_CHARS = 4_000;
const TEXT_CHARS = 400_000;

/** First match wins: the specific before the general. Structure of the documents: knowledge of the web, section 4. */
const CUES: readonly (readonly [DocumentClass, (look: Look) => boolean])[] = [
  [
    "decisions",
    ({ head, text }) =>
      /\bbesluitenlijst van de\b/i.test(head) && /^(?:\d{1,3}\.\s+)?Agendapunt:/m.test(text),
  ],
  ["consultation", ({ heading }) => heading === "consultation"],
  ["postponement", (look) => isPostponement(look)],
  ["answer", (look) => isAnswer(look)],
  ["votes", ({ head, text }) => isVotes(head, text)],
  ["debate", (look) => isDebate(look)],
  ["amendment", ({ heading, text }) => heading === "amendment" || proposesAmendment(text)],
  ["memorandum", ({ heading }) => heading === "memorandum"],
  ["bill", ({ text }) => isBill(text)],
  ["report", ({ heading }) => heading === "report"],
  ["motion", (look) => isMotion(look)],
  ["question", (look) => isQuestions(look)],
  ["letter", ({ head, text }) => isLetter(head, text)],
];

/** How documents are called on a line of their own. Letters and reports name others further on: the first line counts. */
const HEADINGS: readonly (readonly [DocumentClass, RegExp])[] = [
  ["consultation", /^\s*(?:inbreng\s+)?verslag van een (?:nader\s+)?schriftelijk overleg\b/im],
  [
    "debate",
    /^\s*verslag van een (?:algemeen overleg|mondeling overleg|(?:commissie|tweeminuten)debat|(?:nota|wetgevings)overleg|hoorzitting|rondetafelgesprek)\b/im,
  ],
  [
    "memorandum",
    /^\s*(?:(?:TWEEDE|DERDE|VIERDE|VIJFDE)\s+)?(?:NOTA NAAR AANLEIDING VAN HET|NOTA VAN (?:WIJZIGING|VERBETERING|TOELICHTING)|(?:NADERE )?MEMORIE VAN (?:TOELICHTING|ANTWOORD)|NADERE MEMORIE|NADER RAPPORT|ADVIES AFDELING ADVISERING)\b/im,
  ],
  ["amendment", /^\s*(?:(?:NADER\s+)?GEWIJZIGD\s+)?(?:SUB)?AMENDEMENT VAN (?:HET LID|DE LEDEN)\b/im],
  ["motion", /^\s*(?:(?:TWEEDE\s+|DERDE\s+)?(?:NADER\s+)?GEWIJZIGDE\s+)?MOTIE VAN (?:HET LID|DE LEDEN)\b/im],
  ["report", /^\s*(?:(?:VOORLOPIG|NADER|TWEEDE|NADER VOORLOPIG)\s+|EIND)?VERSLAG\s*$/m],
  ["letter", /^\s*(?:BRIEF VAN (?:DE|HET)\b|Geachte (?:voorzitter|heer|mevrouw|leden|dames)\b)/m],
];

/**
 * What kind of document a text is, from what it says itself: its heading, its fixed phrases, its labels.
 * `other` where nothing tells. Pure.
 */
export function recogniseClass(document: DocumentText): DocumentClass {
  const text = document.text.slice(0, TEXT_CHARS);
  const head = withoutStukNumber(text.slice(0, HEAD_CHARS));
  const look = {
    head,
    heading: headingOf(head),
    text,
    paragraphs: bodyParagraphs(document).slice(0, 3_000),
  };
  return CUES.find(([, holds]) => holds(look))?.[0] ?? "other";
}

function headingOf(head: string): DocumentClass | null {
  const found = HEADINGS.map(([kind, pattern]) => ({ kind, at: pattern.exec(head)?.index ?? Infinity }));
  const first = found.reduce((a, b) => (b.at < a.at ? b : a));
  return first.at === Infinity ? null : first.kind;
}

const POSTPONEMENT_CHARS_MAX = 15_000;

/** The questions may be listed, but nothing answers them. */
function isPostponement({ text, heading, paragraphs }: Look): boolean {
  return (
    text.length < POSTPONEMENT_CHARS_MAX &&
    (heading === null || heading === "letter") &&
    tellsOfDelay(text) &&
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

/** Behind the question mark may stand what closes a quotation, and the mark of a note: `… 'Bomen om'? 1)`. */
const ASKED = /^\d{1,3}[.)]?\s+\S.*\?["”’'»)\]]{0,3}(?:\s*(?:\d{1,2}\)|\[\d{1,2}\]|\*{1,3}\)?))?$/s;

function isQuestions({ head, paragraphs }: Look): boolean {
  if (/^\s*(?:schriftelijke |mondelinge )?vragen van (?:het lid|de leden|de heer|mevrouw)\b/im.test(head))
    return true;
  const asked = paragraphs.filter(({ text }) => ASKED.test(text) || labelOf(text)?.kind === "question");
  return asked.length >= 3;
}

function isVotes(head: string, text: string): boolean {
  if (
    /^\s*(?:\d{1,3}\s+)?(?:Stemmingen\b|Stemming\s+(?:over\s+)?(?:de\s+)?(?:motie|brief|amendement|wetsvoorstel)|Stemmingslijst\b)|^\s*Aan de orde (?:is|zijn)(?: thans)? de stemming/im.test(
      head,
    )
  )
    return true;
  return (text.match(/^In stemming komt\b/gm)?.length ?? 0) >= 3;
}

/** An item of the record that is short, or has a motion in it, says what it is about and who speaks. */
function isDebate({ head, heading, paragraphs }: Look): boolean {
  const turns = paragraphs.filter(({ text }) => speakerLabel(text) !== null).length;
  if (heading === "debate" || (turns >= 4 && turns >= paragraphs.length * 0.02)) return true;
  return turns > 0 && heading === null && /^\s*Aan de orde (?:is|zijn)\b/m.test(head);
}

function proposesAmendment(text: string): boolean {
  return /\bstel(?:t|len) het volgende (?:sub)?amendement voor\b/i.test(text.slice(0, 20_000));
}

function isBill(text: string): boolean {
  const start = text.slice(0, 20_000);
  return (
    /\bAlzo Wij in overweging genomen hebben\b/i.test(start) ||
    (/^\s*(?:GEWIJZIGD )?VOORSTEL VAN WET\s*$/m.test(start) && /^artikel\s+(?:[IVX]+|1)\b/im.test(text))
  );
}

function isMotion({ head, heading, text }: Look): boolean {
  if (heading === "motion") return true;
  return (
    heading !== "letter" &&
    /^\s*De Kamer\s*[,;:]/m.test(head) &&
    /\b(?:verzoekt?|spreekt|roept|draagt|vraagt|besluit|zegt|keurt)\b/i.test(text.slice(0, 20_000))
  );
}

function isLetter(head: string, text: string): boolean {
  return (
    /^\s*BRIEF VAN (?:DE|HET)\b/m.test(head) ||
    /^\s*Geachte (?:voorzitter|heer|mevrouw|leden|dames)\b/im.test(text.slice(0, 20_000)) ||
    /\bAan de Voorzitter van de (?:Tweede|Eerste) Kamer\b/i.test(head)
  );
}
