import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type BetterSqlite3 from "better-sqlite3";
import { dossierId, isTelling, surnameKey } from "#parliament";
import { StoreError } from "./trouble.ts";

/** What all migrations together make of a database that holds nothing. */
const NEWEST = join(import.meta.dirname, "newest.sql");
const MIGRATIONS = join(import.meta.dirname, "migrations");
const SCRIPTS = readdirSync(MIGRATIONS)
  .filter((name) => /^\d{3}-.*\.sql$/.test(name))
  .sort();

/** The number of the schema that this program writes. */
export const NEWEST_SCHEMA = SCRIPTS.length;

/** What indexes and migrations call. */
export function addFunctions(database: BetterSqlite3.Database): void {
  database.function("surname_key", { deterministic: true }, (name) => surnameKey(String(name)));
  database.function("dossier_id", { deterministic: true }, (number, suffix) =>
    dossierId(String(number), typeof suffix === "string" ? suffix : null),
  );
  database.function("is_telling", { deterministic: true }, (kind) => (isTelling(String(kind)) ? 1 : 0));
}

/**
 * Runs the numbered migrations that the database does not have yet, each in one transaction with its number. One that
 * holds nothing gets the newest schema at once.
 * @param before is called once with the number that it has, where there are any to run and it is not new
 * @throws StoreError where it is newer than this program
 */
export function migrate(
  database: BetterSqlite3.Database,
  file: string,
  before: (version: number) => void,
): void {
  addFunctions(database);
  const version = Number(database.pragma("user_version", { simple: true }));
  if (version > NEWEST_SCHEMA) {
    throw new StoreError(
      `${file} was written by a newer version of Kamerwacht (schema ${version}); use that version`,
      { trouble: { what: "newer", file } },
    );
  }
  if (version === 0) {
    apply(database, { file, script: NEWEST, from: 0, to: NEWEST_SCHEMA });
    return;
  }
  if (version < NEWEST_SCHEMA) before(version);
  for (const [index, name] of SCRIPTS.entries()) {
    if (index < version) continue;
    assert.equal(Number(name.slice(0, 3)), index + 1, `migration ${name} is out of sequence`);
    apply(database, { file, script: join(MIGRATIONS, name), from: index, to: index + 1 });
  }
}

interface Step {
  readonly file: string;
  readonly script: string;
  readonly from: number;
  readonly to: number;
}

function apply(database: BetterSqlite3.Database, { file, script, from, to }: Step): void {
  const run = database.transaction(() => {
    database.exec(readFileSync(script, "utf8"));
    database.pragma(`user_version = ${to}`);
  });
  try {
    run.immediate();
  } catch (error) {
    throw notMigrated(error, file, from) ?? error;
  }
}

/** A table that is there already, or is not: somebody else changed it, or half of it. Null of what has another cause. */
function notMigrated(error: unknown, file: string, version: number): StoreError | null {
  const { code, message } = error as { readonly code?: string; readonly message: string };
  if (code === undefined || !/^SQLITE_(ERROR|CONSTRAINT)/.test(code)) return null;
  return new StoreError(`${file} has schema ${version} and cannot be brought to a newer one: ${message}`, {
    cause: error,
    trouble: { what: "not-migrated", file, version, reason: message },
  });
}
