import type { AnswerItem } from "#slack";
import type { DeskParts } from "../ports.ts";
import { itemFound } from "./item-found.ts";
import { lookThrough, type Sought } from "./look-through.ts";

/** What a rule would have hit. */
export interface Trial {
  readonly hits: number;
  readonly perWeek: number;
  /** The days looked back on, and the documents looked through: fewer where they are too many. */
  readonly days: number;
  readonly looked: number;
  readonly titles: readonly AnswerItem[];
}

const TRIAL_DAYS = 30;
const DAY_MS = 86_400_000;
const TITLES_MAX = 8;

/** What a rule would have hit in the last days, of the texts that are kept. Throws QueryError. */
export async function trial(sought: Sought, { program, config }: DeskParts): Promise<Trial> {
  const now = program.context.clock().getTime();
  const since = new Date(now - TRIAL_DAYS * DAY_MS).toISOString().slice(0, 10);
  const { hits, looked, oldest } = await lookThrough(sought, { store: program.store, since, enough: null });
  const from = oldest === null || oldest < since ? since : oldest;
  // Where fewer days are in the archive, these are what "a week" is made of; never less than one day.
  const days = Math.min(TRIAL_DAYS, Math.max(1, Math.ceil((now - Date.parse(from)) / DAY_MS)));
  return {
    hits: hits.length,
    perWeek: (hits.length * 7) / days,
    days,
    looked,
    titles: hits.slice(0, TITLES_MAX).map((found) => itemFound(found, config.language)),
  };
}
