import type { EventReply } from "#alert";
import { bold, type Composition, lines, type Part, part, plain, quote, richText } from "../blocks.ts";
import { citedNow, factsOf } from "../facts.ts";
import { oneLine } from "../text.ts";
import { longDate, sentenceOf, wordsOf } from "../words/index.ts";
import { mentions } from "./document-card.ts";
import { mattersLine } from "./hits.ts";
import { votesPart } from "./motion-parts.ts";

/** One step in a subject's life, in one sentence under its card, with the proof. */
export function eventComposition(reply: EventReply): Composition {
  const { language } = reply;
  const words = wordsOf(language);
  const said = sentenceOf(reply.event, factsOf(reply), language);
  const date = longDate(oneLine(reply.on, 40), language);
  return {
    sentence: said.full,
    parts: [
      part(
        0,
        richText(
          lines(
            [...bold(date), ...plain(`  ${said.bare}`)],
            hasOtherWatches(reply) ? mattersLine(reply.hits, words) : [],
            mentions(reply.hits),
          ),
        ),
      ),
      ...proof(reply),
    ],
  };
}

/** A subject that is followed for itself needs no reason in its own thread. */
function hasOtherWatches(reply: EventReply): boolean {
  return reply.hits.some((hit) => hit.evidence.some((evidence) => evidence.type !== "subject"));
}

function proof(reply: EventReply): readonly Part[] {
  const { snapshot, event } = reply;
  const citing = event === "motion.cited" || event === "motion.executed" ? citedNow(reply) : null;
  if (citing !== null) return [part(1, richText(quote(plain(oneLine(citing.sentence, 600)))))];
  const counted = event === "motion.voted" || event === "motion.tallied" || event === "motion.corrected";
  return counted && snapshot.subject === "motion" ? votesPart(snapshot.tally, wordsOf(reply.language)) : [];
}
