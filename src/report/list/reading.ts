import {
  type Author,
  type AuthorCount,
  byAuthor,
  inBoth,
  type Language,
  promisesOf,
  sentenceFound,
  type ToRead,
  toRead,
} from "#alert";
import { displayId, linksOf } from "#parliament";
import type { Transaction } from "#store";
import type { Look } from "../followed.ts";
import type { Listing, Row } from "../form/row.ts";
import { listWords } from "./list-words.ts";

/** What is to be read, with how much by whom in one line; that is empty where there is nothing. */
export interface ReadingReport extends Listing {
  readonly summary: string;
}

/** The letters and answers that touched the rules of a channel, or of any where it is null, and that nobody has read. */
export function readingReport(
  channel: string | null,
  { watches, archive, now }: Look,
  language: Language,
): ReadingReport {
  const { rows, authors } =
    archive?.transaction((transaction) => {
      const groups = byAuthor(toRead(channel, watches, transaction, now));
      const all = groups.flatMap(({ items }) => items);
      return { rows: all.map((entry) => rowOf(entry, transaction)), authors: groups };
    }) ?? NONE;
  return { names: NAMES, columns: columnsIn(language), rows, summary: summaryOf(authors, language) };
}

const NONE: { readonly rows: readonly Row[]; readonly authors: readonly AuthorCount[] } = {
  rows: [],
  authors: [],
};

const NAMES = [
  "id",
  "kind",
  "title",
  "date",
  "author",
  "voice",
  "touchedAt",
  "watches",
  "channels",
  "sentence",
  "promises",
  "url",
] as const;

function rowOf(entry: ToRead, archive: Pick<Transaction, "text">): Row {
  const { snapshot, kind, author, at, hits, channels } = entry;
  return {
    id: snapshot.ids[0] ?? snapshot.key,
    kind,
    title: snapshot.title,
    date: snapshot.date,
    author: author.office,
    voice: author.voice,
    touchedAt: at,
    watches: [...new Set(hits.map(({ watch }) => watch))],
    channels,
    sentence: sentenceFound(hits)[0]?.sentence ?? null,
    promises: promisesOf(entry, archive).map(({ text }) => text),
    url: linksOf(snapshot.ids, "document")[0]?.url ?? null,
  };
}

function columnsIn(language: Language): Listing["columns"] {
  const { date, title, number } = listWords[language];
  const words = WORDS[language];
  return [
    { head: date, cell: (row, day) => day(String(row.date ?? "")) },
    { head: words.author, cell: (row) => authorText(row, language) },
    { head: number, cell: (row) => displayId(String(row.id ?? "")) },
    { head: words.rules, cell: ({ watches }) => (Array.isArray(watches) ? watches.join(", ") : "") },
    {
      head: words.promises,
      cell: ({ promises }) => (Array.isArray(promises) && promises.length > 0 ? String(promises.length) : ""),
    },
    { head: title, cell: (row) => String(row.title ?? "") },
  ];
}

function authorText({ author, voice }: Row, language: Language): string {
  return typeof author === "string" ? author : WORDS[language].voices[voice as Author["voice"]];
}

/** `Minister van Asiel en Migratie: 2 brieven, 1 antwoord · Kamer: 1 brief` */
function summaryOf(authors: readonly AuthorCount[], language: Language): string {
  const words = WORDS[language];
  return authors
    .map(({ author: { office, voice }, letters, answers }) => {
      const counts = [
        letters === 0 ? "" : words.letters(letters),
        answers === 0 ? "" : words.answers(answers),
      ].filter((count) => count !== "");
      return `${office ?? words.voices[voice]}: ${counts.join(", ")}`;
    })
    .join(" · ");
}

const WORDS = inBoth({
  author: { nl: "Van", en: "From" },
  rules: { nl: "Raakt", en: "Concerns" },
  promises: { nl: "Belooft", en: "Promises" },
  letters: {
    nl: (count: number) => (count === 1 ? "1 brief" : `${count} brieven`),
    en: (count) => (count === 1 ? "1 letter" : `${count} letters`),
  },
  answers: {
    nl: (count: number) => (count === 1 ? "1 antwoord" : `${count} antwoorden`),
    en: (count) => (count === 1 ? "1 answer" : `${count} answers`),
  },
  voices: {
    nl: { government: "Kabinet", house: "Kamer", other: "Anderen" } as Readonly<
      Record<Author["voice"], string>
    >,
    en: { government: "Cabinet", house: "House", other: "Others" },
  },
});
