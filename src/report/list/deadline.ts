import { type Language, shownDeadline } from "#alert";
import type { Followed } from "../followed.ts";
import type { Row, WriteDay } from "../form/row.ts";
import { listWords } from "./list-words.ts";

/** What every list says of the term that counts: the next that is open, or the last that passed. */
export const DEADLINE_NAMES = ["deadline", "deadlineState", "deadlineText", "deadlineEstimated"] as const;

/** The term that counts: its day, `ahead` or `passed`, the words that set it, and whether the day is an estimate. */
export function deadlineFields({ terms }: Followed, now: Date): Row {
  const deadline = shownDeadline(terms, now);
  return {
    deadline: deadline?.on ?? null,
    deadlineState: deadline?.state ?? null,
    deadlineText: deadline?.text ?? null,
    deadlineEstimated: deadline?.estimated === true,
  };
}

/** `2025-07-03`, `ca. 2025-07-03`, `2024-12-15, verstreken` */
export function deadlineCell(row: Row, language: Language, writeDay: WriteDay): string {
  if (typeof row.deadline !== "string") return "";
  const { about, passed } = listWords[language];
  const day = `${row.deadlineEstimated === true ? `${about} ` : ""}${writeDay(row.deadline)}`;
  return row.deadlineState === "passed" ? `${day}, ${passed}` : day;
}
