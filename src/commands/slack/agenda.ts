import { displayId } from "#parliament";
import { type Answer, longDate } from "#slack";
import { agendaRows } from "../lists/agenda.ts";
import { agendaWords, timeOf } from "../lists/agenda-words.ts";
import type { DeskParts } from "./parts.ts";

const ROWS_MAX = 15;

/** Meetings and deadlines of what is followed. */
export function agendaAnswer({ app, config, words }: DeskParts): Answer {
  const { watches } = app.context.watching().matcher;
  const { language, recesses } = config;
  const rows = agendaRows({ watches, language, recesses }, false, app.store, app.context.clock());
  if (rows.length === 0) return { text: agendaWords(language).nothingHere };
  const items = rows.slice(0, ROWS_MAX).map((row) => {
    const subjects = row.subjects.map(displayId).join(", ");
    const time = timeOf(row);
    const day = longDate(String(row.date), language);
    const when = time === "" ? day : `${day}, ${time}`;
    return {
      text: `${when} · ${row.kind} · ${row.title}${subjects === "" ? "" : ` (${subjects})`}`,
      url: row.url,
    };
  });
  return { text: words.agendaTitle, items };
}
