import { resolve } from "node:path";
import { inBoth, type Language } from "#alert";
import { type BackupFacts, backUp, restore as putBack } from "#store";
import type { Output } from "./output.ts";

/** Where a command finds the database, and how it speaks. */
export interface At {
  readonly state: string;
  readonly language: Language;
  readonly output: Output;
  readonly json: boolean;
}

/**
 * Copies the database to a file, beside a worker too.
 * @returns the exit status
 */
export function backup(file: string, { state, language, output, json }: At): number {
  const facts = backUp(state, resolve(file));
  output.print(json ? JSON.stringify(facts) : WORDS[language].backedUp(facts));
  return 0;
}

/**
 * Puts a backup in the place of the database.
 * @returns the exit status
 */
export function restore(file: string, { state, language, output, json }: At, now: Date): number {
  const restored = putBack(state, resolve(file), now.toISOString());
  const words = WORDS[language];
  const kept = restored.aside === null ? [] : [words.kept(restored.aside)];
  output.print(json ? JSON.stringify(restored) : [words.restored(restored), ...kept, words.next].join("\n"));
  return 0;
}

function size(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.ceil(bytes / 1_000)} kB` : `${Math.round(bytes / 1_000_000)} MB`;
}

const MOMENT = new Map(
  (["nl", "en"] as const).map((language) => [
    language,
    new Intl.DateTimeFormat(language === "nl" ? "nl-NL" : "en-GB", {
      dateStyle: "long",
      timeStyle: "short",
      timeZone: "Europe/Amsterdam",
    }),
  ]),
);

function moment(until: string | null, language: Language): string {
  return until === null ? "" : (MOMENT.get(language)?.format(new Date(until)) ?? until);
}

const WORDS = inBoth({
  backedUp: {
    nl: ({ file, bytes, records, posts }: BackupFacts) =>
      `${file}: ${size(bytes)}, ${records} records, ${posts} berichten; teruggelezen en heel.`,
    en: ({ file, bytes, records, posts }) =>
      `${file}: ${size(bytes)}, ${records} records, ${posts} posts; read back and whole.`,
  },
  restored: {
    nl: ({ file, records, posts, until }: BackupFacts) =>
      `${file} is teruggezet: ${records} records, ${posts} berichten${until === null ? "" : `, bijgehouden tot ${moment(until, "nl")}`}.`,
    en: ({ file, records, posts, until }) =>
      `${file} is restored: ${records} records, ${posts} posts${until === null ? "" : `, kept until ${moment(until, "en")}`}.`,
  },
  kept: {
    nl: (aside: string) => `Wat er stond is bewaard als ${aside}.`,
    en: (aside) => `What was there is kept as ${aside}.`,
  },
  next: {
    nl: "Na de volgende start wordt een week lang van elk bericht eerst in Slack nagekeken of het er al staat.",
    en: "After the next start, for a week, each post is looked up in Slack before it is sent.",
  },
});
