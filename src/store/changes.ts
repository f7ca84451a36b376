import type { Database } from "./database.ts";

/** Tells who looked through everything whether there can be anything new. */
export interface Changes {
  /**
   * Another text whenever anything was written, by this process or another one, or was not kept after all; but for what
   * this process wrote quietly.
   */
  stamp(): string;
  /** What a statement wrote is only of how we read, which says nothing of what was read. In: what it came to. */
  quiet<T extends { readonly changes: number }>(written: T): T;
  /** What was written last is not kept: who looked at it saw what is not so. */
  undone(): void;
}

export function changesOf(database: Database): Changes {
  const own = database.prepare<[], number>("SELECT total_changes()").pluck();
  const others = database.prepare<[], number>("PRAGMA data_version").pluck();
  let quietly = 0;
  let undone = 0;
  return {
    stamp: () => `${(own.get() ?? 0) - quietly}/${others.get()}/${undone}`,
    quiet(written) {
      quietly += written.changes;
      return written;
    },
    undone() {
      undone += 1;
    },
  };
}
