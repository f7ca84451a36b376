import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, globSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";

/** The program that copies a database as it changes; null where there is none for this machine. */
export const LITESTREAM = program();
if (LITESTREAM === null) console.warn("There is no Litestream for this machine: its drill is not done.");

const LOOK_MS = 50;
const PATIENCE_MS = 30_000;

export interface Replica {
  start(): Promise<void>;
  /** As a machine that goes away does: whatever was not copied yet is lost. */
  kill(): Promise<void>;
  /** Makes a database of the copy. Throws where that does not work. */
  restore(file: string): void;
}

/**
 * Copies a database to a folder, as the service of compose.yaml does it: by the configuration that stands in `config`, with
 * the paths of here.
 */
export function replicaOf(database: string, folder: string): Replica {
  const config = join(dirname(folder), "litestream.yml");
  const given = readFileSync(join(import.meta.dirname, "../../config/litestream.yml"), "utf8");
  writeFileSync(
    config,
    given.replace("/app/state/kamerwacht.sqlite", database).replace("path: /backup", `path: ${folder}`),
  );
  let running: ChildProcess | null = null;
  return {
    async start() {
      running = spawn(LITESTREAM ?? "", ["replicate", "-config", config], { stdio: "ignore" });
      await until(() => globSync("generations/*/snapshots/*", { cwd: folder }).length > 0);
    },
    async kill() {
      const ended = running === null ? null : once(running, "exit");
      running?.kill("SIGKILL");
      running = null;
      await ended;
    },
    restore(file) {
      const words = ["restore", "-config", config, "-o", file, database];
      const { status, stderr } = spawnSync(LITESTREAM ?? "", words, { encoding: "utf8" });
      if (status !== 0 || !existsSync(file)) throw new Error(`litestream restore: ${stderr}`);
    },
  };
}

async function until(condition: () => boolean): Promise<void> {
  const end = performance.now() + PATIENCE_MS;
  while (!condition()) {
    if (performance.now() > end) throw new Error("Litestream makes no copy");
    await sleep(LOOK_MS);
  }
}

function program(): string | null {
  try {
    // Its door starts the program and waits for it: it could not be killed by itself.
    const door = import.meta.resolve("@flydotio/litestream");
    const own = `../litestream-${process.platform}-${process.arch}/litestream`;
    const path = fileURLToPath(new URL(own, door));
    return existsSync(path) ? path : null;
  } catch {
    return null;
  }
}
