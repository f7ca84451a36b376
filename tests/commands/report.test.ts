import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openStore } from "#store";
import { partsOf } from "../report/docx-parts.ts";
import { fillLetters } from "../report/letter-archive.ts";
import { runCommand } from "./run-command.ts";

const WATCHES = `channel: "#opvang"
watches:
  - { id: motie, name: Een plan, motion: 36600-XX-29 }
  - { id: wet, name: De wet, dossier: 36600-XX, channel: "#zorg" }
`;

let full: string;

beforeAll(() => {
  full = folder("full");
});
afterAll(() => {
  for (const path of made) rmSync(path, { recursive: true, force: true });
});

const made: string[] = [];

function folder(fill: "full" | "empty" | "none"): string {
  const path = mkdtempSync(join(tmpdir(), "kamerwacht-report-"));
  made.push(path);
  for (const name of ["watches", "state"]) mkdirSync(join(path, name));
  writeFileSync(join(path, "k.yaml"), "state: state\nwatches: watches/*.yaml\n");
  writeFileSync(join(path, "watches", "w.yaml"), WATCHES);
  if (fill === "none") return path;
  using store = openStore(join(path, "state"));
  if (fill === "full") fillLetters(store);
  return path;
}

const run = (path: string, ...words: readonly string[]) =>
  runCommand(["--config", join(path, "k.yaml"), "report", ...words]);

it("writes Markdown to standard output", async () => {
  const { status, out, err } = await run(full);
  expect({ status, err }).toEqual({ status: 0, err: "" });
  expect(out).toContain("### 1 Een plan[^1]");
  expect(out).toMatch(/^\[\^1\]: \[\*Kamerstukken II\* 2024\/25, 36600-XX, nr\. 29\]/m);
});

it.each([
  ["brief.docx", []],
  ["brief.MD", []],
  ["brief.html", []],
  ["brief.json", []],
  ["brief", ["--format", "docx"]],
])("writes %s, whose name or --format tells the form", async (name, words) => {
  const path = full;
  const file = join(path, name);
  const { status, out } = await run(path, "--out", file, ...words);
  expect([status, out]).toEqual([0, `Geschreven: ${file}\n`]);
  const bytes = readFileSync(file);
  if (/docx|brief$/.test(name)) expect(partsOf(new Uint8Array(bytes)).has("word/footnotes.xml")).toBe(true);
  else expect(bytes.toString()).toContain("kst-36600-XX-29");
});

it("gives its facts as one object of JSON", async () => {
  const { out } = await run(full, "--json", "--since", "2025-02-01");
  expect(JSON.parse(out)).toMatchObject({
    since: "2025-02-01",
    motions: [{ id: "kst-36600-XX-29" }],
    voting: { counted: ["kst-36600-XX-29"] },
  });
});

it("tells only of a channel, or of a rule", async () => {
  const path = full;
  const facts = async (...words: readonly string[]) => JSON.parse((await run(path, "--json", ...words)).out);
  expect(await facts("--channel", "zorg")).toMatchObject({ motions: [], laws: [{ id: "dossier-36600-XX" }] });
  expect(await facts("--watch", "motie")).toMatchObject({ motions: [{ name: "Een plan" }], laws: [] });
});

it.each([
  [["--channel", "#weg"], "in #weg volgt geen regel iets; wel in #opvang, #zorg"],
  [["--watch", "weg"], "er is geen regel weg; er zijn motie, wet"],
  [["--channel", "zorg", "--watch", "motie"], "er is geen regel motie; er zijn wet"],
  [["--format", "pdf"], "een verslag wordt geschreven als docx, md, html, json, niet als “pdf”"],
  [["--out", "brief.txt"], "niet als “txt”"],
  [["--out", "brief"], "niet als “”"],
  [["--format", "docx"], "een DOCX gaat naar een bestand: geef --out verslag.docx"],
  [["--out", "brief.md", "--format", "docx"], "het bestand eindigt op .md en gevraagd wordt docx"],
  [["--since", "2025-02-30"], "2025-02-30 is geen dag"],
  [["--since", "2999-01-01"], "2999-01-01 moet nog komen"],
  [["--since", "gisteren"], "--since is een tijd zoals 90d"],
  [["--out", "nergens/brief.md"], "bestaat de map"],
])("%j is said to be wrong, with what can be done", async (words, said) => {
  const { status, out, err } = await run(full, ...words);
  expect([status, out]).toEqual([2, ""]);
  expect(err).toContain(said);
});

it("writes over nothing", async () => {
  const path = full;
  const file = join(path, "vorige.md");
  writeFileSync(file, "de vorige brief");
  const { status, err } = await run(path, "--out", file);
  expect(status).toBe(2);
  expect(err).toContain("is er al, en een verslag gaat nergens overheen: kies een andere naam");
  expect(readFileSync(file, "utf8")).toBe("de vorige brief");
});

it("says what to do where there is no archive, and where that is empty", async () => {
  const none = await run(folder("none"));
  expect(none.status).toBe(2);
  expect(none.err).toContain("npm start");
  const path = folder("empty");
  const file = join(path, "brief.docx");
  const empty = await run(path, "--out", file);
  expect(empty.status).toBe(0);
  expect(empty.err).toContain("Het archief is nog leeg: kamerwacht once vult het");
  expect(existsSync(file)).toBe(true);
});

describe("votes", () => {
  const votes = (...words: readonly string[]) =>
    runCommand(["--config", join(full, "k.yaml"), "votes", ...words]);

  it("lists how often each party was in favour and against", async () => {
    const { out } = await votes();
    expect(out.split("\n").slice(0, 2)).toEqual([
      "Fractie  Voor  Tegen  Verdeeld  Niet deelgenomen",
      "Blauw    1     0      0         0",
    ]);
    expect((await votes("--csv")).out.split("\r\n").slice(0, 2)).toEqual([
      "party,for,against,divided,absent,votes",
      "Blauw,1,0,0,0,kst-36600-XX-29 2024-12-03 for 24 0 0",
    ]);
    expect(JSON.parse((await votes("--json")).out.split("\n")[0] ?? "")).toEqual({
      ...{ party: "Blauw", for: 1, against: 0, divided: 0, absent: 0 },
      votes: [{ motion: "kst-36600-XX-29", on: "2024-12-03", vote: "for", for: 24, against: 0, absent: 0 }],
    });
  });

  it.each([
    [["--members"], 0, "Over geen gevolgde motie is hoofdelijk gestemd"],
    [["--changes"], 0, "Geen fractie stemde anders"],
    [["--channel", "#zorg"], 0, "Van geen gevolgde motie is de stemming"],
    [["--watch", "weg"], 2, "er is geen regel weg; er zijn motie, wet"],
    [["--members", "--changes"], 2, "kies --members of --changes"],
    [["--csv", "--json"], 2, "kies één vorm"],
  ])("%j says what there is", async (words, status, said) => {
    const told = await votes(...words);
    expect(told.status).toBe(status);
    expect(told.out + told.err).toContain(said);
  });
});
