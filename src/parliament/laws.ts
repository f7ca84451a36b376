import { dossierId } from "./ids.ts";
import type { CitedPlace } from "./kept.ts";
import { fieldText, type SourceRecord } from "./record.ts";
import { sentenceAt } from "./sentence.ts";

/** What a bill does to a law. */
export type LawChange = "amends" | "withdraws";

/** How one thing comes after another: in its place, once more, in place of all or part of it, as it goes on, or changing it. */
export type Succession = "replaces" | "repeats" | "takesOver" | "continues" | LawChange;

/** One word that ends in *wet*, or *Wet* with what it is about: what is as short as *de wet* names none. */
const NAME = /^(?:[\p{L}-]{3,}wet(?: \d{4})?|(?:rijks)?wet \p{L}.{5,150})$/iu;
const CHANGE_ITSELF = /^(?:wijziging|intrekking|voorstel|vaststelling)/i;
const OCCURRENCES_MAX = 50;

/**
 * The names of the law that a dossier is about: its title to be cited by, its other name, what stands in brackets at the
 * end of its title, and what it is called by those who follow it. None for a dossier that is about no law.
 */
export function lawNames(dossier: SourceRecord, called: readonly string[]): readonly string[] {
  const title = fieldText(dossier, "titel") ?? "";
  const bracketed = /\(([^()]+)\)\s*$/.exec(title)?.[1] ?? null;
  const names = [fieldText(dossier, "citeertitel"), fieldText(dossier, "alias"), bracketed, ...called];
  const plain = names.map((name) =>
    (name ?? "")
      .trim()
      .replace(/^(?:de|het)\s+/i, "")
      .replace(/\s+/g, " "),
  );
  return [...new Set(plain.filter((name) => NAME.test(name) && !CHANGE_ITSELF.test(name)))];
}

/** What a bill of this title does to a law of one of these names; null where the title says nothing of that. */
export function changeInTitle(title: string, names: readonly string[]): LawChange | null {
  for (const { index } of names.flatMap((name) => [...title.matchAll(patternOf(name))])) {
    const before = title.slice(0, index);
    if (/intrek/i.test(before)) return "withdraws";
    if (/wijzig|aanvull|vervang|verleng/i.test(before)) return "amends";
  }
  return null;
}

/** What a sentence does to the law that it names; null where it only names it. */
export function changeInSentence(sentence: string): LawChange | null {
  if (WITHDRAWS.test(sentence)) return "withdraws";
  return AMENDS.test(sentence) ? "amends" : null;
}

const WITHDRAWS =
  /\bword(?:t|en) (?:met ingang van [^.;]{1,60} )?ingetrokken\b|\b(?:wet|voorstel van wet) vervalt\b/i;
const AMENDS =
  /\bgewijzigd\b|\bwijzigingen?\b|\bvervangen\b|\b(?:in|toe)gevoegd\b|\bkom(?:t|en) te luiden\b|\bvervalt\b|\bvervallen\b|\bvernummerd\b/i;

/** Where a bill's articles change a law of one of these names, as citations of its dossier. */
export function lawPlaces(text: string, names: readonly string[], dossier: string): readonly CitedPlace[] {
  return names
    .flatMap((name) => [...text.matchAll(patternOf(name))].slice(0, OCCURRENCES_MAX))
    .map(({ index, 0: { length } }) => {
      const { start, end } = sentenceAt(text, index, index + length);
      return text.slice(start, end);
    })
    .filter((sentence) => changeInSentence(sentence) !== null)
    .map((sentence) => ({ id: dossier, sentence, role: "amends" as const, claims: [] }));
}

/** Whole words, however they are spaced. */
function patternOf(name: string): RegExp {
  const words = name.split(" ").map((word) => word.replace(/[$()*+.?[\\\]^{|}/]/g, "\\$&"));
  return new RegExp(`(?<![\\p{L}\\d])${words.join("\\s+")}(?![\\p{L}\\d])`, "giu");
}

/** A dossier as far as it tells whether it goes on under another number. */
export interface Numbered {
  readonly number: string | null;
  readonly suffix: string | null;
  readonly title: string;
}

/** Words of which the title of what continues a dossier has one, for those who look for it. */
export function continuationWords({ number, suffix, title }: Numbered): readonly string[] {
  if (number === null) return [];
  const next = suffix === null ? null : nextYear(title);
  return [number, `${number.slice(0, 2)} ${number.slice(2)}`, ...(next === null ? [] : [next])];
}

/** Whether one dossier goes on as another: that says so in its title, or is the same chapter of the budget a year on. */
export function isContinuedAs(one: Numbered, other: Numbered): boolean {
  if (one.number === null || other.number === null || Number(other.number) <= Number(one.number))
    return false;
  if (one.suffix !== null && one.suffix === other.suffix && nextYear(one.title) === other.title) return true;
  const own = numberPattern(one.number, one.suffix);
  return new RegExp(
    `(?:voortzetting|vervolg) (?:van|op) [^.;]{0,40}?${own}|\\bvoorheen [^.;]{0,40}?${own}`,
    "i",
  ).test(other.title);
}

/** The dossier as which this one goes on, as its own title says; null where it does not. */
export function continuationIn({ title }: Numbered): string | null {
  const found =
    /\bvoortgezet (?:onder|in|als)\b[^\d.;]{0,40}(\d{2})[ .]?(\d{3})(?:[ -]([IVX]+[AB]?))?\b/i.exec(title);
  return found === null ? null : dossierId(`${found[1]}${found[2]}`, found[3] ?? null);
}

function numberPattern(number: string, suffix: string | null): string {
  const plain = `\\b${number.slice(0, 2)}[ .]?${number.slice(2)}`;
  return suffix === null ? `${plain}\\b(?![ -][IVX])` : `${plain}[ -]${suffix}\\b`;
}

/** The title with its one year a year on; null where it has none, or several. */
function nextYear(title: string): string | null {
  const years = new Set(title.match(/\b20\d{2}\b/g) ?? []);
  const [year] = years;
  if (year === undefined || years.size > 1) return null;
  return title.replaceAll(year, String(Number(year) + 1));
}
