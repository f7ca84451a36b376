import BetterSqlite3 from "better-sqlite3";
import { expect, it, onTestFinished } from "vitest";
import { preparedLate } from "../../src/store/late.ts";

function numbers() {
  const database = new BetterSqlite3(":memory:");
  onTestFinished(() => void database.close());
  database.exec(
    "CREATE TABLE numbers (one INTEGER, other INTEGER); INSERT INTO numbers VALUES (1, 2), (3, 4)",
  );
  return preparedLate(database);
}

const ALL = "SELECT one, other FROM numbers WHERE one > ? ORDER BY one";

it("gives what a statement gives that was prepared at once, the first time and later", () => {
  const { database } = numbers();
  const [rows, ones, lists] = [
    database.prepare(ALL),
    database.prepare(ALL).pluck(),
    database.prepare(ALL).raw(),
  ];
  for (const _ of [1, 2]) {
    expect(rows.all(0)).toEqual([
      { one: 1, other: 2 },
      { one: 3, other: 4 },
    ]);
    expect(rows.get(1)).toEqual({ one: 3, other: 4 });
    expect(ones.all(0)).toEqual([1, 3]);
    expect([...lists.iterate(1)]).toEqual([[3, 4]]);
  }
  expect(database.prepare("DELETE FROM numbers WHERE one = ?").run(3).changes).toBe(1);
  expect(database.transaction(() => ones.all(0))()).toEqual([1]);
});

it("says of a statement that does not fit only when it is used, or when all are asked for", () => {
  const { database, prepareAll } = numbers();
  prepareAll();
  const wrong = database.prepare("SELECT none FROM numbers");
  expect(() => wrong.all()).toThrow(/no such column: none/);
  expect(prepareAll).toThrow(/no such column: none/);
});
