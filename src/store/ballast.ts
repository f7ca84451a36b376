import { closeSync, openSync, rmSync, statfsSync, statSync, writeSync } from "node:fs";
import { join } from "node:path";

/** A file that is there to be given up: on a disk that is full nothing can be kept, and so nothing be said or finished. */
export interface Ballast {
  /** Makes room; false where there is none left to make. */
  giveUp(): boolean;
  /** Whether it is given up. Where there is room again it is kept again. */
  isGivenUp(): boolean;
}

const CHUNK = Buffer.alloc(1_048_576, 0x20);
const FILE = "kamerwacht.ballast";

/**
 * Keeps a ballast in a folder, where there is room for it. A start that has to write it takes a twentieth of a second
 * longer for 16 MB.
 */
export function createBallast(folder: string, megabytes: number): Ballast {
  const file = join(folder, FILE);
  const wanted = megabytes * CHUNK.length;
  // It is kept where so much is free besides: on a small disk it would itself be what fills it.
  const room = 4 * wanted;
  let isKept = isWhole(file, wanted) || (freeBytes(folder) > room && write(file, wanted));
  let isShort = !isKept && freeBytes(folder) < wanted;
  return {
    giveUp() {
      const wasThere = statSync(file, { throwIfNoEntry: false }) !== undefined;
      rmSync(file, { force: true });
      isKept = false;
      isShort = true;
      return wasThere;
    },
    isGivenUp() {
      if (isShort && freeBytes(folder) > 2 * wanted) isShort = false;
      if (!isShort && !isKept && freeBytes(folder) > room) isKept = write(file, wanted);
      return isShort;
    },
  };
}

function isWhole(file: string, bytes: number): boolean {
  return statSync(file, { throwIfNoEntry: false })?.size === bytes;
}

function freeBytes(folder: string): number {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize;
}

function write(file: string, size: number): boolean {
  try {
    const handle = openSync(file, "w", 0o600);
    try {
      // Written and not only reserved: a file system may give a hole no room.
      for (let bytes = 0; bytes < size; bytes += CHUNK.length) writeSync(handle, CHUNK);
    } finally {
      closeSync(handle);
    }
    return true;
  } catch {
    rmSync(file, { force: true });
    return false;
  }
}
