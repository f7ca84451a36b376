import { inBoth } from "#alert";

/** What cards say of how far the past of a thing is searched, and of what was found in it. */
export const pastWords = inBoth({
  notSearched: { nl: "eerdere stukken nog niet doorzocht", en: "earlier documents not searched yet" },
  notSearchable: { nl: "eerdere stukken niet doorzocht", en: "earlier documents not searched" },
  unsearchable: {
    nl: "eerdere stukken niet doorzocht: geen bron die aan staat kan dat",
    en: "earlier documents not searched: no source that is on can do that",
  },
  reading: {
    nl: (read: string, total: string) => `${read} van ${total} gelezen`,
    en: (read, total) => `${read} of ${total} read`,
  },
  searched: {
    nl: (since: string | null) =>
      since === null ? "Eerdere stukken doorzocht" : `Eerdere stukken doorzocht sinds ${since}`,
    en: (since) =>
      since === null ? "Earlier documents searched" : `Earlier documents searched since ${since}`,
  },
  unread: {
    nl: (count: number) =>
      count === 1 ? "1 stuk kon niet worden gelezen" : `${count} stukken konden niet worden gelezen`,
    en: (count) => (count === 1 ? "1 document could not be read" : `${count} documents could not be read`),
  },
  cut: {
    nl: "er zijn meer stukken gevonden dan zijn nagelezen",
    en: "more documents were found than are looked at",
  },
  failing: {
    nl: (sources: string) => `${sources} gaf nog geen antwoord`,
    en: (sources) => `${sources} did not answer yet`,
  },
  fromThePast: {
    nl: (total: number) =>
      total === 1 ? "Uit het verleden: 1 stuk noemt" : `Uit het verleden: ${total} stukken noemen`,
    en: (total) =>
      total === 1 ? "From the past: 1 document names" : `From the past: ${total} documents name`,
  },
  thing: {
    nl: {
      motion: "deze motie",
      question: "deze vragen",
      promise: "deze toezegging",
      document: "dit stuk",
      dossier: "dit dossier",
      meeting: "deze vergadering",
    },
    en: {
      motion: "this motion",
      question: "these questions",
      promise: "this pledge",
      document: "this document",
      dossier: "this dossier",
      meeting: "this meeting",
    },
  },
  unknown: { nl: "nog niet in het archief", en: "not in the archive yet" },
  nowhere: { nl: "geen bron kent dit nummer", en: "no source knows this number" },
  waiting: {
    nl: (count: number) =>
      count === 1
        ? "1 oud stuk wacht op lezen"
        : `${count.toLocaleString("nl-NL")} oude stukken wachten op lezen`,
    en: (count) =>
      count === 1
        ? "1 old document waits to be read"
        : `${count.toLocaleString("en-GB")} old documents wait to be read`,
  },
  more: {
    nl: (count: number) => `en ${count} van daarvoor`,
    en: (count) => `and ${count} from before`,
  },
});
