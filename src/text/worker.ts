import { parentPort } from "node:worker_threads";
import { UnreadableError } from "#parliament";
import { readText } from "./read-text.ts";
import { pack, type Reply, type Task } from "./wire.ts";

/** The entry of the worker thread: a file in, its text or the reason why not out. */
async function answer(task: Task): Promise<Reply> {
  try {
    return { ok: true, text: pack(await readText(task.bytes, task.limits)) };
  } catch (error) {
    const unreadable = error instanceof UnreadableError ? error : null;
    return {
      ok: false,
      message: unreadable?.message ?? "bestand is beschadigd",
      retry: unreadable?.retry ?? true,
      detail: String(unreadable?.cause ?? error),
    };
  }
}

parentPort?.on("message", async (task: Task) => {
  parentPort?.postMessage(await answer(task));
});
