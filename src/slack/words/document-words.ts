import { inBoth } from "#alert";
import type { EventType } from "#parliament";
import { own } from "../own.ts";
import { small } from "../text.ts";
import { changed } from "./change-words.ts";
import { is, type Sentences, was } from "./said.ts";

/** What cards say about a document. */
export const documentWords = inBoth({
  named: {
    nl: (kind: string, title: string) => `${kind} “${title}”`,
    en: (kind, title) => `${kind} “${title}”`,
  },
  kinds: {
    nl: {
      "Antwoord schriftelijke vragen": "Antwoord op Kamervragen",
      "Antwoord schriftelijke vragen (nader)": "Nader antwoord op Kamervragen",
      "Schriftelijke vragen": "Kamervragen",
      "Brief regering": "Kamerbrief",
      "Mededeling (uitstel antwoord)": "Uitstel van antwoord op Kamervragen",
    } as Readonly<Record<string, string>>,
    en: {
      "Antwoord schriftelijke vragen": "Answer to written questions",
      "Antwoord schriftelijke vragen (nader)": "Further answer to written questions",
      "Schriftelijke vragen": "Written questions",
      "Brief regering": "Letter from the government",
      "Mededeling (uitstel antwoord)": "Postponement of an answer to written questions",
    },
  },
  kind: {
    nl: (published: string, _class: string) => published,
    en: (published, documentClass) => {
      const name = own(KINDS, documentClass);
      return name === undefined ? `Document (${published})` : `${name} (${published})`;
    },
  },
  dated: {
    nl: (what: string, date: string) => `${what} van ${date}`,
    en: (what, date) => `${what} of ${date}`,
  },
  from: { nl: (names: string) => `Van: ${names}`, en: (names) => `From: ${names}` },
  publishedOn: { nl: (date: string) => `Gepubliceerd op ${date}`, en: (date) => `Published on ${date}` },
  late: { nl: "Kwam later binnen", en: "Came in late" },
  lateFrom: {
    nl: (site: string) => `Kwam later binnen, gevonden op ${site}`,
    en: (site) => `Came in late, found at ${site}`,
  },
  textPending: {
    nl: "Tekst nog niet gelezen; deze kaart wordt bijgewerkt zodra dat gelukt is.",
    en: "Text not read yet; this card will be updated once it is.",
  },
  noFile: { nl: "Er is nog geen bestand bij dit stuk.", en: "There is no file with this document yet." },
  unreadable: {
    nl: (reason: string | null) =>
      `Tekst niet leesbaar${reason === null ? "" : ` (${reason})`}. Lees het stuk zelf via de knop.`,
    en: (reason) =>
      `Text unreadable${reason === null ? "" : ` (${reason})`}. Read the document itself through the button.`,
  },
  attachmentOf: { nl: (what: string) => `Bijlage bij ${what}`, en: (what) => `Attachment of ${what}` },
  matched: {
    nl: (name: string, watches: string) => `${name} raakt ${watches}.`,
    en: (name, watches) => `${name} concerns ${watches}.`,
  },
  seen: { nl: (name: string) => `${name} is binnengekomen.`, en: (name) => `${name} has come in.` },
});

type DocumentEvent = Extract<EventType, `document.${string}`>;

/** One sentence for every step of a document. */
export const documentSentences: Sentences<DocumentEvent> = {
  "document.published": { nl: (f) => is(f, "gepubliceerd"), en: (f) => was(f, "published") },
  "document.revised": {
    nl: (f) => is(f, "vervangen door een nieuwe versie"),
    en: (f) => was(f, "replaced by a new version"),
  },
  "document.read": {
    nl: (f) => is(f, "gelezen: de tekst is nu beschikbaar"),
    en: (f) => was(f, "read: the text is available now"),
  },
  "document.unreadable": {
    nl: (f) => is(f, `niet leesbaar${f.reason === null ? "" : `: ${f.reason}`}`),
    en: (f) => ({
      bare: `Text unreadable${f.reason === null ? "" : `: ${f.reason}`}.`,
      full: `The text of ${small(f.name)} is unreadable${f.reason === null ? "" : `: ${f.reason}`}.`,
    }),
  },
  "document.withdrawn": {
    nl: (f) => is(f, "ingetrokken door de bron"),
    en: (f) => was(f, "withdrawn by the source"),
  },
  "document.changed": { nl: (f) => is(f, changed.nl(f)), en: (f) => was(f, changed.en(f)) },
};

/** What the classes of documents are called in English; in Dutch the published kind says it. */
const KINDS: Readonly<Record<string, string>> = {
  motion: "Motion",
  amendment: "Amendment",
  letter: "Letter",
  question: "Questions",
  answer: "Answer",
  postponement: "Postponement",
  bill: "Bill",
  memorandum: "Memorandum",
  report: "Report",
  consultation: "Written consultation",
  debate: "Debate",
  decisions: "List of decisions",
  votes: "Votes",
  agenda: "Agenda",
  attachment: "Attachment",
};
