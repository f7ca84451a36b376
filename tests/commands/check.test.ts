import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { assemble, subjectId } from "#parliament";
import { openStore, type Transaction } from "#store";
import { record } from "../parliament/world.ts";
import { runCommand } from "./run-command.ts";

/** A configuration in a folder of its own, with an archive of documents of these titles and texts. */
function configWith(queries: Readonly<Record<string, string>>, documents: readonly Document[] = []): string {
  const path = mkdtempSync(join(tmpdir(), "kamerwacht-check-"));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  mkdirSync(join(path, "watches"));
  const watches = Object.entries(queries).map(([id, query]) => `  - { id: ${id}, name: ${id}, ${query} }\n`);
  writeFileSync(join(path, "watches", "w.yaml"), `channel: "#c"\nwatches:\n${watches.join("")}`);
  writeFileSync(join(path, "k.yaml"), "state: state\nwatches: watches/*.yaml\n");
  if (documents.length > 0) saveDocuments(join(path, "state"), documents);
  return join(path, "k.yaml");
}

const AT = "2024-11-20T12:00:00.000Z";

interface Document {
  readonly title: string;
  readonly text?: string;
}

function saveDocuments(folder: string, documents: readonly Document[]): void {
  using store = openStore(folder);
  store.transaction((transaction) => {
    for (const [number, { title, text }] of documents.entries()) {
      const key = `document-${number}`;
      transaction.saveRecord(
        record("document", key, { fields: { soort: "Brief regering", onderwerp: title } }),
      );
      if (text !== undefined) saveText(transaction, key, text);
      const id = subjectId("document", key);
      const snapshot = assemble(id, transaction.graph);
      if (snapshot === null) throw new Error("no document");
      transaction.saveSubject({ id, revision: 1, novelty: "new", snapshot }, AT);
    }
  });
}

function saveText(transaction: Transaction, key: string, text: string): void {
  const plain = { format: "text", pages: [], paragraphs: [], headings: [], footnotes: [] } as const;
  const outcome = { attempts: 1, notBefore: null, lastError: null, textHash: "x", reason: null };
  transaction.queueFile(key, "s", { url: key, contentType: null, bytes: null, version: null }, null);
  transaction.saveFileOutcome(key, { ...outcome, state: "read", at: AT });
  transaction.saveText(key, { ...plain, text }, AT);
}

async function warnings(file: string): Promise<readonly (string | undefined)[]> {
  const { status, out, err } = await runCommand(["--config", file, "check"]);
  expect(status).toBe(0);
  expect(out).toContain("is in orde");
  return err
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => /w\.yaml: let op: (.*)$/.exec(line)?.[1]);
}

describe("check warns", () => {
  it("of what can never hit, of what is double, and of a word that was meant as an operator", async () => {
    const file = configWith({
      nooit: "query: azc NOT azc",
      niets: "query: azc, not: azc",
      soort: "query: 'kind:letter azc', kinds: [motion]",
      breed: "query: spreidingswet OR spreidingsplan",
      smal: "query: spreidingswet",
      of: "query: noodopvang of kind",
    });
    expect(await warnings(file)).toEqual([
      "nooit: de zoekvraag kan nooit treffen: het ene deel neemt weg wat het andere vraagt",
      "niets: de zoekvraag kan nooit treffen: `not` neemt alles weg wat hij vindt",
      "soort: de zoekvraag kan nooit treffen: hij vraagt letter, en `kinds` laat alleen motion door",
      "smal: breed vindt alles wat deze vindt, in hetzelfde kanaal",
      "of: naar of wordt als woord gezocht; bedoeld is waarschijnlijk OR, in hoofdletters",
    ]);
  });

  it("of a share of the archive, and of words that just miss, by the texts that are kept", async () => {
    const documents = Array.from({ length: 60 }, (_, number) => ({
      title: "Brief",
      text: number < 20 ? "De kinderopvang is duur." : "De wachtlijsten zijn lang.",
    }));
    const file = configWith({ lang: "query: lang", mis: "query: opvang" }, documents);
    expect(await warnings(file)).toEqual([
      "lang: vindt 40 van de 60 stukken (67 %)",
      "mis: opvang staat vaker in andere woorden (kinderopvang): *opvang vindt die ook",
    ]);
  });

  it("by the titles where there are few texts", async () => {
    const documents = Array.from({ length: 40 }, (_, number) => ({
      title: `Brief ${number} over de opvang`,
    }));
    expect(await warnings(configWith({ a: "query: opvang" }, documents))).toEqual([
      "a: vindt 40 van de 40 stukken (100 %)",
    ]);
  });

  it("as data in the line of the watch, and of nothing where all is well", async () => {
    const file = configWith({ nooit: "query: azc NOT azc", goed: "query: noodopvang" });
    const { status, out, err } = await runCommand(["--config", file, "check", "--json"]);
    expect({ status, err }).toEqual({ status: 0, err: "" });
    const lines = out
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(lines.map(({ id, warnings }) => [id, warnings.map(({ type }: { type: string }) => type)])).toEqual(
      [
        ["nooit", ["never"]],
        ["goed", []],
      ],
    );
  });
});

describe("the page of the worker", () => {
  it.each([
    ["metrics: { port: 9464 }", "", ""],
    ["metrics: { port: 9464, page: true }", "http://localhost:9464/", ""],
    ["metrics: { port: 9464, host: 0.0.0.0 }", "", ""],
    [
      "metrics: { port: 9464, page: true, host: 0.0.0.0 }",
      "",
      "let op: metrics.host 0.0.0.0: wie poort 9464 kan bereiken, leest zonder wachtwoord wat u volgt",
    ],
  ])("is told of, with who can read it, for %s", async (setting, shown, warned) => {
    const file = configWith({ a: 'query: "opvang"' });
    writeFileSync(file, `state: state\nwatches: watches/*.yaml\n${setting}\n`);
    const { status, out, err } = await runCommand(["--config", file, "check"]);
    expect(status).toBe(0);
    if (shown === "") expect(out).not.toContain("localhost");
    else expect(out).toContain(shown);
    if (warned === "") expect(err).toBe("");
    else expect(err).toContain(warned);
  });
});
