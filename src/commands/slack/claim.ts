import { claimCard, releaseCard } from "#pipeline";
import { type Answer, type Asker, titleOf } from "#slack";
import { subjectOfCard } from "./card.ts";
import type { DeskParts } from "./parts.ts";

/** Takes up the thing of a card: shown on the card, said in its thread. */
export function claim(card: string, note: string | null, { userId }: Asker, parts: DeskParts): Answer {
  const { app, config, words } = parts;
  const answer = app.store.transaction((transaction) => {
    const found = subjectOfCard(card, transaction);
    if (found === null || transaction.post(card) === null) return { text: words.stale };
    const title = titleOf(found.snapshot, config.language);
    const at = app.context.clock().toISOString();
    const isNew = claimCard(transaction, card, { userId, at, note }, app.context);
    return { text: isNew ? words.claimed(title) : words.claimedAlready(title) };
  });
  app.worker.wake();
  return answer;
}

export function release(card: string, { userId }: Asker, parts: DeskParts): Answer {
  const { app, config, words } = parts;
  const answer = app.store.transaction((transaction) => {
    const found = subjectOfCard(card, transaction);
    const isDone = releaseCard(transaction, card, userId, app.context);
    if (!isDone || found === null) return { text: words.notClaimed };
    return { text: words.released(titleOf(found.snapshot, config.language)) };
  });
  app.worker.wake();
  return answer;
}
