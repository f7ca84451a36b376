import { existsSync, mkdtempSync, readdirSync, rmSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import BetterSqlite3 from "better-sqlite3";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { backUp, DATABASE_FILE, openStore, peekStore, restore, type Store } from "#store";
import { record } from "../parliament/world.ts";

let folder: string;
let state: string;
let file: string;
const NOW = "2026-11-28T10:00:00.000Z";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "kamerwacht-backup-"));
  state = join(folder, "state");
  file = join(folder, "kopie", "kamerwacht.sqlite");
});
afterEach(() => rmSync(folder, { recursive: true }));

function save(store: Store, ...ids: readonly string[]): void {
  store.transaction((transaction) => {
    for (const id of ids) transaction.saveRecord(record("zaak", id));
  });
}

function records(): number {
  using store = peekStore(state);
  return store.totals().records;
}

function lookedUp(): boolean {
  using store = openStore(state);
  return store.transaction((transaction) => transaction.unsure()) !== null;
}

describe("a backup", () => {
  it("is of one moment, beside a process that writes", () => {
    using store = openStore(state);
    save(store, "a", "b");
    const facts = backUp(state, file);
    save(store, "c");
    expect(facts).toMatchObject({ file, records: 2, posts: 0 });
    expect(facts.bytes).toBe(statSync(file).size);
    expect(store.totals().records).toBe(3);
    expect(readdirSync(join(folder, "kopie"))).toEqual(["kamerwacht.sqlite"]);
  });

  it("is for nobody else on the machine", () => {
    openStore(state)[Symbol.dispose]();
    backUp(state, file);
    expect(statSync(file).mode & 0o077).toBe(0);
  });

  it("takes the place of an earlier one, and of nothing else", () => {
    {
      using store = openStore(state);
      backUp(state, file);
      save(store, "a");
    }
    expect(backUp(state, file).records).toBe(1);
    writeFileSync(join(folder, "brief.docx"), "Geachte voorzitter, ".repeat(50));
    expect(() => backUp(state, join(folder, "brief.docx"))).toThrow("not a Kamerwacht database");
    expect(() => backUp(state, join(state, DATABASE_FILE))).toThrow("is the database itself");
  });

  it("is not made of what is not there, or is damaged, and leaves nothing behind", () => {
    expect(() => backUp(state, file)).toThrow("there is no database");
    {
      using store = openStore(state);
      save(store, ...Array.from({ length: 300 }, (_, index) => `zaak-${index}`));
    }
    truncateSync(join(state, DATABASE_FILE), 40_960);
    expect(() => backUp(state, file)).toThrow();
    expect(existsSync(file)).toBe(false);
    expect(existsSync(`${file}.unfinished`)).toBe(false);
  });
});

describe("a backup that is put back", () => {
  beforeEach(() => {
    using store = openStore(state);
    save(store, "a");
    backUp(state, file);
    save(store, "b");
  });

  it("takes the place of the database, which is kept", () => {
    const { aside } = restore(state, file, NOW);
    expect(records()).toBe(1);
    expect(aside).toBe(join(state, `${DATABASE_FILE}.before-20261128T100000Z`));
    const kept = new BetterSqlite3(aside ?? "", { readonly: true });
    expect(kept.prepare("SELECT count(*) FROM records").pluck().get()).toBe(2);
    kept.close();
  });

  it("keeps what was there each time, also twice within a second", () => {
    const names = [1, 2, 3].map(() => restore(state, file, NOW).aside);
    expect(new Set(names).size).toBe(3);
    for (const name of names) expect(existsSync(name ?? "")).toBe(true);
  });

  it("takes nothing of the log of what was there, also where that was killed", () => {
    const live = new BetterSqlite3(join(state, DATABASE_FILE));
    live.pragma("wal_autocheckpoint = 0");
    live.exec("DELETE FROM records");
    const wal = `${join(state, DATABASE_FILE)}-wal`;
    expect(statSync(wal).size).toBeGreaterThan(0);
    restore(state, file, NOW);
    live.close();
    expect(records()).toBe(1);
  });

  it("is refused while a process is at work", () => {
    using _worker = openStore(state);
    expect(() => restore(state, file, NOW)).toThrow("another Kamerwacht");
    expect(() => restore(state, join(folder, "nergens"), NOW)).toThrow("there is no file");
  });

  it("is refused where it is damaged or of a newer version, and changes nothing", () => {
    const copy = new BetterSqlite3(file);
    copy.pragma("user_version = 99");
    copy.close();
    expect(() => restore(state, file, NOW)).toThrow("of a newer version");
    truncateSync(file, 8_192);
    expect(() => restore(state, file, NOW)).toThrow();
    expect(records()).toBe(2);
  });

  it("on another machine is not taken for one that never left it", () => {
    const elsewhere = join(folder, "elders");
    restore(elsewhere, file, NOW);
    state = elsewhere;
    expect(lookedUp()).toBe(true);
  });

  it("of the same moment is as sure as before", () => {
    backUp(state, file);
    restore(state, file, NOW);
    expect(lookedUp()).toBe(false);
  });
});
