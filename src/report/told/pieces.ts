import type { Language } from "#alert";
import { dayText } from "../moment.ts";
import type { Inline } from "../paper/paper.ts";
import { run } from "../paper/paper.ts";
import { motionFactWords, overviewWords, resultsInEnglish } from "./overview-words.ts";

/** ` [nieuw]` behind what came in since the last letter. */
export function newMark(isNew: boolean, language: Language): readonly Inline[] {
  return isNew ? [run(" "), run(`[${overviewWords[language].isNew}]`, "bold")] : [];
}

/** `SP, D66 en VVD` */
export function listed(names: readonly string[], language: Language): string {
  if (names.length < 2) return names.join("");
  return `${names.slice(0, -1).join(", ")} ${overviewWords[language].and} ${names.at(-1)}`;
}

/** The result of a vote as published, or in English. */
export function resultText(result: string, language: Language): string {
  const plain = result.trim().toLowerCase();
  return language === "nl" ? plain : (own(resultsInEnglish, plain) ?? `“${plain}”`);
}

/** A day written out; that there is none. */
export function dayOr(date: string | null, language: Language): string {
  return date === null ? motionFactWords[language].noDay : dayText(date, language);
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function own(table: Readonly<Record<string, string>>, key: string): string | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}
