import { fork } from "node:child_process";
import { once } from "node:events";
import { expect, it, onTestFinished } from "vitest";
import { DEFAULT_LIMITS } from "../../src/text/limits.ts";

it("outlives what a library leaves behind that fails when nobody waits for it", async () => {
  const left = "setInterval(() => void Promise.reject(new Error('left behind')), 5)";
  const worker = fork(new URL("../../src/text/worker.ts", import.meta.url), {
    execArgv: ["--import", `data:text/javascript,process.once("message",()=>{${left}})`],
    env: {},
    serialization: "advanced",
    stdio: ["pipe", "ignore", "ignore", "ipc"],
  });
  onTestFinished(() => void worker.kill("SIGKILL"));
  for (const _ of [1, 2, 3]) {
    const bytes = Buffer.from("De motie is uitgevoerd.");
    worker.send({ bytes: bytes.length, limits: DEFAULT_LIMITS, contentType: "text/plain" });
    worker.stdin?.write(bytes);
    const [reply] = await Promise.race([once(worker, "message"), once(worker, "exit")]);
    expect(reply).toMatchObject({ ok: true });
  }
});
