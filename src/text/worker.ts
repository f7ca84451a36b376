import { UnreadableError } from "#parliament";
import { readText } from "./read-text.ts";
import { pack, type Reply, type Task } from "./wire.ts";

/** The entry of the worker: a file in, its text or the reason why not out. Ends with the program that started it. */
async function answer(task: Task): Promise<Reply> {
  try {
    return { ok: true, text: pack(await readText(await receive(task.bytes), task.limits, task.contentType)) };
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

/** The next `length` bytes of the standard input. */
async function receive(length: number): Promise<Uint8Array> {
  const bytes = new Uint8Array(length);
  let filled = 0;
  while (filled < length) {
    const chunk: Buffer | null = process.stdin.read();
    if (chunk === null) {
      await new Promise((resolve) => process.stdin.once("readable", resolve));
      continue;
    }
    bytes.set(chunk, filled);
    filled += chunk.length;
  }
  return bytes;
}

process.on("message", async (task: Task) => {
  process.send?.(await answer(task));
});
process.on("disconnect", () => process.exit());
// Of some damaged files pdf.js leaves a promise behind that fails when nobody waits for it any more: that is no reason to
// end with the file at hand, which is answered for by what was waited for.
process.on("unhandledRejection", () => {});
// Ctrl-C reaches every process of the terminal; the program that started this one decides when it ends.
process.on("SIGINT", () => {});
process.on("SIGTERM", () => {});
