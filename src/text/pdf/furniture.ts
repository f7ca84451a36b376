import type { Segment } from "./segments.ts";

interface Sheet {
  readonly height: number;
  readonly segments: readonly Segment[];
}

/** Share of the page's height, above and below, in which headers and footers stand. */
const MARGIN = 0.12;
const PAGE_LABEL =
  /^(pagina|blad|page)\s+\d{1,4}(\s+(van|of|\/)\s+\d{1,4})?$|^\d{1,4}\s+(van|\/)\s+\d{1,4}$/i;
const BARE_NUMBER = /^[-–]?\s*(\d{1,4})\s*[-–]?$/;
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
  const isPageNumber = pageNumbers(sheets);
  const often = (times: number | undefined): boolean =>
    sheets.length > 1 && (times ?? 0) >= Math.max(2, sheets.length * 0.4);
  const seen = new Set<string>();
  return sheets.map((sheet, index) =>
    sheet.segments.filter((segment) => {
      if (inMargin(segment, sheet.height)) {
        if (PAGE_LABEL.test(segment.text.trim()) || isImprint(segment, sheet.height)) return false;
        if (isPageNumber(segment, index)) return false;
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

/** A number that stands alone counts the pages where it runs along with them; else it is text: a year, an item. */
function pageNumbers(sheets: readonly Sheet[]): (segment: Segment, index: number) => boolean {
  const offsets = new Map<number, number>();
  const offsetOf = (segment: Segment, index: number): number | null => {
    const found = BARE_NUMBER.exec(segment.text.trim());
    return found === null ? null : Number(found[1]) - index;
  };
  for (const [index, sheet] of sheets.entries()) {
    for (const segment of sheet.segments) {
      const offset = inMargin(segment, sheet.height) ? offsetOf(segment, index) : null;
      if (offset !== null) offsets.set(offset, (offsets.get(offset) ?? 0) + 1);
    }
  }
  return (segment, index) => {
    const offset = offsetOf(segment, index);
    return offset !== null && (offset === 1 || (offsets.get(offset) ?? 0) > 1);
  };
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
