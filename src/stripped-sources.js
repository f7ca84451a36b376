// What Node makes of our sources, its types taken out, is kept in a folder. Node's own cache of code keeps all of it in
// memory for as long as the program runs, 15 MB, and is no faster for it.
// Plain JavaScript: what loads the sources cannot be one of those that it loads.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { lstatSync, mkdirSync, readFileSync } from "node:fs";
import { registerHooks } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const SOURCES = new URL("./", import.meta.url).href;
const FILLER = new URL("./fill-stripped-sources.js", import.meta.url);
const FILL_MAX_MS = 20_000;
/** Where installing the packages leaves them ready, so that even the first start has nothing to make. */
const PREPARED = fileURLToPath(new URL("../node_modules/.cache/kamerwacht", import.meta.url));

/**
 * Takes our sources from the folder from now on. A process of its own fills it where something is missing, for the
 * first start and each new version: what takes the types out needs 10 MB that it never gives back. Where the folder
 * cannot be had, Node takes the types out itself, as without this.
 * @param {string} folder
 */
export function keepStrippedSources(folder = folderOf(process.env)) {
  let isFilled = false;
  takeStrippedSources(folder, () => {
    if (isFilled) return false;
    isFilled = true;
    fill(folder);
    return true;
  });
}

/**
 * Takes from the folder what is there; of the rest Node takes the types out itself.
 * @param {string} folder
 * @param {() => boolean} filled called where a source is missing; whether it may be there now
 */
export function takeStrippedSources(folder, filled = () => false) {
  if (!isOurs(folder)) return;
  registerHooks({
    load(url, context, nextLoad) {
      if (!url.startsWith(SOURCES) || !url.endsWith(".ts")) return nextLoad(url, context);
      const file = join(folder, nameOf(readFileSync(fileURLToPath(url))));
      const source = kept(file) ?? (filled() ? kept(file) : null);
      return source === null
        ? nextLoad(url, context)
        : { format: "module", source: source.toString(), shortCircuit: true };
    },
  });
}

/** Makes the folder beside the packages and fills it: what `npm ci` does last. */
export function prepareStrippedSources() {
  mkdirSync(PREPARED, { mode: 0o700, recursive: true });
  fill(PREPARED);
}

/**
 * Where the sources without their types are kept: in `KAMERWACHT_SOURCES`, or else beside the packages where installing them
 * made that folder, or else in the temporary folder.
 * @param {Readonly<Record<string, string | undefined>>} environment
 */
export function folderOf(environment) {
  if (environment.KAMERWACHT_SOURCES) return environment.KAMERWACHT_SOURCES;
  return isThere(PREPARED) ? PREPARED : join(tmpdir(), `kamerwacht-sources-${process.getuid?.() ?? "own"}`);
}

/** @param {string} folder */
function isThere(folder) {
  return lstatSync(folder, { throwIfNoEntry: false }) !== undefined;
}

/**
 * The name under which a source is kept: another text, or another Node, is another name.
 * @param {Uint8Array} source
 */
export function nameOf(source) {
  return createHash("sha256").update(process.version).update(source).digest("hex");
}

/**
 * Whether the folder is ours, or nobody can write to it but who runs the machine: what lies in it is run.
 * @param {string} folder
 */
function isOurs(folder) {
  try {
    mkdirSync(folder, { mode: 0o700 });
  } catch {
    // One that cannot be made is not there, which the next look says.
  }
  try {
    const { uid, mode } = lstatSync(folder);
    const own = process.getuid?.();
    return own === undefined || ((uid === own || uid === 0) && (mode & 0o022) === 0);
  } catch {
    return false;
  }
}

/** @param {string} file */
function kept(file) {
  try {
    return readFileSync(file);
  } catch {
    return null;
  }
}

/** @param {string} folder */
function fill(folder) {
  spawnSync(process.execPath, ["--disable-warning=ExperimentalWarning", fileURLToPath(FILLER), folder], {
    stdio: "ignore",
    timeout: FILL_MAX_MS,
    env: {},
  });
}
