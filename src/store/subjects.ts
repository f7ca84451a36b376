import type {
  EventType,
  MeetingSnapshot,
  Novelty,
  Snapshot,
  StoredSubject,
  SubjectEvent,
  SubjectId,
  SubjectKind,
} from "#parliament";
import type { Hit } from "#watch";
import type { Database } from "./database.ts";
import type { MotionNameTable } from "./motion-names.ts";

export interface SubjectTable {
  subject(id: SubjectId): StoredSubject | null;
  /** In: what is kept of it until now, null for nothing, where that is at hand. */
  saveSubject(subject: StoredSubject, at: string, known?: Snapshot | null): void;
  /** Subjects that bear a public id. */
  subjectsWithId(publicId: string): readonly SubjectId[];
  /** Dossiers whose title has one of these words, whatever the case, ordered by id. Looks through all dossiers. */
  dossiersTitled(words: readonly string[]): readonly SubjectId[];
  /** Another text whenever a dossier came or changed. */
  dossiersStamp(): string;
  /** Subjects of a kind, those that began last first. Looks through all of the kind. */
  newestSubjects(kind: SubjectKind, limit: number): readonly Snapshot[];
  /** Motions whose votes are counted and not complete, the newest first. Looks through all motions. */
  openTallies(limit: number): readonly SubjectId[];
  /** Subjects of a kind whose titles hold all these words, those that were seen last first. Looks through all of the kind. */
  subjectsTitled(kind: SubjectKind, words: readonly string[], limit: number): readonly StoredSubject[];
  /** Meetings on a civil date or later, in order of time. Looks through all meetings. */
  meetingsFrom(date: string, limit: number): readonly MeetingSnapshot[];
  hasEvent(id: string): boolean;
  /** The last step of each type that was told of a subject. */
  eventsOf(subject: SubjectId): ReadonlyMap<EventType, Pick<SubjectEvent, "id" | "at">>;
  saveEvent(event: SubjectEvent): void;
  saveHits(subject: SubjectId, hits: readonly Hit[], at: string): void;
  countHitsSince(since: string): number;
  saveAlert(event: string, channel: string, watches: readonly string[]): void;
}

/** Of more that hold a word than this the older ones are left out. */
const HOLDING_MAX = 500;

interface Row {
  readonly id: SubjectId;
  readonly revision: number;
  readonly novelty: Novelty;
  readonly snapshot: string;
}

