import { describe, expect, it } from "vitest";
import { sentenceAt } from "#parliament";

/** The sentence around the word `HIER`. */
function around(text: string): string {
  const at = text.indexOf("HIER");
  const { start, end } = sentenceAt(text, at, at + 4);
  return text.slice(start, end);
}

describe("sentenceAt", () => {
  it.each([
    ["Eerst. Dan HIER iets. Daarna.", "Dan HIER iets."],
    ["HIER.", "HIER."],
    ["  HIER", "HIER"],
    [
      "De motie van het lid Podt c.s. Over HIER, nr. 5 en blz. 3. Klaar.",
      "De motie van het lid Podt c.s. Over HIER, nr. 5 en blz. 3.",
    ],
    [
      "Zie HIER (t.v.v. Nr. 12, art. 3, d.d. 5 mei). En dan.",
      "Zie HIER (t.v.v. Nr. 12, art. 3, d.d. 5 mei).",
    ],
    [
      "De heer A.B. De Vries en mr. P. Jansen zeggen HIER. Ja.",
      "De heer A.B. De Vries en mr. P. Jansen zeggen HIER.",
    ],
    ["Kamerstuk 36 333, nr. 12. HIER volgt.", "HIER volgt."],
    ["Echt? HIER! Nee.", "HIER!"],
    ["Hij zei: «Goed.» HIER dan.", "HIER dan."],
    ["Kop zonder punt\n\nHIER staat het\nover twee regels. Nog een.", "HIER staat het\nover twee regels."],
    ["Punten:\n- een ding\n- HIER iets\n- en meer", "- HIER iets"],
    ["Het is 3.5 procent HIER en 1.000 daar. Klaar.", "Het is 3.5 procent HIER en 1.000 daar."],
    ["O.a. HIER e.d. wordt vervolgd. Zo.", "O.a. HIER e.d. wordt vervolgd."],
    ["Klaar... HIER weer.", "HIER weer."],
    ["Over azc's. HIER dan, met foto’s. Daarna.", "HIER dan, met foto’s."],
    ["Bij 's. HIER en mr. S. Wit. Klaar.", "Bij 's. HIER en mr. S. Wit."],
    ["Het is afgerond.2 Met HIER en meer.12 Daarna.", "Met HIER en meer.12"],
    ["Volgens art.2 Wet HIER en nr.12 Kamer. Klaar.", "Volgens art.2 Wet HIER en nr.12 Kamer."],
  ])("%j", (text, expected) => {
    expect(around(text)).toBe(expected);
  });

  it("stays inside the text and near the span", () => {
    expect(sentenceAt("", 0, 0)).toEqual({ start: 0, end: 0 });
    expect(sentenceAt("abc", -5, 99)).toEqual({ start: 0, end: 3 });
    expect(sentenceAt("abc", 3, 3)).toEqual({ start: 0, end: 3 });
    const { start, end } = sentenceAt("x".repeat(100_000), 50_000, 50_001);
    expect(end - start).toBeLessThan(4000);
  });

  it("cuts no surrogate pair", () => {
    const text = "\u{1f3db}".repeat(5000);
    for (const at of [4000, 4001]) {
      const { start, end } = sentenceAt(text, at, at);
      expect(text.slice(start, end).isWellFormed()).toBe(true);
    }
  });
});
