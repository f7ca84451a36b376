import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

/** What the main process may take of the 512 MB of its container, beside the process that reads files. */
const PROGRAM_MB = 230;

describe("a page of the worst kind, as large as may be, or as much of it as is read", () => {
  it.each([
    ["feed page of empty elements", 8_388_608],
    ["feed page of entries", 8_388_608],
    ["feed page of attributes", 8_388_608],
    ["feed page of text", 8_388_608],
    ["rss of items", 5_000_000],
    ["rss of empty elements", 5_000_000],
    ["page of paragraphs", 5_000_000],
    ["page of attributes", 5_000_000],
    ["page of comments", 5_000_000],
    ["page of unended tags", 5_000_000],
    ["feed page of empty elements", 399_000],
    ["feed page of attributes", 1_300_000],
    ["rss of empty elements", 399_000],
    ["page of paragraphs", 299_000],
    ["page of attributes", 1_300_000],
  ])("%s of %i bytes fits in the container, read or refused", (what, size) => {
    const child = join(import.meta.dirname, "memory-child.ts");
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ["--max-semi-space-size=4", "--max-old-space-size=200", child, what, String(size)],
      { encoding: "utf8" },
    );
    expect(status, stderr.slice(0, 500)).toBe(0);
    const { verdict, residentMb } = JSON.parse(stdout) as { verdict: string; residentMb: number };
    expect(verdict).toMatch(/^(read|UnexpectedShapeError)$/);
    expect(residentMb).toBeLessThan(PROGRAM_MB);
  });
});
