import { type DocumentText, type Turn, turnsOf } from "#parliament";
import { isSentence, leadOf } from "./lead.ts";
import { bodyParagraphs, sentencesOf } from "./quote.ts";
import type { DebateSummary, Quote, Speaker } from "./summary.ts";

const SPEAKERS_MAX = 150;
const SAID_MAX = 2;
const TOPIC = /\bAan de orde is\b/i;

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
