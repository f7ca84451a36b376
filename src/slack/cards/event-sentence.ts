import type { EventReply } from "#alert";
import { factsOf } from "../facts.ts";
import type { Said } from "../words/said.ts";
import { sentenceOf } from "../words/sentences.ts";
import { revisionSentence } from "./revision-parts.ts";

/** What is said of one step in the life of a subject, wherever it is said: in its thread, in the channel, in a digest. */
export function saidOf(reply: EventReply): Said {
  const { change, event, language } = reply;
  const facts = factsOf(reply);
  return change === undefined
    ? sentenceOf(event, facts, language)
    : revisionSentence(change, facts.name, language);
}
