import { DOCUMENT_CLASSES } from "#parliament";
import { faults } from "./fault-words.ts";
import { kindMeant, kindNamed } from "./kind-meant.ts";
import type { Token } from "./lexer.ts";
import { nearest } from "./nearest.ts";
import { FIELD_NAMES, type FieldName, QueryError, type QueryField } from "./query.ts";
import { wordsOf } from "./words.ts";

/** The field of that name. Throws QueryError with the nearest name where there is none. */
export function fieldName(token: Token): FieldName {
  const name = token.text.toLowerCase();
  const known = FIELD_NAMES.find((field) => field === name);
  if (known !== undefined) return known;
  const meant = DUTCH_FIELDS[name] ?? nearest(name, FIELD_NAMES);
  const fields = FIELD_NAMES.map((field) => `${field}:`).join(" ");
  throw new QueryError(faults.noField(token.text, fields, meant), token.offset, token.length);
}

/** A field with its value. Throws QueryError on a value that the field cannot have. */
export function fieldNode(
  field: FieldName,
  value: Token,
  part: { readonly offset: number; readonly length: number },
): QueryField {
  const written = value.text.trim();
  const words = written.split(/\s+/u).flatMap((piece) => wordsOf(piece, { exact: true })[0] ?? []);
  if (words.length === 0) throw new QueryError(faults.emptyValue(field), part.offset, part.length);
  if (field === "kind") return { type: "field", field, value: kindOf(written, value), words, ...part };
  if (field === "dossier") return { type: "field", field, value: dossierOf(written, value), words, ...part };
  return { type: "field", field, value: written, words, ...part };
}

function kindOf(written: string, token: Token): string {
  const named = kindNamed(written);
  if (named !== null) return named;
  const meant = kindMeant(written);
  const kinds = DOCUMENT_CLASSES.join(", ");
  throw new QueryError(faults.noKind(written, kinds, meant), token.offset, token.length);
}

/** `36 600 XX`, `36600-xx`, `dossier-36600-XX` give `dossier-36600-XX`. */
function dossierOf(written: string, token: Token): string {
  const parts = /^(?:dossier-|kst-)?(\d{2})[ .\u00a0]?(\d{3})(?:[ -]?\(?([A-Z]{1,6}|\d{2})\)?)?$/iu.exec(
    written,
  );
  if (parts === null) {
    throw new QueryError(faults.noDossier(written), token.offset, token.length);
  }
  const suffix = parts[3] === undefined ? "" : `-${parts[3].toUpperCase()}`;
  return `dossier-${parts[1]}${parts[2]}${suffix}`;
}

const DUTCH_FIELDS: Readonly<Record<string, FieldName>> = {
  soort: "kind",
  type: "kind",
  van: "from",
  door: "from",
  afzender: "from",
  indiener: "from",
  author: "from",
  partij: "party",
  fractie: "party",
  commissie: "committee",
  dossiernummer: "dossier",
  nummer: "dossier",
};
