import type { Evidence } from "#watch";
import type { Database } from "./database.ts";

/** A document that a watch hit. */
export interface DocumentHit {
  /** Its key. */
  readonly document: string;
  readonly watch: string;
  readonly evidence: readonly Evidence[];
}

export interface HitTable {
  /** The hits of these watches on documents of a civil date or later, those of the newest documents first. */
  documentHits(watches: readonly string[], from: string): readonly DocumentHit[];
}

export function hitTable(database: Database): HitTable {
  const find = database.prepare<[string, string], { subject: string; watch: string; evidence: string }>(
    `SELECT hits.subject, hits.watch, hits.evidence FROM hits JOIN subjects ON subjects.id = hits.subject
     WHERE hits.subject >= 'document:' AND hits.subject < 'document;'
       AND hits.watch IN (SELECT value FROM json_each(?)) AND subjects.snapshot ->> '$.date' >= +?
     ORDER BY subjects.snapshot ->> '$.date' DESC, hits.subject, hits.watch`,
  );
  return {
    documentHits: (watches, from) =>
      find.all(JSON.stringify(watches), from).map(({ subject, watch, evidence }) => ({
        document: subject.slice("document:".length),
        watch,
        evidence: JSON.parse(evidence) as readonly Evidence[],
      })),
  };
}
