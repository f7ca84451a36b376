import type { Read } from "./head-numbers.ts";
import { type Head, type Motion, readMember, readMembers, withLate } from "./heads.ts";

/** `de volgende moties`, and what may stand between it and the colon of its list. */
const ANNOUNCED = /\b(?:volgende|onderstaande)\b/i;
const COLON_REACH = 160;
const ITEMS_MAX = 60;
const ITEM_CHARS_MAX = 600;
const MARK = /^[^\S\n]*(?:(?:[-–—•*]|\d{1,2}[.)]|[a-z][.)])(?=\s))?/;
/** Papers, which begin with a capital as names do. */
const PAPER =
  /^\s*(?:(?:Kamer)?[Bb]rie(?:f|ven)|Nota|Notitie|Rapport|Toezegging|Verslag|Amendement|Besluit|Wet\p{L}*|Advies|Bijlage|Reactie|Antwoord\p{L}*|Onderzoek)(?!\p{L})/u;
/** Behind the names of an item what its motion is about, or its number. */
const GOES_ON = /^\s*(?:\(|\[|,?\s(?:over|inzake|om|betreffende|waarin)\s|[-–:]\s)/i;

/** Heads, with those of lists that name motions without the word: `de volgende moties: Wit (36 999, nr. 12) en …`. */
export function withListed(read: Read, heads: readonly Head[]): readonly Head[] {
  if (!heads.some((head) => announces(read.text, head))) return heads;
  const found = heads.flatMap((head, order) => {
    if (!announces(read.text, head)) return [head];
    return [head, ...listedBehind(read, head.end, heads[order + 1]?.start ?? read.text.length)];
  });
  return found;
}

function announces(text: string, { form, plural, start, end }: Head): boolean {
  return form === "any" && plural && ANNOUNCED.test(text.slice(start, end));
}

function listedBehind(read: Read, from: number, until: number): readonly Head[] {
  const { text } = read;
  const colon = text.indexOf(":", from);
  if (colon < 0 || colon - from > COLON_REACH || colon >= until) return [];
  if (/[.!?;\n]/.test(text.slice(from, colon))) return [];
  const isBelow = /^[^\S\n]*\n/.test(text.slice(colon + 1, colon + 20));
  return isBelow ? itemsBelow(read, text.indexOf("\n", colon), until) : inline(read, colon + 1, until);
}

/** All in the sentence itself, each with its number. */
function inline(read: Read, at: number, until: number): readonly Head[] {
  if (PAPER.test(read.text.slice(at, at + 40))) return [];
  const { motions, end } = readMembers(read, at, true);
  return isWhole(motions) && end <= until ? [headOf(motions, at + 1, end, true)] : [];
}

/** One on each line, to the first line that is none. */
function itemsBelow(read: Read, newline: number, until: number): readonly Head[] {
  const { text } = read;
  const found: Head[] = [];
  let at = newline;
  while (found.length < ITEMS_MAX && at < until) {
    const next = text.indexOf("\n", at + 1);
    const end = next < 0 ? text.length : next;
    if (text.slice(at, end).trim() !== "") {
      const head = end - at > ITEM_CHARS_MAX ? null : itemAt(read, at, end);
      if (head === null || head.end > until) break;
      found.push(head);
    }
    at = end;
  }
  return found;
}

/** The motion of a line from the newline before it; null where it does not begin with names and have a number. */
function itemAt(read: Read, newline: number, end: number): Head | null {
  const line = read.text.slice(newline + 1, end);
  const mark = MARK.exec(line)?.[0] ?? "";
  const at = mark.trim() === "" ? newline : newline + 1 + mark.length;
  if (PAPER.test(read.text.slice(at, at + 40))) return null;
  const member = readMember(read, at, false, false);
  if (member === null || member.end > end) return null;
  const hasNumber = member.motions.some(({ id }) => id !== undefined);
  if (!hasNumber && !GOES_ON.test(read.text.slice(member.end, end))) return null;
  const motions = hasNumber ? member.motions : withLate(read, member, end, true);
  return isWhole(motions) ? headOf(motions, at + 1, member.end, false) : null;
}

function isWhole(motions: readonly Motion[]): boolean {
  return motions.length > 0 && motions.every(({ id, name }) => id !== undefined && name !== undefined);
}

function headOf(motions: readonly Motion[], start: number, end: number, plural: boolean): Head {
  return { start, end, form: "named", plural, amendment: false, motions };
}
