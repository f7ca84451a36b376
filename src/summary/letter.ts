import type { DocumentText } from "#parliament";
import { civilDateIn } from "./dates.ts";
import { isSentence } from "./lead.ts";
import { signedBy } from "./officials.ts";
import { bodyParagraphs, quoteOf, sentencesOf } from "./quote.ts";
import type { LetterSummary, Quote } from "./summary.ts";

const COMMITMENTS_MAX = 12;
const OPENING_CHARS = 500;

/** Who writes, when, what about, and what the letter promises. */
export function summariseLetter(document: DocumentText): LetterSummary {
  const { text } = document;
  const paragraphs = bodyParagraphs(document);
  const begin = paragraphs.findIndex((paragraph) => /^geachte\b[^.]{0,80}$/i.test(paragraph.text));
  const body = begin < 0 ? paragraphs : paragraphs.slice(begin + 1);
  const head = text.slice(0, Math.min(begin < 0 ? 3_000 : (body[0]?.start ?? text.length), 8_000));
  return {
    kind: "letter",
    sender: signedBy(text),
    date: letterDate(head),
    opening: openingOf(text, body),
    commitments: commitmentsOf(text, body),
  };
}

/** What a letter or an answer promises the House, in its own sentences; a question that asks for it is no promise. */
export function promisesIn(document: DocumentText): readonly Quote[] {
  return commitmentsOf(document.text, bodyParagraphs(document)).filter(
    ({ text }) => !text.trim().endsWith("?"),
  );
}

/** The day that a letter bears in its head; else the first that its head names. */
export function letterDate(head: string): string | null {
  const dated =
    /(?:\bDatum\b[\s:|]*|Den Haag\s*,?\s*|’s-Gravenhage\s*,?\s*|Ontvangen\s+)(\d{1,2}\s+\p{L}+\s+\d{4})/iu.exec(
      head,
    );
  return civilDateIn(dated?.[1] ?? "") ?? civilDateIn(head);
}

/** The first paragraph that is one, as far as its sentences fit. */
function openingOf(text: string, body: readonly Quote[]): Quote | null {
  for (const paragraph of body.slice(0, 60)) {
    const sentences = sentencesOf(text, paragraph.start, paragraph.end);
    const first = sentences[0];
    if (first === undefined || !isSentence(first)) continue;
    const last = sentences.filter((sentence) => sentence.end - first.start <= OPENING_CHARS).at(-1) ?? first;
    return quoteOf(text, first.start, last.end);
  }
  return null;
}

/** First person, present or future: a thing that the writer will do for the Kamer. */
const PROMISES: readonly RegExp[] = [
  /\b(?:zeg|zeggen)\s+(?:ik|wij|we)\b[^.]*\btoe\b|\b(?:ik|wij)\s+zeg(?:gen)?\b[^.]*\btoe\b/i,
  /\b(?:zal|zullen)\b[^.]{0,250}\b(?:informeren|geïnformeerd|berichten|toesturen|toezenden|toegezonden|sturen|aanbieden|aangeboden|doen\s+toekomen|voorleggen|rapporteren|terugkom(?:en|t)|ontvangen|inlichten|betrekken|meenemen)\b/i,
  /\b(?:informeer|bericht|stuur|zend|rapporteer)\s+(?:ik|wij)\s+(?:uw|de|u)\b/i,
  /\bkom(?:en)?\s+(?:ik|wij)\b[^.]{0,200}\bterug\b|\b(?:ik|wij)\s+kom(?:en)?\b[^.]{0,200}\bop\s+terug\b/i,
  /\b(?:ontvangt|ontvangen)\s+(?:uw Kamer|de Kamer|u)\b|\b(?:uw|de)\s+Kamer\s+(?:ontvangt|wordt)\b[^.]{0,150}\b(?:geïnformeerd|brief|rapport|voortgang|wetsvoorstel|reactie)/i,
  /\b(?:ik|wij)\s+stre(?:ef|ven)\s+er?naar\b/i,
];
/** A promise that was made before and is only recalled, or refused. */
const PAST =
  /\b(?:heb|heeft|hebben|had|is|was)\b[^.]{0,120}\b(?:toegezegd|geïnformeerd|gestuurd|aangeboden|verzonden)\b|\bniet\s+toezeggen\b/i;

/** What this very letter does is no promise. */
const HEREBY =
  /^(?:met|in|bij|door\s+middel\s+van)\s+deze\s+(?:brief|nota|voortgangsbrief|kamerbrief)\b|^(?:hierbij|hiermee|bijgevoegd|bijgaand)\b/i;

function commitmentsOf(text: string, body: readonly Quote[]): readonly Quote[] {
  const out: Quote[] = [];
  for (const paragraph of body) {
    for (const sentence of sentencesOf(text, paragraph.start, paragraph.end)) {
      if (HEREBY.test(sentence.text) || !PROMISES.some((pattern) => pattern.test(sentence.text))) continue;
      const recalled =
        PAST.test(sentence.text) && !/\b(?:zal|zullen|informeer\s+ik|ontvangt)\b/i.test(sentence.text);
      if (!recalled) out.push(sentence);
      if (out.length >= COMMITMENTS_MAX) return out;
    }
  }
  return out;
}
