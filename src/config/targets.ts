import { normaliseId, type ParsedId, parseId } from "#parliament";
import { parseQuery, QueryError, type TargetKind } from "#watch";
import { ValueError } from "./values.ts";
import { quoted } from "./wording.ts";

/** What each field of a watch may name, said for the reader of a message. */
export const ID_FIELDS: Readonly<Record<TargetKind, string>> = {
  motion: 'a motion or amendment by its number, such as "36600-XX-29"',
  dossier: 'a dossier by its number, such as "36333" or "36600-XX"',
  question: 'written questions by their number, such as "2024Z18231"',
  promise: 'a pledge by its number, such as "TZ202412-116"',
  document: 'a document by its number, such as "36333-3" or "2024D43817"',
};

/** The canonical id that any spelling names. Throws ValueError where it names nothing, or another kind of thing. */
export function readTarget(field: TargetKind, text: string): string {
  const id = field === "dossier" ? normaliseId(text, "dossier") : normaliseId(text);
  const type = id === null ? undefined : parseId(id)?.type;
  if (id === null || type === undefined) throw new ValueError(`${quoted(text)} is not ${ID_FIELDS[field]}`);
  const [what, ...fields] = KINDS[type];
  if (fields.includes(field)) return id;
  const hint = fields[0] === undefined ? "" : `; for that the key is "${fields[0]}"`;
  throw new ValueError(`${quoted(text)} is read as ${what} (${id}), not as ${ID_FIELDS[field]}${hint}`);
}

/** What an id of each type names, and the fields that may hold it, the best first. */
const KINDS: Readonly<Record<ParsedId["type"], readonly [what: string, ...fields: readonly TargetKind[]]>> = {
  dossier: ["a dossier", "dossier"],
  kamerstuk: ["a Kamerstuk", "motion", "document"],
  unformatted: ["a Kamerstuk that has no final number yet", "document"],
  kamervragen: ["written questions", "question", "document"],
  aanhangsel: ["written questions with their answer", "question", "document"],
  handelingen: ["a part of the Handelingen", "document"],
  staatsblad: ["a Staatsblad", "document"],
  tractatenblad: ["a Tractatenblad", "document"],
  document: ["a document", "document", "motion", "question"],
  zaak: ["a zaak", "motion", "question"],
  activiteit: ["a meeting"],
  toezegging: ["a pledge", "promise"],
  relative: ["a number without its dossier"],
};

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
