import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const ROOT = process.env.KAMERWACHT_REAL_DATA ?? "";

/** Real samples to damage, where KAMERWACHT_REAL_DATA names their folder; none otherwise. */
export function realSeeds(folder: string, name: RegExp): readonly Uint8Array[] {
  if (ROOT === "") return [];
  const names = readdirSync(join(ROOT, folder)).filter((file) => name.test(file));
  return names.sort().map((file) => readFileSync(join(ROOT, folder, file)));
}
