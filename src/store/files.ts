import type { CitedPlace, DocumentFile, DocumentText, DueFile, FileOutcome } from "#parliament";
import type { Database } from "./database.ts";
import { pack, packAnew, type TextRow, unpack } from "./packed.ts";
import { createTextMemory } from "./text-memory.ts";

export interface FileTable {
  /** Queues a file for reading, again where its version or size changed; false where it is known as it is. */
  queueFile(document: string, source: string, file: DocumentFile, run: number | null): boolean;
  dueFiles(now: string, limit: number): readonly DueFile[];
  /** Whether this very version of a file still waits: another one may have come while it was fetched. */
  isDue(file: Pick<DueFile, "document" | "url" | "bytes" | "version">): boolean;
  /** When the next file is due, or null when none waits. */
  nextFileAt(): string | null;
  saveFileOutcome(document: string, outcome: FileOutcome): void;
  saveText(document: string, text: DocumentText, at: string): void;
  text(document: string): DocumentText | null;
  /** The same for who looks through very many, each once: what was unpacked last is not kept for it. */
  textOnce(document: string): DocumentText | null;
  /** Packs a text that an older version kept otherwise; nothing where it is packed as it is now. */
  packText(document: string): void;
  /** Documents of which a text is kept, the last read first. */
  newestTexts(limit: number): readonly string[];
  /**
   * Forgets texts read before this moment; what was found in them stays. A text that a card quotes is kept: the card
   * is made anew from it whenever something around it changes. So is one that cites a motion, questions or a pledge with
   * a card: an overview tells the page on which it says so.
   */
  pruneTexts(before: string): number;
  /** What a title or text cites, in place of what it cited before. */
  saveCitations(document: string, place: "title" | "text", citations: readonly CitedPlace[]): void;
  citedIds(document: string): readonly string[];
  countFiles(): Readonly<Record<"due" | "read" | "unreadable", number>>;
  unreadableFiles(limit: number): readonly { readonly document: string; readonly reason: string }[];
}

