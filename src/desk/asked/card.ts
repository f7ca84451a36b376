import { type PostContent, shownDeadline } from "#alert";
import type { SubjectId } from "#parliament";
import type { Transaction } from "#store";
import { storedTerms, summaryOf } from "#summary";
import type { DeskParts } from "../ports.ts";
import type { FoundSubject } from "./found.ts";

/** What a card is about, by the outbox, or by its key where the outbox does not know it. */
export function subjectOfCard(card: string, transaction: Transaction): FoundSubject | null {
  const [, named] = /^card\/([a-z]+:[^/]+)\//.exec(card) ?? [];
  const id = transaction.subjectOf(card) ?? (named as SubjectId | undefined) ?? null;
  const stored = id === null ? null : transaction.subject(id);
  return stored === null ? null : { id: stored.id, snapshot: stored.snapshot };
}

/** The channel of a card, as the configuration writes it: also of one that is still to come. Null where nobody knows. */
export function channelOfCard(card: string, transaction: Transaction): string | null {
  const [, named] = /^card\/[a-z]+:[^/]+\/(.+)$/.exec(card) ?? [];
  return transaction.post(card)?.channel ?? named ?? null;
}

/** A card of a thing that no rule hit. */
export function cardOf(
  { snapshot }: FoundSubject,
  transaction: Transaction,
  { program, config }: DeskParts,
): PostContent {
  const now = program.context.clock();
  const base = {
    language: config.language,
    snapshot,
    summary: summaryOf(snapshot, transaction, config.recesses),
    hits: [],
    deadline: shownDeadline(storedTerms(snapshot, transaction, now, config.recesses), now),
  };
  return snapshot.subject === "document"
    ? { type: "document-card", ...base, novelty: "known" }
    : { type: "subject-card", ...base };
}
