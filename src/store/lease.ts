import { hostname } from "node:os";
import { type Database, StoreError } from "./database.ts";

const LEASE_MS = 30_000;

/** The right to write to the database: one process has it at a time. */
export interface Lease {
  /** To be called at least every 10 seconds; throws StoreError where another process has taken over. */
  renew(now: Date): void;
  release(): void;
}

/**
 * Takes the lease, over one that ran out or whose process on this machine is gone.
 * Two programs on one database would send posts twice.
 * @throws StoreError while another process holds it
 */
export function takeLease(database: Database, now: Date, bootId: string): Lease {
  const owner = `${hostname()}/${process.pid}/${bootId}`;
  const take = database.transaction((at: Date) => {
    const holder = database
      .prepare<[], { owner: string; until: string }>("SELECT owner, until FROM lease")
      .get();
    if (
      holder !== undefined &&
      holder.owner !== owner &&
      holder.until > at.toISOString() &&
      isAlive(holder.owner)
    ) {
      throw new StoreError(
        `another Kamerwacht (${holder.owner}) is using this database; stop it first, or wait until ${holder.until}`,
      );
    }
    database
      .prepare("INSERT OR REPLACE INTO lease (one, owner, until) VALUES (1, ?, ?)")
      .run(owner, new Date(at.getTime() + LEASE_MS).toISOString());
  });
  take.immediate(now);
  return {
    renew: (at) => take.immediate(at),
    release: () => void database.prepare("DELETE FROM lease WHERE owner = ?").run(owner),
  };
}

/** Only a process on this machine can be known to be gone; our own number with another boot id is a restart. */
function isAlive(owner: string): boolean {
  const [host, pid] = owner.split("/");
  if (host !== hostname()) return true;
  if (Number(pid) === process.pid) return false;
  try {
    process.kill(Number(pid), 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
