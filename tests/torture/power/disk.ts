import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Random } from "../simulation/random.ts";
import type { Act } from "./trace.ts";

type Change = Extract<Act, { type: "write" | "truncate" }>;

/** A disk that keeps for sure what it was told to, and the rest by chance. */
export interface Disk {
  do(act: Act): void;
  /** Writes to a folder what is left of the files when the power goes now. */
  cut(folder: string, random: Random): void;
}

const SECTOR = 512;

/** A file with room to grow. */
interface Room {
  bytes: Buffer;
  size: number;
}

export function createDisk(): Disk {
  const kept = new Map<string, Room>();
  const waiting = new Map<string, Change[]>();
  const roomOf = (file: string) => {
    const room = kept.get(file) ?? { bytes: Buffer.alloc(SECTOR), size: 0 };
    kept.set(file, room);
    return room;
  };
  return {
    do(act) {
      switch (act.type) {
        case "create":
          roomOf(act.file);
          break;
        case "remove":
          kept.delete(act.file);
          waiting.delete(act.file);
          break;
        case "sync":
          for (const change of waiting.get(act.file) ?? []) apply(roomOf(act.file), change);
          waiting.delete(act.file);
          break;
        case "said":
          break;
        default: {
          const changes = waiting.get(act.file) ?? [];
          changes.push(act);
          waiting.set(act.file, changes);
        }
      }
    },
    cut(folder, random) {
      const share = random.pick([0, 0.2, 0.5, 0.8, 1]);
      for (const [file, { bytes, size }] of kept) {
        const left = { bytes: Buffer.from(bytes), size };
        for (const change of waiting.get(file) ?? [])
          if (random.chance(share)) apply(left, change, random.chance(0.3) ? random : null);
        writeFileSync(join(folder, file), left.bytes.subarray(0, left.size));
      }
    },
  };
}

/** @param random where the write was torn: of its sectors each is there or not */
function apply(room: Room, change: Change, random: Random | null = null): void {
  const end = change.type === "truncate" ? change.size : change.at + change.bytes.length;
  if (end > room.bytes.length) room.bytes = Buffer.concat([room.bytes], end * 2);
  if (change.type === "truncate") {
    room.bytes.fill(0, end);
    room.size = end;
    return;
  }
  room.size = Math.max(room.size, end);
  for (let from = 0; from < change.bytes.length; from += SECTOR)
    if (random === null || random.chance(0.5))
      change.bytes.copy(room.bytes, change.at + from, from, Math.min(from + SECTOR, change.bytes.length));
}
