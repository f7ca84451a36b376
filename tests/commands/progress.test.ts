import { describe, expect, it } from "vitest";
import type { HistoryProgress } from "#parliament";
import { progressLine } from "../../src/commands/progress.ts";

const HALF: HistoryProgress = {
  source: "gegevensmagazijn",
  share: 0.429,
  reachedOn: "2025-05-03",
  pages: 1_234,
  remainingSeconds: 725,
};

function shown(isTTY: boolean, columns: number, ...told: readonly HistoryProgress[]): string {
  let out = "";
  const line = progressLine({ isTTY, columns, write: (text) => (out += text) }, "nl");
  for (const progress of told) line.tell(progress);
  line.end();
  line.end();
  return out;
}

describe("the progress of history", () => {
  it("is one line that is rewritten on a terminal, not wider than that", () => {
    const done = { ...HALF, share: 1, remainingSeconds: null };
    expect(shown(true, 120, HALF, done)).toBe(
      "\r\u001b[2KGeschiedenis van gegevensmagazijn: 42 %, tot 3 mei 2025, 1.234 pagina's, nog ongeveer 12 minuten" +
        "\r\u001b[2KGeschiedenis van gegevensmagazijn: 100 %, tot 3 mei 2025, 1.234 pagina's\n",
    );
    // A terminal that does not know its width says 0.
    expect(shown(true, 0, { ...HALF, remainingSeconds: null })).toMatch(/pagina's\n$/);
    expect(shown(true, 20, HALF)).toBe("\r\u001b[2KGeschiedenis van ge\n");
  });

  it("of what is followed says how far each thing is", () => {
    const things = [{ id: "kst-36600-XX-29", read: 3, total: 41 }];
    const past = {
      source: "past-texts",
      share: 0.5,
      reachedOn: null,
      pages: 0,
      remainingSeconds: null,
      things,
    };
    expect(shown(true, 120, past)).toContain("Eerdere stukken over wat u volgt: 50 %, 36600-XX-29 3 van 41");
  });

  it("is a plain line now and then elsewhere", () => {
    const steps = [0.01, 0.02, 0.06, 0.07, 1].map((share) => ({ ...HALF, share, remainingSeconds: null }));
    expect(shown(false, 80, ...steps).match(/\d+ %/g)).toEqual(["1 %", "6 %", "100 %"]);
    expect(shown(false, 80, { ...HALF, share: 1 })).toBe("");
  });
});
