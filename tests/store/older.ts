import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { zstdCompressSync } from "node:zlib";
import BetterSqlite3 from "better-sqlite3";
import type { DocumentText } from "#parliament";
import { unpack } from "../../src/store/packed.ts";

const MIGRATIONS = join(import.meta.dirname, "..", "..", "src", "store", "migrations");

/** Makes a closed database one that an older version left: without the tables, columns and indexes that came later. */
export function backTo(version: number, file: string): void {
  const database = new BetterSqlite3(file);
  const old = schemaAt(version);
  if (version < DEFLATED && columnsOf(database, "texts").includes("packed")) packOtherwise(database, version);
  for (const type of ["trigger", "index"] as const)
    for (const name of namesOf(database, type))
      if (!namesOf(old, type).includes(name)) database.exec(`DROP ${type} ${name}`);
  for (const table of namesOf(database, "table")) {
    const columns = columnsOf(old, table);
    if (columns.length === 0) database.exec(`DROP TABLE ${table}`);
    else
      for (const column of columnsOf(database, table))
        if (!columns.includes(column)) database.exec(`ALTER TABLE ${table} DROP COLUMN ${column}`);
  }
  database.pragma(`user_version = ${version}`);
  database.close();
  old.close();
}

/** From this version on texts are packed as they are now. */
const DEFLATED = 29;
/** From this one on by zstd with their structure apart, from that one as one JSON, before it not at all. */
const APART = 28;
const PACKED = 24;

function packOtherwise(database: BetterSqlite3.Database, version: number): void {
  const textOf = (packed: unknown) => unpack({ text: "", packed: packed as Buffer });
  database.function("unpacked", (packed) => JSON.stringify(textOf(packed)));
  database.function("packed_once", (packed) =>
    version < APART ? zstdCompressSync(JSON.stringify(textOf(packed))) : packedByZstd(textOf(packed)),
  );
  database.exec(
    version < PACKED
      ? "UPDATE texts SET text = unpacked(packed) WHERE packed IS NOT NULL"
      : "UPDATE texts SET packed = packed_once(packed) WHERE packed IS NOT NULL",
  );
}

/** A text as versions of the schema 28 packed it. */
export function packedByZstd({ text, format, pages, ...rest }: DocumentText): Buffer {
  const isPlain = text.isWellFormed();
  const parts = [JSON.stringify({ format, pages }), JSON.stringify(rest)].map((part) => Buffer.from(part));
  const lengths = Buffer.from(Uint32Array.from(parts, ({ length }) => length).buffer);
  const letters = Buffer.from(text, isPlain ? "utf8" : "utf16le");
  return Buffer.concat([
    Buffer.of(isPlain ? 1 : 2),
    zstdCompressSync(Buffer.concat([lengths, ...parts, letters])),
  ]);
}

/** An empty database in memory, as the migrations up to this one make it. */
export function schemaAt(version: number): BetterSqlite3.Database {
  const database = new BetterSqlite3(":memory:");
  for (const name of ["surname_key", "dossier_id", "is_telling"])
    database.function(name, { varargs: true, deterministic: true }, () => "");
  for (const script of readdirSync(MIGRATIONS).sort().slice(0, version))
    database.exec(readFileSync(join(MIGRATIONS, script), "utf8"));
  return database;
}

function namesOf(database: BetterSqlite3.Database, type: "table" | "index" | "trigger"): readonly string[] {
  const all = database.prepare<[string], { name: string }>(
    "SELECT name FROM sqlite_schema WHERE type = ? AND name NOT LIKE 'sqlite_%' AND sql IS NOT NULL",
  );
  return all.all(type).map(({ name }) => name);
}

function columnsOf(database: BetterSqlite3.Database, table: string): readonly string[] {
  return database
    .prepare<[string], { name: string }>("SELECT name FROM pragma_table_info(?)")
    .all(table)
    .map(({ name }) => name);
}
