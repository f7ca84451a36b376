import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const HERE = import.meta.dirname;
/** What a time is measured with, in what is expected of it. */
const TIMED = /expect\([^;]*?(?:performance\.now|Date\.now|process\.hrtime|CpuUsage)/;

const quick = globSync("**/*.test.ts", { cwd: HERE }).filter((name) => !/^(?:torture|browser)\b/.test(name));

describe("the quick tests", () => {
  it("are seen", () => {
    expect(quick.length).toBeGreaterThan(100);
  });

  it("expect nothing of the time that something takes: a busy machine would fail them", () => {
    const timed = quick.filter(
      (name) => name !== "tidy.test.ts" && TIMED.test(readFileSync(join(HERE, name), "utf8")),
    );
    expect(timed).toEqual([]);
  });

  it("would be caught", () => {
    expect(TIMED.test("expect(performance.now() - began).toBeLessThan(5)")).toBe(true);
    expect(TIMED.test("const end = performance.now() + 5;\nexpect(one).toBe(2);")).toBe(false);
  });
});
