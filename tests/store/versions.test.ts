import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import BetterSqlite3 from "better-sqlite3";
import { describe, expect, it, onTestFinished } from "vitest";
import { DATABASE_FILE, openStore, peekStore, StoreError } from "#store";
import { runCommand } from "../commands/run-command.ts";

const VERSIONS = join(import.meta.dirname, "versions");
const NEWEST = readdirSync(join(import.meta.dirname, "..", "..", "src", "store", "migrations")).length;
const versions = readdirSync(VERSIONS).sort();
const before = versions.filter((name) => Number.parseInt(name, 10) < NEWEST);

/** A folder with the database that a version left behind. */
function left(name: string): {
  readonly state: string;
  readonly file: string;
  readonly config: readonly string[];
} {
  const folder = mkdtempSync(join(tmpdir(), "kamerwacht-version-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const state = join(folder, "state");
  mkdirSync(state);
  const file = join(state, DATABASE_FILE);
  const database = new BetterSqlite3(file);
  for (const function_ of ["surname_key", "dossier_id", "is_telling"])
    database.function(function_, { varargs: true, deterministic: true }, () => "");
  // It need not outlive a power cut.
  database.pragma("synchronous = OFF");
  database.exec(readFileSync(join(VERSIONS, name), "utf8"));
  database.close();
  writeFileSync(join(folder, "k.yaml"), "watches: w.yaml\n");
  writeFileSync(
    join(folder, "w.yaml"),
    'channel: "#a"\nwatches: [{ id: a, name: A, motion: 36600-XX-29 }]\n',
  );
  return { state, file, config: ["--config", join(folder, "k.yaml"), "--state", state] };
}

function schemaOf(file: string): readonly unknown[] {
  const database = new BetterSqlite3(file, { readonly: true });
  const columns = database
    .prepare(
      `SELECT m.type, m.name, c.name AS column, c.type AS holds, c."notnull", c.pk FROM sqlite_schema m
       LEFT JOIN pragma_table_info(m.name) c WHERE m.name NOT LIKE 'sqlite_%' ORDER BY 1, 2, 3`,
    )
    .all();
  database.close();
  return columns;
}

function rowsOf(file: string, what: string): unknown {
  const database = new BetterSqlite3(file, { readonly: true });
  const rows = database.prepare(what).raw().all();
  database.close();
  return rows;
}

it("every version of the schema has a database that it left behind: node tests/store/make-versions.ts makes the newest", () => {
  expect(versions).toEqual(
    Array.from({ length: NEWEST }, (_, index) => `${String(index + 1).padStart(3, "0")}.sql`),
  );
});

describe("a database of each earlier version", () => {
  const POSTS = "SELECT key, kind, channel, state FROM outbox ORDER BY key";
  const fresh = mkdtempSync(join(tmpdir(), "kamerwacht-version-"));
  openStore(fresh)[Symbol.dispose]();
  const schema = schemaOf(join(fresh, DATABASE_FILE));
  rmSync(fresh, { recursive: true });

  it.each(before)("%s: is kept as it was, and brought up to date with all that it holds", async (name) => {
    const { state, file, config } = left(name);
    const posts = rowsOf(file, POSTS);
    expect(posts).toHaveLength(3);
    expect(() => peekStore(state)).toThrow(StoreError);
    openStore(state)[Symbol.dispose]();

    const kept = `${file}.schema-${Number.parseInt(name, 10)}`;
    expect(rowsOf(kept, POSTS)).toEqual(posts);
    expect(rowsOf(kept, "PRAGMA user_version")).toEqual([[Number.parseInt(name, 10)]]);
    expect(schemaOf(file)).toEqual(schema);
    expect(rowsOf(file, POSTS)).toEqual(posts);
    expect(rowsOf(file, "PRAGMA integrity_check")).toEqual([["ok"]]);
    expect(rowsOf(file, "PRAGMA foreign_key_check")).toEqual([]);
    const motions = await runCommand([...config, "motions", "--all", "--json"]);
    expect(motions).toMatchObject({ status: 0, err: "" });
    expect(motions.out).toContain("36600-XX-29");
    expect(await runCommand([...config, "status", "--json"])).toMatchObject({ status: 0, err: "" });
  });
});

it("keeps the databases of the last three upgrades, and is refused by a version that is older", async () => {
  const { state, file, config } = left("005.sql");
  for (const old of [1, 2, 3]) writeFileSync(`${file}.schema-${old}`, "");
  openStore(state)[Symbol.dispose]();
  expect(readdirSync(state).filter((name) => name.includes(".schema-"))).toHaveLength(3);
  const database = new BetterSqlite3(file);
  database.pragma(`user_version = ${NEWEST + 1}`);
  database.close();
  for (const command of ["status", "once"]) {
    const { status, err } = await runCommand([...config, command]);
    expect({ command, status, err }).toMatchObject({ status: 2 });
    expect(err).toMatch(/nieuwere Kamerwacht: start die, of zet een reservekopie van voor die tijd terug/);
  }
});
