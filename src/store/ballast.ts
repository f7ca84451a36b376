import { closeSync, openSync, rmSync, statfsSync, statSync, writeSync } from "node:fs";
import { join } from "node:path";

/** A file that is there to be given up: on a disk that is full nothing can be kept, and so nothing be said or finished. */
export interface Ballast {
  /** Makes room; false where there is none left to make. */
  giveUp(): boolean;
  /** Whether it is given up. Where there is room again it is kept again. */
  isGivenUp(): boolean;
}

/** Enough to finish what is being sent, to say what is wrong, and to start anew some times. */
const BALLAST_BYTES = 16 * 1_048_576;
/** It is kept where so much is free besides: on a small disk it would itself be what fills it. */
const ROOM_BYTES = 4 * BALLAST_BYTES;
const FILE = "kamerwacht.ballast";
const CHUNK = Buffer.alloc(1_048_576, 0x20);

/** Keeps a ballast in a folder, where there is room for it. */
export function createBallast(folder: string): Ballast {
  const file = join(folder, FILE);
  let isKept = isWhole(file) || (freeBytes(folder) > ROOM_BYTES && write(file));
  let isShort = !isKept && freeBytes(folder) < BALLAST_BYTES;
  return {
    giveUp() {
      const wasThere = statSync(file, { throwIfNoEntry: false }) !== undefined;
      rmSync(file, { force: true });
      isKept = false;
      isShort = true;
      return wasThere;
    },
    isGivenUp() {
      if (isShort && freeBytes(folder) > 2 * BALLAST_BYTES) isShort = false;
      if (!isShort && !isKept && freeBytes(folder) > ROOM_BYTES) isKept = write(file);
      return isShort;
    },
  };
}

function isWhole(file: string): boolean {
  return statSync(file, { throwIfNoEntry: false })?.size === BALLAST_BYTES;
}

function freeBytes(folder: string): number {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize;
}

function write(file: string): boolean {
  try {
    const handle = openSync(file, "w", 0o600);
    try {
      // Written and not only reserved: a file system may give a hole no room.
      for (let bytes = 0; bytes < BALLAST_BYTES; bytes += CHUNK.length) writeSync(handle, CHUNK);
    } finally {
      closeSync(handle);
    }
    return true;
  } catch {
    rmSync(file, { force: true });
    return false;
  }
}
