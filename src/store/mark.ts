import { closeSync, fdatasyncSync, openSync, readFileSync, writeSync } from "node:fs";
import { dirname, join } from "node:path";
import { StoreError } from "./trouble.ts";

/** How far a database was, as it stands outside of its file. */
export interface Mark {
  /** Names the database: another one in its place is not taken for it. */
  readonly database: string;
  /** How many attempts to send it had begun. */
  readonly sends: number;
  /** UTC ISO. */
  readonly at: string;
}

/** The file that says how far the database beside it was. */
export interface MarkFile extends Disposable {
  /** Is on the disk when this returns. Throws StoreError where it cannot be. */
  write(mark: Mark): void;
}

/** The mark of the database in this folder. */
export const MARK_FILE = "kamerwacht.mark";

/** Whether a file stands where a database of ours was. */
export function wasOurs(file: string): boolean {
  return readMark(join(dirname(file), MARK_FILE)) !== null;
}

/** A mark is written over the one before, so that a full disk does not keep it from being written. */
const LENGTH = 160;

export function openMark(file: string): MarkFile {
  const handle = openSync(file, "a+", 0o600);
  closeSync(handle);
  const open = openSync(file, "r+");
  return {
    write(mark) {
      try {
        writeSync(open, `${JSON.stringify(mark).padEnd(LENGTH)}\n`, 0);
        fdatasyncSync(open);
      } catch (error) {
        const { code, message } = error as NodeJS.ErrnoException;
        throw new StoreError(`${file} cannot be written: ${message}`, {
          cause: error,
          trouble: code === "ENOSPC" ? { what: "full", file } : { what: "lost", reason: message },
        });
      }
    },
    [Symbol.dispose]: () => closeSync(open),
  };
}

/** `torn` where it is there and says nothing: it was cut off while it was written, or damaged. */
export function readMark(file: string): Mark | "torn" | null {
  try {
    const { database, sends, at } = JSON.parse(readFileSync(file, "utf8")) as Partial<Mark>;
    if (typeof database !== "string" || typeof sends !== "number" || typeof at !== "string") return "torn";
    return { database, sends, at };
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "ENOENT" ? null : "torn";
  }
}
