import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { openStore } from "#store";
import { record } from "../parliament/world.ts";
import { bench, watch } from "../pipeline/harness.ts";
import { runCommand } from "./run-command.ts";

const TODAY = new Date().toISOString().slice(0, 10);

/** A configuration whose archive holds a letter that touched its rule. */
async function archive(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "kamerwacht-reading-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  mkdirSync(join(folder, "watches"));
  writeFileSync(
    join(folder, "watches", "a.yaml"),
    'channel: "#kanaal"\nwatches:\n  - { id: opvang, name: Opvang, query: opvang }\n',
  );
  writeFileSync(join(folder, "kamerwacht.yaml"), "state: state\nwatches: watches/*.yaml\n");
  using store = openStore(join(folder, "state"));
  const made = bench({ watches: [watch("opvang", { query: "opvang" })], store });
  made.now = new Date();
  await made.once();
  made.source.files.set("file:1", "De opvang is vol.\n\nIk zal uw Kamer in maart informeren over =SOM(1).");
  made.source.queue([
    record("document", "brief-1", {
      fields: {
        soort: "Brief regering",
        documentNummer: "2024D51001",
        onderwerp: "=Stand van zaken",
        datum: `${TODAY}T00:00:00`,
        afzender: "minister van Opvang",
      },
      file: { url: "file:1", contentType: "text/plain", bytes: 10 },
    }),
  ]);
  await made.once();
  return folder;
}

describe("kamerwacht to-read", () => {
  it("lists what touched the rules and was not ticked off, as a table, JSON and CSV", async () => {
    const folder = await archive();
    const config = ["--config", join(folder, "kamerwacht.yaml")];
    const table = await runCommand(["to-read", ...config]);
    expect(table).toMatchObject({ status: 0 });
    expect(table.out).toContain("Minister van Opvang: 1 brief");
    expect(table.out).toMatch(/Minister van Opvang +2024D51001 +opvang +1 +=Stand van zaken/);
    const json = await runCommand(["lezen", "--json", "--channel", "#kanaal", ...config]);
    expect(JSON.parse(json.out)).toMatchObject({
      id: "2024D51001",
      kind: "letter",
      author: "Minister van Opvang",
      voice: "government",
      watches: ["opvang"],
      channels: ["#kanaal"],
      sentence: "De opvang is vol.",
      promises: ["Ik zal uw Kamer in maart informeren over =SOM(1)."],
    });
    const csv = await runCommand(["to-read", "--csv", ...config]);
    expect(csv.out).toContain("'=Stand van zaken");
  });

  it("says what is wrong with a channel, and that there is nothing", async () => {
    const folder = await archive();
    const config = ["--config", join(folder, "kamerwacht.yaml")];
    const wrong = await runCommand(["to-read", "--channel", "#weg", ...config]);
    expect(wrong).toMatchObject({ status: 2 });
    expect(wrong.err).toContain("geen regel plaatst in #weg; de kanalen zijn: #kanaal");
    using store = openStore(join(folder, "state"));
    store.transaction((transaction) =>
      transaction.readOff("#kanaal", "document:brief-1", { userId: "U1", at: new Date().toISOString() }),
    );
    store[Symbol.dispose]();
    const nothing = await runCommand(["to-read", ...config]);
    expect(nothing.out).toContain("Er is niets te lezen");
  });
});
