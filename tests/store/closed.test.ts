import {
  closeSync,
  copyFileSync,
  mkdtempSync,
  openSync,
  rmSync,
  statSync,
  utimesSync,
  writeSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import BetterSqlite3 from "better-sqlite3";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { DATABASE_FILE, openStore, StoreError } from "#store";
import { startHolder } from "./holder.ts";

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "kamerwacht-closed-"));
  file = join(folder, DATABASE_FILE);
});
afterEach(() => rmSync(folder, { recursive: true }));

const open = () => openStore(folder)[Symbol.dispose]();

/** Spoils a table that no start looks into, and leaves no trace of that. */
function spoilUnseen(): void {
  const database = new BetterSqlite3(file, { readonly: true });
  const page = Number(
    database.prepare("SELECT rootpage FROM sqlite_schema WHERE name = 'mutes'").pluck().get(),
  );
  const bytes = Number(database.pragma("page_size", { simple: true }));
  database.close();
  const { atime, mtime } = statSync(file);
  const handle = openSync(file, "r+");
  writeSync(handle, Buffer.alloc(bytes, 0xa5), 0, bytes, (page - 1) * bytes);
  closeSync(handle);
  utimesSync(file, atime, mtime);
}

describe("a start", () => {
  it("does not read all of a database again that was closed in good order", () => {
    open();
    spoilUnseen();
    expect(open).not.toThrow();
  });

  it.each<[string, () => void | Promise<void>]>([
    [
      "another file of the same content",
      () => {
        copyFileSync(file, `${file}.copy`);
        rmSync(file);
        copyFileSync(`${file}.copy`, file);
      },
    ],
    ["a file that was touched since", () => utimesSync(file, new Date(0), new Date(0))],
    [
      "one whose process was killed",
      async () => {
        await (await startHolder(folder)).kill();
      },
    ],
  ])("reads all of %s, and finds what is damaged", async (_name, between) => {
    open();
    await between();
    spoilUnseen();
    expect(open).toThrow(/damaged|malformed/);
  });

  it("reads all of it where the last process found it damaged", () => {
    open();
    spoilUnseen();
    const store = openStore(folder);
    expect(() => store.transaction((transaction) => transaction.mutes("2026-01-01T00:00:00.000Z"))).toThrow(
      StoreError,
    );
    store[Symbol.dispose]();
    expect(open).toThrow(/damaged|malformed/);
  });
});
