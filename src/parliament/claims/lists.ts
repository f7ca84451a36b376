import { type Head, headsWithin } from "./heads.ts";
import type { Walked } from "./walked.ts";

const ITEMS_MAX = 60;
const ITEM = /^\s*(?:[-–—•*o]|\d{1,2}[.)]|[a-z][.)])\s+/;
const MOTION = /^\s*(?:de\s+|het\s+)?(?:\p{L}+\s+){0,2}(?:motie|amendement)/iu;

/**
 * The motions of the list below a sentence that ends in a colon: the first head of each item. The list ends at the
 * first line that is no item.
 */
export function listBelow({ text, heads }: Walked, at: number): readonly Head[] {
  const found: Head[] = [];
  let marked: boolean | null = null;
  let from = at;
  for (let line = 0; line < ITEMS_MAX && from < text.length; line += 1) {
    const next = text.indexOf("\n", from);
    const end = next < 0 ? text.length : next;
    const words = text.slice(from, Math.min(end, from + 2_000));
    if (words.trim() !== "") {
      const isMarked = ITEM.test(words);
      const [first] = headsWithin(heads, { start: from, end });
      const isMotion = MOTION.test(words) || first?.start === from;
      if (isMarked ? marked === false : marked === true || !isMotion || /\.\s*$/.test(words)) break;
      marked = isMarked;
      if (first !== undefined && first.form === "named") found.push(first);
    }
    from = end + 1;
  }
  return found;
}
