import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { makeDocx, makePdf } from "#demo";
import { assemble } from "#parliament";
import { openStore } from "#store";
import { motionLife } from "../parliament/world.ts";
import { runCommand } from "./run-command.ts";

const WATCHES = `channel: "#c"
watches:
  - { id: opvang, name: Opvang, query: noodopvang kind }
  - { id: motie, name: Motie, motion: 36600-XX-29 }
  - { id: brieven, name: Brieven, query: noodopvang, kinds: [letter] }
  - { id: titel, name: Titel, query: spreidingswet }
`;
const TEXT = "De noodopvang is vol. Voor kinderen is er geen plek (Kamerstuk 36 600 XX, nr. 29).";

interface Line {
  readonly watch: string;
  readonly evidence: readonly Record<string, unknown>[];
}

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), "kamerwacht-match-"));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  mkdirSync(join(path, "watches"));
  writeFileSync(join(path, "k.yaml"), "state: state\nwatches: watches/*.yaml\n");
  writeFileSync(join(path, "watches", "w.yaml"), WATCHES);
  return path;
}

function run(path: string, name: string, bytes: string | Uint8Array, ...options: readonly string[]) {
  writeFileSync(join(path, name), bytes);
  return runCommand(["--config", join(path, "k.yaml"), "match", join(path, name), ...options]);
}

async function matched(name: string, bytes: string | Uint8Array, ...options: readonly string[]) {
  const { status, out, err } = await run(folder(), name, bytes, ...options);
  expect({ status, err }).toEqual({ status: 0, err: "" });
  return linesOf(out);
}

function linesOf(out: string): readonly Line[] {
  return out
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line));
}

describe("match", () => {
  it("prints a line for each watch that hits, with what was found and where", async () => {
    const lines = await matched("a.txt", TEXT, "--kind", "report");
    expect(lines.map(({ watch }) => watch)).toEqual(["opvang", "motie"]);
    expect(Object.keys(lines[0] ?? {})).toEqual(["watch", "evidence"]);
    expect(lines[0]?.evidence).toEqual([
      {
        type: "term",
        text: "noodopvang",
        start: 3,
        end: 13,
        sentence: "De noodopvang is vol.",
        where: "text",
        page: null,
      },
      {
        type: "term",
        text: "kinderen",
        start: 27,
        end: 35,
        sentence: "Voor kinderen is er geen plek (Kamerstuk 36 600 XX, nr. 29).",
        where: "text",
        page: null,
      },
    ]);
    expect(lines[1]?.evidence).toMatchObject([{ type: "citation", text: "36 600 XX, nr. 29" }]);
  });

  it("narrows by kind only where the kind is known", async () => {
    const ids = async (...options: readonly string[]) =>
      (await matched("a.txt", TEXT, ...options)).map(({ watch }) => watch);
    expect(await ids()).toEqual(["opvang", "motie", "brieven"]);
    expect(await ids("--kind", "letter")).toEqual(["opvang", "motie", "brieven"]);
    expect(await ids("--kind", "motion")).toEqual(["opvang", "motie"]);
  });

  it("looks in a title that is given", async () => {
    const [line] = await matched("a.txt", "Niets.", "--title", "Evaluatie van de spreidingswet");
    expect(line).toMatchObject({ watch: "titel", evidence: [{ where: "title", text: "spreidingswet" }] });
  });

  it("gives a number without a dossier that of the option", async () => {
    const lines = await matched("a.txt", "De motie op stuk nr. 29.", "--dossier", "36600 XX");
    expect(lines.map(({ watch }) => watch)).toEqual(["motie"]);
  });

  it.each([
    ["a Word file", "a.docx", () => makeDocx({ paragraphs: [TEXT] })],
    ["a PDF", "a.pdf", () => makePdf([TEXT])],
    ["a web page", "a.html", () => `<html><body><p>${TEXT}</p></body></html>`],
    ["an XML file", "a.xml", () => `<?xml version="1.0"?><kamerstuk><al>${TEXT}</al></kamerstuk>`],
  ])("reads %s", async (_name, file, bytes) => {
    const ids = (await matched(file, bytes())).map(({ watch }) => watch);
    expect(ids).toEqual(expect.arrayContaining(["opvang", "motie"]));
  });

  it.each(["Niets.", "", "\ud800 \u{1f3db} ".repeat(1_000)])("says that nothing hits", async (text) => {
    const { status, out, err } = await run(folder(), "a.txt", text);
    expect({ status, out, err }).toEqual({
      status: 0,
      out: "",
      err: "Geen regel slaat op dit stuk (4 geprobeerd).\n",
    });
  });

  it("finds a motion that is named only by its proposers, where the archive knows it", async () => {
    const path = folder();
    {
      using store = openStore(join(path, "state"));
      store.transaction((transaction) => {
        for (const each of motionLife()) transaction.saveRecord(each);
        const snapshot = assemble("motion:zaak-1", transaction.graph);
        if (snapshot === null) throw new Error("no motion");
        transaction.saveSubject({ id: "motion:zaak-1", revision: 1, novelty: "new", snapshot }, "");
      });
    }
    const { status, out, err } = await run(path, "a.txt", "Zie de motie-Een/Twee over opvang.");
    expect({ status, err }).toEqual({ status: 0, err: "" });
    expect(linesOf(out)).toMatchObject([
      {
        watch: "motie",
        evidence: [
          {
            text: "motie-Een/Twee",
            possible: "ingediend door Een, Twee op 2024-11-19; zelfde woorden: opvang",
          },
        ],
      },
    ]);
  });
});

describe("match, wrong use", () => {
  it.each([
    [
      ["match", "--kind", "brief", "x"],
      '--kind: "brief" is geen soort (bedoelt u letter?); kies uit motion, ',
    ],
    [["match", "--dossier", "foo", "x"], '--dossier: "foo" is geen dossier'],
    [["match", "/nowhere/at-all"], "/nowhere/at-all is niet te lezen"],
  ])("%j exits with 2", async (words, message) => {
    const { status, out, err } = await runCommand(["--config", join(folder(), "k.yaml"), ...words]);
    expect({ status, out }).toEqual({ status: 2, out: "" });
    expect(err).toContain(message);
  });

  it("exits with 2 on a query that does not parse, with its place", async () => {
    const path = folder();
    writeFileSync(
      join(path, "watches", "w.yaml"),
      'channel: "#c"\nwatches:\n  - { id: a, name: A, query: azc OR }\n',
    );
    const { status, err } = await run(path, "a.txt", TEXT);
    expect(status).toBe(2);
    expect(err).toMatch(/w\.yaml:3:\d+: watches\[0\]\.query: OR met niets erachter/);
  });

  it("exits with 1 on a document that is none", async () => {
    const { status, out, err } = await run(folder(), "a.pdf", "%PDF-1.4 or so");
    expect({ status, out }).toEqual({ status: 1, out: "" });
    expect(err).toContain("a.pdf: ");
  });

  it("says that it goes on without an archive that it cannot use", async () => {
    const path = folder();
    mkdirSync(join(path, "state"));
    writeFileSync(join(path, "state", "kamerwacht.sqlite"), "Not a database. ".repeat(100));
    const { status, out, err } = await run(path, "a.txt", TEXT);
    expect(status).toBe(0);
    expect(linesOf(out)).toHaveLength(3);
    expect(err).toContain("(verder zonder archief)");
  });
});
