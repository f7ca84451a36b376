import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { afterAll, describe, expect, it } from "vitest";
import { makeDocx, makePdf } from "#demo";

/** Readers that a machine may have or not. */
const PDFTOTEXT = "pdftotext";
const UNZIP = "unzip";
const folder = mkdtempSync(join(tmpdir(), "kamerwacht-documents-"));
afterAll(() => rmSync(folder, { recursive: true }));

function has(program: string): boolean {
  try {
    execFileSync("which", [program]);
    return true;
  } catch {
    return false;
  }
}

describe("makePdf", () => {
  const long = Array.from(
    { length: 120 },
    (_, index) => `Alinea ${index}: de kosten (€ 1) zijn “hoog” – één keer.`,
  );

  it("writes a table of cross-references that points at every object", () => {
    const bytes = makePdf(["Eén (1) \\ regel"]).toString("latin1");
    const start = Number(/startxref\n(\d+)/.exec(bytes)![1]);
    expect(bytes.slice(start, start + 4)).toBe("xref");
    const offsets = [...bytes.matchAll(/(\d{10}) 00000 n /g)].map((match) => Number(match[1]));
    expect(offsets.map((offset) => bytes.slice(offset, offset + 7))).toEqual(
      offsets.map((_, index) => `${index + 1} 0 obj`),
    );
    expect(bytes).toContain("(E\xe9n \\(1\\) \\\\ regel) Tj");
  });

  it("is read by the usual reader, on several pages, with Dutch letters", async (context) => {
    if (!has(PDFTOTEXT)) context.skip();
    const path = join(folder, "a.pdf");
    writeFileSync(path, makePdf([{ text: "Motie", heading: true }, ...long, "x ".repeat(400)]));
    const text = execFileSync(PDFTOTEXT, [path, "-"]).toString();
    expect(text).toContain("Alinea 119: de kosten (€ 1) zijn “hoog” – één keer.");
    expect(text.split("\f").length).toBeGreaterThan(3);
  });

  it("gives the same bytes for the same text", () => {
    expect(makePdf(long).equals(makePdf(long))).toBe(true);
  });
});

describe("makeDocx", () => {
  const docx = makeDocx({
    paragraphs: [{ text: "Kop", heading: true }, "Zie de motie[^1] & meer[^2].", "<geen> voetnoot"],
    footnotes: ["Kamerstuk 36 600 XX, nr. 29", "Nog een & <noot>"],
  });

  it("is an archive with every part of a Word document", () => {
    const files = unzipSync(docx);
    expect(Object.keys(files).sort()).toEqual([
      "[Content_Types].xml",
      "_rels/.rels",
      "word/_rels/document.xml.rels",
      "word/document.xml",
      "word/footnotes.xml",
      "word/styles.xml",
    ]);
    const read = (name: string) => Buffer.from(files[name]!).toString();
    expect(read("word/document.xml")).toMatch(/motie<\/w:t><\/w:r><w:r>.*?<w:footnoteReference w:id="1"\/>/);
    expect(read("word/document.xml")).toContain("&lt;geen&gt; voetnoot");
    expect(read("word/footnotes.xml")).toContain(" Nog een &amp; &lt;noot&gt;");
  });

  it("passes the test of unzip", (context) => {
    if (!has(UNZIP)) context.skip();
    const path = join(folder, "a.docx");
    writeFileSync(path, docx);
    expect(execFileSync(UNZIP, ["-t", path]).toString()).toContain("No errors detected");
  });
});
