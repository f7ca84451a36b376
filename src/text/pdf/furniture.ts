import type { Segment } from "./segments.ts";

interface Sheet {
  readonly height: number;
  readonly segments: readonly Segment[];
}

/** Share of the page's height, above and below, in which headers and footers stand. */
const MARGIN = 0.12;
const PAGE_NUMBER = /^(pagina|blad|p\.|-|–)?\s*\d{1,4}\s*((van|\/)\s*\d{1,4}|-|–)?$/i;
/** What every page of an official publication carries below, and its first page once. */
const IMPRINT =
  /^((Tweede|Eerste) Kamer, vergaderjaar \d{4}|(kst|ah-tk|ek|h-tk)-?\d[\w-]*$|ISSN \d{4}|['’]s-Gravenhage,? \d{4}$)/;

/**
 * The segments of each page without running headers, footers and page numbers: what comes back at the same height
 * on many pages, digits aside. What comes back elsewhere on the page, as a letter's margin does, stays the first time.
 */
export function withoutFurniture(sheets: readonly Sheet[]): readonly (readonly Segment[])[] {
  const running = count(sheets, runningKey, (segment, sheet) => inMargin(segment, sheet.height));
  const repeated = count(sheets, exactKey, (segment, sheet) => !inMargin(segment, sheet.height));
  const often = (times: number | undefined): boolean =>
    sheets.length > 1 && (times ?? 0) >= Math.max(2, sheets.length * 0.4);
  const seen = new Set<string>();
  return sheets.map((sheet) =>
    sheet.segments.filter((segment) => {
      if (inMargin(segment, sheet.height)) {
        if (PAGE_NUMBER.test(segment.text.trim()) || isImprint(segment, sheet.height)) return false;
        return !often(running.get(runningKey(segment)));
      }
      const key = exactKey(segment);
      if (!often(repeated.get(key))) return true;
      if (seen.has(key)) return false;
      seen.add(key);
      return true;
    }),
  );
}

function count(
  sheets: readonly Sheet[],
  key: (segment: Segment) => string,
  counts: (segment: Segment, sheet: Sheet) => boolean,
): ReadonlyMap<string, number> {
  const out = new Map<string, number>();
  for (const sheet of sheets) {
    const keys = new Set(sheet.segments.filter((segment) => counts(segment, sheet)).map(key));
    for (const found of keys) out.set(found, (out.get(found) ?? 0) + 1);
  }
  return out;
}

function inMargin(segment: Segment, height: number): boolean {
  return segment.y < height * MARGIN || segment.y > height * (1 - MARGIN);
}

function isImprint(segment: Segment, height: number): boolean {
  return segment.y > height / 2 && IMPRINT.test(segment.text.trim());
}

function runningKey(segment: Segment): string {
  return `${Math.round(segment.y / 6)} ${segment.text.trim().replace(/\d+/g, "#")}`;
}

function exactKey(segment: Segment): string {
  return `${Math.round(segment.y / 3)} ${Math.round(segment.x0 / 3)} ${segment.text.trim()}`;
}
