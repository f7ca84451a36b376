import BetterSqlite3 from "better-sqlite3";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openStore } from "#store";

const prepare = BetterSqlite3.prototype.prepare;
const prepared: string[] = [];

beforeEach(() => {
  BetterSqlite3.prototype.prepare = function noted(this: BetterSqlite3.Database, sql: string) {
    prepared.push(sql);
    return prepare.call(this, sql);
  } as typeof prepare;
});
afterEach(() => {
  BetterSqlite3.prototype.prepare = prepare;
  prepared.length = 0;
});

describe("the statements of the store", () => {
  it("are not planned anew each time: what is ordered, and not cut off at a number, compares with no bare parameter", () => {
    openStore(":memory:")[Symbol.dispose]();
    const ordered = prepared.filter((sql) => /ORDER BY|GROUP BY/.test(sql) && !/LIMIT [?@]/.test(sql));
    expect(ordered.length).toBeGreaterThan(40);
    expect(ordered.filter((sql) => /(?:SELECT|WITH)[\s\S]*[^<>!] = [?@]/.test(sql))).toEqual([]);
  });
});
