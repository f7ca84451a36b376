import type { SubjectKind } from "#parliament";
import type { DeskParts } from "../ports.ts";
import { type FoundSubject, targetOf } from "./found.ts";
import { unquoted } from "./rule.ts";

const FOUND_MAX = 6;
const WORDS_MAX = 8;
/** What people mean by a name, the likeliest first. */
const KINDS: readonly SubjectKind[] = ["dossier", "motion", "question", "promise"];
/** Words that a name has and a title may lack. */
const SMALL = /^(?:de|het|een|van|over|en|in|op|motie|dossier|kamervragen|vragen|toezegging|wet|brief)$/i;

/** What somebody may mean who names a thing without a number: what bears these words in its title. Nothing for no words. */
export function thingsNamed(name: string, { program }: DeskParts): readonly FoundSubject[] {
  const words = wordsIn(name);
  if (words.length === 0) return [];
  return program.store.transaction((transaction) =>
    KINDS.flatMap((kind) => transaction.subjectsTitled(kind, words, FOUND_MAX))
      .filter((found) => targetOf(found) !== null)
      .slice(0, FOUND_MAX),
  );
}

/** The words of a name by which it can be looked for. A number is none: what has one is found by it. */
export function wordsIn(name: string): readonly string[] {
  const words = unquoted(name).match(/[\p{L}\d-]{3,}/gu) ?? [];
  return words.filter((word) => !SMALL.test(word) && /\p{L}/u.test(word)).slice(0, WORDS_MAX);
}
