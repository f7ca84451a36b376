import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";

/** A process that opens a store. */
export interface Holder extends AsyncDisposable {
  /** What it said first: `open as …`, or why it could not. */
  readonly first: string;
  readonly child: ChildProcess;
  /** Lets it write, and take a post in hand where one is named; gives what it says of that. */
  write(post?: string): Promise<string>;
  kill(): Promise<void>;
}

const NAMESPACES = ["-Ur", "--pid", "--fork", "--kill-child", "--uts"];

/**
 * Starts a process that opens the store in a folder.
 * @param apart in a namespace of processes and host names of its own, as a container: its host is `same`
 */
export async function startHolder(folder: string, apart = false): Promise<Holder> {
  const words = [process.execPath, join(import.meta.dirname, "lock-child.ts"), folder];
  const [command = "", ...rest] = apart
    ? ["unshare", ...NAMESPACES, "sh", "-c", 'hostname same && exec "$@"', "sh", ...words]
    : words;
  const child = spawn(command, rest, { stdio: ["pipe", "pipe", "inherit"] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const next = async () => String((await lines.next()).value);
  const exited = once(child, "exit");
  const kill = async () => {
    child.kill("SIGKILL");
    await exited;
  };
  return {
    first: await next(),
    child,
    async write(post = "") {
      child.stdin.write(`${post}\n`);
      return next();
    },
    kill,
    [Symbol.asyncDispose]: kill,
  };
}
