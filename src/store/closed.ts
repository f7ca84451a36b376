import { readFileSync, rmSync, statSync, writeFileSync } from "node:fs";

/**
 * Notes that a process closed a database in good order, with what the file was like then. To be called when it is closed,
 * and while it is still held.
 */
export function noteClosed(file: string): void {
  try {
    writeFileSync(noteOf(file), likeness(file), { mode: 0o600 });
  } catch {
    // Without it the next start looks at all of it, which only takes longer.
  }
}

/**
 * Whether a database is the very file that was closed in good order, with nothing written to it since: not the copy of
 * another moment, nor one whose process was killed. The note is gone after this: who is killed leaves none.
 */
export function takeClosed(file: string): boolean {
  try {
    const noted = readFileSync(noteOf(file), "utf8");
    rmSync(noteOf(file));
    const log = statSync(`${file}-wal`, { throwIfNoEntry: false });
    return (log === undefined || log.size === 0) && noted === likeness(file);
  } catch {
    return false;
  }
}

function noteOf(file: string): string {
  return file.replace(/\.sqlite$/, ".closed");
}

function likeness(file: string): string {
  const { ino, size, mtimeMs } = statSync(file);
  return `${ino} ${size} ${Math.round(mtimeMs)}`;
}
