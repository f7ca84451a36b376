import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import BetterSqlite3 from "better-sqlite3";
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from "vitest";
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
  it("are not planned anew each time: what is ordered, grouped or cut off looks at no bare parameter", () => {
    const folder = mkdtempSync(join(tmpdir(), "kamerwacht-statements-"));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    // All of them are prepared where the database was there before.
    for (const _ of [1, 2]) openStore(folder)[Symbol.dispose]();
    const planned = prepared.filter(
      (sql) =>
        /^\s*(?:SELECT|WITH)\b/.test(sql) &&
        /\b(?:ORDER BY|GROUP BY|UNION|EXCEPT|LIMIT)\b|\b(?:max|min)\(/.test(sql),
    );
    expect(planned.length).toBeGreaterThan(60);
    expect(planned.filter((sql) => /(?:[<>=]|\b(?:IS|LIMIT|BETWEEN|AND)) [?@]/.test(sql))).toEqual([]);
  });
});
