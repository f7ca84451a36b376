import type { Post, StoredPost } from "#alert";
import type { SubjectId } from "#parliament";
import type { ArchiveTransaction } from "../archive.ts";
import type { PipelineContext } from "../context.ts";
import { queueEdit } from "./queue-edit.ts";

/**
 * Leaves one card in each channel where two subjects that are one have one each: the one that people have seen, or the
 * older one. The other becomes a pointer to it or, where nobody has seen it, is not sent.
 */
export function joinCards(
  transaction: ArchiveTransaction,
  from: SubjectId,
  into: SubjectId,
  now: Date,
  context: PipelineContext,
): void {
  const others = transaction.cardsOf(into);
  for (const card of transaction.cardsOf(from)) {
    const other = others.find(({ channel }) => channel === card.channel);
    if (other === undefined) continue;
    const [kept, second] = [card, other].toSorted((a, b) => standing(a) - standing(b) || byAge(a, b));
    if (kept !== undefined && second !== undefined) giveUp(transaction, second, kept, now, context);
  }
}

function byAge(a: StoredPost, b: StoredPost): number {
  return a.createdAt < b.createdAt ? -1 : a.createdAt > b.createdAt ? 1 : a.seq - b.seq;
}

/** How much of a card people have seen: sent, perhaps sent, to be sent, held, or refused for good. */
function standing({ state, attempts }: StoredPost): number {
  if (state === "sent") return 0;
  if (isUnseen({ state, attempts })) return state === "held" ? 3 : 2;
  return state === "dead" ? 4 : 1;
}

function isUnseen({ state, attempts }: Pick<StoredPost, "state" | "attempts">): boolean {
  return attempts === 0 && (state === "ready" || state === "held");
}

function giveUp(
  transaction: ArchiveTransaction,
  card: StoredPost,
  inFavourOf: StoredPost,
  now: Date,
  context: PipelineContext,
): void {
  const content = transaction.lastContent(inFavourOf.key) ?? inFavourOf.content;
  if (isUnseen(card)) transaction.update(card.key, { state: "superseded" });
  else if (card.state !== "dead" && "snapshot" in content) {
    const pointer: Post = {
      key: `pointer/${card.key}`,
      kind: "edit",
      channel: card.channel,
      parent: card.key,
      broadcast: false,
      held: false,
      content: {
        type: "pointer-card",
        language: context.watching().rules.language,
        title: content.snapshot.title,
        id: content.snapshot.ids[0] ?? "",
        card: inFavourOf.key,
      },
    };
    queueEdit(transaction, pointer, { subject: null, run: null }, now.toISOString());
  }
  transaction.giveUpCard(card.key, inFavourOf.key);
}
