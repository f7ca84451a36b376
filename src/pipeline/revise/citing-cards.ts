import { type Occasion, planPosts } from "#alert";
import {
  assemble,
  type CitingDocument,
  type Snapshot,
  type StoredSubject,
  type SubjectEvent,
  subjectId,
} from "#parliament";
import type { ArchiveTransaction } from "../archive.ts";
import type { PipelineContext } from "../context.ts";
import { tellersOf } from "./tellers.ts";

/**
 * The channels in which documents that cite a thing since these steps have a card of their own, or get one for what they
 * say: they are revised after it, so that what they will bring is planned here.
 * @param occasionOf makes the occasion of a document as it is now
 */
export function citingCards(
  events: readonly SubjectEvent[],
  transaction: ArchiveTransaction,
  context: PipelineContext,
  occasionOf: (stored: StoredSubject) => Occasion,
): ReadonlySet<string> {
  const channels = new Set<string>();
  for (const { key } of events.filter(({ type }) => type.endsWith(".cited")).flatMap(newlyCiting)) {
    const id = subjectId("document", key);
    for (const { channel, state } of transaction.cardsOf(id)) if (state !== "held") channels.add(channel);
    const stored = transaction.subject(id);
    const snapshot = stored === null ? null : assemble(id, transaction.graph);
    if (stored === null || snapshot === null) continue;
    const occasion = occasionOf({ ...stored, snapshot });
    // Another thing that it cites may be told after this one, and not know it yet.
    const tellers = tellersOf(snapshot, occasion.hits, transaction, (cited) =>
      assemble(cited, transaction.graph),
    );
    const planned = planPosts({ ...occasion, tellers }, context.watching().rules);
    for (const { kind, channel, held } of planned) if (kind === "card" && !held) channels.add(channel);
  }
  return channels;
}

function newlyCiting({ snapshot, previous }: SubjectEvent): readonly CitingDocument[] {
  const known = new Set(citedBy(previous).map(({ key }) => key));
  return citedBy(snapshot).filter(({ key }) => !known.has(key));
}

function citedBy(snapshot: Snapshot | null): readonly CitingDocument[] {
  return snapshot !== null && "citedBy" in snapshot ? (snapshot.citedBy ?? []) : [];
}
