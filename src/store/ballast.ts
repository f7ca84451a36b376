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
/** In MB: enough to finish what is being sent, to say what is wrong, and to start anew some times. */
const USUAL_MB = 16;
const MOST_MB = 1_024;
const FILE = "kamerwacht.ballast";

/**
 * Keeps a ballast in a folder, where there is room for it: as many MB as `KAMERWACHT_BALLAST_MB` says, or 16. A start
 * that has to write it takes a twentieth of a second longer for 16.
 */
export function createBallast(folder: string): Ballast {
  const file = join(folder, FILE);
  const wanted = wantedBytes(process.env.KAMERWACHT_BALLAST_MB);
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

function wantedBytes(megabytes: string | undefined): number {
  const isGiven = megabytes !== undefined && /^\d+$/.test(megabytes) && Number(megabytes) <= MOST_MB;
  return (isGiven ? Number(megabytes) : USUAL_MB) * CHUNK.length;
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
