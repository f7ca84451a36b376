import type { Reference } from "#parliament";

/**
 * Signs that stand around a link while a text is put together and that no text holds (noncharacters of Unicode): they
 * go along through all the cleaning, so that the place of the link is known at the end.
 */
const START = "\uFDD0";
const NUMBER_END = "\uFDD1";
const END = "\uFDD2";
const SIGNS = /[\uFDD0-\uFDD2]/;
const EACH = /\uFDD0(\d{1,6})\uFDD1|\uFDD2|[\uFDD0-\uFDD2]/g;
/** More links than this has no document; the rest are text. */
const REFERENCES_MAX = 5_000;

/** The links of one document while it is read. */
export interface LinkSigns {
  /** What to put in the text where a link to this id begins; empty where there are too many. */
  open(id: string): string;
  /** What to put where the last one ends; empty where none is open. */
  close(): string;
  /** A text without the signs, and the links in it. */
  take(marked: string): { readonly text: string; readonly references: readonly Reference[] };
}

export function createLinkSigns(): LinkSigns {
  const ids: string[] = [];
  let isOpen = false;
  return {
    open(id) {
      if (isOpen || ids.length >= REFERENCES_MAX) return "";
      isOpen = true;
      ids.push(id);
      return `${START}${ids.length - 1}${NUMBER_END}`;
    },
    close() {
      const sign = isOpen ? END : "";
      isOpen = false;
      return sign;
    },
    take: (marked) => (SIGNS.test(marked) ? taken(marked, ids) : { text: marked, references: [] }),
  };
}

/** Takes out of foreign text what would be taken for a sign. */
export function withoutSigns(text: string): string {
  return SIGNS.test(text) ? text.replace(/[\uFDD0-\uFDD2]/g, "") : text;
}

function taken(marked: string, ids: readonly string[]): ReturnType<LinkSigns["take"]> {
  const references: Reference[] = [];
  let text = "";
  let from = 0;
  let open: { readonly id: string; readonly start: number } | null = null;
  const add = (piece: string) => {
    // The spaces on both sides of a sign were one before it came between.
    text += text.endsWith(" ") && piece.startsWith(" ") ? piece.slice(1) : piece;
  };
  for (const { 0: sign, 1: number, index } of marked.matchAll(EACH)) {
    add(marked.slice(from, index));
    from = index + sign.length;
    if (number !== undefined) open = { id: ids[Number(number)] ?? "", start: text.length };
    else if (sign === END && open !== null) {
      const shown = text.slice(open.start);
      const start = open.start + shown.length - shown.trimStart().length;
      const end = open.start + shown.trimEnd().length;
      if (start < end && open.id !== "") references.push({ id: open.id, start, end });
      open = null;
    }
  }
  add(marked.slice(from));
  return { text: text.trimEnd(), references };
}
