import type { HoldCard, Language, Notice, PointerCard } from "#alert";
import { displayId } from "#parliament";
import { bold, type Composition, header, lines, part, plain, richText, threadLink } from "../blocks.ts";
import { shortTitle } from "../names.ts";
import type { Threads } from "../permalink.ts";
import { cut, oneLine, paragraphs } from "../text.ts";
import { listWords } from "../words/list-words.ts";
import { messageWords } from "../words/message-words.ts";
import { noticeText } from "../words/notice-words.ts";
import { overviewWords } from "../words/overview-words.ts";

const ROWS_MAX = 20;

/** Many posts at once, held back: how many, why, and which. */
export function holdComposition(card: HoldCard): Composition {
  const words = overviewWords[card.language];
  if (card.done !== undefined) return doneComposition(words.heldDone(card.done));
  const title = words.heldTitle(card.total);
  const why = card.reason === "flood" ? words.heldFlood(card.total) : words.heldOld(card.total);
  const rows = card.held.slice(0, ROWS_MAX).map((held) => heldRow(held, card.language));
  const rest = card.total - rows.length;
  return {
    sentence: `${title}. ${why}`,
    parts: [
      part(0, header(title)),
      part(0, richText(lines(plain(why)))),
      part(1, richText(lines(...rows, rest > 0 ? plain(listWords[card.language].more(rest)) : []))),
    ],
  };
}

function doneComposition(sentence: string): Composition {
  return { sentence, parts: [part(0, richText(lines(plain(sentence))))] };
}

function heldRow(held: HoldCard["held"][number], language: Language) {
  const watches = cut(
    held.watches
      .slice(0, 4)
      .map((watch) => oneLine(watch, 60))
      .join(", "),
    80,
  );
  return [
    ...plain(`● ${shortTitle(held.title, 100, language)} `),
    ...bold(oneLine(displayId(held.id), 40)),
    ...plain(watches === "" ? "" : ` · ${watches}`),
  ];
}

/** What stands where a second card of the same thing stood. */
export function pointerComposition(card: PointerCard, threads: Threads): Composition {
  const words = overviewWords[card.language];
  const id = oneLine(displayId(card.id), 60);
  const title = oneLine(card.title, 240) || id || "…";
  return {
    sentence: words.pointer(`“${title}”${id === "" || title === id ? "" : ` (${id})`}`),
    parts: [
      part(
        0,
        richText(
          lines(
            [...bold(title), ...plain(title === id ? "" : `  ${id}`)],
            threadLink(words.pointerWhere, threads(card.card)),
          ),
        ),
      ),
    ],
  };
}

/** A notice that an earlier version queued: it holds its sentence. */
interface WordedNotice extends Omit<Notice, "matter"> {
  readonly text: string;
}

/** A message to those who run the service. */
export function noticeComposition(notice: Notice | WordedNotice): Composition {
  const level = messageWords[notice.language].levels[notice.level];
  const said = "matter" in notice ? noticeText(notice.matter, notice.language) : notice.text;
  const text = paragraphs(said, 2500) || "…";
  // The first words in a channel are for all who are there, not for who runs the service.
  if ("matter" in notice && notice.matter.what === "greeting")
    return { sentence: oneLine(text, 400), parts: [part(0, richText(lines(plain(text))))] };
  return {
    sentence: `${level}: ${oneLine(text, 400)}`,
    parts: [part(0, richText(lines([...bold(`${level}  `), ...plain(text)])))],
  };
}
