import { closeSync, openSync, rmSync, writeSync } from "node:fs";
import { join } from "node:path";
import { openStore, type StoreError } from "#store";

/** Fills the disk beside a store, writes on until nothing can be kept any more, makes room, and says how it went. */
const folder = process.argv[2] ?? "";
const filler = join(folder, "filler");
const store = openStore(join(folder, "state"));
const said: (boolean | number | string)[] = [store.isShort()];

const handle = openSync(filler, "w");
try {
  for (;;) writeSync(handle, Buffer.alloc(65_536));
} catch (error) {
  said.push(String((error as NodeJS.ErrnoException).code));
}
closeSync(handle);

let kept = 0;
try {
  for (; kept < 1_000; kept += 1)
    store.transaction((transaction) => transaction.setNote(`note-${kept}`, "x".repeat(100_000)));
} catch (error) {
  said.push((error as StoreError).trouble?.what ?? String(error));
}
said.push(kept, store.isShort());
rmSync(filler);
said.push(store.isShort());
store[Symbol.dispose]();
process.stdout.write(JSON.stringify(said));
