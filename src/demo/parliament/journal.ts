import type { Entity } from "./entity.ts";

/** One place in the feed: the latest version of an entity, or its tombstone. */
export interface JournalEntry {
  readonly token: number;
  readonly kind: string;
  readonly id: string;
  /** Null for a tombstone. */
  readonly entity: Entity | null;
  readonly publishedAt: Date;
}

/** The order of the feed: every entity once, at the token of its latest version. */
export interface Journal {
  readonly head: number;
  readonly size: number;
  /** Puts an entity (or, where null, its tombstone) at the end and takes away where it stood before. */
  append(kind: string, id: string, entity: Entity | null, publishedAt: Date): JournalEntry;
  get(id: string): JournalEntry | null;
  /** The first entries past a token, of one category (`Document`) or of all. */
  after(token: number, category: string | null, limit: number): readonly JournalEntry[];
}

/** An empty journal whose first entry gets `firstToken`. */
export function createJournal(firstToken: number): Journal {
  const latest = new Map<string, JournalEntry>();
  const everything = createLine();
  const lines = new Map<string, Line>();
  let head = firstToken - 1;
  return {
    get head() {
      return head;
    },
    get size() {
      return latest.size;
    },
    append(kind, id, entity, publishedAt) {
      const line = lineOf(lines, kind);
      if (latest.has(id)) for (const affected of [everything, line]) affected.stale += 1;
      head += 1;
      const entry = { token: head, kind, id, entity, publishedAt };
      latest.set(id, entry);
      for (const affected of [everything, line]) {
        affected.entries.push(entry);
        compact(affected, latest);
      }
      return entry;
    },
    get: (id) => latest.get(id) ?? null,
    after(token, category, limit) {
      const line = category === null ? everything : lines.get(category.toLowerCase());
      return line === undefined ? [] : past(line, token, limit, latest);
    },
  };
}

/** Entries in the order of their tokens; `stale` counts those that a later version has replaced. */
interface Line {
  entries: JournalEntry[];
  stale: number;
}

function createLine(): Line {
  return { entries: [], stale: 0 };
}

function lineOf(lines: Map<string, Line>, kind: string): Line {
  const key = kind.toLowerCase();
  const line = lines.get(key) ?? createLine();
  lines.set(key, line);
  return line;
}

function past(
  line: Line,
  token: number,
  limit: number,
  latest: ReadonlyMap<string, JournalEntry>,
): readonly JournalEntry[] {
  const found: JournalEntry[] = [];
  for (let at = firstPast(line.entries, token); at < line.entries.length && found.length < limit; at += 1) {
    const entry = line.entries[at];
    if (entry !== undefined && latest.get(entry.id) === entry) found.push(entry);
  }
  return found;
}

function firstPast(entries: readonly JournalEntry[], token: number): number {
  let low = 0;
  let high = entries.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((entries[middle]?.token ?? 0) > token) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Replaced entries are left in place until they are the majority, so that moving one costs no copy of the line. */
function compact(line: Line, latest: ReadonlyMap<string, JournalEntry>): void {
  if (line.stale < 1000 || line.stale < line.entries.length / 2) return;
  line.entries = line.entries.filter((entry) => latest.get(entry.id) === entry);
  line.stale = 0;
}
