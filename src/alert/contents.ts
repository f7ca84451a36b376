import type { Snapshot } from "#parliament";
import type { Density } from "#watch";
import type { DocumentCard, SubjectCard, WatchHit } from "./cards.ts";
import type { AlertRules, Occasion } from "./occasion.ts";

/** The card of a followed thing, in a channel. */
export function subjectCard(
  occasion: Occasion,
  channel: string,
  hits: readonly WatchHit[],
  rules: AlertRules,
): SubjectCard {
  const { snapshot, summary, deadline, filed = null, past = null, untold = [], after = null } = occasion;
  return {
    type: "subject-card",
    language: rules.language,
    snapshot: shown(occasion, snapshot),
    summary,
    hits,
    ...(deadline === null ? {} : { deadline }),
    ...(filed === null ? {} : { filed }),
    ...(past === null ? {} : { past }),
    ...(untold.length === 0 ? {} : { untold }),
    ...(after === null ? {} : { after }),
    ...densityIn(channel, rules),
  };
}

/** The card of a document that a watch hits, in a channel. */
export function documentCard(
  occasion: Occasion,
  channel: string,
  hits: readonly WatchHit[],
  rules: AlertRules,
): DocumentCard {
  const { snapshot, novelty, summary, past = null, life = null } = occasion;
  const isFollowed = hits.some((hit) => isFollowedDocument(hit, rules));
  return {
    type: "document-card",
    language: rules.language,
    snapshot: shown(occasion, snapshot),
    novelty,
    summary,
    hits,
    ...(past === null || !isFollowed ? {} : { past }),
    ...(life === null ? {} : { life }),
    ...densityIn(channel, rules),
  };
}

/** Whether a watch follows the very document that it hits. */
export function isFollowedDocument(
  { watch, evidence }: Pick<WatchHit, "watch" | "evidence">,
  { watches }: AlertRules,
): boolean {
  const document = watches.get(watch)?.document;
  return document !== undefined && evidence.some(({ type, id }) => type === "subject" && id === document);
}

/** A card says as much as its channel wants to hear; where that is all, it is not mentioned. */
function densityIn(channel: string, { channels }: AlertRules): { readonly density?: Density } {
  return channels?.get(channel)?.density === "compact" ? { density: "compact" } : {};
}

/** A tombstone has no contents: the card keeps what stood there, and says that it was withdrawn. */
function shown(occasion: Occasion, snapshot: Snapshot): Snapshot {
  const before = occasion.events[0]?.previous ?? null;
  if (!snapshot.withdrawn || before === null || before.withdrawn) return snapshot;
  return { ...before, withdrawn: true };
}
