import { type ChildProcess, fork } from "node:child_process";
import { readFileSync } from "node:fs";
import { UnreadableError } from "#parliament";
import { type TextLimits, timeFor, WORKER_MB } from "./limits.ts";
import type { Reply, Task } from "./wire.ts";

const WATCH_MS = 50;
const PAGE_BYTES = 4_096;

/** A file as it came from its server. */
export interface SentFile {
  readonly bytes: Uint8Array;
  readonly contentType: string | null;
}

/** The worker is gone or must go; `reason` is what the reader of the file is told. */
export class WorkerLostError extends Error {
  override readonly name = "WorkerLostError";
  readonly reason: Error;

  constructor(reason: Error) {
    super(reason.message, { cause: reason });
    this.reason = reason;
  }
}

const TAKE_STRIPPED_SOURCES = new URL("../take-stripped-sources.js", import.meta.url).href;

/**
 * Starts the worker. It is a process and not a thread: a thread that runs out of memory can take the whole program
 * with it. It sees nothing of the environment but where our sources are kept, and may read files but not write any.
 */
export function startWorker(limits: TextLimits): ChildProcess {
  const worker = fork(new URL("./worker.ts", import.meta.url), {
    execArgv: [
      `--max-old-space-size=${limits.memoryMb}`,
      "--stack-size=3900",
      "--permission",
      "--allow-fs-read=*",
      "--disable-warning=ExperimentalWarning",
      `--import=${TAKE_STRIPPED_SOURCES}`,
    ],
    env: { KAMERWACHT_SOURCES: process.env.KAMERWACHT_SOURCES },
    serialization: "advanced",
    stdio: ["pipe", "ignore", "ignore", "ipc"],
  });
  // A worker that dies while bytes are on their way is told of by its exit.
  worker.stdin?.on("error", () => {});
  worker.on("error", () => {});
  return worker;
}

/** Lets the program end while the worker waits, or keeps it while the worker works. */
export function holdOpen(worker: ChildProcess, hold: boolean): void {
  const stdin = worker.stdin as { ref?(): void; unref?(): void } | null;
  if (hold) {
    worker.ref();
    worker.channel?.ref();
    stdin?.ref?.();
  } else {
    worker.unref();
    worker.channel?.unref();
    stdin?.unref?.();
  }
}

/** Ends the worker, whatever it does, and waits until it is gone. */
export async function stopWorker(worker: ChildProcess): Promise<void> {
  if (worker.exitCode !== null || worker.signalCode !== null) return;
  const gone = new Promise((resolve) => worker.once("exit", resolve));
  worker.ref();
  worker.kill("SIGKILL");
  await gone;
}

/**
 * One file through the worker. Throws WorkerLostError when the worker dies, when it runs out of time or memory,
 * and when the signal aborts: then it must be stopped.
 */
export function ask(
  worker: ChildProcess,
  { bytes, contentType }: SentFile,
  limits: TextLimits,
  signal: AbortSignal,
): Promise<Reply> {
  const wanted = (limits.memoryMb + WORKER_MB) * 1_000_000 + bytes.length * 2;
  const memoryMax = Math.min(wanted, limits.residentMb * 1_000_000 - bytes.length);
  const timeMs = timeFor(bytes.length, limits);
  const workedBefore = workedMs(worker.pid);
  return new Promise((resolve, reject) => {
    const timer = setTimeout(
      () => lose("lezen duurt te lang", !isOfFile(workedMs(worker.pid) - workedBefore, timeMs)),
      timeMs,
    );
    const watch = setInterval(() => {
      if (memoryOf(worker.pid) > memoryMax) lose(TOO_MUCH_MEMORY);
    }, WATCH_MS);
    const done = (): void => {
      clearTimeout(timer);
      clearInterval(watch);
      worker
        .removeListener("message", onReply)
        .removeListener("exit", onExit)
        .removeListener("error", onError);
      signal.removeEventListener("abort", onAbort);
    };
    const fail = (reason: Error): void => {
      done();
      reject(new WorkerLostError(reason));
    };
    const lose = (message: string, retry = false): void => fail(new UnreadableError(message, { retry }));
    const onReply = (reply: unknown): void => {
      done();
      resolve(reply as Reply);
    };
    const onExit = (_code: number | null, killedBy: string | null): void => {
      if (killedBy === "SIGABRT" || killedBy === "SIGTRAP") lose(TOO_MUCH_MEMORY);
      else lose("lezen is afgebroken", true);
    };
    const onError = (): void => lose("lezen is afgebroken", true);
    const onAbort = (): void => fail(signal.reason);
    worker.on("message", onReply).on("exit", onExit).on("error", onError);
    signal.addEventListener("abort", onAbort, { once: true });
    send(worker, { bytes: bytes.length, contentType, limits }, bytes);
  });
}

const TOO_MUCH_MEMORY = "bestand vraagt te veel geheugen";

function send(worker: ChildProcess, task: Task, bytes: Uint8Array): void {
  worker.send(task, () => {});
  worker.stdin?.write(bytes);
}

/** Whether the worker has kept so much of past files that the next deserves a new one. */
export function isBloated(worker: ChildProcess, limits: TextLimits): boolean {
  return memoryOf(worker.pid) > (limits.memoryMb / 3 + WORKER_MB) * 1_000_000;
}

/**
 * Whether it is the file that takes so long. On a machine that has no time for us it is not: the file is read later.
 * @param atWorkMs how long the worker was at work on it, of the `timeMs` that it had; NaN where nobody knows
 */
export function isOfFile(atWorkMs: number, timeMs: number): boolean {
  return atWorkMs >= timeMs / 3;
}

/** How long a process was at work since it began, ms; NaN where the system does not tell. */
export function workedMs(pid: number | undefined): number {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "latin1");
    // Behind the name, which may hold anything: user and system time are the 14th and 15th of all.
    const [user, system] = stat
      .slice(stat.lastIndexOf(")") + 2)
      .split(" ")
      .slice(11, 13)
      .map(Number);
    return ((user ?? Number.NaN) + (system ?? Number.NaN)) * TICK_MS;
  } catch {
    return Number.NaN;
  }
}

/** What Linux counts the time of a process in. */
const TICK_MS = 10;

/** Resident bytes of a process; 0 where the system does not tell: there the limit on the heap must do. */
function memoryOf(pid: number | undefined): number {
  try {
    return Number(readFileSync(`/proc/${pid}/statm`, "latin1").split(" ")[1]) * PAGE_BYTES;
  } catch {
    return 0;
  }
}
