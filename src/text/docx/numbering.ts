import { readXml } from "../markup/sax.ts";

interface Level {
  readonly format: string;
  /** `%1.` or `Vraag %1`: what stands before the paragraph. */
  readonly pattern: string;
  readonly start: number;
}

/** Levels of each list, by numId. */
export type Lists = ReadonlyMap<string, readonly Level[]>;

/** The lists that numbering.xml defines. */
export function readLists(xml: string | Uint8Array): Lists {
  const abstracts = new Map<string, Level[]>();
  const lists = new Map<string, readonly Level[]>();
  let levels: Level[] = [];
  let level = { format: "decimal", pattern: "", start: 1 };
  let numId = "";
  readXml(xml, {
    open(name, attributes) {
      const value = attributes["w:val"] ?? "";
      if (name === "w:abstractNum") {
        levels = [];
        abstracts.set(attributes["w:abstractNumId"] ?? "", levels);
      } else if (name === "w:lvl") level = { format: "decimal", pattern: "", start: 1 };
      else if (name === "w:numFmt") level.format = value;
      else if (name === "w:lvlText") level.pattern = value;
      else if (name === "w:start") level.start = Number(value) || 0;
      else if (name === "w:num") numId = attributes["w:numId"] ?? "";
      else if (name === "w:abstractNumId") lists.set(numId, abstracts.get(value) ?? []);
    },
    close(name) {
      if (name === "w:lvl") levels.push(level);
    },
    text() {},
  });
  return lists;
}

/** Counts along a document: the label before the next paragraph of a list, `""` where it has none. */
export function listCounter(lists: Lists): (numId: string, depth: number) => string {
  const counters = new Map<string, number[]>();
  return (numId, depth) => {
    const levels = lists.get(numId);
    const level = levels?.[depth];
    if (levels === undefined || level === undefined) return "";
    const counts = counters.get(numId) ?? [];
    counters.set(numId, counts);
    counts[depth] = (counts[depth] ?? level.start - 1) + 1;
    counts.length = depth + 1;
    if (level.format === "bullet") return "•";
    if (level.format === "none") return "";
    return level.pattern.replace(/%(\d)/g, (_, digit: string) => {
      const index = Number(digit) - 1;
      return numeral(counts[index] ?? levels[index]?.start ?? 1, levels[index]?.format ?? "decimal");
    });
  };
}

/** A number as a list shows it: 4 is `4`, `d`, `D`, `iv` or `IV`. */
export function numeral(value: number, format: string): string {
  if (format === "lowerLetter") return letters(value);
  if (format === "upperLetter") return letters(value).toUpperCase();
  if (format === "lowerRoman") return roman(value);
  if (format === "upperRoman") return roman(value).toUpperCase();
  return format === "decimalZero" && value < 10 ? `0${value}` : String(value);
}

function letters(value: number): string {
  if (value < 1) return String(value);
  return String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.min(Math.ceil(value / 26), 9));
}

function roman(value: number): string {
  const steps: readonly (readonly [number, string])[] = [
    [1000, "m"],
    [900, "cm"],
    [500, "d"],
    [400, "cd"],
    [100, "c"],
    [90, "xc"],
    [50, "l"],
    [40, "xl"],
    [10, "x"],
    [9, "ix"],
    [5, "v"],
    [4, "iv"],
    [1, "i"],
  ];
  let rest = Math.min(value, 3999);
  let out = "";
  for (const [worth, sign] of steps) for (; rest >= worth; rest -= worth) out += sign;
  return out;
}
