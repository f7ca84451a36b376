import { parseId } from "#parliament";

/** What to ask for, in CQL, without the way to page. */
export interface Query {
  readonly where: string;
  /** Without it records come by identifier, as paging wants it. */
  readonly newestFirst?: boolean;
}

const BASE = "c.product-area==officielepublicaties";
/** Attachments bear the number of what they are attached to; the open data tells of them. */
const NO_ATTACHMENTS = "NOT dt.type==Bijlage";

/** The stukken of a dossier (`36600-XX`) that were added or changed since a day; null: all of them. */
export function dossierQuery(dossier: string, since: string | null): Query {
  return kamerstukken([`w.dossiernummer==${quoted(dossier)}`, ...modifiedSince(since)]);
}

/** The stukken of a dossier that bear a date of this day or later. */
export function datedQuery(dossier: string, since: string): Query {
  return kamerstukken([`w.dossiernummer==${quoted(dossier)}`, `dt.date>=${since}`]);
}

/** Everything of one kind (`Staatsblad`) that was added or changed since a day; null: all of it. */
export function publicationQuery(publication: string, since: string | null): Query {
  return {
    where: and([BASE, `w.publicatienaam==${quoted(publication)}`, ...modifiedSince(since)]),
  };
}

/** What has one of these words or numbers in its text or metadata, filed in a dossier and of a day or later where given; the newest first. */
export function namingQuery(words: readonly string[], dossier: string | null, since: string | null): Query {
  const said = words.map((one) => `cql.textAndIndexes=${quoted(one)}`).join(" OR ");
  const clauses = [
    BASE,
    `(${said})`,
    ...(dossier === null ? [] : [`w.dossiernummer==${quoted(dossier)}`]),
    ...(since === null ? [] : [`dt.date>=${since}`]),
  ];
  return { where: `${and(clauses)} ${NO_ATTACHMENTS}`, newestFirst: true };
}

/** The publication that bears this identifier. */
export function identifierQuery(identifier: string): Query {
  return { where: and([BASE, `dt.identifier==${quoted(identifier)}`]) };
}

/** A stuk by its number, which it bears in its metadata before it gets that as an identifier. */
export function numberQuery(dossier: string, number: string): Query {
  return kamerstukken([`w.dossiernummer==${quoted(dossier)}`, `w.ondernummer==${quoted(number)}`]);
}

/** A query that no server can understand. */
export const IMPOSSIBLE: Query = { where: `${BASE} AND dcterms.modified>=2026-01-01` };

/** `36600-XX` of `dossier-36600-XX`; null for an id of anything else. */
export function dossierNumber(id: string): string | null {
  return parseId(id)?.type === "dossier" ? id.slice("dossier-".length) : null;
}

/** Where the next page begins: at a place in the answer, after all up to and including an identifier. */
export interface Place {
  readonly start: number;
  readonly after: string | null;
}

/** The address of a page. In: the base of the service, how many records are wanted. */
export function pageUrl(base: string, query: Query, place: Place, records: number): URL {
  const after = place.after === null ? "" : ` AND dt.identifier>${quoted(place.after)}`;
  const sort = query.newestFirst ? "dt.date/sort.descending" : "dt.identifier/sort.ascending";
  const url = new URL(base);
  for (const [name, value] of [
    ["operation", "searchRetrieve"],
    ["version", "2.0"],
    ["recordSchema", "gzd"],
    ["startRecord", String(place.start)],
    ["maximumRecords", String(records)],
    ["query", `${query.where}${after} sortBy ${sort}`],
  ] as const) {
    url.searchParams.set(name, value);
  }
  return url;
}

function kamerstukken(clauses: readonly string[]): Query {
  return {
    where: `${and([BASE, `w.publicatienaam==${quoted("Kamerstuk")}`, ...clauses])} ${NO_ATTACHMENTS}`,
  };
}

function modifiedSince(since: string | null): readonly string[] {
  return since === null ? [] : [`dt.modified>=${since}`];
}

function and(clauses: readonly string[]): string {
  return clauses.join(" AND ");
}

/** What could end the quotes is left out: no identifier or number has it. */
function quoted(text: string): string {
  return `"${text.replace(/["\\]/g, "")}"`;
}
