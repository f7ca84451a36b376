import { closeSync, existsSync, openSync, rmSync } from "node:fs";
import { join } from "node:path";
import BetterSqlite3 from "better-sqlite3";
import type { Need } from "#watch";
import { fresh, indexOn, type SearchIndex } from "./search-index.ts";

/** The index of words, beside the database. It can be taken away at any time: it is made anew. */
const INDEX_FILE = "kamerwacht.search.sqlite";
/** A process that was frozen while it wrote holds up everything else no longer than this: the documents stay due. */
const BUSY_MS = 300;

/**
 * The index beside the database in a folder, opened or made when it is first asked. One that turns out to be damaged is made
 * anew: what asked for it gets the error, and whoever asks next an empty one.
 * @param folder absolute path, or `:memory:`
 */
export function searchIndexIn(folder: string): SearchIndex {
  let open: SearchIndex | null = null;
  const ask = <T>(work: (index: SearchIndex) => T): T => {
    try {
      open ??= openedOrAnew(folder);
      return work(open);
    } catch (error) {
      if (isDamage(error)) {
        open?.[Symbol.dispose]();
        open = null;
        removeIndex(folder);
      }
      throw error;
    }
  };
  return {
    state: () => ask((index) => index.state()),
    write: (documents) => ask((index) => index.write(documents)),
    clear: () => ask((index) => index.clear()),
    *find(need: Need, since: string | null) {
      const found = ask((index) => index.find(need, since));
      for (let next = ask(() => found.next()); next.done !== true; next = ask(() => found.next()))
        yield next.value;
    },
    count: (need, since) => ask((index) => index.count(need, since)),
    oldest: (since) => ask((index) => index.oldest(since)),
    held: (documents) => ask((index) => index.held(documents)),
    [Symbol.dispose]: () => open?.[Symbol.dispose](),
  };
}

/** Opens it for looking only, while a worker may be writing to it; null where there is none that can be read. */
export function peekSearchIndex(folder: string): SearchIndex | null {
  const file = join(folder, INDEX_FILE);
  if (!existsSync(file)) return null;
  try {
    return indexOn(new BetterSqlite3(file, { readonly: true, timeout: 5_000 }));
  } catch (error) {
    if (error instanceof BetterSqlite3.SqliteError) return null;
    throw error;
  }
}

/** One that another version made may have other tables. */
function openedOrAnew(folder: string): SearchIndex {
  try {
    return openIndex(folder);
  } catch (error) {
    if (!isDamage(error)) throw error;
    removeIndex(folder);
    return openIndex(folder);
  }
}

function openIndex(folder: string): SearchIndex {
  if (folder === ":memory:") return indexOn(fresh(new BetterSqlite3(folder)));
  const file = join(folder, INDEX_FILE);
  if (!existsSync(file)) closeSync(openSync(file, "a", 0o600));
  return indexOn(fresh(new BetterSqlite3(file, { timeout: BUSY_MS })));
}

function removeIndex(folder: string): void {
  if (folder === ":memory:") return;
  for (const end of ["", "-wal", "-shm"]) rmSync(join(folder, INDEX_FILE) + end, { force: true });
}

/** Also where its tables are not those of this program. */
function isDamage(error: unknown): boolean {
  return error instanceof BetterSqlite3.SqliteError && /^SQLITE_(CORRUPT|NOTADB|ERROR)/.test(error.code);
}
