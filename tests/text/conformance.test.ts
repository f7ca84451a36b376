import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { afterAll, describe, expect, it } from "vitest";
import { DOCUMENT_CLASSES, type DocumentText } from "#parliament";
import {
  type AnswerSummary,
  type DebateSummary,
  type DecisionsSummary,
  type MotionSummary,
  recogniseClass,
  summarise,
} from "#summary";
import { createTextReader } from "#text";
import { quotesIn } from "../summary/quotes-in.ts";
import { pdfWords } from "./pdf-words.ts";
import { filesIn, REAL, recordedFiles } from "./real-data.ts";

const reader = createTextReader();
afterAll(() => reader[Symbol.asyncDispose]());

function read(path: string): Promise<DocumentText> {
  return reader.read({ bytes: readFileSync(path), contentType: null }, new AbortController().signal);
}

async function motionOf(path: string): Promise<MotionSummary> {
  const summary = summarise("motion", await read(path));
  if (summary.kind !== "motion") throw new Error(`${path} reads as ${summary.kind}`);
  return summary;
}

/** Share of the words that stand in the text, line-end hyphens and white space aside. */
function recall(words: readonly string[], text: string): number {
  const compact = text.replace(/[\s-]/g, "");
  return words.filter((word) => compact.includes(word.replace(/-/g, ""))).length / words.length;
}

