import type { PostContent } from "#alert";
import { displayId, kindOf, subjectId } from "#parliament";
import type { Evidence } from "#watch";
import type { ArchiveTransaction } from "../archive.ts";
import type { PipelineContext } from "../context.ts";
import { noteDeed } from "../outbox/deeds.ts";
import { queueEdit } from "../outbox/queue-edit.ts";
import { reviseSubject } from "./revise.ts";

/** The motion that a card's document may mean, where it is one and no other: with what is said there of it; else null. */
export function possibleIn(content: PostContent): Evidence | null {
  if (content.type !== "document-card") return null;
  const all = content.hits.flatMap(({ evidence }) =>
    evidence.filter(({ possible }) => possible !== undefined),
  );
  const ids = new Set(all.map(({ id }) => id));
  return ids.size === 1 ? (all.find(({ claim }) => claim !== undefined) ?? all[0] ?? null) : null;
}

/**
 * Takes the motion that a document may mean for certain, because somebody says that it is: its thread tells what the
 * document says, and by whose word, and the card says so too. The id of the motion; null where the card knows none.
 */
export function confirmMotion(
  transaction: ArchiveTransaction,
  card: string,
  userId: string,
  context: PipelineContext,
): string | null {
  const content = transaction.lastContent(card);
  const found = content === null ? null : possibleIn(content);
  if (content?.type !== "document-card" || found?.id === undefined) return null;
  const now = context.clock();
  const at = now.toISOString();
  const { id, sentence, claim } = found;
  const claims = claim === undefined ? [] : [claim];
  const isNew = transaction.saveConfirmed(content.snapshot.key, { id, sentence, claims, userId, at });
  const post = transaction.post(card);
  if (post !== null) {
    if (isNew)
      noteDeed(
        transaction,
        { deed: "confirmed", userId, at, channel: post.channel, target: card, title: displayId(id) },
        card,
        context,
      );
    const key = `edit/confirmed/${id}/${card}`;
    const shown = {
      ...content,
      hits: content.hits.map((hit) => ({ ...hit, evidence: hit.evidence.map(certain) })),
    };
    const edit = {
      key,
      kind: "edit",
      channel: post.channel,
      parent: card,
      broadcast: false,
      held: false,
    } as const;
    const subject = subjectId("document", content.snapshot.key);
    queueEdit(transaction, { ...edit, content: shown }, { subject, run: null }, at);
  }
  const mode = { silent: false, source: "slack", run: null, now };
  const motions = transaction.subjectsWithId(id).filter((subject) => kindOf(subject) !== "document");
  if (isNew) for (const motion of motions) reviseSubject(transaction, motion, mode, context);
  return id;

  function certain(piece: Evidence): Evidence {
    if (piece.id !== id || piece.possible === undefined) return piece;
    const { possible: _no, ...sure } = piece;
    return { ...sure, confirmedBy: userId };
  }
}
