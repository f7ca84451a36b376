import {
  keyOf,
  NAMED_KINDS,
  namedTarget,
  RELATIONS,
  recordKindOf,
  type SourceRecord,
  type SubjectId,
} from "#parliament";
import type { Database, Statement } from "./database.ts";
import { createMemory } from "./memory.ts";

/** Which thing a record's id or a public id belongs to, with a memory for the length of one transaction. */
export interface NameTable {
  /** The entity that bears this name: the name itself, where it is no other name for anything. */
  entityOf(kind: string, name: string): string;
  /** The entity that somebody gave this name, or null where nobody did. */
  named(kind: string, name: string): string | null;
  /** The entity of the subject that was assembled to bear this public id; null where there is none, or several. */
  assembled(kind: string, publicId: string): string | null;
  /** Lets a name lead to an entity from now on. True where records referred to that name: they now refer to it. */
  give(kind: string, name: string, entity: string): boolean;
  /** The record with its relations leading to entities. */
  mapped(record: SourceRecord): SourceRecord;
  forget(): void;
}

export function nameTable(database: Database): NameTable {
  const find = database.prepare<[string, string], { entity: string }>(
    "SELECT entity FROM aliases WHERE kind = ? AND alias = ?",
  );
  const give = database.prepare("INSERT OR REPLACE INTO aliases (kind, alias, entity) VALUES (?, ?, ?)");
  const withId = database.prepare<[string], { subject: SubjectId }>(
    "SELECT subject FROM subject_ids WHERE public_id = ?",
  );
  const retarget = new Map([...NAMED_KINDS].map((kind) => [kind, retargetStatement(database, kind)]));
  const memory = createMemory<string>();

  function named(kind: string, name: string): string | null {
    const row = find.get(kind, name);
    return row === undefined ? null : row.entity === name ? name : entityOf(kind, row.entity);
  }

  function entityOf(kind: string, name: string): string {
    if (!NAMED_KINDS.has(kind)) return name;
    const known = memory.of(kind).get(name);
    if (known !== undefined) return known;
    const entity = named(kind, name) ?? name;
    memory.of(kind).set(name, entity);
    return entity;
  }

  return {
    entityOf,
    named,
    assembled(kind, publicId) {
      const found = withId
        .all(publicId)
        .filter(({ subject }) => recordKindOf(subject) === kind)
        .map(({ subject }) => entityOf(kind, keyOf(subject)));
      return new Set(found).size === 1 ? (found[0] ?? null) : null;
    },
    give(kind, name, entity) {
      give.run(kind, name, entity);
      if (memory.of(kind).has(name)) memory.clear();
      return name !== entity && (retarget.get(kind)?.run(entity, name).changes ?? 0) > 0;
    },
    mapped(record) {
      let refs: Record<string, readonly string[]> | null = null;
      for (const via of RELATIONS[record.kind] ?? []) {
        const target = namedTarget(record.kind, via);
        const ids = record.refs[via];
        if (target === null || ids === undefined) continue;
        const entities = ids.map((id) => entityOf(target, id));
        if (entities.every((entity, index) => entity === ids[index])) continue;
        refs ??= { ...record.refs };
        refs[via] = [...new Set(entities)];
      }
      return refs === null ? record : { ...record, refs };
    },
    forget: () => memory.clear(),
  };
}

/** Only the relations that lead to this kind: of different kinds a zaak may be called as its document is. */
function retargetStatement(database: Database, kind: string): Statement {
  const relations = Object.entries(RELATIONS).flatMap(([from, names]) =>
    names
      .filter((via) => namedTarget(from, via) === kind)
      .map((via) => `kind = '${from}' AND via = '${via}'`),
  );
  return database.prepare(
    `UPDATE OR REPLACE relations SET target = ? WHERE target = ? AND (${relations.join(" OR ")})`,
  );
}
