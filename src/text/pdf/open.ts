import type { PDFDocumentProxy } from "unpdf/pdfjs";
import { UnreadableError } from "#parliament";
import type { TextLimits } from "../limits.ts";

/** A stretch of text as the file draws it, in points from the page's upper left corner. */
export interface Run {
  readonly text: string;
  readonly x0: number;
  readonly x1: number;
  /** Of the baseline. */
  readonly y: number;
  readonly size: number;
  readonly font: string;
}

export interface PdfPage {
  readonly width: number;
  readonly height: number;
  /** Upright text, in the order in which it is drawn. */
  readonly runs: readonly Run[];
  /** Text that stands on its side, joined. */
  readonly turned: string;
}

/** Every page's runs; the bytes are used up. Throws UnreadableError: no PDF, encrypted, too many pages. */
export async function readPages(bytes: Uint8Array, limits: TextLimits): Promise<readonly PdfPage[]> {
  const document = await openPdf(bytes);
  try {
    if (document.numPages > limits.pagesMax)
      throw new UnreadableError("bestand heeft te veel pagina's", { retry: false });
    const pages: PdfPage[] = [];
    for (let number = 1; number <= document.numPages; number += 1)
      pages.push(await readPage(document, number));
    return pages;
  } finally {
    await document.loadingTask.destroy();
  }
}

async function openPdf(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  const { getDocument } = await import("unpdf/pdfjs");
  try {
    // The library takes no Buffer, and it takes the array away from its owner: the worker has no more need of it.
    const data = bytes.constructor === Uint8Array ? bytes : new Uint8Array(bytes);
    return await getDocument({ data, disableFontFace: true, verbosity: 0 }).promise;
  } catch (cause) {
    const name = cause instanceof Error ? cause.name : "";
    if (name === "PasswordException")
      throw new UnreadableError("bestand is versleuteld", { retry: false, cause });
    throw new UnreadableError("bestand is geen geldige PDF", { retry: true, cause });
  }
}

async function readPage(document: PDFDocumentProxy, number: number): Promise<PdfPage> {
  const page = await document.getPage(number);
  const viewport = page.getViewport({ scale: 1 });
  const content = await page.getTextContent();
  page.cleanup();
  const runs: Run[] = [];
  const turned: string[] = [];
  for (const item of content.items) {
    if (!("str" in item) || item.str.trim() === "") continue;
    const matrix = multiply(viewport.transform, item.transform);
    const [a, b, c, d, x, y] = matrix;
    const x0 = a < 0 ? x - item.width : x;
    const x1 = x0 + item.width;
    const size = Math.hypot(c, d);
    // What stands nowhere is read after the page, as what stands on its side.
    if (Math.abs(b) > Math.abs(a) * 0.2 || ![x0, x1, y, size].every(isPlace)) turned.push(item.str);
    else runs.push({ text: item.str, x0, x1, y, size, font: item.fontName });
  }
  return { width: viewport.width, height: viewport.height, runs, turned: turned.join(" ") };
}

/** A damaged file may draw beyond all numbers, where nothing lies beside anything: the largest page has some 14,000 points. */
function isPlace(points: number): boolean {
  return Math.abs(points) < 1_000_000;
}

type Matrix = readonly [number, number, number, number, number, number];

function multiply(m: readonly number[], n: readonly number[]): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = m;
  const [g = 1, h = 0, i = 0, j = 1, k = 0, l = 0] = n;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}
