import { spawnSync } from "node:child_process";
import { mkdtempSync, openSync, readdirSync, rmSync, statSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { DATABASE_FILE, openStore, peekStore } from "#store";

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "kamerwacht-disk-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

it("is nobody else's on the machine: the folder and every file in it", () => {
  const state = join(folder, "a", "state");
  using store = openStore(state);
  store.transaction((transaction) => transaction.setNote("a", "b"));
  const mode = (path: string) => (statSync(path).mode & 0o777).toString(8);
  expect(mode(state)).toBe("700");
  const files = readdirSync(state);
  expect(files.length).toBeGreaterThanOrEqual(4);
  expect(files.map((name) => [name, mode(join(state, name))])).toEqual(files.map((name) => [name, "600"]));
});

it("a damaged page of its tables is called that, by who opens it and by who looks", () => {
  openStore(folder)[Symbol.dispose]();
  const handle = openSync(join(folder, DATABASE_FILE), "r+");
  // The text of the schema itself: its checks do not see that a column has another name.
  const schema = spawnSync("grep", ["-abo", "may_be_double", join(folder, DATABASE_FILE)], {
    encoding: "utf8",
  });
  for (const line of schema.stdout.trim().split("\n")) writeSync(handle, "nay", Number(line.split(":")[0]));
  expect(() => openStore(folder)).toThrow(/is damaged \(.+\): restore a backup/);
  expect(() => peekStore(folder)).toThrow(/is damaged/);
});

const canMount = spawnSync("unshare", ["-Ur", "-m", "mount", "-t", "tmpfs", "tmpfs", tmpdir()]).status === 0;

describe.runIf(canMount)("a disk that is full", () => {
  it("has a ballast to give up, from which megabytes are kept, and keeps it again when there is room", () => {
    const child = join(import.meta.dirname, "full-child.ts");
    const command = 'mount -t tmpfs -o size=128m tmpfs "$1" && exec "$2" "$3" "$1"';
    const words = ["-Ur", "-m", "sh", "-c", command, "sh", folder, process.execPath, child];
    const env = { ...process.env, KAMERWACHT_BALLAST_MB: "" };
    const { stdout, stderr } = spawnSync("unshare", words, { encoding: "utf8", env });
    expect(stderr).toBe("");
    const [before, full, lost, kept, during, after] = JSON.parse(stdout);
    expect([before, full, lost, during, after]).toEqual([false, "ENOSPC", "full", true, false]);
    expect(kept).toBeGreaterThan(50);
  });
});
