import {
  type DocumentCard,
  GROUP_FROM,
  GROUP_MINUTES,
  type GroupableCard,
  groupDossier,
  groupKey,
  groupPost,
} from "#alert";
import type { ArchiveTransaction } from "../archive.ts";
import type { PipelineContext } from "../context.ts";
import { queueEdit } from "./queue-edit.ts";

/** No run takes longer than this to send what it made, unless nothing can be sent. */
const HELD_MINUTES = 60;

/**
 * Makes one message of the cards of documents of one dossier that came in a channel within minutes, in the caller's
 * transaction: their own cards go in its thread. Cards that were sent already stay, and are named on it; what comes
 * later within the minutes joins by an edit. To be called when the flood guard has held what it holds.
 */
export function groupDocuments(transaction: ArchiveTransaction, now: Date, context: PipelineContext): void {
  const since = minutesAgo(GROUP_MINUTES, now);
  const channels = new Set([...context.watching().rules.watches.values()].map(({ channel }) => channel));
  for (const channel of channels) {
    // Cards in it may have been held.
    for (const group of transaction.groupsSince(channel, minutesAgo(HELD_MINUTES, now)))
      refreshGroup(transaction, group, now, context);
    const cards = transaction.cardsSince(channel, since);
    const dossiers = Map.groupBy(cards, ({ content }) => groupDossier(content));
    for (const [dossier, own] of dossiers) {
      if (dossier !== null) groupDossierCards(transaction, { dossier, channel }, own, now, context);
    }
  }
}

function minutesAgo(minutes: number, now: Date): string {
  return new Date(now.getTime() - minutes * 60_000).toISOString();
}

interface Place {
  readonly dossier: string;
  readonly channel: string;
}

/** @param cards those of the last minutes, in order */
function groupDossierCards(
  transaction: ArchiveTransaction,
  { dossier, channel }: Place,
  cards: readonly GroupableCard[],
  now: Date,
  context: PipelineContext,
): void {
  const single = cards.filter(({ group }) => group === null);
  // A group is open for as long as its first card is one of the last minutes.
  const open = cards
    .map(({ group }) => group)
    .find((group) => group !== null && isOpen(transaction, group, cards));
  const [first] = single;
  if (first === undefined || (open === undefined && single.length < GROUP_FROM)) return;
  const key = open ?? groupKey(dossier, first.key);
  if (open === undefined) {
    const { language } = context.watching().rules;
    const contents = single.flatMap(({ content }) => (content.type === "document-card" ? [content] : []));
    const post = groupPost(key, channel, contents, language);
    if (!transaction.enqueue(post, null, null, now.toISOString())) return;
  }
  for (const card of single) transaction.joinGroup(card.key, key);
  refreshGroup(transaction, key, now, context);
}

function isOpen(transaction: ArchiveTransaction, group: string, cards: readonly GroupableCard[]): boolean {
  const [first] = transaction.membersOf(group);
  return cards.some(({ key }) => key === first?.key) && transaction.post(group)?.state !== "superseded";
}

/** Brings the card of a group up to date with the cards in it. One in which nothing is left is not sent. */
export function refreshGroup(
  transaction: ArchiveTransaction,
  group: string,
  now: Date,
  context: PipelineContext,
): void {
  const card = transaction.post(group);
  if (card === null) return;
  const cards = transaction.membersOf(group).flatMap((member): readonly DocumentCard[] => {
    const content = transaction.lastContent(member.key);
    return content?.type === "document-card" ? [content] : [];
  });
  if (cards.length === 0) {
    if (card.state === "ready" && card.attempts === 0) transaction.update(group, { state: "superseded" });
    return;
  }
  const post = groupPost(group, card.channel, cards, context.watching().rules.language);
  // Where all were withdrawn their lines stay: the thread says what became of them.
  if (post.content.type === "group-card" && post.content.total === 0) return;
  const key = `edit/${group}/${now.toISOString()}`;
  queueEdit(
    transaction,
    { ...post, key, kind: "edit", parent: group },
    { subject: null, run: null },
    now.toISOString(),
  );
}

/** The groups that cards are in, brought up to date with what those say now. */
export function refreshGroupsOf(
  transaction: ArchiveTransaction,
  cards: readonly { readonly key: string }[],
  now: Date,
  context: PipelineContext,
): void {
  const groups = new Set(cards.flatMap(({ key }) => transaction.groupOf(key) ?? []));
  for (const group of groups) refreshGroup(transaction, group, now, context);
}
