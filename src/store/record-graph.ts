import { namedTarget, OPEN_DATA, type Reading, type RecordGraph } from "#parliament";
import type { Database } from "./database.ts";
import { type CitationRow, firstPerDocument } from "./record-rows.ts";
import type { RecordTables } from "./unite.ts";

/** The records as subjects are assembled from them: by id, by what refers to them, and what their texts came to. */
export function recordGraph(database: Database, { names, entities, relations }: RecordTables): RecordGraph {
  return {
    ...texts(database),
    get: (kind, id) => entities.entity(kind, names.entityOf(kind, id)),
    referring: (kind, via, id) =>
      relations
        .referring(names.entityOf(namedTarget(kind, via) ?? "", id), kind, via)
        .flatMap((each) => entities.entity(kind, each) ?? [])
        .filter(({ deleted }) => !deleted),
    every: (kind) =>
      entities
        .idsOf(kind)
        .flatMap((id) => entities.entity(kind, id) ?? [])
        .filter(({ deleted }) => !deleted),
  };
}

function texts(database: Database): Pick<RecordGraph, "reading" | "citing"> {
  // While a new version waits to be read, what was read of the one before still stands.
  const reading = database.prepare<[string], Reading & { readonly source: string | null }>(
    `SELECT CASE WHEN text_hash IS NULL THEN 'unreadable' ELSE 'read' END AS state,
       nullif(text_source, '${OPEN_DATA}') AS source, text_hash AS textHash, reason
     FROM files WHERE document = ? AND (text_hash IS NOT NULL OR reason IS NOT NULL)`,
  );
  const citing = database.prepare<[string], CitationRow>(
    // What somebody had to say gives way to what the document says itself.
    `WITH ids AS (SELECT value FROM json_each(?))
     SELECT document, sentence, role, note, said, user FROM (
       SELECT document, sentence, role, note, said, NULL AS user, place, public_id FROM citations WHERE public_id IN ids
       UNION ALL
       SELECT document, sentence, 'mentions', NULL, said, user, 'text', public_id FROM confirmed WHERE public_id IN ids
     )
     ORDER BY document, CASE role WHEN 'replaces' THEN 1 WHEN 'amends' THEN 2 ELSE 3 END, user, place, public_id`,
  );
  return {
    reading(document) {
      const row = reading.get(document);
      if (row === undefined) return null;
      const { source, ...rest } = row;
      return source === null ? rest : { ...row, source };
    },
    citing: (ids) => firstPerDocument(citing.all(JSON.stringify(ids))),
  };
}
