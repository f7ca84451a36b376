import { openStore } from "#store";

/**
 * Opens the store in a folder and says so, writes whenever it is told to, and says how that went. Or says why it
 * cannot. Arguments: the folder.
 */
const say = (line: string) => process.stdout.write(`${line}\n`);

try {
  const store = openStore(process.argv[2] ?? "");
  say(`open as ${process.pid}`);
  process.stdin.on("data", () => {
    try {
      store.transaction((transaction) => transaction.setNote("written", String(process.pid)));
      say("written");
    } catch (error) {
      say(`${(error as Error).name}: ${(error as Error).message}`);
    }
  });
  process.stdin.on("end", () => store[Symbol.dispose]());
} catch (error) {
  say(`${(error as Error).name}: ${(error as Error).message}`);
}
