// Takes the types out of all our sources and keeps what is left in the folder that the first argument names.
import { existsSync, globSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { stripTypeScriptTypes } from "node:module";
import { join } from "node:path";
import { nameOf } from "./stripped-sources.js";

const [, , folder = ""] = process.argv;
for (const path of globSync("**/*.ts", { cwd: import.meta.dirname })) {
  const source = readFileSync(join(import.meta.dirname, path));
  const file = join(folder, nameOf(source));
  if (existsSync(file)) continue;
  // Whole or not at all: another start may look while this one writes.
  const half = `${file}.${process.pid}`;
  try {
    writeFileSync(half, stripTypeScriptTypes(source.toString()));
    renameSync(half, file);
  } finally {
    rmSync(half, { force: true });
  }
}
