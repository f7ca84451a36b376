import { EXECUTED } from "./executed.ts";
import { MENTIONED } from "./mentioned.ts";
import { NOT_EXECUTED, REFUSED } from "./refused.ts";
import { PARTLY, TAKEN_OVER, UNDERWAY } from "./under-way.ts";

/** Formulas of ministers, by what they say becomes of the motion `§`. */
export const FORMULAS = {
  executed: EXECUTED,
  partly: PARTLY,
  underway: UNDERWAY,
  takenOver: TAKEN_OVER,
  refused: REFUSED,
  notExecuted: NOT_EXECUTED,
  mentioned: MENTIONED,
} as const;
