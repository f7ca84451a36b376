import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { backUp, openStore, restore } from "#store";
import { record } from "../../parliament/world.ts";
import { bench, NOW, watch } from "../harness.ts";

it("a database that was put back is told of once, also after the next start; one that is as it was is not", async () => {
  const folder = mkdtempSync(join(tmpdir(), "kamerwacht-older-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const [state, backup] = [join(folder, "state"), join(folder, "backup.sqlite")];
  /** What the operators are told by one start, after news of a document. */
  async function told(document: string): Promise<readonly unknown[]> {
    const store = openStore(state, { now: NOW });
    const made = bench({ watches: [watch("opvang", { query: "opvang" })], store });
    made.source.queue([record("document", document, { fields: { onderwerp: "Brief over opvang" } })]);
    await made.once();
    store[Symbol.dispose]();
    return made.messenger.delivered.flatMap(({ content }) =>
      content.type === "notice" ? [content.matter] : [],
    );
  }
  expect(await told("een")).toEqual([]);
  backUp(state, backup);
  expect(await told("twee")).toEqual([]);
  restore(state, backup, NOW.toISOString());
  expect(await told("twee")).toEqual([{ what: "database-older", since: NOW.toISOString() }]);
  expect(await told("drie")).toEqual([]);
});
