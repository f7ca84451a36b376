import { type DocumentSnapshot, subjectId } from "#parliament";
import type { PipelineContext } from "#pipeline";
import type { Store } from "#store";
import { compileWatches } from "#watch";
import { documentText } from "../../watch/builders.ts";

export const AT = "2026-11-01T10:00:00.000Z";

/** A document of the archive as a test tells it; a letter of this day without a text where it does not say otherwise. */
export interface Written {
  readonly key: string;
  readonly title?: string;
  readonly text?: string | null | undefined;
  readonly date?: string | null;
  readonly kind?: string;
  readonly fields?: Partial<DocumentSnapshot>;
}

/** Keeps a document with its text, or as it is now. */
export function write(store: Pick<Store, "transaction">, written: Written, revision = 1): void {
  writeAll(store, [written], revision);
}

/** The same of many, in one transaction. */
export function writeAll(store: Pick<Store, "transaction">, all: readonly Written[], revision = 1): void {
  store.transaction((transaction) => {
    for (const written of all) {
      const { key, text = null } = written;
      const id = subjectId("document", key);
      transaction.saveSubject({ id, revision, novelty: "new", snapshot: snapshotOf(written) }, AT);
      if (text !== null) transaction.saveText(key, documentText(text), AT);
    }
  });
}

function snapshotOf({
  key,
  title = "",
  text = null,
  date = "2026-11-01",
  kind = "Brief regering",
  fields = {},
}: Written): DocumentSnapshot {
  const reading = text === null ? null : { state: "read" as const, textHash: null, reason: null };
  return {
    subject: "document",
    key,
    ids: [key],
    title,
    dossier: null,
    actors: [],
    withdrawn: false,
    kind,
    date,
    zaken: [],
    attachmentOf: null,
    file: null,
    reading,
    ...fields,
  };
}

/** A context in which nothing is watched, for what only reads the archive. */
export function contextOn(store: Store): PipelineContext {
  const silent = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };
  const matcher = compileWatches([]);
  const rules = { language: "nl" as const, broadcast: new Set<never>(), watches: new Map() };
  return {
    archive: store,
    index: store.index,
    clock: () => new Date(AT),
    watching: () => ({ matcher, rules, opsChannel: "#ops", holdAbove: 20, historySince: null }),
    log: silent,
    step: () => {},
  };
}
