import { openSync, writeSync } from "node:fs";
import BetterSqlite3 from "better-sqlite3";
import { openStore } from "#store";
import { record } from "../../parliament/world.ts";
import { bench, fakeMessenger, watch } from "../../pipeline/harness.ts";

/**
 * Takes in documents and sends what comes of them, and writes down what others were told, at the moment that they were:
 * what the database must know from then on. Arguments: the folder of the database, the file to write to, how many
 * documents, and `NORMAL` to commit without waiting for the disk.
 */
const [folder = "", file = "", count = "1", synchronous = "FULL"] = process.argv.slice(2);
if (synchronous === "NORMAL") doNotWait();

const told = openSync(file, "a");
const say = (line: string) => writeSync(told, `${line}\n`);

function doNotWait(): void {
  const { pragma } = BetterSqlite3.prototype;
  BetterSqlite3.prototype.pragma = function (this: BetterSqlite3.Database, source, options) {
    if (source === "synchronous") return 2;
    return pragma.call(this, source === "synchronous = FULL" ? "synchronous = NORMAL" : source, options);
  };
}

const messenger = fakeMessenger();
const world = bench({
  watches: [watch("nood", { query: "noodopvang" })],
  store: openStore(folder),
  holdAbove: 1_000,
  messenger: {
    ...messenger,
    async send(post, signal) {
      say(`sends ${post.key}`);
      return await messenger.send(post, signal);
    },
  },
  step(label) {
    if (label === "poll.committed") say(`took ${++taken}`);
    if (label === "deliver.marked") say("marked");
  },
});

let taken = 0;
for (let document = 0; document < Number(count); document += 1) {
  world.source.queue([
    record("document", `brief-${document}`, {
      fields: {
        soort: "Brief regering",
        documentNummer: `2024D${45_000 + document}`,
        onderwerp: `Brief ${document} over noodopvang`,
        datum: "2024-11-20T00:00:00",
      },
    }),
  ]);
  if (document % 3 === 2) await world.once();
}
await world.once();
say("done");
// As a machine that loses its power: nothing is closed.
process.kill(process.pid, "SIGKILL");
