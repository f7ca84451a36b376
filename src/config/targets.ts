import { normaliseId } from "#parliament";
import { parseQuery, QueryError } from "#watch";
import { ValueError } from "./values.ts";
import { quoted } from "./wording.ts";

export type IdField = "motion" | "dossier" | "question" | "promise" | "document";

/** What each field of a watch may name, said for the reader of a message. */
export const ID_FIELDS: Readonly<Record<IdField, string>> = {
  motion: 'a motion or amendment by its number, such as "36600-XX-29"',
  dossier: 'a dossier by its number, such as "36333" or "36600-XX"',
  question: 'written questions by their number, such as "2024Z18231"',
  promise: 'a pledge by its number, such as "TZ202412-116"',
  document: 'a document by its number, such as "36333-3" or "2024D43817"',
};

/** The canonical id that any spelling names. Throws ValueError where it names nothing, or another kind of thing. */
export function readTarget(field: IdField, text: string): string {
  const id = normaliseId(text);
  if (id === null) throw new ValueError(`${quoted(text)} is not ${ID_FIELDS[field]}`);
  const form = FORMS.find(([pattern]) => pattern.test(id));
  if (form?.[2].includes(field) === true) return id;
  const meant = form?.[2][0];
  const hint = meant === undefined ? "" : `; for that the key is "${meant}"`;
  throw new ValueError(
    `${quoted(text)} is read as ${form?.[1] ?? "something else"} (${id}), not as ${ID_FIELDS[field]}${hint}`,
  );
}

/** Forms of canonical ids: what they are, and the fields that may hold them, the best first. */
const FORMS: readonly (readonly [pattern: RegExp, what: string, fields: readonly IdField[]])[] = [
  [/^dossier-/, "a dossier", ["dossier"]],
  [/^kst-/, "a Kamerstuk", ["motion", "document"]],
  [/^(kv|ah)-/, "written questions", ["question", "document"]],
  [/^(h|stb|stcrt|trb)-/, "a publication", ["document"]],
  [/^\d{4}Z\d+$/, "a zaak", ["motion", "question"]],
  [/^\d{4}D\d+$/, "a document", ["document", "motion", "question"]],
  [/^TZ/, "a pledge", ["promise"]],
];

export const QUERY = 'words to look for, such as: noodopvang AND (kind OR "alleenreizende minderjarige")';

/** The query itself, when it can be read. Throws ValueError with the place. */
export function readQuery(text: string): string {
  if (text.trim() === "") throw new ValueError(`is empty: ${QUERY}`);
  try {
    parseQuery(text);
  } catch (error) {
    if (error instanceof QueryError) throw new ValueError(error.message, error.offset);
    throw error;
  }
  return text;
}
