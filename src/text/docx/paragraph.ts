import { type Block, noteMark } from "../blocks.ts";
import { cleanLine } from "../clean.ts";
import type { Style } from "./styles.ts";

const HEADING_CHARS_MAX = 150;

/** A paragraph of a Word text while it is read. */
export interface Draft {
  text: string;
  boldChars: number;
  style: Style | null;
  numId: string | null;
  depth: number | null;
  outlined: boolean;
}

export function emptyDraft(): Draft {
  return { text: "", boldChars: 0, style: null, numId: null, depth: null, outlined: false };
}

/** Adds the place of a note: ` [7]`, with the space that keeps the mark off a number before it. */
export function addNoteMark(draft: Draft, mark: string): void {
  draft.text += ` ${noteMark(mark)}`;
}

/** The list that a draft belongs to, its own or its style's; null where it is in none. */
export function listOf(draft: Draft): { readonly numId: string; readonly depth: number } | null {
  const numId = draft.numId ?? draft.style?.numId ?? null;
  if (numId === null || numId === "0") return null;
  return { numId, depth: draft.depth ?? draft.style?.depth ?? 0 };
}

/** The blocks of a finished draft: more than one where a forced line end separates sentences or names. */
export function draftBlocks(draft: Draft, label: string): readonly Block[] {
  const lines = joinLines(
    draft.text
      .split("\n")
      .map(cleanLine)
      .filter((line) => line !== ""),
  );
  const heading = isHeading(draft, lines);
  return lines.map((line, index) => ({
    text: index === 0 && label !== "" ? `${label} ${line}` : line,
    role: heading ? "heading" : "text",
    page: 0,
  }));
}

/** A forced line end in the middle of a sentence is only layout. */
function joinLines(lines: readonly string[]): readonly string[] {
  const out: string[] = [];
  for (const line of lines) {
    const last = out.at(-1);
    if (last !== undefined && /[\p{L}\d,]$/u.test(last) && /^[\p{Ll}]/u.test(line)) {
      out[out.length - 1] = `${last} ${line}`;
    } else out.push(line);
  }
  return out;
}

function isHeading(draft: Draft, lines: readonly string[]): boolean {
  const length = draft.text.trim().length;
  if (length === 0 || length > HEADING_CHARS_MAX) return false;
  if (draft.outlined || draft.style?.heading === true) return true;
  const bold = draft.style?.bold === true || draft.boldChars >= length;
  return bold && lines.length === 1 && !/[.;,?]$/.test(lines[0] ?? "");
}
