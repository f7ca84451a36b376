import { type Citing, RELATIONS, type SaidClaim, type SourceRecord, settleClaims } from "#parliament";

/** What one source tells, as the database keeps it. */
export interface Row {
  readonly record: number;
  readonly source: string;
  readonly kind: string;
  readonly id: string;
  readonly position: number;
  readonly deleted: number;
  readonly updated_at: string | null;
  readonly published_at: string | null;
  readonly body: string;
  readonly entity: string | null;
}

/** When the first of these was stored, as a number that grows. */
export function firstSeen(rows: readonly Row[]): number {
  return Math.min(...rows.map(({ record }) => record));
}

/** Of what several sources tell, only where it is found counts here: all else stands in what they come to together. */
export function isSame(before: SourceRecord | null, after: SourceRecord): boolean {
  if (before === null) return false;
  const content = ({ deleted, fields, refs, file, source, tellings = [] }: SourceRecord) =>
    JSON.stringify([
      deleted,
      fields,
      refs,
      file,
      tellings.length === 0 ? [[source]] : tellings.map((telling) => [telling.source, telling.fields.url]),
    ]);
  return content(before) === content(after);
}

/**
 * What is kept of a record. The number of a dossier that was removed stays: what is filed in it goes by that number, and
 * would otherwise lose its own, and those who follow it.
 * @param known what the same source told of the thing before, null where it told nothing
 */
export function bodyOf(record: SourceRecord, known: Row | null): string {
  const { kind, deleted, fields, refs, file } = record;
  const isBare = deleted && kind === "kamerstukdossier" && Object.keys(fields).length === 0;
  return isBare && known !== null ? known.body : JSON.stringify({ fields, refs, file });
}

/** What a record refers to, for the relations that subjects are assembled along. */
export function relationsOf(record: SourceRecord): readonly (readonly [target: string, via: string])[] {
  return (RELATIONS[record.kind] ?? []).flatMap((via) =>
    (record.refs[via] ?? []).map((target) => [target, via] as const),
  );
}

export function toRecord(row: Row): SourceRecord {
  const body = JSON.parse(row.body) as Pick<SourceRecord, "fields" | "refs" | "file">;
  return {
    source: row.source,
    kind: row.kind,
    id: row.id,
    position: row.position,
    deleted: row.deleted === 1,
    updatedAt: row.updated_at,
    publishedAt: row.published_at,
    ...body,
  };
}

/**
 * One sentence for each document, as the query orders them: the one that says most, whether it stands in the text or in
 * the title (`t.v.v. 36600-XX-29` stands in no other place), and of equal ones that of the text. With it all claims.
 */
export function firstPerDocument(rows: readonly CitationRow[]): readonly Citing[] {
  return [...Map.groupBy(rows, ({ document }) => document)].flatMap(([document, own]) => {
    const [first] = own;
    if (first === undefined) return [];
    const claims = settleClaims(own.flatMap(({ said }) => JSON.parse(said) as readonly SaidClaim[]));
    const { sentence, role, note, user } = first;
    const by = user === null ? {} : { confirmedBy: user };
    return [{ document, sentence, role, ...(note === null ? {} : { note }), ...by, claims }];
  });
}

/** A place where a document cites something, as it is kept. */
export interface CitationRow extends Omit<Citing, "claims" | "note" | "confirmedBy"> {
  readonly note: string | null;
  /** Who said that it means this, where it does not say so itself. */
  readonly user: string | null;
  /** Its claims as JSON. */
  readonly said: string;
}
