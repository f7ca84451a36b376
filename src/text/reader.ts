import { setImmediate as turn } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import { type DocumentText, UnreadableError } from "#parliament";
import { DEFAULT_LIMITS, type TextLimits } from "./limits.ts";
import { type Reply, type Task, unpack } from "./wire.ts";

export interface TextReader extends AsyncDisposable {
  /**
   * The text of a file. Files are read one at a time, in the order of the calls; the bytes stay the caller's.
   * Throws UnreadableError with the reason in Dutch, and the signal's reason when it aborts.
   */
  read(
    file: { readonly bytes: Uint8Array; readonly contentType: string | null },
    signal: AbortSignal,
  ): Promise<DocumentText>;
}

const IDLE_MS = 60_000;
const WATCH_MS = 100;
const COPY_BYTES = 8_000_000;

/**
 * Reads files in a worker thread that has limits on time and memory; a file that passes them ends with the worker,
 * and the next file gets a new one. The worker starts with the first file and stops after a minute without any.
 */
export function createTextReader(options: Partial<TextLimits> = {}): TextReader {
  const limits: TextLimits = { ...DEFAULT_LIMITS, ...options };
  let worker: Worker | null = null;
  let idle: NodeJS.Timeout | null = null;
  let queue: Promise<unknown> = Promise.resolve();
  let closed = false;

  async function stop(): Promise<void> {
    const old = worker;
    worker = null;
    await old?.terminate();
  }

  function rest(): void {
    idle = setTimeout(() => void stop(), IDLE_MS).unref();
    worker?.unref();
  }

  async function readNow(bytes: Uint8Array, signal: AbortSignal): Promise<DocumentText> {
    signal.throwIfAborted();
    if (closed) throw new UnreadableError("het programma stopt", { retry: true });
    if (idle !== null) clearTimeout(idle);
    const copy = await copyBytes(bytes);
    worker ??= startWorker(limits);
    worker.ref();
    try {
      const reply = await ask(worker, { bytes: copy, limits }, signal);
      if (!reply.ok) throw new UnreadableError(reply.message, { retry: reply.retry, cause: reply.detail });
      rest();
      return unpack(reply.text);
    } catch (error) {
      if (error instanceof WorkerLost || signal.aborted) await stop();
      else rest();
      throw error instanceof WorkerLost ? error.reason : error;
    }
  }

  return {
    read(file, signal) {
      const result = queue.then(() => readNow(file.bytes, signal));
      queue = result.catch(() => undefined);
      return result;
    },
    async [Symbol.asyncDispose]() {
      closed = true;
      if (idle !== null) clearTimeout(idle);
      await stop();
    },
  };
}

/** The worker is gone or must go; `reason` is what the reader of the file is told. */
class WorkerLost extends Error {
  override readonly name = "WorkerLost";
  readonly reason: Error;

  constructor(reason: Error) {
    super(reason.message);
    this.reason = reason;
  }
}

function startWorker(limits: TextLimits): Worker {
  return new Worker(new URL("./worker.ts", import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: limits.memoryMb, stackSizeMb: 4 },
    env: {},
    execArgv: [],
    name: "text",
  });
}

/** One file through the worker. Throws WorkerLost when it dies, runs out of time or memory, or the signal aborts. */
function ask(worker: Worker, task: Task, signal: AbortSignal): Promise<Reply> {
  const memoryMax = process.memoryUsage.rss() + task.bytes.length * 4 + task.limits.memoryMb * 1_000_000;
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => lose("lezen duurt te lang"), task.limits.timeoutMs);
    const watch = setInterval(() => {
      if (process.memoryUsage.rss() > memoryMax) lose("bestand vraagt te veel geheugen");
    }, WATCH_MS);
    const done = (): void => {
      clearTimeout(timer);
      clearInterval(watch);
      worker
        .removeListener("message", onReply)
        .removeListener("error", onError)
        .removeListener("exit", onExit);
      signal.removeEventListener("abort", onAbort);
    };
    const lose = (message: string, cause?: unknown): void =>
      fail(new UnreadableError(message, { retry: false, cause }));
    const fail = (reason: Error): void => {
      done();
      reject(new WorkerLost(reason));
    };
    const onReply = (reply: Reply): void => {
      done();
      resolve(reply);
    };
    const onError = (error: Error & { code?: string }): void =>
      lose(
        error.code === "ERR_WORKER_OUT_OF_MEMORY"
          ? "bestand vraagt te veel geheugen"
          : "bestand is beschadigd",
        error,
      );
    const onExit = (): void => lose("bestand is beschadigd");
    const onAbort = (): void => fail(signal.reason);
    worker.on("message", onReply).on("error", onError).on("exit", onExit);
    signal.addEventListener("abort", onAbort, { once: true });
    worker.postMessage(task, [task.bytes.buffer as ArrayBuffer]);
  });
}

/** A copy to give away, made in steps: a large file must not hold up the main thread. */
async function copyBytes(bytes: Uint8Array): Promise<Uint8Array> {
  const copy = new Uint8Array(bytes.length);
  for (let at = 0; at < bytes.length; at += COPY_BYTES) {
    if (at > 0) await turn();
    copy.set(bytes.subarray(at, at + COPY_BYTES), at);
  }
  return copy;
}
