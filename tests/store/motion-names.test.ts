import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import BetterSqlite3 from "better-sqlite3";
import { describe, expect, it, onTestFinished } from "vitest";
import { assemble, type SourceRecord } from "#parliament";
import { DATABASE_FILE, openStore, type Store } from "#store";
import { motionLife, record } from "../parliament/world.ts";

const ID = "motion:zaak-1";
const FOUND = [
  { id: "kst-36600-XX-29", title: "Motie van de leden Een en Twee over opvang", tabledOn: "2024-11-19" },
];

function storeWith(records: readonly SourceRecord[]): Store {
  const store = openStore(":memory:");
  onTestFinished(() => store[Symbol.dispose]());
  save(store, records);
  return store;
}

/** Saves the records, and the motion as it is with them. */
function save(store: Store, records: readonly SourceRecord[]): void {
  store.transaction((transaction) => {
    for (const each of records) transaction.saveRecord(each);
    const snapshot = assemble(ID, transaction.graph);
    if (snapshot === null) throw new Error("no motion");
    const revision = (transaction.subject(ID)?.revision ?? 0) + 1;
    transaction.saveSubject({ id: ID, revision, novelty: "new", snapshot }, "2024-11-20T12:00:00.000Z");
  });
}

function by(store: Store, ...surnames: readonly string[]) {
  return store.transaction((transaction) => transaction.motionsBy(surnames));
}

describe("motions by the surnames of their proposers", () => {
  it.each([[["Een"]], [["Een", "Twee"]], [["Twee", "Een"]], [["één"]], [["Een", "Een"]]])(
    "%j",
    (surnames) => {
      expect(by(storeWith(motionLife()), ...surnames)).toEqual(FOUND);
    },
  );

  it.each([[["Twee"]], [["Een", "Drie"]], [["E"]], [[]], [[""]]])("none: %j", (surnames) => {
    expect(by(storeWith(motionLife()), ...surnames)).toEqual([]);
  });

  it("follow a change of proposers, and outlive the withdrawal of the motion", () => {
    const store = storeWith(motionLife());
    const other = { actorNaam: "C. van der Drie", actorFractie: "Blauw", relatie: "Medeindiener" };
    save(store, [record("zaakActor", "actor-2", { fields: other, refs: { zaak: ["zaak-1"] }, position: 9 })]);
    expect(by(store, "Een", "Twee")).toEqual([]);
    expect(by(store, "Een", "Van der Drie")).toEqual(FOUND);
    save(store, [{ ...record("zaak", "zaak-1"), position: 10, deleted: true }]);
    expect(store.transaction((transaction) => transaction.subject(ID)?.snapshot.withdrawn)).toBe(true);
  });

  it("are found in a database that is older than the table", () => {
    const folder = mkdtempSync(join(tmpdir(), "kamerwacht-names-"));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const database = new BetterSqlite3(join(folder, DATABASE_FILE));
    const migrations = join(import.meta.dirname, "..", "..", "src", "store", "migrations");
    database.exec(readFileSync(join(migrations, "001-first.sql"), "utf8"));
    const snapshot = storeWith(motionLife()).transaction((transaction) => transaction.subject(ID)?.snapshot);
    database
      .prepare("INSERT INTO subjects VALUES (?, 1, 'new', '', '', ?)")
      .run(ID, JSON.stringify(snapshot));
    database.pragma("user_version = 1");
    database.close();
    using store = openStore(folder);
    expect([by(store, "Een"), by(store, "Twee")]).toEqual([FOUND, []]);
  });
});
