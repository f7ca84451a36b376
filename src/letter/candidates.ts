import { surnameKey } from "#parliament";
import { proposersIn } from "./proposers.ts";
import type { Sought } from "./reference.ts";

/** A motion that may be the one that a letter means. */
export interface PossibleMotion {
  readonly id: string;
  readonly title: string;
  /** Civil date, or null. */
  readonly tabledOn: string | null;
  /** Names of its proposers, the first first; where none is known its title may tell them. */
  readonly proposers: readonly string[];
}

/** A motion that may be meant, with what speaks for it. */
export interface Candidate {
  readonly motion: PossibleMotion;
  /** By whom it was proposed: exactly by those named, by those and others, by some of them; or nobody knows. */
  readonly people: "all" | "more" | "some" | "unknown";
  /** The words of its title that the letter uses too. */
  readonly words: readonly string[];
}

export const CANDIDATES_MAX = 5;

/**
 * The motions that may be meant, the likeliest first: by who proposed them, then by the words that their title shares with
 * the letter (a rare word counts more than one that many titles have), then the last before the letter. Those of others are
 * none.
 */
export function rankCandidates(
  sought: Sought,
  motions: readonly PossibleMotion[],
  letterDate: string | null,
): readonly Candidate[] {
  const wanted = stems(sought.about);
  const earlier = motions.filter(
    ({ tabledOn }) => tabledOn === null || letterDate === null || tabledOn <= letterDate,
  );
  const shares = commonness(earlier);
  const ranked = earlier
    .map((motion) => {
      const words = sharedWords(motion.title, wanted);
      const weight = words.reduce((sum, word) => sum + 1 / (shares.get(stem(word)) ?? 1), 0);
      return { motion, people: peopleOf(sought, motion), words, weight };
    })
    .filter((one): one is typeof one & Candidate => one.people !== "others")
    .sort(
      (a, b) =>
        RANKS.indexOf(a.people) - RANKS.indexOf(b.people) ||
        b.words.length - a.words.length ||
        b.weight - a.weight ||
        Number(isLedAs(sought, b.motion)) - Number(isLedAs(sought, a.motion)) ||
        (b.motion.tabledOn ?? "").localeCompare(a.motion.tabledOn ?? ""),
    );
  return ranked.slice(0, CANDIDATES_MAX).map(({ weight: _, ...candidate }) => candidate);
}

/** The one that is surely meant; null where there is none, or another is as likely. */
export function certain(candidates: readonly Candidate[]): Candidate | null {
  const [first, second] = candidates;
  if (first === undefined || first.people === "some" || first.people === "unknown") return null;
  if (second === undefined) return first.words.length > 0 || first.people === "all" ? first : null;
  if (second.people === "some" || second.people === "unknown") return first;
  return first.words.length >= second.words.length + 2 ? first : null;
}

const RANKS: readonly Candidate["people"][] = ["all", "more", "some", "unknown"];

function peopleOf({ surnames }: Sought, motion: PossibleMotion): Candidate["people"] | "others" {
  const own = proposersOf(motion);
  if (own.length === 0) return "unknown";
  // A hyphen joins two people or two parts of one surname.
  const readings = [surnames, surnames.flatMap((name) => name.split(/[-‐‑]/))];
  const counts = readings.map((names) => names.filter((name) => own.some((one) => isBy(one, name))).length);
  const whole = readings.findIndex((names, index) => counts[index] === names.length);
  if (whole < 0) return counts.some((count) => count > 0) ? "some" : "others";
  return own.length === (readings[whole]?.length ?? 0) ? "all" : "more";
}

function proposersOf({ proposers, title }: PossibleMotion): readonly string[] {
  const named = proposers.length > 0 ? proposers : (proposersIn(title)[0]?.surnames ?? []);
  return [...new Set(named.map(surnameKey))];
}

function isLedAs({ surnames }: Sought, motion: PossibleMotion): boolean {
  const [lead = ""] = proposersOf(motion);
  return isBy(lead, surnames[0] ?? "");
}

/** Whether a proposer has a surname: `diederik boomsma` has Boomsma, `van dijk` has not Dijk. */
function isBy(proposer: string, surname: string): boolean {
  const key = surnameKey(surname);
  if (proposer === key) return true;
  return (
    proposer.endsWith(` ${key}`) &&
    !/\b(?:van|de|der|den|het|ter|ten|te|el|al|in|'t)$/.test(proposer.slice(0, -key.length - 1))
  );
}

/** In how many titles a word stands. */
function commonness(motions: readonly PossibleMotion[]): ReadonlyMap<string, number> {
  const shares = new Map<string, number>();
  for (const { title } of motions)
    for (const word of stems(title)) shares.set(word, (shares.get(word) ?? 0) + 1);
  return shares;
}

function sharedWords(title: string, wanted: ReadonlySet<string>): readonly string[] {
  const words = [...new Set(wordsOf(withoutProposers(title)))];
  return words.filter((word) => wanted.has(stem(word)));
}

function withoutProposers(title: string): string {
  const [proposers] = proposersIn(title);
  return proposers === undefined ? title : title.slice(proposers.end);
}

function stems(text: string): ReadonlySet<string> {
  return new Set(wordsOf(text).map(stem));
}

function wordsOf(text: string): readonly string[] {
  return (text.toLowerCase().match(/\p{L}{5,}/gu) ?? []).filter((word) => !COMMON.has(word));
}

/** Roughly what the inflections of a word have in common. */
function stem(word: string): string {
  return word
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/(?:eren|en|e|s|t|d)$/u, "")
    .replace(/(.)\1$/u, "$1");
}

const COMMON = new Set(
  "motie moties leden nader gewijzigde regering kamer kamerstuk kamerstukken tweede worden wordt zijn deze naar door voor over tegen begonnen uitvoering aangenomen minister ervoor zorgen".split(
    " ",
  ),
);
