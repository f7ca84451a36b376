import type { Item } from "./items.ts";

/** One of the lists of the website, newest first. */
export interface List {
  /** The last part of its address, and the name of its stream. */
  readonly name: string;
  /** What it is filtered by: `fld_prl_kamerstuk`. */
  readonly label: string;
  /** What it lists: single documents, sessions with votes, or bills. */
  readonly holds: "documents" | "sessions" | "bills";
  /** The kind of a document in the words of the open data; null where its card does not tell. */
  readonly kindOf: (item: Item) => string | null;
}

export const LISTS: readonly List[] = [
  { name: "moties", label: "Moties", holds: "documents", kindOf: motionKind },
  { name: "stemmingsuitslagen", label: "Stemmingsuitslagen", holds: "sessions", kindOf: () => null },
  {
    name: "brieven_regering",
    label: "Brieven regering",
    holds: "documents",
    kindOf: () => "Brief regering",
  },
  { name: "kamervragen", label: "Kamervragen", holds: "documents", kindOf: questionKind },
  { name: "amendementen", label: "Amendementen", holds: "documents", kindOf: amendmentKind },
  { name: "wetsvoorstellen", label: "Wetsvoorstellen", holds: "bills", kindOf: () => null },
];

/** The address of a page of a list. In: the base, the number of the page from 0. */
export function listUrl(base: URL, list: List, page: number): URL {
  const url = new URL(`${base.href.replace(/\/$/, "")}/kamerstukken/${list.name}`);
  url.search = new URLSearchParams({
    qry: "*",
    fld_tk_categorie: "Kamerstukken",
    fld_prl_kamerstuk: list.label,
    srt: "date:desc:date",
    page: String(page),
  }).toString();
  return url;
}

const MODIFIED = /^(?:(?:nader|tweede|derde|gewijzigd)e?\s+)*gewijzigd/i;

export function motionKind({ title }: Pick<Item, "title">): string {
  return MODIFIED.test(title) ? "Motie (gewijzigd/nader)" : "Motie";
}

export function amendmentKind({ title }: Pick<Item, "title">): string {
  return MODIFIED.test(title) ? "Amendement (gewijzigd/nader/vervangend)" : "Amendement";
}

/** Questions, their answers and their postponements stand in one list, and their titles are often just the subject. */
export function questionKind({ title, texts }: Pick<Item, "title" | "texts">): string | null {
  const said = (pattern: RegExp) => [title, ...texts].some((text) => pattern.test(text));
  if (said(/^(?:nader )?antwoord\b|^beantwoording\b/i)) return "Antwoord schriftelijke vragen";
  if (said(/^mededeling\b|^uitstel\b|^verzoek (?:om|tot) uitstel/i)) return "Mededeling (uitstel antwoord)";
  return said(/^(?:schriftelijke )?vragen\b|^kamervragen (?:van|over)\b/i) ? "Schriftelijke vragen" : null;
}
