import type { ChildProcess } from "node:child_process";
import { type DocumentText, UnreadableError } from "#parliament";
import { DEFAULT_LIMITS, type TextLimits } from "./limits.ts";
import { unpack } from "./wire.ts";
import {
  ask,
  holdOpen,
  isBloated,
  type SentFile,
  startWorker,
  stopWorker,
  WorkerLostError,
} from "./worker-process.ts";

export interface TextReader extends AsyncDisposable {
  /**
   * The text of a file. Files are read one at a time, in the order of the calls; the bytes stay the caller's.
   * Throws UnreadableError with the reason in Dutch, and the signal's reason when it aborts.
   */
  read(file: SentFile, signal: AbortSignal): Promise<DocumentText>;
}

const IDLE_MS = 60_000;

/**
 * Reads files in a worker that has limits on time and memory; a file that passes them ends with the worker, and the
 * next file gets a new one. The worker starts with the first file and stops after a minute without any.
 */
export function createTextReader(options: Partial<TextLimits> = {}): TextReader {
  const limits: TextLimits = { ...DEFAULT_LIMITS, ...options };
  let worker: ChildProcess | null = null;
  let idle: NodeJS.Timeout | null = null;
  let queue: Promise<unknown> = Promise.resolve();
  let closed = false;

  async function stop(): Promise<void> {
    const old = worker;
    worker = null;
    if (old !== null) await stopWorker(old);
  }

  async function rest(): Promise<void> {
    if (worker === null || isBloated(worker, limits)) return await stop();
    idle = setTimeout(() => void stop(), IDLE_MS).unref();
    holdOpen(worker, false);
  }

  async function readNow(file: SentFile, signal: AbortSignal): Promise<DocumentText> {
    signal.throwIfAborted();
    if (closed) throw new UnreadableError("het programma stopt", { retry: true });
    if (file.bytes.length === 0) throw new UnreadableError("bestand is leeg", { retry: true });
    if (idle !== null) clearTimeout(idle);
    if (worker === null || !worker.connected) worker = startWorker(limits);
    holdOpen(worker, true);
    try {
      const reply = await ask(worker, file, limits, signal);
      await rest();
      if (!reply.ok) throw new UnreadableError(reply.message, { retry: reply.retry, cause: reply.detail });
      return unpack(reply.text);
    } catch (error) {
      if (!(error instanceof WorkerLostError)) throw error;
      await stop();
      throw error.reason;
    }
  }

  return {
    read(file, signal) {
      const result = queue.then(() => readNow(file, signal));
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
