import { type DocumentText, UnreadableError } from "#parliament";
import { assembleText, type Block } from "../blocks.ts";
import { cleanLine } from "../clean.ts";
import type { TextLimits } from "../limits.ts";
import { findGutter, type Gutter, median, readingOrder } from "./columns.ts";
import { withoutFurniture } from "./furniture.ts";
import { vocabulary } from "./hyphens.ts";
import { type Line, toLines } from "./lines.ts";
import { noteBlocks, resolveMarks, splitNotes } from "./notes.ts";
import { type PdfPage, readPages } from "./open.ts";
import { toParagraphs, usualOf } from "./paragraphs.ts";
import { withReach } from "./reach.ts";
import { type Segment, toSegments } from "./segments.ts";

/**
 * The text of a PDF in reading order: columns one after the other, running headers and page numbers away,
 * words broken at a line end whole again, notes at the end of their page.
 * Throws UnreadableError; a PDF of pictures alone is "een scan zonder tekst".
 */
export async function readPdf(bytes: Uint8Array, limits: TextLimits): Promise<DocumentText> {
  const pages = await readPages(bytes, limits);
  const blocks = pageBlocks(pages);
  const letters = blocks.reduce((sum, block) => sum + block.text.length, 0);
  if (letters < Math.max(1, pages.length * 2))
    throw new UnreadableError("bestand is een scan zonder tekst", { retry: false });
  return assembleText("pdf", blocks, limits.textCharsMax);
}

function pageBlocks(pages: readonly PdfPage[]): readonly Block[] {
  const sheets = pages.map((page) => ({ height: page.height, segments: toSegments(page.runs) }));
  const segments = withoutFurniture(sheets);
  const gutter = usualGutter(segments);
  const lines = segments.map((page, index) => pageLines(page, gutter, index));
  const usual = usualOf(lines.flat());
  const words = vocabulary(lines.flat().map((line) => line.text.replace(/[\p{L}]+-$/u, "")));
  const split = lines.map((page) => splitNotes(page, usual.size));
  const known = new Set(split.flatMap((page) => page.notes.map((note) => note.mark)));
  const body = split.flatMap((page) =>
    page.body.map((line) => ({ ...line, text: resolveMarks(line.text, known) })),
  );
  const notes = split.map((page) => noteBlocks(page, words).map((block) => resolved(block, known)));
  const turned = pages.map((page, index) => turnedBlock(page, index));
  return interleave(
    toParagraphs(withReach(body, usual.pitch), usual, words),
    notes.map((page, index) => [...page, ...(turned[index] ?? [])]),
  );
}

function resolved(block: Block, known: ReadonlySet<string>): Block {
  return { ...block, text: resolveMarks(block.text, known) };
}

function turnedBlock(page: PdfPage, index: number): readonly Block[] {
  const text = cleanLine(page.turned);
  return text === "" ? [] : [{ text, role: "text", page: index }];
}

function pageLines(segments: readonly Segment[], gutter: Gutter | null, page: number): readonly Line[] {
  return readingOrder(segments, gutter).flatMap((group, index) => toLines(group, page, index));
}

/** The gutter that many pages share. */
function usualGutter(pages: readonly (readonly Segment[])[]): Gutter | null {
  const found = pages.map(findGutter).filter((gutter) => gutter !== null);
  if (found.length < 2 || found.length < pages.length * 0.4) return null;
  const x = median(found.map((gutter) => gutter.x));
  return found.filter((gutter) => Math.abs(gutter.x - x) < 10).length > found.length * 0.6 ? { x } : null;
}

/** Puts each page's notes behind its text; before the last paragraph where that goes on on the next page. */
function interleave(body: readonly Block[], notes: readonly (readonly Block[])[]): readonly Block[] {
  const out: Block[] = [];
  let page = 0;
  for (const block of body) {
    const end = block.page + (block.turns?.length ?? 0);
    const reached = Math.max(end, block.page);
    for (; page < reached; page += 1) out.push(...(notes[page] ?? []));
    out.push(block);
  }
  for (; page < notes.length; page += 1) out.push(...(notes[page] ?? []));
  return out;
}
