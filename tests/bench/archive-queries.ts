import type BetterSqlite3 from "better-sqlite3";
import { inflections } from "../../src/watch/inflect.ts";
import { chance, makeCompound } from "../watch/corpus.ts";

/** One word with its inflections, a part of words, or anything else. */
export type Kind = "word" | "part" | "other";

/** Queries as people ask them: one word, compounds, parts of words, phrases, near, with and without. */
export function queries(): readonly (readonly [kind: Kind, query: string])[] {
  const random = chance(7);
  const word = () => makeCompound(random);
  const parts = ["asielopvang", "noodopvang", "mantelzorg", "stikstofnorm", "jeugdhulp", "woningplan"].map(
    (part) => ["part", `*${part}*`] as const,
  );
  return [
    ...Array.from({ length: 12 }, () => ["word", word()] as const),
    ...["coördinatie", "gemeente", "opvang", "nergens"].map((one) => ["word", one] as const),
    ...parts,
    ...["crisis*", "*huisvestingswet", "*opvang*", "haven*"].map((one) => ["part", one] as const),
    ...Array.from({ length: 4 }, () => ["other", `"de ${word()}"`] as const),
    ...Array.from({ length: 4 }, () => ["other", `${word()} NEAR/10 (${word()} OR opvang*)`] as const),
    ...Array.from({ length: 4 }, () => ["other", `${word()} AND ${word()}`] as const),
    ...Array.from({ length: 2 }, () => ["other", `${word()} NOT opvang`] as const),
    ["other", '"regering verzoekt"'],
    ["other", "kwaliteit NEAR/5 opvang"],
  ];
}

/** The newest that a word hits in one of its forms, or a part of a word in one of the words that have it, with an excerpt. */
export function plainly(plain: BetterSqlite3.Database, query: string): number {
  const asked = askedOf(plain, query);
  if (asked === "") return 0;
  return plain
    .prepare(
      "SELECT rowid, title, snippet(plain, -1, '', '', '', 32) FROM plain WHERE plain MATCH ? ORDER BY rowid DESC LIMIT 20",
    )
    .all(asked).length;
}

/** A word with its inflections, or a part of one, as one asks full-text search for it. */
export function askedOf(plain: BetterSqlite3.Database, query: string): string {
  const part = query.replaceAll("*", "");
  const like = `${query.startsWith("*") ? "%" : ""}${part}${query.endsWith("*") ? "%" : ""}`;
  const words = query.includes("*")
    ? plain.prepare<[string], string>("SELECT term FROM vocabulary WHERE term LIKE ?").pluck().all(like)
    : inflections(part.normalize("NFD").replace(/\p{M}/gu, ""));
  return words.map((word) => `"${word}"`).join(" OR ");
}
