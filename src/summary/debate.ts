import type { DocumentText, Span } from "#parliament";
import { isSentence, leadOf } from "./lead.ts";
import { bodyParagraphs, sentencesOf } from "./quote.ts";
import type { DebateSummary, Quote, Speaker } from "./summary.ts";

const SPEAKERS_MAX = 150;
const TURNS_MAX = 2_000;
const SAID_MAX = 2;
const NAME =
  "((?:De heer|Mevrouw|Minister|Staatssecretaris|Het lid|De voorzitter|De griffier)\\b[^\\n:()]{0,80}?)";
/** `De heer De Hoop (GroenLinks-PvdA):`, with what is said on the same line or below. */
const LABEL = new RegExp(`^${NAME}\\s*(?:\\(([^()\\n]{1,60})\\))?\\s*:(?=\\s|$)`, "u");
/** A record without such lines names the party first: `Partij De heer De Vries`. */
const PARTY_FIRST = /^(.{1,40}?)\s((?:De heer|Mevrouw)\s[^\n:.?!]{2,60})$/u;
const TOPIC = /\bAan de orde is\b/i;

interface Turn extends Span {
  readonly speaker: string;
  readonly party: string | null;
  readonly spoken: readonly Span[];
}

/** Who speaks in a debate, for which party, where, and how each begins. The chair only leads and is left out. */
export function summariseDebate(document: DocumentText): DebateSummary {
  const paragraphs = bodyParagraphs(document);
  const turns = turnsOf(paragraphs);
  return {
    kind: "debate",
    lead: leadOf("debate", document),
    topic: topicOf(document.text, paragraphs),
    speakers: speakersOf(
      document.text,
      turns.filter(({ speaker }) => !/^De (?:voorzitter|griffier)/.test(speaker)),
    ),
  };
}

/** Whether a paragraph says who speaks next. */
export function speakerLabel(text: string): { speaker: string; party: string | null; length: number } | null {
  const label = LABEL.exec(text.slice(0, 250));
  if (label?.[1] !== undefined)
    return { speaker: label[1].trim(), party: label[2]?.trim() ?? null, length: label[0].length };
  const first = text.length < 110 ? PARTY_FIRST.exec(text) : null;
  if (first?.[1] === undefined || first[2] === undefined) return null;
  return { speaker: first[2].trim(), party: first[1].trim(), length: text.length };
}

function turnsOf(paragraphs: readonly Quote[]): readonly Turn[] {
  const turns: { speaker: string; party: string | null; start: number; end: number; spoken: Span[] }[] = [];
  for (const { text, start, end } of paragraphs) {
    const label = speakerLabel(text);
    const last = turns.at(-1);
    if (label !== null) {
      if (turns.length >= TURNS_MAX) break;
      const spoken = label.length < text.length ? [{ start: start + label.length, end }] : [];
      turns.push({ speaker: label.speaker, party: label.party, start, end, spoken });
    } else if (last !== undefined) {
      last.end = end;
      last.spoken.push({ start, end });
    }
  }
  return turns;
}

function speakersOf(text: string, turns: readonly Turn[]): readonly Speaker[] {
  const bySpeaker = Map.groupBy(turns, ({ speaker, party }) => `${speaker}\n${party ?? ""}`);
  return [...bySpeaker.values()].slice(0, SPEAKERS_MAX).map((own) => ({
    speaker: own[0]?.speaker ?? "",
    party: own[0]?.party ?? null,
    said: saidIn(text, own),
    turns: own.map(({ start, end }) => ({ start, end })),
  }));
}

/** Thanks and greetings are sentences too, but say nothing. */
const COURTESY =
  /^(?:dank\b|voorzitter\b.{0,30}$|ik dank\b|goed(?:emorgen|enavond|emiddag)\b|ja[,.]|nee[,.]|.{0,40}\bwoord\b.{0,40}$)/i;

function saidIn(text: string, turns: readonly Turn[]): readonly Quote[] {
  const out: Quote[] = [];
  for (const span of turns.flatMap(({ spoken }) => spoken).slice(0, 12)) {
    for (const sentence of sentencesOf(text, span.start, span.end)) {
      if (isSentence(sentence) && !COURTESY.test(sentence.text)) out.push(sentence);
      if (out.length >= SAID_MAX) return out;
    }
  }
  return out;
}

function topicOf(text: string, paragraphs: readonly Quote[]): Quote | null {
  const found = paragraphs.slice(0, 60).find((paragraph) => TOPIC.test(paragraph.text));
  if (found === undefined) return null;
  return sentencesOf(text, found.start, found.end).find((sentence) => TOPIC.test(sentence.text)) ?? null;
}