export function subjectTable(database: Database, names: Pick<MotionNameTable, "saveNames">): SubjectTable {
  const find = database.prepare<[string], Row>(
    "SELECT id, revision, novelty, snapshot FROM subjects WHERE id = ?",
  );
  const save = database.prepare(
    `INSERT INTO subjects (id, revision, novelty, first_seen_at, changed_at, snapshot) VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET revision = excluded.revision, changed_at = excluded.changed_at,
       snapshot = excluded.snapshot`,
  );
  const addId = database.prepare("INSERT OR IGNORE INTO subject_ids (public_id, subject) VALUES (?, ?)");
  const dropId = database.prepare("DELETE FROM subject_ids WHERE public_id = ? AND subject = ?");
  const withId = database.prepare<[string], { subject: SubjectId }>(
    "SELECT subject FROM subject_ids WHERE public_id = +? ORDER BY subject",
  );
  const hasEvent = database.prepare<[string]>("SELECT 1 FROM events WHERE id = ?");
  const eventsOf = database.prepare<[string], { type: EventType; id: string; at: string }>(
    "SELECT type, id, at FROM events WHERE subject = +? ORDER BY revision",
  );
  const addEvent = database.prepare(
    `INSERT INTO events (id, subject, revision, type, at, novelty, changes, seq) VALUES (?, ?, ?, ?, ?, ?, ?,
       CASE ? WHEN 'document.published'
         THEN (SELECT coalesce(max(seq), 0) + 1 FROM events WHERE type = 'document.published') END)`,
  );
  // As the index has it: the first seven letters tell these kinds apart.
  const newest = database.prepare<[string, number], { snapshot: string }>(
    `SELECT snapshot FROM subjects WHERE id >= 'motion:' AND substr(id, 1, 7) = substr(?, 1, 7)
     ORDER BY coalesce(snapshot ->> '$.tabledOn', snapshot ->> '$.askedOn', snapshot ->> '$.madeOn') DESC, id LIMIT +?`,
  );
  const openTallies = database.prepare<[number], { id: SubjectId }>(
    `SELECT id FROM subjects WHERE id >= 'motion:' AND id < 'motion;' AND snapshot ->> '$.tally.complete' = 0
     ORDER BY coalesce(snapshot ->> '$.tabledOn', '') DESC, id LIMIT +?`,
  );
  const holding = database.prepare<[string, string, string], Row>(
    `SELECT id, revision, novelty, snapshot FROM subjects WHERE id >= +? AND id < +? AND instr(lower(snapshot), ?) > 0
     ORDER BY first_seen_at DESC, id LIMIT ${HOLDING_MAX}`,
  );
  const meetings = database.prepare<[string, number], { snapshot: string }>(
    `SELECT snapshot FROM subjects WHERE id >= 'meeting:' AND id < 'meeting;' AND snapshot ->> '$.date' >= +?
     ORDER BY snapshot ->> '$.date', snapshot ->> '$.startsAt', id LIMIT +?`,
  );
  const titled = database.prepare<[string], { id: SubjectId }>(
    `SELECT id FROM subjects WHERE id >= 'dossier:' AND id < 'dossier;' AND EXISTS
       (SELECT 1 FROM json_each(?) WHERE instr(lower(snapshot ->> '$.title'), lower(value)) > 0) ORDER BY id`,
  );
  const stamp = database.prepare<[], { stamp: string }>(
    `SELECT count(*) || '/' || coalesce(sum(revision), 0) AS stamp FROM subjects
     WHERE id >= 'dossier:' AND id < 'dossier;'`,
  );
  const addHit = database.prepare(
    `INSERT INTO hits (subject, watch, evidence, at) VALUES (?, ?, ?, ?)
     ON CONFLICT (subject, watch) DO UPDATE SET evidence = excluded.evidence`,
  );
  const hitsSince = database.prepare<[string], { n: number }>("SELECT count(*) AS n FROM hits WHERE at >= ?");
  const addAlert = database.prepare(
    "INSERT OR IGNORE INTO alerts (event, channel, watches) VALUES (?, ?, ?)",
  );

  function saveIds(subject: StoredSubject, before: readonly string[]): void {
    const now = new Set(subject.snapshot.ids);
    for (const id of before) if (!now.has(id)) dropId.run(id, subject.id);
    for (const id of now) addId.run(id, subject.id);
  }

  function snapshotOf(row: { readonly snapshot: string } | undefined): Snapshot | null {
    return row === undefined ? null : (JSON.parse(row.snapshot) as Snapshot);
  }

  function saveNames({ id, snapshot }: StoredSubject, before: Snapshot | null): void {
    const known = before !== null && JSON.stringify(before.actors) === JSON.stringify(snapshot.actors);
    if (snapshot.subject === "motion" && !known) names.saveNames(id, snapshot);
  }

  return {
    subject(id) {
      const row = find.get(id);
      return row === undefined ? null : { ...row, snapshot: JSON.parse(row.snapshot) as Snapshot };
    },
    saveSubject(subject, at, known) {
      const before = known === undefined ? snapshotOf(find.get(subject.id)) : known;
      save.run(subject.id, subject.revision, subject.novelty, at, at, JSON.stringify(subject.snapshot));
      // What was withdrawn is still found by the numbers and names that it had.
      if (subject.snapshot.withdrawn) return;
      saveIds(subject, before?.ids ?? []);
      saveNames(subject, before);
    },
    dossiersTitled: (words) =>
      words.length === 0 ? [] : titled.all(JSON.stringify(words)).map(({ id }) => id),
    dossiersStamp: () => stamp.get()?.stamp ?? "",
    newestSubjects: (kind, limit) =>
      newest.all(`${kind}:`, limit).map((row) => JSON.parse(row.snapshot) as Snapshot),
    openTallies: (limit) => openTallies.all(limit).map(({ id }) => id),
    subjectsTitled(kind, words, limit) {
      const wanted = words.map((word) => word.toLowerCase());
      const longest = wanted.toSorted((a, b) => b.length - a.length)[0];
      if (longest === undefined) return [];
      return holding
        .all(`${kind}:`, `${kind};`, longest)
        .map((row) => ({ ...row, snapshot: JSON.parse(row.snapshot) as Snapshot }))
        .filter(({ snapshot: { title, withdrawn } }) => {
          const said = title.toLowerCase();
          return !withdrawn && wanted.every((word) => said.includes(word));
        })
        .slice(0, limit);
    },
    meetingsFrom: (date, limit) =>
      meetings.all(date, limit).map((row) => JSON.parse(row.snapshot) as MeetingSnapshot),
    subjectsWithId: (publicId) => withId.all(publicId).map((row) => row.subject),
    hasEvent: (id) => hasEvent.get(id) !== undefined,
    eventsOf: (subject) => new Map(eventsOf.all(subject).map(({ type, ...event }) => [type, event])),
    saveEvent(event) {
      addEvent.run(
        event.id,
        event.subject,
        event.revision,
        event.type,
        event.at,
        event.novelty,
        JSON.stringify(event.changes),
        event.type,
      );
    },
    saveHits(subject, hits, at) {
      for (const hit of hits) addHit.run(subject, hit.watch, JSON.stringify(hit.evidence), at);
    },
    countHitsSince: (since) => hitsSince.get(since)?.n ?? 0,
    saveAlert: (event, channel, watches) => void addAlert.run(event, channel, JSON.stringify(watches)),
  };
}
