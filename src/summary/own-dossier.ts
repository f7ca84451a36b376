import { type DocumentText, dossierId, isBudget } from "#parliament";
import { bodyParagraphs } from "./quote.ts";

const HEAD_PARAGRAPHS = 30;
const HEAD_CHARS = 3_000;
/** Only the dossier of the councils of the European Union has numbers for its parts. */
const SUFFIX = "(?<=21[ .\\u00a0]?501[\\s–-]{1,3})\\d{2}|[IVX]{1,5}[A-Z]?|[A-M]";
/** `36 600 XX`, `21 501-20` or `36 455 (R2188)`, alone or with the dossier's title behind it. */
const DOSSIER = new RegExp(
  `^(?:kamerstuk(?:ken)?\\s+)?(\\d{2}[ .\\u00a0]?\\d{3})(?:\\s*\\(R\\s?\\d+\\))?(?:[\\s–-]+(${SUFFIX})(?![\\p{L}\\d]))?(?:\\s*\\(R\\s?\\d+\\))?\\s*-?(?=$|\\s*\\n|\\s+(?!(?:${SUFFIX})(?![\\p{L}\\d]))\\p{Lu})`,
  "u",
);
const NUMBER = /^(?:Nr\.?\s*\d{1,4}|[A-Z]{1,2})\b/;
/** The chair's closing words in a debate: `Zij krijgt nr. 29 (33964).` */
const CLOSING = /\bkrijgt\s+nr\.\s*\d{1,4}\s*\((\d{2} ?\d{3})(?:[\s-](\d{2}|[IVX]{1,5}[A-Z]?|[A-M]))?\)/;

/** The dossier that a document says it belongs to, as `dossier-36600-XX`; null where its head names none. */
export function ownDossier(document: DocumentText): string | null {
  const head = bodyParagraphs(document)
    .slice(0, HEAD_PARAGRAPHS)
    .filter(({ start }) => start < HEAD_CHARS);
  for (const [index, paragraph] of head.entries()) {
    const found = DOSSIER.exec(paragraph.text);
    if (found?.[1] === undefined) continue;
    const numbered = head
      .slice(index, index + 8)
      .some(({ text }) => NUMBER.test(text) || /\nNr\./.test(text));
    if (numbered) return dossierId(found[1], chapterOf(found[1], found[2]));
  }
  const closed = CLOSING.exec(document.text.slice(0, 20_000));
  return closed?.[1] === undefined ? null : dossierId(closed[1], chapterOf(closed[1], closed[2]));
}

/** A single letter behind the number of no budget is a stuk of the Eerste Kamer. */
function chapterOf(number: string, letters: string | undefined): string | null {
  return letters === undefined || (letters.length === 1 && !isBudget(number)) ? null : letters;
}
