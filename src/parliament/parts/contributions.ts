import { bodyParagraphs, type Paragraphed, type Quote } from "./quote.ts";

/** `De leden van de VVD-fractie`, `het lid Omtzigt`: who asks. */
const OPENING_PARTY =
  /^(?:(?:[IVX]+|[A-Z]|\d{1,2})[.)]?\s+)?(?:(?:Inbreng|Vragen en opmerkingen|Inleidende (?:vragen en )?opmerkingen|Antwoord(?:en)?|Reactie|Beantwoording)\b[^.?]{0,90}?\b(?:van|aan)\s+)?(?:de\s+)?(?:leden|fractie)\s+(?:van\s+)?de\s+(.{2,50}?)[-\s–]?fractie\b/iu;
/** `De leden van de fracties van Groen en het Blauw vragen`. */
const OPENING_FRACTIONS =
  /^(?:[^.?]{0,60}\bvan\s+)?(?:[Dd]e\s+)?[Ll]eden\s+van\s+de\s+fracties?(?:\s+van\s+|-)(?:de\s+|het\s+)?(\p{Lu}[\p{L}\d-]*(?:(?:\s*,\s*|\s+en\s+)(?:de\s+|het\s+)?\p{Lu}[\p{L}\d-]*)*)/u;
const OPENING_MEMBER =
  /^(?:(?:Inbreng|Vragen en opmerkingen)\b[^.?]{0,40}?\bvan\s+)?het\s+lid\s+((?:(?:van|de|der|den)\s+){0,2}\p{Lu}[\p{L}-]+)/iu;
/** `Omtrent de bomen willen de leden van de Groen-fractie weten`: the party stands further on. */
const LATER_PARTY =
  /^(?:\p{L}+\s+){1,12}(?:vragen|willen|zouden|lezen|horen|zien|constateren|vernemen)\s+(?:ook\s+)?de\s+leden\s+van\s+de\s+(.{2,50}?)[-\s–]?fractie\b/u;
/** `Vragen` are asked, or they are what somebody has: `hebben een aantal vragen over`. */
const ASKS =
  /\?|\b(?:vraagt|(?<!\b(?:aantal|enkele|veel|de|deze|hun|volgende|hebben|stellen|nog|en|wat)\s)vragen|verzoekt|verzoeken|verneemt|vernemen)\b|\bbenieuwd\b|\b(?:wil|willen|zien|hoort|horen|ontvangt|ontvangen|lezen)\b.{0,60}\b(?:graag|weten)\b/iu;
/** `Deze leden`, `Tot slot vragen de leden`: members who go on, not a reply that speaks of them further on. */
const GO_ON = /^(?:\p{L}+\s){0,3}(?:deze|genoemde|voornoemde|de)\s+leden\b/iu;
const REPLY_PART =
  /^(?:(?:II|III|B|2)[.)]?\s+)?(?:Antwoord(?:en)?|Reactie|Beantwoording)\b[^.?]{0,40}\b(?:bewindspers\w+|minister|staatssecretaris|kabinet|regering)\b/i;
/** Reports that answer every question below it say so with a word. */
const ANSWER_LABEL = /^(?:antwoord|reactie|beantwoording)\b\s*(?::|\.?$)/i;

/** A paragraph of the report of a written consultation, with who says it. */
export interface Contribution extends Quote {
  readonly party: string | null;
  /** In the part of the report in which the government replies. */
  readonly replyPart: boolean;
  /** Said by the government. */
  readonly reply: boolean;
  readonly heading: boolean;
  /** A line that says only that an answer follows. */
  readonly label: boolean;
  readonly asks: boolean;
}

/** Every paragraph with the party whose turn it is, and the part of the report it stands in. */
export function contributionsOf(document: Paragraphed): readonly Contribution[] {
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
        OPENING_MEMBER.exec(quote.text) ??
        LATER_PARTY.exec(quote.text))?.[1]?.trim() ?? null;
    if (named !== null) party = named;
    const heading = headings.has(quote.start) || (isShort && named !== null);
    const asks = !heading && party !== null && isQuestion(quote.text, named !== null);
    labelled = ANSWER_LABEL.test(quote.text) || (labelled && !asks && named === null);
    const label = /^\p{L}+\s*[:.]?$/u.test(quote.text) && ANSWER_LABEL.test(quote.text);
    return { ...quote, party, replyPart, reply: (replyPart || labelled) && !asks, heading, label, asks };
  });
}

/** Members ask by name, or go on as `deze leden`. What is only a remark is no question. */
function isQuestion(text: string, named: boolean): boolean {
  return (named || GO_ON.test(text)) && ASKS.test(text);
}
