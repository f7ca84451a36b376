import type { CitationContext, NamedMotion } from "../citation.ts";
import { sentenceAt } from "../sentence.ts";
import type { Span } from "../text.ts";
import { matchAt } from "./lexis.ts";
import type { Finding } from "./scan.ts";

const PREFIX = "(?:(?:[Vv]an|[Dd]er?|[Dd]en|[Hh]et|[Tt]er|[Tt]en|[Ii]n|[Ee]l|[Aa]l|’t|'t)\\s{1,2}){0,3}";
const WORD = "\\p{Lu}[\\p{L}’']{1,30}";
const NAME = `${PREFIX}${WORD}(?:[-‐‑\\s]${PREFIX}${WORD}){0,3}`;
const MOTION = /\bmoties?(?=[-‐‑–\s])/giu;
const JOINED = new RegExp(`\\s{0,2}[-‐‑–\\s]\\s{0,2}(${NAME}(?:\\s?\\/\\s?${NAME}){0,7})`, "uy");
const MEMBERS = new RegExp(
  `\\s{1,3}van\\s{1,3}(?:het\\s{1,3}lid|de\\s{1,3}leden|de\\s{1,3}heer|mevrouw)\\s{1,3}(${NAME}(?:(?:,|\\s{1,3}en)\\s{1,3}${NAME}){0,9})`,
  "uy",
);
const SEPARATOR = /\s?\/\s?|,\s{1,3}|\s{1,3}en\s{1,3}/u;
const AND_OTHERS = /\s{0,3}c\.\s?s\.?/y;
/** A number this near behind the name is the motion's own. */
const NUMBER_NEAR = 200;
const COMMON = new Set(
  "gewijzigde nader motie leden over voor naar door deze zijn wordt worden kunnen regering kamer inzake".split(
    " ",
  ),
);

/**
 * Motions that the text names by their proposers only, and that the archive knows: one, or the one whose title shares
 * the most words with the sentence. `certain` are the citations by number, in order: a name with its number behind it
 * is not counted again.
 */
export function readNames(
  text: string,
  context: CitationContext,
  certain: readonly Finding[],
): readonly Finding[] {
  const { motionsBy } = context;
  if (motionsBy === undefined) return [];
  const found: Finding[] = [];
  const around = sentenceWords(text);
  const chooseIn = chooser(motionsBy);
  for (const { index, 0: word } of text.matchAll(MOTION)) {
    const named = readSurnames(text, index + word.length);
    if (named === null || hasNumber(text, certain, index, named.end)) continue;
    const motion = chooseIn(named.spellings, around(index, named.end));
    if (motion !== null) found.push({ ...motion, start: index, end: named.end });
  }
  return found;
}

interface Named {
  /** Ways to read the names: a hyphen may join two people or be part of a surname. */
  readonly spellings: readonly (readonly string[])[];
  readonly end: number;
}

function readSurnames(text: string, at: number): Named | null {
  const found = matchAt(MEMBERS, text, at) ?? matchAt(JOINED, text, at);
  if (found === null) return null;
  const end = at + found[0].length;
  const others = matchAt(AND_OTHERS, text, end);
  const names = (found[1] ?? "")
    .split(SEPARATOR)
    .map((name) => name.replace(/\s+/g, " ").replace(/[‐‑]/g, "-").trim());
  const spellings = [names, names.flatMap((name) => name.split("-"))];
  return {
    spellings: names.some((name) => name.includes("-")) ? spellings : [names],
    end: end + (others?.[0].length ?? 0),
  };
}

function hasNumber(text: string, certain: readonly Finding[], start: number, end: number): boolean {
  const next = firstFrom(certain, start);
  if (next === undefined || next.start > end + NUMBER_NEAR) return false;
  return sentenceAt(text, start, end).end >= next.start;
}

function firstFrom(findings: readonly Finding[], at: number): Finding | undefined {
  let low = 0;
  let high = findings.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((findings[middle]?.start ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return findings[low];
}

/** The words of the sentence around a place; places in one sentence are looked up once. */
function sentenceWords(text: string): (start: number, end: number) => ReadonlySet<string> {
  let sentence: Span = { start: 0, end: 0 };
  let words: ReadonlySet<string> = new Set();
  return (start, end) => {
    if (start < sentence.start || end > sentence.end) {
      sentence = sentenceAt(text, start, end);
      words = subjectWords(text.slice(sentence.start, sentence.end));
    }
    return words;
  };
}

interface Chosen {
  readonly id: string;
  readonly possible: string;
  readonly likely?: true;
}

interface Candidate {
  readonly motion: NamedMotion;
  /** The words of its title. */
  readonly words: readonly string[];
}

type Spellings = Named["spellings"];

/**
 * Chooses for names in a sentence. Names are looked up once, and chosen for once in a sentence: a text that repeats
 * them does not pay for it.
 */
function chooser(
  motionsBy: (surnames: readonly string[]) => readonly NamedMotion[],
): (spellings: Spellings, words: ReadonlySet<string>) => Chosen | null {
  const known = new Map<string, readonly Candidate[]>();
  const candidatesFor = (surnames: readonly string[]) => {
    const key = surnames.join("/");
    const candidates = known.get(key) ?? motionsBy(surnames).map(candidate);
    known.set(key, candidates);
    return candidates;
  };
  let sentence: ReadonlySet<string> | null = null;
  const chosen = new Map<string, Chosen | null>();
  return (spellings, words) => {
    if (words !== sentence) chosen.clear();
    sentence = words;
    const key = spellings[0]?.join("/") ?? "";
    const choice = chosen.get(key) ?? (chosen.has(key) ? null : choose(spellings, candidatesFor, words));
    chosen.set(key, choice);
    return choice;
  };
}

function candidate(motion: NamedMotion): Candidate {
  return { motion, words: [...subjectWords(motion.title)] };
}

function choose(
  spellings: Spellings,
  candidatesFor: (surnames: readonly string[]) => readonly Candidate[],
  words: ReadonlySet<string>,
): Chosen | null {
  for (const surnames of spellings) {
    const candidates = candidatesFor(surnames);
    if (candidates.length === 0) continue;
    const best = mostAlike(candidates, words);
    if (best === null) return null;
    const isAlike = best.shared.length > 0;
    return {
      id: best.motion.id,
      possible: reason(surnames, best),
      ...(isAlike ? { likely: true } : {}),
    };
  }
  return null;
}

interface Likeness {
  readonly motion: NamedMotion;
  readonly shared: readonly string[];
}

/** The candidate that shares the most words; null where two share as many. */
function mostAlike(candidates: readonly Candidate[], words: ReadonlySet<string>): Likeness | null {
  const ranked = candidates
    .map(({ motion, words: own }) => ({ motion, shared: own.filter((word) => words.has(word)) }))
    .sort((one, other) => other.shared.length - one.shared.length);
  const [first, second] = ranked;
  if (first === undefined) return null;
  return second === undefined || first.shared.length > second.shared.length ? first : null;
}

function subjectWords(text: string): ReadonlySet<string> {
  const words = text.match(/(?<![\p{L}-])\p{Ll}[\p{L}-]{4,}/gu) ?? [];
  return new Set(words.map((word) => word.toLowerCase()).filter((word) => !COMMON.has(word)));
}

function reason(surnames: readonly string[], { motion, shared }: Likeness): string {
  const by = `ingediend door ${surnames.join(", ")}`;
  const on = motion.tabledOn === null ? "" : ` op ${motion.tabledOn}`;
  return shared.length === 0 ? `${by}${on}` : `${by}${on}; zelfde woorden: ${shared.slice(0, 5).join(", ")}`;
}
