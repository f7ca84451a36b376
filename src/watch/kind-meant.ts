import { DOCUMENT_CLASSES } from "#parliament";
import { nearest } from "./nearest.ts";

/** The kind of document that a word names: by its own name, or its Dutch one; or null. */
export function kindNamed(word: string): string | null {
  const name = word.trim().toLowerCase();
  if (DOCUMENT_CLASSES.some((one) => one === name)) return name;
  return Object.hasOwn(DUTCH_KINDS, name) ? (DUTCH_KINDS[name] ?? null) : null;
}

/** The kind of document that a word probably means which is none: its Dutch name, or the nearest; or null. */
export function kindMeant(word: string): string | null {
  const name = word.trim().toLowerCase();
  return (Object.hasOwn(DUTCH_KINDS, name) ? DUTCH_KINDS[name] : null) ?? nearest(name, DOCUMENT_CLASSES);
}

const DUTCH_KINDS: Readonly<Record<string, string>> = {
  motie: "motion",
  moties: "motion",
  amendement: "amendment",
  amendementen: "amendment",
  brief: "letter",
  brieven: "letter",
  kamerbrief: "letter",
  vraag: "question",
  vragen: "question",
  kamervragen: "question",
  antwoord: "answer",
  antwoorden: "answer",
  uitstel: "postponement",
  wetsvoorstel: "bill",
  wet: "bill",
  nota: "memorandum",
  verslag: "report",
  rapport: "report",
  debat: "debate",
  besluitenlijst: "decisions",
  stemming: "votes",
  stemmingen: "votes",
  bijlage: "attachment",
  overig: "other",
};
