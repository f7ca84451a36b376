import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { makeDocx } from "#demo";
import { fileProgress } from "../../src/commands/file-progress.ts";
import { lookAtAll } from "../../src/commands/many-documents.ts";
import { runCommand } from "./run-command.ts";

const LETTER = "Zie de motie op stuk nr. 29 (36 600 XX) over noodopvang. Daarover schrijf ik u binnenkort.";

let folder: string;
const path = (...names: string[]) => join(folder, ...names);
const write = (name: string, bytes: string | Uint8Array) => writeFileSync(path(name), bytes);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "kamerwacht-many-"));
  mkdirSync(path("stukken", "diep"), { recursive: true });
  write("stukken/b.txt", LETTER);
  write("stukken/a.docx", makeDocx({ paragraphs: [LETTER] }));
  write("stukken/diep/c.html", `<html><body><p>${LETTER}</p></body></html>`);
  write("stukken/.verborgen", "niets");
});
afterEach(() => rmSync(folder, { recursive: true }));

async function run(...words: string[]) {
  const { status, out, err } = await runCommand(words);
  const lines = out.split("\n").filter((line) => line !== "");
  return { status, err, objects: lines.map((line) => JSON.parse(line)) };
}

const IN_FOLDER = ["a.docx", "b.txt", "diep/c.html"];

describe("many documents", () => {
  it("are read one object a line, each with its file, from folders and files alike", async () => {
    write("los.txt", LETTER);
    const { status, err, objects } = await run("read", path("stukken"), path("los.txt"));
    expect({ status, err }).toEqual({ status: 0, err: "" });
    expect(objects.map(({ file }) => file)).toEqual([
      ...IN_FOLDER.map((name) => path("stukken", name)),
      path("los.txt"),
    ]);
    for (const object of objects) {
      expect(Object.keys(object)).toEqual(["file", "kind", "title", "text", "citations", "summary"]);
      expect(object.citations).toMatchObject([{ id: "kst-36600-XX-29" }]);
    }
  });

  it("are cited from and matched with each file named", async () => {
    mkdirSync(path("watches"));
    write(
      "kamerwacht.yaml",
      "state: state\nsources: { gegevensmagazijn: { enabled: false } }\nwatches: watches/*.yaml\n",
    );
    write("watches/a.yaml", 'channel: "#k"\nwatches:\n  - { id: nood, name: Nood, query: noodopvang }\n');
    const cited = await run("cite", path("stukken"));
    expect(cited.objects.map(({ file, id }) => [file, id])).toEqual(
      IN_FOLDER.map((name) => [path("stukken", name), "kst-36600-XX-29"]),
    );
    const matched = await run("match", "--config", path("kamerwacht.yaml"), path("stukken"));
    expect(matched).toMatchObject({ status: 0, err: "" });
    expect(matched.objects.map(({ file, watch }) => [file, watch])).toEqual(
      IN_FOLDER.map((name) => [path("stukken", name), "nood"]),
    );
  });

  it("are all read but for the bad ones, which are named", async () => {
    write("stukken/aa.pdf", "%PDF-1.7 en dan niets");
    write("stukken/ab.txt", "");
    const { status, err, objects } = await run("read", path("stukken"), path("weg.txt"));
    expect(status).toBe(1);
    expect(objects.map(({ file }) => file)).toEqual(IN_FOLDER.map((name) => path("stukken", name)));
    expect(err.trimEnd().split("\n")).toEqual([
      expect.stringContaining(`${path("stukken", "aa.pdf")}: `),
      expect.stringContaining(`${path("stukken", "ab.txt")}: `),
      expect.stringContaining(`${path("weg.txt")} is niet te lezen`),
    ]);
  });

  it("are decoded by the one rule, plain texts too, and keep their byte order mark", async () => {
    const words = "Een café en een coördinator, zei hij. De café’s bleven open.";
    mkdirSync(path("letters"));
    write("letters/a.txt", Buffer.from(words.replace("’", "'"), "latin1"));
    write("letters/b.txt", `\ufeff${words}`);
    const { objects } = await run("read", path("letters"));
    expect(objects.map(({ text }) => text)).toEqual([words.replace("’", "'"), `\ufeff${words}`]);
  });

  it("keep the form of one where one file is named, and take a folder of one for many", async () => {
    const one = await run("read", path("stukken", "b.txt"));
    expect(Object.keys(one.objects[0])).toEqual(["kind", "title", "text", "citations", "summary"]);
    const many = await run("read", path("stukken", "diep"));
    expect(many.objects[0].file).toBe(path("stukken", "diep", "c.html"));
  });

  it("say of a folder without files that there is none", async () => {
    mkdirSync(path("leeg"));
    expect(await run("read", path("leeg"))).toMatchObject({
      status: 1,
      objects: [],
      err: expect.stringContaining(path("leeg")),
    });
  });
});

describe("the progress of many documents", () => {
  it("is one line on a terminal, which makes room for what is printed", async () => {
    const written: string[] = [];
    const output = {
      write: () => {},
      print: (line: string) => void written.push(line),
      complain: () => {},
    };
    const terminal = { isTTY: true, columns: 200, write: (text: string) => written.push(text) };
    const status = await lookAtAll([path("stukken")], () => [{ gezien: true }], {
      output,
      terminal,
      language: "nl",
    });
    expect(status).toBe(0);
    expect(written.filter((text) => text.startsWith("{"))).toHaveLength(3);
    expect(written[0]).toBe(
      `\r\u001b[2K[........................] 0 van 3 gelezen ${path("stukken", "a.docx")}`,
    );
    expect(written.slice(-2)).toEqual(["\r\u001b[2K[########################] 3 van 3 gelezen", "\n"]);
  });

  it("is no wider than the terminal, and nothing elsewhere", () => {
    const written: string[] = [];
    const write = (text: string) => written.push(text);
    fileProgress({ isTTY: true, columns: 10, write }, "en").tell(1, 2, "a");
    fileProgress({ write }, "en").tell(1, 2, "a");
    expect(written).toEqual(["\r\u001b[2K[########"]);
  });
});
