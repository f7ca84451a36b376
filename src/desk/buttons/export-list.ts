import { inBoth, type Language } from "#alert";
import {
  agendaCalendar,
  agendaListing,
  agendaRows,
  csvOf,
  type ListedKind,
  listingOf,
  termCalendar,
} from "#report";
import type { Answer, Offer } from "#slack";
import { askedWords } from "../asked/asked-words.ts";
import type { DeskButton } from "../button.ts";
import type { DeskParts } from "../ports.ts";

/** What is exported: a list, or the agenda. */
export type Exported = ListedKind | "agenda";
export type Format = "csv" | "ics";

/** *CSV* and *Agendabestand* under a list: puts it as a file into the conversation. */
export const exportList: DeskButton = {
  id: "export",
  isForMembers: true,
  label: { nl: "Bestand", en: "File" },
  press({ value }, parts) {
    const [format, what] = value.split("/");
    const isKnown = (format === "csv" || format === "ics") && EXPORTED.some((one) => one === what);
    return isKnown
      ? exported(format, what as Exported, parts)
      : { text: askedWords[parts.config.language].stale };
  },
};

const EXPORTED: readonly Exported[] = ["motion", "question", "promise", "agenda"];

/** The buttons for a list. */
export function exportOffers(what: Exported, language: Language): readonly Offer[] {
  return (["csv", "ics"] as const).map((format, index) => ({
    id: `${exportList.id}-${index}`,
    label: WORDS[language].formats[format],
    value: `${format}/${what}`,
  }));
}

/** The same as an answer with the file. */
export function exported(format: Format, what: Exported, { program, config }: DeskParts): Answer {
  const { language, recesses } = config;
  const words = WORDS[language];
  const { watches } = program.context.watching().matcher;
  const now = program.context.clock();
  const look = { watches, recesses, archive: program.store, now };
  const title = words.titles[what];
  return {
    text: words.done(title),
    file: {
      name: `kamerwacht-${words.names[what]}-${now.toISOString().slice(0, 10)}.${format}`,
      title,
      content: format === "csv" ? csv() : ics(),
    },
  };

  function csv(): string {
    const { names, rows } =
      what === "agenda"
        ? agendaListing(agendaRows(false, look, language), language)
        : listingOf({ kind: what, all: false, limit: null }, look, language);
    return csvOf(names, rows);
  }

  function ics(): string {
    return what === "agenda"
      ? agendaCalendar(agendaRows(false, look, language), language, now)
      : termCalendar({ kind: what, all: false, limit: null }, look, language);
  }
}

const WORDS = inBoth({
  formats: {
    nl: { csv: "Als CSV", ics: "Termijnen als agendabestand" },
    en: { csv: "As CSV", ics: "Terms as a calendar file" },
  },
  titles: {
    nl: { motion: "Moties", question: "Kamervragen", promise: "Toezeggingen", agenda: "Agenda" },
    en: { motion: "Motions", question: "Written questions", promise: "Pledges", agenda: "Agenda" },
  },
  names: {
    nl: { motion: "moties", question: "kamervragen", promise: "toezeggingen", agenda: "agenda" },
    en: { motion: "motions", question: "questions", promise: "pledges", agenda: "agenda" },
  },
  done: {
    nl: (title: string) => `${title}: het bestand staat in dit gesprek. Iedereen hier kan het zien.`,
    en: (title) => `${title}: the file is in this conversation. Everybody here can see it.`,
  },
});
