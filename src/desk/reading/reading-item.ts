import { type Language, type MessagePlace, sentenceFound, type ToRead, toldUnder } from "#alert";
import { linksOf } from "#parliament";
import { type AnswerItem, promiseSaid, readingLine } from "#slack";
import type { Transaction } from "#store";
import { seenCard } from "../asked/place.ts";
import { offerOf } from "../button.ts";
import { readOff } from "../buttons/read-off.ts";
import { EVERYWHERE } from "./unread.ts";

/**
 * A letter or answer that is to be read: what it is, which rules it touched with the sentence, what it promises, a link
 * to where it is told, and the button that ticks it off.
 * @param channel where it is ticked off; null: everywhere where it touched a rule
 */
export function readingItem(
  entry: ToRead,
  channel: string | null,
  transaction: Transaction,
  language: Language,
): AnswerItem {
  const { snapshot, subject, hits } = entry;
  return {
    text: readingLine(entry, language),
    url: linksOf(snapshot.ids, "document")[0]?.url ?? null,
    place: placeOf(entry, channel, transaction),
    found: sentenceFound(hits),
    said: promiseSaid(entry, transaction, language),
    offers: [offerOf(readOff, `card/${subject}/${channel ?? EVERYWHERE}`, language)],
  };
}

/** Its own card, or the thread of what it cites, which told of it. */
function placeOf(entry: ToRead, channel: string | null, transaction: Transaction): MessagePlace | null {
  return (
    toldUnder(entry, transaction.subjectsWithId)
      .map((id) => seenCard(id, channel, transaction)?.place ?? null)
      .find((place) => place !== null) ?? null
  );
}
