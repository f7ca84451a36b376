import { byAuthor, toldUnder } from "#alert";
import { linksOf } from "#parliament";
import { authorLine, type HomeRow, type HomeSection, readingLines, readingTitle } from "#slack";
import type { Transaction } from "#store";
import { seenCard } from "../asked/place.ts";
import { offerOf } from "../button.ts";
import { readOff } from "../buttons/read-off.ts";
import type { DeskParts } from "../ports.ts";
import { EVERYWHERE, unreadIn } from "../reading/unread.ts";
import { homeWords } from "./home-words.ts";

const ROWS_MAX = 4;

/**
 * Letters and answers that touched a rule of any channel and that nobody has read, by who wrote most; a press ticks one
 * off wherever it touched a rule.
 */
export function readingSection(parts: DeskParts, transaction: Transaction): HomeSection {
  const { language } = parts.config;
  const authors = byAuthor(unreadIn(null, transaction, parts));
  const all = authors.flatMap(({ items }) => items);
  const rows = all.map((entry): HomeRow => {
    const key = `card/${entry.subject}/${EVERYWHERE}`;
    const [name = "", ...said] = readingLines(entry, language);
    return {
      name,
      said,
      url: linksOf(entry.snapshot.ids, "document")[0]?.url ?? null,
      place:
        toldUnder(entry, transaction.subjectsWithId)
          .map((id) => seenCard(id, null, transaction)?.place ?? null)
          .find((place) => place !== null) ?? null,
      menu: { key, offers: [offerOf(readOff, key, language)] },
    };
  });
  const counts = authors.map((author) => authorLine(author, language)).join(" · ");
  return {
    title: readingTitle(all.length, language),
    rows,
    rowsMax: ROWS_MAX,
    ...(all.length === 0 ? {} : { more: homeWords[language].reading(counts) }),
  };
}
