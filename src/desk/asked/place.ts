import type { MessagePlace } from "#alert";
import type { SubjectId } from "#parliament";
import type { Transaction } from "#store";

/** A card that people see, and where. */
export interface SeenCard {
  readonly key: string;
  readonly channel: string;
  readonly place: MessagePlace;
}

/** The card of a thing that stands in Slack: that of the channel, or else any; null where there is none. */
export function seenCard(
  subject: SubjectId,
  channel: string | null,
  transaction: Pick<Transaction, "cardsOf">,
): SeenCard | null {
  const cards = transaction.cardsOf(subject).flatMap(({ key, channel: where, state, ts, channelId }) => {
    const isSeen = state === "sent" && ts !== null && channelId !== null;
    return isSeen ? [{ key, channel: where, place: { ts, channelId } }] : [];
  });
  return cards.find((card) => card.channel === channel) ?? cards[0] ?? null;
}
