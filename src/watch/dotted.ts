import { FOLD, LETTER, SEPARATOR } from "./fold.ts";

const DOT = 46;
/** An abbreviation with more letters than this is a list. */
const LETTERS_MAX = 8;
/** What comes after initials: a surname, with the small words before it. */
const SURNAME = /\s{1,2}(?:(?:van|von|de|der|den|het|ter|ten|te|el|al|in|la|le|’t|'t)\s{1,2}){0,4}\p{Lu}/uy;

/**
 * Where an abbreviation of single letters with full stops ends, with its last stop: `a.m.v.`, `A.M.V`. Initials before
 * a name are none, nor are pieces of an address. Returns -1 where there is none at `start`.
 */
export function dottedEnd(text: string, start: number): number {
  if (start > 0 && (isLetter(text, start - 1) || text.charCodeAt(start - 1) === DOT)) return -1;
  let end = start;
  let letters = 0;
  while (letters < LETTERS_MAX && isLetter(text, end) && text.charCodeAt(end + 1) === DOT) {
    letters++;
    end += 2;
  }
  const open = isLetter(text, end);
  if (open && (letters < 2 || isLetter(text, end + 1))) return -1;
  if (letters < 2) return -1;
  return isInitials(text, start, end) ? -1 : end + (open ? 1 : 0);
}

function isInitials(text: string, start: number, end: number): boolean {
  const written = text.slice(start, end);
  SURNAME.lastIndex = end;
  return written === written.toUpperCase() && SURNAME.test(text);
}

function isLetter(text: string, at: number): boolean {
  const seen = FOLD[text.charCodeAt(at)] ?? SEPARATOR;
  return at < text.length && seen > LETTER + 9;
}
