import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { runCommand } from "../commands/run-command.ts";

it("plays the whole story: the expected cards arrive, each once, and no others", async () => {
  const { status, out } = await runCommand(["demo", "--once"]);
  expect(out.split("\n").filter((line) => line.startsWith("✗"))).toEqual([]);
  expect(status).toBe(0);
}, 120_000);

it("plays with one's own watch files: their cards arrive in their channel", async () => {
  const folder = mkdtempSync(join(tmpdir(), "kamerwacht-own-demo-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  mkdirSync(join(folder, "watches"));
  writeFileSync(join(folder, "k.yaml"), "watches: watches/*.yaml\n");
  const watch = "  - { id: mijn, name: Mijn regel, query: spreidingswet }\n";
  writeFileSync(join(folder, "watches", "w.yaml"), `channel: "#mijn-kanaal"\nwatches:\n${watch}`);
  const { status, out } = await runCommand(["demo", "--once", "--config", join(folder, "k.yaml")]);
  expect(out.split("\n")[0]).toBe("Een klein parlement en een klein Slack worden klaargezet…");
  expect(out).toMatch(/^#mijn-kanaal: [1-9]\d* kaart/m);
  expect(status).toBe(0);
}, 120_000);
