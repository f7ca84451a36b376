import { inBoth } from "#alert";
import { displayId } from "#parliament";
import { type AgendaRow, agendaRows, timeOf } from "#report";
import { longDate } from "#slack";
import { channelFor } from "../asked/channel.ts";
import { subjectsOf } from "../asked/found.ts";
import { calledShortly } from "../asked/item.ts";
import { seenCard } from "../asked/place.ts";
import { exported, exportOffers } from "../buttons/export-list.ts";
import type { KamerWord } from "../kamer-word.ts";
import type { DeskParts } from "../ports.ts";

const ROWS_MAX = 15;

/** `agenda`: meetings and deadlines of what is followed. */
export const agenda: KamerWord = {
  typed: { nl: ["agenda"], en: ["agenda"] },
  group: "list",
  help: {
    nl: "agenda: vergaderingen en termijnen van wat u volgt",
    en: "agenda: meetings and deadlines of what you follow",
  },
  answer({ rest, asker }, parts) {
    const { program, config } = parts;
    const { language, recesses } = config;
    const format = /^(csv|ics)$/i.exec(rest.trim())?.[1]?.toLowerCase();
    if (format === "csv" || format === "ics") return exported(format, "agenda", parts);
    const { watches } = program.context.watching().matcher;
    const look = { watches, recesses, archive: program.store, now: program.context.clock() };
    const rows = agendaRows(false, look, language);
    const { title, nothing } = WORDS[language];
    if (rows.length === 0) return { text: nothing };
    const placeOf = (ids: readonly string[]) =>
      program.store.transaction((transaction) => {
        const channel = channelFor(asker, transaction);
        const subjects = ids.flatMap((id) => transaction.subjectsWithId(id));
        return subjects
          .map((id) => seenCard(id, channel, transaction)?.place ?? null)
          .find((place) => place !== null);
      });
    const items = rows.slice(0, ROWS_MAX).map((row) => {
      const time = timeOf(row);
      const day = longDate(row.date, language);
      const when = time === "" ? day : `${day}, ${time}`;
      return {
        text: [when, row.kind, ...calledIn(row, parts)].join(" · "),
        url: row.url,
        place: placeOf(row.subjects) ?? null,
      };
    });
    return { text: title, items, offers: exportOffers("agenda", language) };
  },
};

/** What a line is about: a term by the name of its thing; a meeting by its title, where that says more, and what is dealt with. */
function calledIn(row: AgendaRow, { program, config }: DeskParts): readonly string[] {
  const [thing] = program.store.transaction((transaction) => subjectsOf(row.subjects, transaction));
  if (row.type === "deadline" && thing !== undefined) return [calledShortly(thing.snapshot, config.language)];
  const title = row.title.toLowerCase() === row.kind.toLowerCase() ? "" : row.title;
  return [title, row.subjects.map(displayId).join(", ")].filter((piece) => piece !== "");
}

const WORDS = inBoth({
  title: { nl: "Wat er aankomt:", en: "What is ahead:" },
  nothing: { nl: "Er staat niets op de agenda van wat u volgt.", en: "Nothing is ahead of what you follow." },
});
