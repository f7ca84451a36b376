import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { openStore, showsNoLife } from "#store";
import { startHolder } from "../store/holder.ts";

it("one that is frozen in the middle of a transaction lets nobody write, which is said; when it wakes nothing is lost", async () => {
  const folder = mkdtempSync(join(tmpdir(), "kamerwacht-frozen-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  await using frozen = await startHolder(folder);
  const written = frozen.write("freeze");
  expect(await showsNoLife(folder, { looks: 30, everyMs: 100 })).toBe(true);
  // Also once its lock is taken over, and whoever comes then finds none.
  for (const takeOver of [true, false])
    expect(() => openStore(folder, { takeOver })).toThrow(
      /^another Kamerwacht \(.+process \d+, since .+ stands still while it writes/,
    );
  frozen.child.kill("SIGCONT");
  expect(await written).toBe("written");
  using next = openStore(folder);
  expect(next.transaction((transaction) => transaction.note("written"))).toBe(String(frozen.child.pid));
  expect(await frozen.write()).toMatch(/has taken this database over/);
  next.prove();
});