function wordsOf(text: string): readonly string[] {
  return text.normalize("NFC").match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** The words of the document and its notes as their XML holds them, runs joined. */
function docxWords(bytes: Uint8Array): readonly string[] {
  const files = unzipSync(bytes, { filter: ({ name }) => /^word\/(document|footnotes)\.xml$/.test(name) });
  const xml = Object.values(files)
    .map((part) => new TextDecoder().decode(part).replace(/<mc:Fallback>.*?<\/mc:Fallback>/gs, ""))
    .join("");
  const text = xml
    .replace(/<w:instrText[^>]*>[^<]*<\/w:instrText>/g, "")
    .replace(/<\/w:p>|<w:(?:tab|br|cr)\b[^>]*>/g, " ")
    .replace(/<[^>]+>/g, "");
  return wordsOf(text.replace(/&(amp|lt|gt);/g, " "));
}

describe.skipIf(REAL === null)("the real samples", () => {
  const motions = filesIn("moties", ".txt");
  const answers = filesIn("documents", ".docx");
  const pdfs = filesIn("documents", ".pdf");
  console.log(`real samples: ${motions.length} motions, ${answers.length} Word files, ${pdfs.length} PDFs`);

  it.each(motions)(
    "motion %s: its requests are all that stands between the considerations and the close",
    async (path) => {
      const source = readFileSync(path, "utf8");
      const start = source.search(/(?<=[;,]\s*)(?:verzoekt|spreekt|roept|draagt|vraagt) (?:de|het|uit)\b/);
      const end = source.search(/,\s*en gaat over tot de orde/);
      const summary = await motionOf(path);
      expect(
        summary.requests
          .map(({ text }) => text)
          .join(";\n\n")
          .replace(/\s+/g, " "),
      ).toBe(source.slice(start, end).replace(/\s+/g, " "));
      const verbs =
        source.slice(start, end).match(/(?:^|;\s*)(verzoekt|spreekt|roept|draagt|vraagt)\b/g) ?? [];
      expect(summary.requests).toHaveLength(verbs.length);
      expect(summary.considerations).toHaveLength(
        source.match(/\b(?:overwegende|constaterende)\b/g)?.length ?? 0,
      );
      expect(summary.signatories.length).toBeGreaterThan(0);
    },
  );

  const official = join(REAL ?? "", "officielebekendmakingen/kst-36045-299.xml");
  it.skipIf(!existsSync(official))("the motion as official XML", async () => {
    const path = official;
    const summary = await motionOf(path);
    expect(summary).toMatchObject({
      id: "kst-36045-299",
      date: "2026-07-02",
      signatories: ["Dassen", "Piri"],
    });
    expect(summary.requests.map(({ verb }) => verb)).toEqual(["verzoekt"]);
    expect(summary.requests[0]?.text).toMatch(/^verzoekt de regering .*-fonds$/);
    expect((await read(path)).text).toMatch(/36 045[\s\S]*Nr\. 299[\s\S]*Voorgesteld 2 juli 2026/);
  });

  it.each(answers)("answer %s: every question has its answer", async (path) => {
    const text = await read(path);
    const asked = text.text.match(/^Vraag \d+/gm)?.map((label) => Number(label.slice(6))) ?? [];
    const summary = summarise("answer", text) as AnswerSummary;
    expect(summary.pairs.flatMap(({ numbers }) => numbers).sort((a, b) => a - b)).toEqual(asked);
    expect(summary.pairs.flatMap(({ questions }) => questions)).toHaveLength(asked.length);
    expect(summary.answeredBy).toMatch(/^Minister van Justitie en Veiligheid, /);
    expect(text.text).not.toMatch(/DOCPROPERTY|MERGEFORMAT|SECTIONPAGES/);
  });

  it.each(pdfs.filter((path) => path.includes("besluitenlijst")))(
    "list %s: every item and every decision",
    async (path) => {
      const text = await read(path);
      expect(recogniseClass(text)).toBe("decisions");
      const { items } = summarise("decisions", text) as DecisionsSummary;
      const numbers = [...text.text.matchAll(/^(\d+)\. Agendapunt:/gm)].map((match) => Number(match[1]));
      expect(numbers.length).toBeGreaterThan(30);
      expect(items.map(({ number }) => number)).toEqual(numbers);
      const decided = text.text.match(/\bBesluit: /g) ?? [];
      expect(items.flatMap(({ decisions }) => decisions)).toHaveLength(decided.length);
    },
  );

  it.each(pdfs.filter((path) => path.includes("stenogram")))(
    "record %s: everybody who speaks",
    async (path) => {
      const text = await read(path);
      expect(recogniseClass(text)).toBe("debate");
      const { speakers, topic } = summarise("debate", text) as DebateSummary;
      const labels = text.text.match(/^(?:De heer|Mevrouw|Minister|Staatssecretaris) [^:\n]{2,60}:$/gm) ?? [];
      expect(topic?.text).toMatch(/^Aan de orde is /);
      expect(
        speakers.map(({ speaker, party }) => `${speaker}${party === null ? "" : ` (${party})`}:`).sort(),
      ).toEqual([...new Set(labels)].sort());
      expect(speakers.flatMap(({ turns }) => turns)).toHaveLength(labels.length);
    },
  );

  it("every sample is recognised for what it is", async () => {
    for (const path of motions) expect(recogniseClass(await read(path))).toBe("motion");
    for (const path of answers) expect(recogniseClass(await read(path))).toBe("answer");
  });

  const samples = [...motions, ...answers, ...pdfs, ...recordedFiles()];
  it("every quote of every sample, read as any kind, is a piece of the text at its place", async () => {
    let count = 0;
    for (const path of samples) {
      const text = await read(path);
      for (const quote of DOCUMENT_CLASSES.flatMap((each) => quotesIn(summarise(each, text)))) {
        expect(text.text.slice(quote.start, quote.end)).toBe(quote.text);
        count += 1;
      }
    }
    expect(count).toBeGreaterThan(motions.length > 0 ? 500 : 0);
  });

  it.each(answers)("Word file %s keeps 99.5 % of its words, and its notes", async (path) => {
    const bytes = readFileSync(path);
    const text = await read(path);
    expect(recall(docxWords(bytes), text.text)).toBeGreaterThanOrEqual(0.995);
    for (const note of text.footnotes) {
      const body = text.text.slice(0, text.footnotes[0]?.start);
      expect(body).toContain(`[${note.mark}]`);
    }
  });

  it.each(pdfs)("PDF %s keeps 99.5 % of the words that pdftotext finds", async (path) => {
    const words = pdfWords(path);
    if (words === null) return console.log("pdftotext is not installed: not compared");
    expect(recall(words, (await read(path)).text)).toBeGreaterThanOrEqual(0.995);
  });
});
