import { existsSync } from "node:fs";
import { join } from "node:path";
import { DATABASE_FILE, peekStore, type Store, StoreError } from "#store";
import type { Output } from "./output.ts";

/**
 * The archive, for looking only; null where there is none yet, and where it cannot be used, which is then said. The
 * command goes on without it.
 */
export function openArchive(stateFolder: string, output: Output): Store | null {
  if (!existsSync(join(stateFolder, DATABASE_FILE))) return null;
  try {
    return peekStore(stateFolder);
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    output.complain(`kamerwacht: without the archive: ${error.message}\n`);
    return null;
  }
}
