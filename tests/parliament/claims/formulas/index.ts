import { AT_WORK } from "./at-work.ts";
import { CHANGED } from "./changed.ts";
import { MORE_DONE } from "./done.ts";
import { EVERYDAY } from "./everyday.ts";
import { EXECUTED } from "./executed.ts";
import { GOING_ON } from "./going-on.ts";
import { IN_LINE } from "./in-line.ts";
import { IN_PASSING } from "./in-passing.ts";
import { LETTERS } from "./letters.ts";
import { MENTIONED } from "./mentioned.ts";
import { MORE_NOT_DONE } from "./not-done.ts";
import { MORE_NOTHING } from "./nothing.ts";
import { PAPERS } from "./papers.ts";
import { PLAIN_WORDS } from "./plain-words.ts";
import { NOT_EXECUTED, REFUSED } from "./refused.ts";
import { SPOKEN } from "./spoken.ts";
import { PARTLY, TAKEN_OVER, UNDERWAY } from "./under-way.ts";
import { WAITING } from "./waiting.ts";
import { WANTED } from "./wanted.ts";

/** Formulas of ministers, by what they say becomes of the motion `§`. */
export const FORMULAS = {
  executed: [
    ...EXECUTED,
    ...MORE_DONE.executed,
    ...IN_LINE.executed,
    ...CHANGED.executed,
    ...LETTERS.executed,
    ...WAITING.executed,
    ...PAPERS.executed,
    ...EVERYDAY.executed,
    ...AT_WORK.executed,
    ...IN_PASSING.executed,
    ...WANTED.executed,
    ...PLAIN_WORDS.executed,
  ],
  partly: [
    ...PARTLY,
    ...MORE_DONE.partly,
    ...SPOKEN.partly,
    ...CHANGED.partly,
    ...LETTERS.partly,
    ...PAPERS.partly,
    ...EVERYDAY.partly,
    ...AT_WORK.partly,
    ...IN_PASSING.partly,
    ...WANTED.partly,
    ...PLAIN_WORDS.partly,
  ],
  underway: [
    ...UNDERWAY,
    ...MORE_NOT_DONE.underway,
    ...SPOKEN.underway,
    ...IN_LINE.underway,
    ...CHANGED.underway,
    ...LETTERS.underway,
    ...WAITING.underway,
    ...PAPERS.underway,
    ...GOING_ON.underway,
    ...EVERYDAY.underway,
    ...AT_WORK.underway,
    ...IN_PASSING.underway,
    ...WANTED.underway,
    ...PLAIN_WORDS.underway,
  ],
  takenOver: [...TAKEN_OVER, ...MORE_DONE.takenOver, ...WAITING.takenOver],
  refused: [
    ...REFUSED,
    ...MORE_NOT_DONE.refused,
    ...SPOKEN.refused,
    ...CHANGED.refused,
    ...LETTERS.refused,
    ...PAPERS.refused,
    ...EVERYDAY.refused,
    ...AT_WORK.refused,
    ...IN_PASSING.refused,
    ...WANTED.refused,
    ...PLAIN_WORDS.refused,
  ],
  notExecuted: [...NOT_EXECUTED, ...MORE_NOT_DONE.notExecuted],
  mentioned: [
    ...MENTIONED,
    ...MORE_NOTHING,
    ...SPOKEN.mentioned,
    ...IN_LINE.mentioned,
    ...CHANGED.mentioned,
    ...LETTERS.mentioned,
    ...WAITING.mentioned,
    ...PAPERS.mentioned,
    ...GOING_ON.mentioned,
    ...EVERYDAY.mentioned,
    ...AT_WORK.mentioned,
    ...IN_PASSING.mentioned,
    ...WANTED.mentioned,
    ...PLAIN_WORDS.mentioned,
  ],
} as const;
