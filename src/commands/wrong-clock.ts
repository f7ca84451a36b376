import { UsageError } from "./usage-error.ts";

/** When this program was not there yet. */
const BEFORE = new Date("2026-01-01T00:00:00Z");

/**
 * A clock that stands before this program was written is surely wrong: no certificate of a source is valid then, and every date
 * that is kept would be wrong. A clock that is less wrong costs nothing.
 * @throws UsageError with how to set it
 */
export function assertClock(now: Date): void {
  if (now.getTime() >= BEFORE.getTime()) return;
  const day = now.toISOString().slice(0, 10);
  throw new UsageError({
    nl: `de klok van deze machine staat op ${day}: zet hem goed (timedatectl set-ntp true) en start opnieuw`,
    en: `the clock of this machine says ${day}: set it right (timedatectl set-ntp true) and start again`,
  });
}
