import type BetterSqlite3 from "better-sqlite3";

/** A database as the SQL that makes it again: its schema, its rows, its number. */
export function dumpOf(database: BetterSqlite3.Database): string {
  const version = Number(database.pragma("user_version", { simple: true }));
  const content = contentOf(database);
  return ["PRAGMA foreign_keys = OFF;", ...content, `PRAGMA user_version = ${version};`, ""].join("\n");
}

/** Its tables, their rows, and then the indexes and triggers, each as a statement. */
export function contentOf(database: BetterSqlite3.Database): readonly string[] {
  const schema = database
    .prepare<[], { name: string; type: string; sql: string }>(
      `SELECT name, type, sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%'
       ORDER BY type = 'table' DESC, name`,
    )
    .all();
  const tables = schema.filter(({ type }) => type === "table");
  const made = tables.map(({ sql }) => `${sql};`);
  const rows = tables.flatMap(({ name }) => rowsOf(database, name));
  const others = schema.filter(({ type }) => type !== "table").map(({ sql }) => `${sql};`);
  return [...made, ...rows, ...others];
}

function rowsOf(database: BetterSqlite3.Database, table: string): readonly string[] {
  return database
    .prepare(`SELECT * FROM ${table}`)
    .raw()
    .all()
    .map((row) => `INSERT INTO ${table} VALUES (${(row as unknown[]).map(literal).join(", ")});`);
}

function literal(value: unknown): string {
  if (value === null) return "NULL";
  if (Buffer.isBuffer(value)) return `x'${value.toString("hex")}'`;
  return typeof value === "number" ? String(value) : `'${String(value).replaceAll("'", "''")}'`;
}
