import type { DocumentCard, PostContent, SubjectCard } from "#alert";
import type { Composition, Part } from "./blocks.ts";
import { alsoPart, readPart, takeUpPart } from "./cards/around-parts.ts";
import { deedComposition } from "./cards/deed-reply.ts";
import { digestComposition } from "./cards/digest-card.ts";
import { documentComposition } from "./cards/document-card.ts";
import { dossierComposition } from "./cards/dossier-card.ts";
import { eventComposition } from "./cards/event-reply.ts";
import { groupComposition } from "./cards/group-card.ts";
import { meetingComposition } from "./cards/meeting-card.ts";
import { holdComposition, noticeComposition, pointerComposition } from "./cards/messages.ts";
import { pastComposition } from "./cards/past-reply.ts";
import { promiseComposition } from "./cards/promise-card.ts";
import { motionComposition, questionComposition } from "./cards/subject-card.ts";
import { afterPart, successionComposition } from "./cards/succession-reply.ts";
import { takeUpComposition } from "./cards/take-up-reply.ts";
import { updatedPart } from "./cards/updated-part.ts";
import { votingDayComposition } from "./cards/voting-day-card.ts";
import { pagesOf } from "./pages.ts";
import { NO_THREADS, type Threads } from "./permalink.ts";

/** What a post says, as a sentence and parts in reading order; not yet fitted to a message. */
export function composed(content: PostContent, around: Around = NOWHERE): Composition {
  const { sentence, parts } = bareComposition(content, around);
  return { sentence, parts: [...parts, ...updatedPart(content, content.language)] };
}

/** What is around a post that its contents do not tell. */
export interface Around {
  readonly threads: Threads;
  /** It also shows in the channel, apart from the card that it hangs under. */
  readonly broadcast: boolean;
}

const NOWHERE: Around = { threads: NO_THREADS, broadcast: false };

function bareComposition(content: PostContent, { threads, broadcast }: Around): Composition {
  switch (content.type) {
    case "subject-card":
    case "document-card":
      return cardComposition(content);
    case "event-reply":
      return eventComposition(content, broadcast);
    case "claim-reply":
      return takeUpComposition(content);
    case "deed-reply":
      return deedComposition(content);
    case "past-reply":
      return pastComposition(content);
    case "succession-reply":
      return successionComposition(content);
    case "pointer-card":
      return pointerComposition(content, threads);
    case "group-card":
      return groupComposition(content);
    case "voting-day-card":
      return votingDayComposition(content, threads);
    case "digest-card":
      return digestComposition(content, threads);
    case "hold-card":
      return holdComposition(content);
    case "notice":
      return noticeComposition(content);
  }
}

/** A card of a subject: what its kind says, then where else it stands, and who took it up. */
function cardComposition(card: SubjectCard | DocumentCard): Composition {
  const { language, snapshot } = card;
  const { sentence, parts } = compositionOfSubject(card);
  const read = card.type === "document-card" ? readPart(card.read, language) : [];
  const claimed = [...takeUpPart(card.claim, language), ...read];
  if (card.density === "compact") return { sentence, parts: [...parts.filter(isShort), ...claimed] };
  const after = card.type === "subject-card" ? afterPart(card, language) : [];
  const also = alsoPart(snapshot.alsoIn ?? [], pagesOf(snapshot), language);
  return { sentence, parts: [...parts, ...after, ...also, ...claimed] };
}

/** What it is and where it stands: all that a compact card says. */
function isShort({ rank }: Part): boolean {
  return rank === 0;
}

function compositionOfSubject(card: SubjectCard | DocumentCard): Composition {
  const novelty = card.type === "document-card" ? card.novelty : "known";
  const { language, summary, hits, snapshot, deadline = null } = card;
  const filed = card.type === "subject-card" ? (card.filed ?? null) : null;
  const { past = null } = card;
  const untold = card.type === "subject-card" ? (card.untold ?? []) : [];
  const life = card.type === "document-card" ? (card.life ?? null) : null;
  const view = { language, summary, hits, novelty, deadline, filed, past, untold, life };
  switch (snapshot.subject) {
    case "motion":
      return motionComposition({ ...view, snapshot });
    case "question":
      return questionComposition({ ...view, snapshot });
    case "promise":
      return promiseComposition({ ...view, snapshot });
    case "dossier":
      return dossierComposition({ ...view, snapshot });
    case "meeting":
      return meetingComposition({ ...view, snapshot });
    case "document":
      return documentComposition({ ...view, snapshot });
  }
}
