import type { Block } from "../blocks.ts";
import { median } from "./columns.ts";
import { joinLine, type Vocabulary } from "./hyphens.ts";
import type { Line } from "./lines.ts";

/** What is usual in the document. */
export interface Usual {
  readonly size: number;
  readonly font: string;
  /** From baseline to baseline, in ems. */
  readonly pitch: number;
}

const HEADING_CHARS_MAX = 150;

/** What most of the text looks like, by characters. */
export function usualOf(lines: readonly Line[]): Usual {
  const sizes = new Map<number, number>();
  const fonts = new Map<string, number>();
  const pitches: number[] = [];
  for (const [index, line] of lines.entries()) {
    const size = Math.round(line.size * 2) / 2;
    sizes.set(size, (sizes.get(size) ?? 0) + line.text.length);
    fonts.set(line.font, (fonts.get(line.font) ?? 0) + line.text.length);
    const next = lines[index + 1];
    if (next !== undefined && next.page === line.page && next.y > line.y)
      pitches.push((next.y - line.y) / line.size);
  }
  return { size: mostOf(sizes) ?? 10, font: mostOf(fonts) ?? "", pitch: lowMedian(pitches) };
}

/** Lines to paragraphs; a paragraph may go on in the next column and on the next page. */
export function toParagraphs(lines: readonly Line[], usual: Usual, words: Vocabulary): readonly Block[] {
  const paragraphs: Line[][] = [];
  for (const line of lines) {
    const paragraph = paragraphs.at(-1);
    const previous = paragraph?.at(-1);
    if (paragraph !== undefined && previous !== undefined && goesOn(previous, line, usual))
      paragraph.push(line);
    else paragraphs.push([line]);
  }
  return paragraphs.map((paragraph) => toBlock(paragraph, usual, words));
}

function toBlock(paragraph: readonly Line[], usual: Usual, words: Vocabulary): Block {
  const page = paragraph[0]?.page ?? 0;
  let text = "";
  let current = page;
  const turns: number[] = [];
  for (const line of paragraph) {
    const joined = text === "" ? line.text : joinLine(text, line.text, words);
    for (; current < line.page; current += 1) turns.push(joined.length - line.text.length);
    text = joined;
  }
  return { text, role: isHeading(paragraph, text, usual) ? "heading" : "text", page, turns };
}

function goesOn(previous: Line, line: Line, usual: Usual): boolean {
  if (startsItem(line.text) || startsDash(previous, line) || startsLabel(previous, line)) return false;
  if (startsRow(previous, line)) return false;
  if (Math.abs(previous.size - line.size) > 0.12 * Math.max(previous.size, line.size)) return false;
  const sameBlock = previous.page === line.page && previous.group === line.group;
  if (!sameBlock) return goesOnElsewhere(previous, line);
  const pitch = (line.y - previous.y) / previous.size;
  if (pitch > usual.pitch * 1.3 || pitch < 0) return false;
  if (previous.font !== line.font && (isOwnLine(previous, usual) || isOwnLine(line, usual))) return false;
  if (line.x0 - previous.x0 > line.size && endsSentence(previous.text)) return false;
  return !isShort(previous, line);
}

/** Over a gap between columns or pages only a sentence that is not finished goes on. */
function goesOnElsewhere(previous: Line, line: Line): boolean {
  if (isShort(previous, line) && !/^\p{Ll}/u.test(line.text)) return false;
  if (endsSentence(previous.text) || /[;:]$/.test(previous.text)) return false;
  if (/,$/.test(previous.text))
    return !/^(en gaat over|verzoekt|constaterende|overwegende)\b/.test(line.text);
  return /^[\p{Ll}\d("“‘']/u.test(line.text) || /\p{Ll}$|-$/u.test(previous.text);
}

/** The next word would have fitted: the line was ended on purpose. */
function isShort(previous: Line, line: Line): boolean {
  if (/\p{L}-$/u.test(previous.text)) return false;
  const word = line.text.split(" ")[0] ?? "";
  const charWidth = (line.x1 - line.x0) / Math.max(1, line.text.length);
  return previous.x1 + (word.length + 1) * charWidth + previous.size * 0.8 < previous.reach;
}

function startsItem(text: string): boolean {
  return /^([•▪■●◦]|\d{1,3}[.)]|\(?[a-z][.)]|[IVX]{1,5}\.) \S/.test(text);
}

/** A dash begins an item of a list, but not in the middle of a sentence. */
function startsDash(previous: Line, line: Line): boolean {
  return /^[–—‒-] \S/.test(line.text) && /[.:;,?!]["”’)]*$/.test(previous.text);
}

/** A row of a table below another, or below the last line of a cell. */
function startsRow(previous: Line, line: Line): boolean {
  return line.cells > 1 && (previous.cells > 1 || previous.x0 - line.x0 > line.size);
}

/** `Besluit: ...` below the text of another label, or below another label. */
function startsLabel(previous: Line, line: Line): boolean {
  const label = /^\p{Lu}[\p{L}()/]{2,24}:(\s|$)/u;
  if (!label.test(line.text)) return false;
  return (
    previous.x0 - line.x0 > line.size ||
    label.test(previous.text) ||
    /^\d+\. \p{Lu}\p{L}+: /u.test(previous.text)
  );
}

function endsSentence(text: string): boolean {
  return /[.!?][)"”’»\]]*$/.test(text);
}

function isOwnLine(line: Line, usual: Usual): boolean {
  return line.font !== usual.font && line.text.length < 80;
}

function isHeading(paragraph: readonly Line[], text: string, usual: Usual): boolean {
  if (text.length > HEADING_CHARS_MAX || /[.;,]$/.test(text) || !/^[\p{Lu}\d]/u.test(text)) return false;
  const size = median(paragraph.map((line) => line.size));
  return (
    size > usual.size * 1.1 ||
    paragraph.every((line) => line.font !== usual.font && line.size > usual.size * 0.95)
  );
}

function mostOf<K>(counts: ReadonlyMap<K, number>): K | undefined {
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}

/** Most gaps are those inside paragraphs. */
function lowMedian(pitches: readonly number[]): number {
  return [...pitches].sort((a, b) => a - b)[Math.floor(pitches.length * 0.4)] ?? 1.2;
}
