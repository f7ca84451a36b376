import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openStore, peekStore, StoreError, showsNoLife } from "#store";
import { startHolder } from "./holder.ts";

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "kamerwacht-lock-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const TAKEN = /^StoreError: another Kamerwacht \(.+\) is using this database/;

describe("one process at a time writes to a database", () => {
  it("keeps a second out, in this process too, and lets anybody look", () => {
    using store = openStore(folder);
    expect(() => openStore(folder)).toThrow(StoreError);
    using looking = peekStore(folder);
    expect(looking.totals()).toEqual(store.totals());
    store.prove();
  });

  it("lets the next in when the one before has closed, or was killed while it held it", async () => {
    openStore(folder)[Symbol.dispose]();
    const killed = await startHolder(folder);
    expect(killed.first).toMatch(/^open/);
    expect(() => openStore(folder)).toThrow(/another Kamerwacht \(.+process \d+, since /);
    await killed.kill();
    openStore(folder)[Symbol.dispose]();
  });

  it("is not taken from one that is frozen unless somebody says so, and then it goes on", async () => {
    await using frozen = await startHolder(folder);
    frozen.child.kill("SIGSTOP");
    expect(() => openStore(folder)).toThrow(/another Kamerwacht/);
    frozen.child.kill("SIGCONT");
    expect(await frozen.write()).toBe("written");
  });

  it("sees that one is frozen, takes over from it, and stops it when it wakes", async () => {
    await using frozen = await startHolder(folder);
    expect(await showsNoLife(folder, { looks: 30, everyMs: 100 })).toBe(false);
    frozen.child.kill("SIGSTOP");
    expect(await showsNoLife(folder, { looks: 3, everyMs: 10 })).toBe(true);
    using next = openStore(folder, { takeOver: true });
    next.transaction((transaction) => transaction.setNote("written", "by the next"));
    expect(await showsNoLife(folder, { looks: 30, everyMs: 100 })).toBe(false);
    frozen.child.kill("SIGCONT");
    expect(await frozen.write()).toMatch(/^StoreError: another Kamerwacht .+ has taken this database over/);
    expect(next.transaction((transaction) => transaction.note("written"))).toBe("by the next");
  });

  it("takes over as it is where nobody holds it, and shows no life where none was ever shown", async () => {
    expect(await showsNoLife(folder, { looks: 1, everyMs: 1 })).toBe(false);
    openStore(folder, { takeOver: true })[Symbol.dispose]();
    openStore(folder)[Symbol.dispose]();
  });

  it("stops one whose lock was lost as soon as another has taken over", async () => {
    await using overtaken = await startHolder(folder);
    expect(await overtaken.write()).toBe("written");
    rmSync(join(folder, "kamerwacht.lock"));
    using next = openStore(folder);
    expect(await overtaken.write()).toMatch(
      /^StoreError: another Kamerwacht .+ has taken this database over/,
    );
    expect(next.transaction((transaction) => transaction.note("written"))).toMatch(/^\d+$/);
    next.prove();
  });
});

const canUnshare = spawnSync("unshare", ["-Ur", "--pid", "--fork", "--uts", "true"]).status === 0;

describe.runIf(canUnshare)("two containers of one host name, both with process 1, on one volume", () => {
  it("keep each other out, and the second takes over when the first is killed", async () => {
    const first = await startHolder(folder, true);
    expect(first.first).toBe("open as 1");
    await using second = await startHolder(folder, true);
    expect(second.first).toMatch(TAKEN);
    expect(await first.write()).toBe("written");
    await first.kill();
    await using third = await startHolder(folder, true);
    expect(third.first).toBe("open as 1");
    expect(await third.write()).toBe("written");
  });
});
