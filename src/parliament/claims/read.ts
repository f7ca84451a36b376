import type { Span } from "../text.ts";
import type { Notes } from "./head-numbers.ts";
import { type Head, headsIn } from "./heads.ts";
import { distinct, withNumbers } from "./same-motion.ts";
import { tell } from "./tell.ts";
import { titleClaims } from "./title-claims.ts";
import type { ClaimedText, Told } from "./told.ts";
import { type Voice, voicesOf } from "./voices.ts";

/** What a text says becomes of the motions in it, in order of place. Linear in the text. */
export function toldIn(document: ClaimedText): readonly Told[] {
  const heads = motionsIn(document);
  if (heads.length === 0) return [];
  const { text, kind, isTitle = false } = document;
  if (isTitle || !text.trim().includes("\n")) {
    const titled = titleClaims(text, heads, kind, isTitle);
    if (isTitle || titled.length > 0) return titled;
  }
  const voices = voicesIn(document);
  const only = distinct(heads.flatMap(({ motions }) => motions));
  return tell({ text, cited: document.cited, heads, voices, only: only.length === 1 ? only : [] });
}

/** Who speaks where in a text. */
export function voicesIn({ text, kind, paragraphs, footnotes = [] }: ClaimedText): (at: number) => Voice {
  return voicesOf({ text, paragraphs: paragraphs ?? linesOf(text), footnotes, headings: [] }, kind);
}

/** Every place that speaks of a motion, each with the motions that it names. */
export function motionsIn({ text, cited, footnotes = [] }: ClaimedText): readonly Head[] {
  const notes: Notes = new Map(footnotes.map((note) => [note.mark, note]));
  return withNumbers(headsIn(text, cited, notes));
}

function linesOf(text: string): readonly Span[] {
  return [...text.matchAll(/[^\n]*\S[^\n]*/g)].map(({ 0: line, index }) => ({
    start: index,
    end: index + line.length,
  }));
}
