import type { EventReply } from "#alert";
import { type CitingDocument, type DocumentRef, documentClass, EVENTS, type Link } from "#parliament";
import {
  actions,
  bold,
  type Composition,
  type Inline,
  lines,
  type Part,
  part,
  plain,
  richText,
} from "../blocks.ts";
import { executedBefore, newsOf } from "../claims.ts";
import { citedNow, latestOf } from "../facts.ts";
import { cutBetweenWords } from "../headline.ts";
import { nameBefore } from "../names.ts";
import { pageButtons, pagesOf, pagesOfDocument } from "../pages.ts";
import { oneLine } from "../text.ts";
import { longDate } from "../words/dates.ts";
import { mentions } from "./document-card.ts";
import { saidOf } from "./event-sentence.ts";
import { mattersLine } from "./hits.ts";
import { confirmedInlines, quotePart } from "./ledger-part.ts";
import { votesPart } from "./motion-parts.ts";
import { revisionParts } from "./revision-parts.ts";

const NAME_MAX = 90;

/**
 * One step in a subject's life, in one sentence under its card, with the proof. What shows in the channel, too, begins
 * with what it is about.
 */
export function eventComposition(reply: EventReply, broadcast: boolean): Composition {
  const { language } = reply;
  const said = saidOf(reply);
  const date = longDate(oneLine(reply.on, 40), language);
  return {
    sentence: said.full,
    parts: [
      part(
        0,
        richText(
          lines(
            broadcast ? bold(shortName(reply)) : [],
            [...bold(date), ...plain(`  ${said.bare}`)],
            confirmation(reply),
            hasOtherWatches(reply) ? mattersLine(reply.hits, language) : [],
            mentions(reply.hits),
          ),
        ),
      ),
      ...proof(reply),
    ],
  };
}

/** `Motie-Van Nispen · opvanglocaties · 36600-XX-29` */
function shortName({ snapshot, previous, language }: EventReply): string {
  const { heading, number } = nameBefore(snapshot, previous, language);
  const name = cutBetweenWords(heading, NAME_MAX);
  return number === null ? name : `${name} · ${number}`;
}

/** By whose word a document means the motion, where it only names it. */
function confirmation(reply: EventReply): readonly Inline[] {
  const citing = EVENTS[reply.event].proof === "citation" ? citedNow(reply) : null;
  return confirmedInlines(citing, reply.language);
}

/** A subject that is followed for itself needs no reason in its own thread. */
function hasOtherWatches(reply: EventReply): boolean {
  return reply.hits.some((hit) => hit.evidence.some((evidence) => evidence.type !== "subject"));
}

function proof(reply: EventReply): readonly Part[] {
  const { snapshot, event, change, language } = reply;
  if (change !== undefined)
    return [...revisionParts(change, language), part(2, actions(pageButtons(pagesOf(snapshot), language)))];
  const { proof: shows } = EVENTS[event];
  if (shows === "votes" && snapshot.subject === "motion") return votesPart(snapshot.tally, language);
  const citing = shows === "citation" ? citedNow(reply) : null;
  return [
    ...(citing === null ? [] : quotesOf(reply, citing)),
    part(2, actions(pageButtons(pagesToRead(reply, citing), language))),
  ];
}

/** The sentences that say so, each with its note: of a contradiction those on both sides. */
function quotesOf(reply: EventReply, citing: CitingDocument): readonly Part[] {
  const news = newsOf(reply);
  if (news?.entry == null) return [quotePart(citing, reply.language)];
  const { previous, snapshot } = reply;
  const before =
    news.type === "motion.contradicted" && snapshot.subject === "motion"
      ? executedBefore(previous?.subject === "motion" ? previous : null, snapshot)
      : null;
  return [news.entry.claim, ...(before === null ? [] : [before.claim])].map((claim) =>
    quotePart(claim, reply.language),
  );
}

/** What a reader will want to open: the document that cites, or answers. */
function pagesToRead({ snapshot, event }: EventReply, citing: DocumentRef | null): readonly Link[] {
  if (citing !== null) return pagesOfDocument(citing);
  if (snapshot.subject !== "question") return [];
  const { proof: wanted } = EVENTS[event];
  const document = latestOf(snapshot.documents.filter((each) => documentClass(each.kind) === wanted));
  return document === null ? [] : pagesOfDocument(document);
}
