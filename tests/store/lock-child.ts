import type { Post } from "#alert";
import { openStore } from "#store";

/**
 * Opens the store in a folder and says so, writes whenever it is told to, with a post that is taken in hand, and says how that went. Or says why it
 * cannot. Arguments: the folder.
 */
const say = (line: string) => process.stdout.write(`${line}\n`);

try {
  const store = openStore(process.argv[2] ?? "");
  say(`open as ${process.pid}`);
  process.stdin.on("data", (data) => {
    const key = String(data).trim();
    try {
      store.transaction((transaction) => {
        transaction.setNote("written", String(process.pid));
        // Frozen in the middle: the signal takes effect at once, and what follows is done when it wakes.
        if (key === "freeze") process.kill(process.pid, "SIGSTOP");
        if (key === "" || key === "freeze") return;
        const post = { key, kind: "card", channel: "#a", parent: null, broadcast: false, held: false };
        transaction.enqueue({ ...post, content: { type: "notice" } } as unknown as Post, null, null, "");
        transaction.take({ key, state: "ready", attempts: 0 }, { state: "sending", attempts: 1 });
      });
      say("written");
    } catch (error) {
      say(`${(error as Error).name}: ${(error as Error).message}`);
    }
  });
  process.stdin.on("end", () => store[Symbol.dispose]());
} catch (error) {
  say(`${(error as Error).name}: ${(error as Error).message}`);
}
