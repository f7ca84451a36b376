import { type MeetingSnapshot, type SubjectId, subjectId } from "#parliament";
import { type Hit, type MeetingItem, meetingHits } from "#watch";
import type { ArchiveTransaction } from "../archive.ts";
import type { PipelineContext } from "../context.ts";
import { matchInput } from "./match-input.ts";

/** Meetings that are told by what is voted or decided there, whose card would say it twice. */
const NOT_TOLD = /stemming|regeling van werkzaamheden|procedure/i;
/** Longer agendas are looked through so far; their things tell of themselves. */
const ITEMS_MAX = 1_000;

/** The watches that follow a meeting, with what is theirs on its agenda. */
export function hitsOfMeeting(
  meeting: MeetingSnapshot,
  transaction: ArchiveTransaction,
  context: PipelineContext,
): readonly Hit[] {
  const { matcher } = context.watching();
  const tellsItems = !NOT_TOLD.test(meeting.kind);
  return meetingHits(matcher.watches, {
    ids: meeting.ids,
    title: meeting.title,
    committees: meeting.actors.map(({ name }) => name),
    items: meeting.agenda.slice(0, ITEMS_MAX).map(({ title, zaken }) => ({
      title,
      things: tellsItems ? zaken.flatMap((zaak) => thingsOf(zaak, transaction, context)) : [],
    })),
    tellsItems,
  });
}

/** What a zaak on an agenda is, and the documents that belong to it, with the watches that hit these. */
export function thingsOf(
  zaak: string,
  transaction: ArchiveTransaction,
  context: PipelineContext,
): MeetingItem["things"] {
  return subjectsOfZaak(zaak, transaction).flatMap((id) => {
    const snapshot = transaction.subject(id)?.snapshot;
    if (snapshot === undefined || snapshot.withdrawn) return [];
    const ids = [...snapshot.ids, ...(snapshot.dossier === null ? [] : [snapshot.dossier.id])];
    return [{ ids, title: snapshot.title, watches: watchesThatHit(id, transaction, context) }];
  });
}

/** The motion or questions of a zaak, and its documents. */
export function subjectsOfZaak(zaak: string, { graph }: ArchiveTransaction): readonly SubjectId[] {
  const documents = graph.referring("document", "zaak", zaak).filter(({ deleted }) => !deleted);
  return [
    subjectId("motion", zaak),
    subjectId("question", zaak),
    ...documents.map(({ id }) => subjectId("document", id)),
  ];
}

/** Of a document that has a card anywhere: a document without one was hit by no watch. */
function watchesThatHit(
  id: SubjectId,
  transaction: ArchiveTransaction,
  context: PipelineContext,
): readonly string[] {
  const snapshot = id.startsWith("document:") ? transaction.subject(id)?.snapshot : undefined;
  if (snapshot === undefined || transaction.cardsOf(id).length === 0) return [];
  return context
    .watching()
    .matcher.match(matchInput(snapshot, transaction))
    .map(({ watch }) => watch);
}
