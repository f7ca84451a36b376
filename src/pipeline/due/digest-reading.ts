import {
  byAuthor,
  type DigestCard,
  promisesOf,
  type ReadingLine,
  sentenceFound,
  type ToRead,
  toldUnder,
  toRead,
} from "#alert";
import type { Watch } from "#watch";
import type { ArchiveTransaction } from "../archive.ts";

/** More than a digest shows. */
const LINES_MAX = 10;

/**
 * The letters and answers that touched the rules of a channel and that nobody there has read; nothing where there are none.
 * @param since only what touched them since then, UTC ISO; null for all
 */
export function readingAhead(
  channel: string,
  since: string | null,
  watches: Iterable<Watch>,
  transaction: ArchiveTransaction,
  now: Date,
): Pick<DigestCard, "reading"> {
  const all = toRead(channel, watches, transaction, now).filter(({ at }) => since === null || at >= since);
  if (all.length === 0) return {};
  return {
    reading: {
      total: all.length,
      authors: byAuthor(all).map(({ author, letters, answers }) => ({ author, letters, answers })),
      lines: all.slice(0, LINES_MAX).map((entry) => lineOf(entry, channel, transaction)),
    },
  };
}

function lineOf(entry: ToRead, channel: string, transaction: ArchiveTransaction): ReadingLine {
  const { snapshot, author, hits } = entry;
  const card = cardOf(entry, channel, transaction);
  return {
    on: snapshot.date,
    id: snapshot.ids[0] ?? null,
    title: snapshot.title,
    kind: snapshot.kind,
    author,
    watches: [...new Set(hits.map(({ name }) => name))],
    sentence: sentenceFound(hits)[0]?.sentence ?? null,
    promise: promisesOf(entry, transaction)[0]?.text ?? null,
    ...(card === null ? {} : { card }),
  };
}

/** Its own card in the channel, or that of what it cites, in whose thread it was told. */
function cardOf(entry: ToRead, channel: string, transaction: ArchiveTransaction): string | null {
  const cards = toldUnder(entry, transaction.subjectsWithId).flatMap((id) => transaction.cardsOf(id));
  return cards.find((card) => card.channel === channel)?.key ?? null;
}
