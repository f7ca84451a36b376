import { type DocumentClass, type DocumentText, labelOf } from "#parliament";
import { withoutStukNumber } from "./heading-line.ts";
import { bodyParagraphs } from "./quote.ts";
import type { Quote } from "./summary.ts";

const LOOK_PARAGRAPHS = 60;
const TITLE_CHARS_MAX = 400;
/** `Onderwerp | …`, `Betreft: …`: a letter's own name for itself. */
const SUBJECT = /^(?:onderwerp|betreft|betreffende)\b\s*[:|]?\s*(\S.{3,})$/i;

/** How a document of a kind begins the line that names it. */
const NAMED: Readonly<Partial<Record<DocumentClass, RegExp>>> = {
  motion: /^(?:(?:(?:tweede|derde)\s+)?(?:nader\s+)?gewijzigd?e\s+)?motie (?:van|de leden|het lid)\b/i,
  amendment: /^(?:(?:nader\s+)?gewijzigd\s+)?(?:sub)?amendement van (?:het lid|de leden)\b/i,
  answer:
    /^(?:(?:nadere?\s+)?(?:antwoord|beantwoording)\w*\b.{0,120}\b(?:kamer)?vragen\b|(?:lijst van )?vragen en antwoorden\b|vragen van (?:het lid|de leden)\b)/i,
  postponement:
    /^(?:uitstel\b.{0,60}\b(?:antwoord|beantwoording|(?:kamer)?vragen)\b|mededeling\b|vragen van (?:het lid|de leden)\b)/i,
  question: /^(?:(?:schriftelijke |mondelinge )?vragen van\b)/i,
  consultation: /^verslag van een (?:nader )?schriftelijk overleg\b/i,
  debate: /^(?:tweeminutendebat|commissiedebat|debat|dertigledendebat|verslag van een|.{3,120}$)/i,
  decisions: /^(?:document:\s*)?(besluitenlijst van de\b.+)/i,
  votes: /^(stemming.*)/i,
  bill: /^(?:gewijzigd )?voorstel van wet\b|^(?:wijziging van|regels|wet van|goedkeuring van)\b/i,
  memorandum: /^(?:(?:tweede|derde|vierde|nadere)\s+)?(?:nota|memorie|nader rapport|advies)\b/i,
  report: /^(?:(?:nader )?(?:voorlopig )?verslag|eindverslag)$/i,
  letter: /^brief van (?:de|het)\b/i,
};
/** With these words the chair opens an item. */
const OPENS =
  /^(?:De voorzitter\s*:\s*)?Aan de orde (?:is|zijn)\s+(?:thans\s+)?(?:(?:de|het|een)\s+)?([^:;.(]{3,300})/i;
/** Lines of a letterhead and of the frame of official publications. */
const FRAME =
  /^(?:vergaderjaar\b|de kamer\s*[,;:]|gehoord\b|geachte\b|de heer\b|mevrouw\b|tweede kamer der|eerste kamer der|\d{1,3}$|kamerstukken|nr\.?\s|pagina\b|datum\b|contactpersoon|ons kenmerk|uw kenmerk|bijlage|projectnaam|directoraat|postbus|retouradres|voorzitter:|aan de voorzitter|voortouwcommissie|(?:den haag|[’']s-gravenhage),|(?:voorgesteld|ontvangen|vastgesteld)\s|de ondergetekenden?\b|de (?:voorzitter|(?:adjunct-)?griffier) van\b|te weten|> |\d{2} ?\d{3}\b|[tfe] \d|www\.)/i;

/**
 * What a document calls itself: the line that its kind is known by, else the subject of a letter, else the first
 * line that could be a title. Null where it has none. One line; white space is tidied, so it is no quote.
 */
export function titleOf(document: DocumentText, documentClass: DocumentClass): string | null {
  const all = bodyParagraphs(document).slice(0, LOOK_PARAGRAPHS);
  const paragraphs = beforeBody(all, documentClass);
  const texts = paragraphs.map(({ text }) => withoutNumber(text.replace(/\s+/g, " ")));
  const headings = new Set(document.headings.map(({ start }) => start));
  const isHeading = (index: number) => headings.has(paragraphs[index]?.start ?? -1);
  const found =
    (documentClass === "letter" ? subjectIn(texts) : null) ??
    namedIn(texts, isHeading, documentClass) ??
    subjectIn(texts) ??
    texts.find((text, index) => isHeading(index) && couldBeTitle(text)) ??
    texts.find((text) => couldBeTitle(text) && !/[.!?][”’'»)]{0,2}(?:\s*\d{1,2}\))?$/.test(text)) ??
    topicIn(all);
  return found === undefined || found === null ? null : found.slice(0, TITLE_CHARS_MAX).toWellFormed();
}

/**
 * Where a text has begun, no title follows. A motion taken from a debate has none, only its body; an item of the record
 * has one above the words with which the chair opens it, and is not called after the first motion in it.
 */
const BODY: Readonly<Partial<Record<DocumentClass, RegExp>>> = {
  motion: /^De Kamer\s*[,;:]/,
  debate: OPENS,
  votes: OPENS,
};

function beforeBody(paragraphs: readonly Quote[], documentClass: DocumentClass): readonly Quote[] {
  const pattern = BODY[documentClass];
  const body = pattern === undefined ? -1 : paragraphs.findIndex(({ text }) => pattern.test(text));
  return body < 0 ? paragraphs : paragraphs.slice(0, body);
}

/** `8 Stemmingen moties`, `Nr. 12 BRIEF VAN …`: the number of the item or the stuk is no part of its title. */
function withoutNumber(text: string): string {
  return withoutStukNumber(text).replace(/^\d{1,3}\s+(?=\p{Lu})/u, "");
}

/** `Aan de orde is het VAO Bomen (AO d.d. 3 mei).` as `VAO Bomen`. */
function topicIn(paragraphs: readonly Quote[]): string | null {
  for (const { text } of paragraphs) {
    const topic = OPENS.exec(text.replace(/\s+/g, " "))?.[1]
      ?.replace(/,?\s*te weten\s*$/i, "")
      .trim();
    if (topic !== undefined && topic !== "")
      return topic.replace(/^\p{Ll}/u, (letter) => letter.toLocaleUpperCase("nl"));
  }
  return null;
}

function subjectIn(texts: readonly string[]): string | null {
  for (const text of texts) {
    const named = SUBJECT.exec(text)?.[1];
    if (named !== undefined) return named;
  }
  return null;
}

/** A title may go on over the next line, which begins with a small letter. */
function namedIn(
  texts: readonly string[],
  isHeading: (index: number) => boolean,
  documentClass: DocumentClass,
): string | null {
  const pattern = NAMED[documentClass];
  if (pattern === undefined) return null;
  const index = texts.findIndex(
    (text, at) =>
      pattern.test(text) &&
      text.length < TITLE_CHARS_MAX &&
      labelOf(text) === null &&
      (documentClass !== "debate" || (isHeading(at) && couldBeTitle(text))),
  );
  if (index < 0) return null;
  const line = texts[index] ?? "";
  const title = pattern.exec(line)?.[1] ?? line;
  const next = texts[index + 1] ?? "";
  const goesOn = /^(?:van|over|inzake|betreffende|houdende)\s/.test(next) && !/[.:;?]$/.test(title);
  return goesOn ? `${title} ${next}` : title;
}

function couldBeTitle(text: string): boolean {
  return (
    text.length >= 8 &&
    text.length <= TITLE_CHARS_MAX &&
    /\p{L}+\s\p{L}+/u.test(text) &&
    !/[,;]$/.test(text) &&
    labelOf(text) === null &&
    !FRAME.test(text)
  );
}