export function fileTable(database: Database): FileTable {
  const unpacked = createTextMemory();
  const find = database.prepare<[string], { version: string | null; bytes: number | null; url: string }>(
    "SELECT version, bytes, url FROM files WHERE document = ?",
  );
  const queue = database.prepare(
    `INSERT INTO files (document, source, url, content_type, bytes, version, state, run) VALUES (?, ?, ?, ?, ?, ?, 'due', ?)
     ON CONFLICT (document) DO UPDATE SET source = excluded.source, url = excluded.url, content_type = excluded.content_type,
       bytes = excluded.bytes, version = excluded.version, run = excluded.run,
       state = 'due', attempts = 0, not_before = NULL`,
  );
  const due = database.prepare<[string, number], DueFile>(
    `SELECT document, source, url, content_type AS contentType, bytes, version, attempts, run FROM files
     WHERE state = 'due' AND (not_before IS NULL OR not_before <= +?) ORDER BY not_before,
       (SELECT max(position) FROM records WHERE kind = 'document' AND id = document), document LIMIT +?`,
  );
  const stillDue = database.prepare<[string, string, number | null, string | null]>(
    "SELECT 1 FROM files WHERE document = ? AND state = 'due' AND url = ? AND bytes IS ? AND version IS ?",
  );
  const next = database.prepare<[], { at: string | null; n: number }>(
    "SELECT min(coalesce(not_before, '')) AS at, count(*) AS n FROM files WHERE state = 'due'",
  );
  const finish = database.prepare(
    // Where it is read in spite of an error, that is the text of before.
    `UPDATE files SET state = @state, attempts = @attempts, not_before = @notBefore, last_error = @lastError,
       text_hash = @textHash, reason = @reason, read_at = @at,
       text_source = CASE WHEN @state = 'read' AND @lastError IS NULL THEN source ELSE text_source END
     WHERE document = @document`,
  );
  const saveText = database.prepare(
    "INSERT OR REPLACE INTO texts (document, read_at, text, packed) VALUES (?, ?, '', ?)",
  );
  const text = database.prepare<[string], TextRow>("SELECT text, packed FROM texts WHERE document = ?");
  const packOld = database.prepare("UPDATE texts SET text = '', packed = ? WHERE document = ?");
  const newest = database.prepare<[number], { document: string }>(
    "SELECT document FROM texts ORDER BY read_at DESC, document LIMIT +?",
  );
  const prune = database.prepare(
    `DELETE FROM texts WHERE read_at < ? AND document NOT IN (
       SELECT substr(subject, 10) FROM outbox WHERE kind = 'card' AND subject LIKE 'document:%'
       UNION SELECT relations.id FROM outbox
         JOIN relations ON relations.target = substr(subject, instr(subject, ':') + 1)
           AND relations.kind = 'document' AND relations.via = 'zaak'
         WHERE outbox.kind = 'card' AND subject NOT LIKE 'document:%'
       UNION SELECT citations.document FROM outbox
         JOIN subjects ON subjects.id = outbox.subject
         JOIN json_each(subjects.snapshot, '$.ids') AS ids
         JOIN citations ON citations.public_id = ids.value
         WHERE outbox.kind = 'card' AND substr(outbox.subject, 1, instr(outbox.subject, ':'))
           IN ('motion:', 'question:', 'promise:'))`,
  );
  const clear = database.prepare("DELETE FROM citations WHERE document = ? AND place = ?");
  const add = database.prepare(
    "INSERT OR REPLACE INTO citations (public_id, document, place, sentence, role, said, note) VALUES (?, ?, ?, ?, ?, ?, ?)",
  );
  const cited = database.prepare<[{ document: string }], { id: string }>(
    `SELECT public_id AS id FROM citations WHERE document = +@document
     UNION SELECT public_id FROM confirmed WHERE document = +@document ORDER BY public_id`,
  );
  const counts = database.prepare<[], { state: "due" | "read" | "unreadable"; n: number }>(
    "SELECT state, count(*) AS n FROM files GROUP BY state",
  );
  const unreadable = database.prepare<[number], { document: string; reason: string }>(
    "SELECT document, coalesce(reason, '') AS reason FROM files WHERE state = 'unreadable' ORDER BY read_at DESC LIMIT +?",
  );

  return {
    queueFile(document, source, file, run) {
      const known = find.get(document);
      if (
        known !== undefined &&
        known.version === file.version &&
        known.bytes === file.bytes &&
        known.url === file.url
      ) {
        return false;
      }
      queue.run(document, source, file.url, file.contentType, file.bytes, file.version, run);
      return true;
    },
    dueFiles: (now, limit) => due.all(now, limit),
    isDue: ({ document, url, bytes, version }) => stillDue.get(document, url, bytes, version) !== undefined,
    nextFileAt() {
      const row = next.get();
      return row === undefined || row.n === 0 ? null : (row.at ?? "");
    },
    saveFileOutcome(document, outcome) {
      const { state, attempts, notBefore, lastError, textHash, reason, at } = outcome;
      finish.run({ state, attempts, notBefore, lastError, textHash, reason, at, document });
    },
    saveText: (document, content, at) => void saveText.run(document, at, pack(content)),
    text(document) {
      const row = text.get(document);
      return row === undefined ? null : unpacked(document, row);
    },
    textOnce(document) {
      const row = text.get(document);
      return row === undefined ? null : unpack(row);
    },
    packText(document) {
      const row = text.get(document);
      const packed = row === undefined ? null : packAnew(row);
      if (packed !== null) packOld.run(packed, document);
    },
    newestTexts: (limit) => newest.all(limit).map((row) => row.document),
    pruneTexts: (before) => prune.run(before).changes,
    saveCitations(document, place, citations) {
      clear.run(document, place);
      for (const { id, sentence, role, note = null, claims } of citations)
        add.run(id, document, place, sentence, role, JSON.stringify(claims), note);
    },
    citedIds: (document) => cited.all({ document }).map((row) => row.id),
    countFiles() {
      const all = { due: 0, read: 0, unreadable: 0 };
      for (const { state, n } of counts.all()) all[state] = n;
      return all;
    },
    unreadableFiles: (limit) => unreadable.all(limit),
  };
}
