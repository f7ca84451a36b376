import type { Fault } from "./fault-words.ts";

/** A query as written and as understood. */
export interface Query {
  readonly source: string;
  readonly root: QueryNode;
}

export type QueryNode = QueryTerm | QueryNear | QueryAll | QueryAny | QueryNot | QueryField;

/** Offsets of a part in the source of the query, in UTF-16 units. */
interface QueryPart {
  readonly offset: number;
  readonly length: number;
}

/** One word, or several that follow each other. */
export interface QueryTerm extends QueryPart {
  readonly type: "term";
  readonly words: readonly QueryWord[];
}

/** Both, with at most `distance` words between them, in any order. */
export interface QueryNear extends QueryPart {
  readonly type: "near";
  readonly distance: number;
  readonly left: QueryNode;
  readonly right: QueryNode;
}

export interface QueryAll extends QueryPart {
  readonly type: "and";
  readonly nodes: readonly QueryNode[];
}

export interface QueryAny extends QueryPart {
  readonly type: "or";
  readonly nodes: readonly QueryNode[];
}

export interface QueryNot extends QueryPart {
  readonly type: "not";
  readonly node: QueryNode;
}

/** What is known of a document beside its text. */
export interface QueryField extends QueryPart {
  readonly type: "field";
  readonly field: FieldName;
  /** As written, without quotes: `CDA`, `36600-XX`, `Van Nispen`. */
  readonly value: string;
  readonly words: readonly QueryWord[];
}

export const FIELD_NAMES = ["kind", "from", "party", "committee", "dossier"] as const;
export type FieldName = (typeof FIELD_NAMES)[number];

/**
 * How a word is compared. `word`: with its inflections. `exact`: as it stands. `acronym`: as it stands, in capitals.
 * `prefix`, `suffix`, `infix`: the beginning, the end, any part of a word.
 */
export type WordMode = "word" | "exact" | "acronym" | "prefix" | "suffix" | "infix";

export interface QueryWord {
  readonly mode: WordMode;
  /** Folded: small letters without diacritics. */
  readonly text: string;
}

/** A query that does not parse: where, what was expected there, and what was probably meant. */
export class QueryError extends Error {
  override readonly name = "QueryError";
  /** Where it goes wrong, in UTF-16 units of the query. */
  readonly offset: number;
  readonly length: number;
  readonly fault: Fault;

  constructor(fault: Fault, offset: number, length: number) {
    super(fault.en);
    this.fault = fault;
    this.offset = offset;
    this.length = length;
  }
}
