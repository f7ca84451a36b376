import { type Post, planPosts } from "#alert";
import { type SubjectEvent, subjectId } from "#parliament";
import type { Archive } from "../archive.ts";
import type { Watching } from "../context.ts";
import { occasionOf } from "../revise/tell.ts";
import type { KeptHit } from "./look.ts";

/**
 * The cards that a document would have got by a watch, had it been published now: made as the worker makes them, kept and
 * sent nowhere. None where the thread of something followed tells of it.
 */
export function cardsOf(
  { snapshot, evidence }: KeptHit,
  watch: string,
  archive: Archive,
  watching: Pick<Watching, "rules" | "recesses">,
  now: Date,
): readonly Post[] {
  const subject = subjectId("document", snapshot.key);
  return archive.transaction((transaction) => {
    const stored = transaction.subject(subject);
    if (stored === null) return [];
    const published: SubjectEvent = {
      type: "document.published",
      changes: {},
      id: `${subject}@replay`,
      subject,
      revision: stored.revision,
      at: now.toISOString(),
      novelty: "new",
      snapshot,
      previous: null,
    };
    const mode = { silent: false, source: "replay", run: null, now };
    const fresh = { ...stored, novelty: "new" as const };
    const concern = { events: [published], hits: [{ watch, evidence }], cards: [], relatedCards: [] };
    const occasion = occasionOf(transaction, fresh, concern, mode, { watching: () => watching });
    return planPosts(occasion, watching.rules).filter(({ kind }) => kind === "card");
  });
}
