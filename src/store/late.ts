import type { Database, Statement } from "./database.ts";

/** A database of which each statement is prepared when it is first used. */
export interface LateDatabase {
  readonly database: Database;
  /** Prepares what is not yet: of a database that is not as it should be this throws. */
  prepareAll(): void;
}

/**
 * The same database, whose statements are prepared late: to prepare all of them is half of opening it, and one that was
 * made just now needs no proof that they fit it.
 */
export function preparedLate(database: Database): LateDatabase {
  const statements: (() => Statement)[] = [];
  const prepare = (sql: string): Statement => {
    const [late, now] = lateStatement(database, sql);
    statements.push(now);
    return late;
  };
  return {
    database: Object.create(database, { prepare: { value: prepare } }),
    prepareAll() {
      for (const now of statements.splice(0)) now();
    },
  };
}

/** A statement that is prepared by its first use, and what prepares it. */
function lateStatement(database: Database, sql: string): readonly [Statement, () => Statement] {
  const modes: ("pluck" | "raw")[] = [];
  let made: Statement | null = null;
  const now = (): Statement => {
    if (made !== null) return made;
    made = database.prepare(sql);
    for (const mode of modes) made[mode]();
    // From now on it costs nothing that it was late.
    late.run = made.run.bind(made);
    late.get = made.get.bind(made);
    late.all = made.all.bind(made);
    late.iterate = made.iterate.bind(made);
    return made;
  };
  const late = {
    pluck: () => setTo("pluck"),
    raw: () => setTo("raw"),
    run: (...values: unknown[]) => now().run(...values),
    get: (...values: unknown[]) => now().get(...values),
    all: (...values: unknown[]) => now().all(...values),
    iterate: (...values: unknown[]) => now().iterate(...values),
  };
  const setTo = (mode: "pluck" | "raw") => {
    modes.push(mode);
    return late;
  };
  return [late as unknown as Statement, now];
}
