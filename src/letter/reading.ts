import { type Citation, cite, type DocumentText, type Span } from "#parliament";
import { linesOf } from "./lines.ts";
import type { Anchor } from "./naming.ts";
import { type Note, notesOf } from "./notes.ts";
import { type NamedPlace, proposersIn } from "./proposers.ts";
import type { Place } from "./reference.ts";
import { type Unit, unitOf, unitsOf } from "./units.ts";

/** Where something is named: in which paragraph or item, at which place of its text, and through which note. */
export interface Found {
  readonly unit: Unit;
  readonly anchor: Anchor;
  readonly note: Note | null;
}

export type CitedThere = Citation & { readonly found: Found };
export type NamedThere = NamedPlace & { readonly found: Found };

/** A letter on the way to what it names. */
export interface Reading {
  readonly document: DocumentText;
  readonly notes: readonly Note[];
  readonly units: readonly Unit[];
  /** What it cites by number, in order. */
  readonly cited: readonly CitedThere[];
  /** What it calls by its proposers, in order. */
  readonly named: readonly NamedThere[];
}

/** Finds all that a letter says by number and by name, and where that belongs. */
export function readingOf(document: DocumentText): Reading {
  const { text, footnotes, references, paragraphs } = document;
  const notes = notesOf(document);
  const units = unitsOf(text, notes);
  const at = (span: Span) => foundAt(text, notes, units, span);
  return {
    document,
    notes,
    units,
    cited: cite(text, { footnotes, references, paragraphs }).map((one) => ({ ...one, found: at(one) })),
    named: proposersIn(text).map((one) => ({ ...one, found: at(one) })),
  };
}

/** Where what stands at a place belongs: what stands in a note, to the place of the note's mark. */
export function foundAt(text: string, notes: readonly Note[], units: readonly Unit[], span: Span): Found {
  const note = notes.find(({ start, end }) => start <= span.start && span.start < end) ?? null;
  const mark = note?.anchors[0];
  if (mark !== undefined) {
    const unit = unitAround(units, mark.start);
    const place = unit?.placeOf(mark.start) ?? 0;
    if (unit !== null) return { unit, note, anchor: { start: place, end: place, isMark: true } };
  }
  const unit =
    unitAround(units, span.start) ?? unitOf(text, note ?? span, [], lineAt(text, span.start), null);
  const anchor = { start: unit.placeOf(span.start), end: unit.placeOf(span.end), isMark: false };
  return { unit, note, anchor };
}

function unitAround(units: readonly Unit[], at: number): Unit | null {
  return units.find(({ start, end }) => start <= at && at <= end) ?? null;
}

/** Where it stands, for who looks it up. */
export function placeOf({ text, pages }: DocumentText, { unit, note }: Found): Place {
  const page = pages.findIndex(({ start, end }) => start <= unit.start && unit.start < end);
  const line = pages.length > 0 ? unit.line : lineAt(text, unit.start);
  return { page: page < 0 ? null : page + 1, line, item: unit.item, note: note?.mark ?? null };
}

function lineAt(text: string, at: number): number {
  return linesOf(text.slice(0, at)).length;
}
