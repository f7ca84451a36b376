import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { makeDocx, makePdf } from "#demo";
import { quotesIn } from "../summary/quotes-in.ts";
import { runCommand } from "./run-command.ts";

const MOTION = [
  "36 999",
  "Bomen",
  "Nr. 12",
  "MOTIE VAN HET LID DE WIT",
  "Voorgesteld 3 mei 2030",
  "De Kamer,",
  "gehoord de beraadslaging,",
  "overwegende dat er op stuk nr. 4 weinig bomen staan;",
  "verzoekt de regering uiterlijk 1 juli 2030 bomen te planten,",
  "en gaat over tot de orde van de dag.",
  "De Wit",
];

function written(name: string, bytes: string | Uint8Array): string {
  const path = join(mkdtempSync(join(tmpdir(), "kamerwacht-")), name);
  writeFileSync(path, bytes);
  return path;
}

async function read(path: string, ...options: string[]) {
  const { status, out, err } = await runCommand(["read", path, ...options]);
  expect({ status, err }).toEqual({ status: 0, err: "" });
  expect(out.trimEnd().split("\n")).toHaveLength(1);
  const found = JSON.parse(out);
  expect(Object.keys(found)).toEqual(["kind", "title", "text", "citations", "summary"]);
  for (const quote of quotesIn([found.summary, found.citations]))
    expect(found.text.slice(quote.start, quote.end)).toBe(quote.text);
  return found;
}

describe("read", () => {
  it.each([
    ["a plain text", "a.txt", () => MOTION.join("\n")],
    ["a Word file", "a.docx", () => makeDocx({ paragraphs: MOTION })],
    ["a PDF", "a.pdf", () => makePdf(MOTION)],
    [
      "a web page",
      "a.html",
      () => `<html><body>${MOTION.map((each) => `<p>${each}</p>`).join("")}</body></html>`,
    ],
    [
      "XML without a name that tells",
      "a",
      () => `<kamerstuk>${MOTION.map((each) => `<al>${each}</al>`).join("")}</kamerstuk>`,
    ],
  ])("tells what %s is and says", async (_name, file, bytes) => {
    const found = await read(written(file, bytes()));
    expect(found).toMatchObject({
      kind: "motion",
      title: "MOTIE VAN HET LID DE WIT",
      summary: {
        kind: "motion",
        id: "kst-36999-12",
        date: "2030-05-03",
        signatories: ["De Wit"],
        requests: [{ verb: "verzoekt", text: "verzoekt de regering uiterlijk 1 juli 2030 bomen te planten" }],
        deadlines: [{ date: "2030-07-01" }],
      },
    });
    expect(found.citations.map(({ id }: { id: string }) => id)).toContain("kst-36999-4");
  });

  it("believes whoever says what it is, and where it belongs", async () => {
    const path = written(
      "a.txt",
      "Zie de motie op stuk nr. 4. Dit is een zin die lang genoeg is voor een begin.",
    );
    expect(await read(path, "--kind", "report", "--dossier", "33964")).toMatchObject({
      kind: "report",
      title: null,
      citations: [{ id: "kst-33964-4" }],
      summary: { kind: "other", lead: [{}] },
    });
  });

  it.each([
    ["an empty file", "a.txt", "", "bestand is leeg"],
    ["a damaged PDF", "a.pdf", "%PDF-1.4 or so", "a.pdf: "],
    [
      "a picture",
      "a",
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 1]),
      "afbeelding",
    ],
    [
      "an old Word file",
      "a.docx",
      Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0, 0, 0]),
      "oud Word-formaat (.doc)",
    ],
  ])("says why it cannot read %s, and exits with 1", async (_name, file, bytes, reason) => {
    const { status, out, err } = await runCommand(["read", written(file, bytes)]);
    expect({ status, out }).toEqual({ status: 1, out: "" });
    expect(err).toContain(reason);
  });

  it("refuses a kind that there is not", async () => {
    const { status, err } = await runCommand(["read", written("a.txt", "a"), "--kind", "motie"]);
    expect(status).toBe(2);
    expect(err).toContain('--kind: "motie" is geen soort (bedoelt u motion?); kies uit motion, amendment');
  });
});
