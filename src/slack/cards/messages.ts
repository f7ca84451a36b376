import type { HoldCard, Notice } from "#alert";
import { displayId } from "#parliament";
import { bold, type Composition, header, lines, part, plain, richText } from "../blocks.ts";
import { oneLine, paragraphs } from "../text.ts";
import { wordsOf } from "../words/index.ts";

const ROWS_MAX = 25;

/** Many posts at once, held back: how many, why, and which. */
export function holdComposition(card: HoldCard): Composition {
  const words = wordsOf(card.language);
  const title = words.heldTitle(card.total);
  const why = card.reason === "flood" ? words.heldFlood(card.total) : words.heldOld(card.total);
  const rows = card.held.slice(0, ROWS_MAX).map(heldRow);
  const rest = card.total - rows.length;
  return {
    sentence: `${title}. ${why}`,
    parts: [
      part(0, header(title)),
      part(0, richText(lines(plain(why)))),
      ...rows.map((row, index) => part(index < 3 ? 1 : 2 + index, richText(lines(row)))),
      ...(rest > 0 ? [part(1, richText(lines(plain(words.more(rest)))))] : []),
    ],
  };
}

function heldRow(held: HoldCard["held"][number]) {
  const watches = held.watches
    .slice(0, 4)
    .map((watch) => oneLine(watch, 60))
    .join(", ");
  return [
    ...plain(`● ${oneLine(held.title, 160)} `),
    ...bold(oneLine(displayId(held.id), 60)),
    ...plain(watches === "" ? "" : ` · ${watches}`),
  ];
}

/** A message to those who run the service. */
export function noticeComposition(notice: Notice): Composition {
  const level = wordsOf(notice.language).levels[notice.level];
  const text = paragraphs(notice.text, 2500);
  return {
    sentence: `${level}: ${oneLine(notice.text, 400)}`,
    parts: [part(0, richText(lines([...bold(`${level}  `), ...plain(text === "" ? "…" : text)])))],
  };
}
