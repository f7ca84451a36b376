import { expect, it } from "vitest";
import type { HistoryProgress } from "#parliament";
import { reachedText } from "../../src/report/history-words.ts";

const HALF: HistoryProgress = {
  source: "gegevensmagazijn",
  share: 0.429,
  reachedOn: "2025-05-03",
  pages: 1_234,
  remainingSeconds: 725,
};

it.each([
  [{ share: 0, reachedOn: null, pages: 0, remainingSeconds: null }, "nl", "0 %"],
  [
    { share: 0.5, reachedOn: null, pages: 1, remainingSeconds: 60 },
    "nl",
    "50 %, 1 pagina, nog ongeveer 60 seconden",
  ],
  [
    { share: 0.5, reachedOn: null, pages: 2, remainingSeconds: 9_000 },
    "nl",
    "50 %, 2 pagina's, nog ongeveer 3 uur",
  ],
  [{}, "en", "42 %, up to 3 May 2025, 1,234 pages, about 12 minutes left"],
] as const)("says %o in %s", (change, language, text) => {
  expect(reachedText({ ...HALF, ...change }, language)).toBe(text);
});
