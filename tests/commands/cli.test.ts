import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { makeDocx, makePdf } from "#demo";
import { runCommand } from "./run-command.ts";

const CONFIG = join(import.meta.dirname, "..", "..", "config", "kamerwacht.yaml");

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), "kamerwacht-cli-"));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

function configWith(watches: string): string {
  const path = folder();
  mkdirSync(join(path, "watches"));
  writeFileSync(join(path, "k.yaml"), "watches: watches/*.yaml\n");
  writeFileSync(join(path, "watches", "w.yaml"), watches);
  return join(path, "k.yaml");
}

describe("wrong use", () => {
  it.each([
    [[], "Gebruik: kamerwacht"],
    [["chek"], "onbekende opdracht 'chek'\n(Bedoelt u check?)"],
    [["check", "--jsn"], "onbekende optie '--jsn'\n(Bedoelt u --json?)"],
    [["check", "--config"], "achter '--config <file>' ontbreekt iets"],
    [["check", "extra"], "er staat te veel achter deze opdracht"],
    [["cite", "/nowhere/at-all"], "/nowhere/at-all is niet te lezen: dat bestand is er niet"],
    [["cite", "--dossier", "foo", "x"], '--dossier: "foo" is geen dossier'],
    [["check", "--config", "/nowhere/k.yaml"], "/nowhere/k.yaml: deze configuratie is er niet"],
  ])("%j exits with 2", async (words, message) => {
    const { status, out, err } = await runCommand(words);
    expect({ status, out }).toEqual({ status: 2, out: "" });
    expect(err).toContain(message);
  });

  it("is not what help is", async () => {
    const { status, out } = await runCommand(["--help"]);
    expect(status).toBe(0);
    for (const name of ["run", "once", "check", "status", "health", "demo", "cite", "read"])
      expect(out).toContain(name);
  });

  it("shows no secret", async () => {
    const { status, err } = await runCommand(["check", "--config", "/nowhere/xoxb-12-canary.yaml"], {
      SLACK_BOT_TOKEN: "xoxp-canary",
      SLACK_SIGNING_SECRET: "canary secret",
    });
    expect(status).toBe(2);
    expect(err).not.toContain("canary");
  });
});

describe("check", () => {
  it("shows what each watch of this repository resolves to", async () => {
    const { status, out, err } = await runCommand(["check", "--config", CONFIG]);
    expect({ status, err }).toEqual({ status: 0, err: "" });
    expect(out).toContain("is in orde: 10 regels in 2 bestanden.");
    expect(out).toContain("https://zoek.officielebekendmakingen.nl/kst-36600-XX-29.html");
  });

  it("prints data, a watch a line", async () => {
    const file = configWith(
      'channel: "#c"\nwatches:\n  - { id: a, name: A, motion: "36 600 XX, nr. 29", query: azc }\n  - { id: b, name: B, dossier: 36333, kinds: [letter] }\n',
    );
    const { status, out } = await runCommand(["--config", file, "check", "--json"]);
    expect(status).toBe(0);
    expect(
      out
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line)),
    ).toMatchObject([
      { id: "a", channel: "#c", query: "azc", targets: [{ field: "motion", id: "kst-36600-XX-29" }] },
      { id: "b", kinds: ["letter"], targets: [{ field: "dossier", id: "dossier-36333" }] },
    ]);
  });

  it("tells every mistake on standard error, by place, and exits with 2", async () => {
    const file = configWith("watches:\n  - { id: A, name: A, motion: 36333 }\n");
    const { status, out, err } = await runCommand(["check", "--config", file]);
    expect({ status, out }).toEqual({ status: 2, out: "" });
    expect(err.split("\n").map((line) => /w\.yaml:(\d+:\d+): /.exec(line)?.[1])).toEqual([
      "1:1",
      "2:11",
      "2:31",
      undefined,
    ]);
  });
});

describe("cite", () => {
  const text = "Motie op stuk nr. 916, zie ook Kamerstuk 36 600 XX, nr. 29.";

  function written(name: string, bytes: string | Uint8Array): string {
    const path = join(folder(), name);
    writeFileSync(path, bytes);
    return path;
  }

  async function cited(path: string, ...options: string[]): Promise<readonly Record<string, unknown>[]> {
    const { status, out, err } = await runCommand(["cite", path, ...options]);
    expect({ status, err }).toEqual({ status: 0, err: "" });
    return out
      .split("\n")
      .filter((line) => line !== "")
      .map((line) => JSON.parse(line));
  }

  it("prints id, text, start, end and what is said of it, and nothing else", async () => {
    const found = await cited(written("a.txt", text), "--dossier", "33964");
    expect(found.map((citation) => Object.keys(citation))).toEqual(
      found.map(() => ["id", "text", "start", "end", "treatment", "speaker"]),
    );
    expect(found.map(({ id }) => id)).toEqual(["kst-33964-916", "kst-36600-XX-29"]);
    for (const { text: words, start, end } of found)
      expect(text.slice(Number(start), Number(end))).toBe(words);
  });

  it("reads a line that begins with a mark of the text as its note", async () => {
    const letter =
      "Met deze brief geef ik uitvoering aan de motie van het lid Wit.[1]\n\n[1] Kamerstuk 36 999, nr. 12.\n[2] Geen noot.";
    const [found] = await cited(written("a.txt", letter));
    expect(found).toMatchObject({ id: "kst-36999-12", treatment: "executed", speaker: "government" });
  });

  it("counts from the start of the file, byte order mark and all", async () => {
    const [first] = await cited(written("a.txt", `\ufeffé ${text}`), "--dossier", "33964");
    expect(`\ufeffé ${text}`.slice(Number(first?.start), Number(first?.end))).toBe(first?.text);
  });

  it.each([
    ["a Word file", "a.docx", () => makeDocx({ paragraphs: [text] })],
    ["a PDF", "a.pdf", () => makePdf([text])],
    ["a web page", "a.html", () => `<html><body><p>${text}</p></body></html>`],
    ["an XML file", "a.xml", () => `<?xml version="1.0"?><kamerstuk><al>${text}</al></kamerstuk>`],
  ])("reads %s", async (_name, file, bytes) => {
    const found = await cited(written(file, bytes()));
    expect(found.map(({ id }) => id)).toContain("kst-36600-XX-29");
  });

  it("says of a document that is none that it is none, and exits with 1", async () => {
    const { status, out, err } = await runCommand(["cite", written("a.pdf", "%PDF-1.4 or so")]);
    expect({ status, out }).toEqual({ status: 1, out: "" });
    expect(err).toContain("a.pdf: ");
  });

  it("finds nothing in an empty text", async () => {
    expect(await cited(written("a.txt", ""))).toEqual([]);
  });
});

describe("health", () => {
  it.each([
    ["a heartbeat of now", 0, 0],
    ["a heartbeat of four minutes ago", 240, 0],
    ["a heartbeat of six minutes ago", 360, 1],
    ["no heartbeat", null, 1],
  ])("%s", async (_name, age, expected) => {
    const path = folder();
    if (age !== null) {
      writeFileSync(join(path, "heartbeat"), "");
      const at = Date.now() / 1000 - age;
      utimesSync(join(path, "heartbeat"), at, at);
    }
    expect((await runCommand(["health", "--state", path])).status).toBe(expected);
  });
});
