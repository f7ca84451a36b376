import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { backUp, openStore, restore, type Store } from "#store";

/** The database of a world: in memory, or in a folder, where a backup can be made of it and put in its place. */
export interface Disk extends Disposable {
  readonly store: Store;
  /** As a program that begins finds it. */
  reopen(now: Date): void;
  backUp(): void;
  /** Puts the backup back; nothing can be asked until it is reopened. */
  putBack(now: Date): void;
}

export function createDisk(inFolder: boolean, now: Date): Disk {
  const folder = inFolder ? mkdtempSync(join(tmpdir(), "kamerwacht-simulation-")) : null;
  const state = folder === null ? ":memory:" : join(folder, "state");
  const backup = join(folder ?? "", "backup.sqlite");
  let store = openStore(state, { now });
  return {
    get store() {
      return store;
    },
    reopen(at) {
      if (folder === null) return;
      store[Symbol.dispose]();
      store = openStore(state, { now: at });
    },
    backUp: () => void backUp(state, backup),
    putBack(at) {
      store[Symbol.dispose]();
      restore(state, backup, at.toISOString());
    },
    [Symbol.dispose]() {
      store[Symbol.dispose]();
      if (folder !== null) rmSync(folder, { recursive: true });
    },
  };
}
