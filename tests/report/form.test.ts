import { describe, expect, it } from "vitest";
import { csvOf } from "#report";
import { icsOf } from "../../src/report/form/ics.ts";

const NOW = new Date("2024-11-20T12:00:00Z");

describe("the forms", () => {
  it("give the votes of each party in one field of CSV", () => {
    const parties = [
      { party: "SP", for: 3, against: 0, absent: 0 },
      { party: "Groen, Blauw", for: 0, against: 20, absent: 0 },
    ];
    expect(csvOf(["parties"], [{ parties }])).toBe('parties\r\n"SP 3 0 0; Groen, Blauw 0 20 0"\r\n');
  });

  it("quote what CSV must quote, and mark what a spreadsheet would calculate", () => {
    expect(
      csvOf(
        ["a", "b"],
        [
          { a: 'x"y\nz', b: ["1", "2"] },
          { a: "=1+1", b: null },
        ],
      ),
    ).toBe('a,b\r\n"x""y\nz",1; 2\r\n\'=1+1,\r\n');
  });

  it.each([
    ["＝1+1", "'＝1+1"],
    ["＋1", "'＋1"],
    ["－1", "'－1"],
    ["＠SUM(A1)", "'＠SUM(A1)"],
    [" =1+1", "' =1+1"],
    ["\u200b=1+1", "'=1+1"],
    ["\u202e=1+1", "'=1+1"],
    ["\u009b31mrood\u0007", "31mrood"],
    ["1 = 1", "1 = 1"],
  ])("let %j stand in CSV as %j", (text, cell) => {
    expect(csvOf(["a"], [{ a: text }])).toBe(`a\r\n${cell}\r\n`);
  });

  it("fold long lines of a calendar between characters, and drop what steers", () => {
    const summary = `é${"é\u0000".repeat(60)}\nb`;
    const event = { uid: "u", start: "2024-12-01", end: null, description: "", place: null, url: null };
    const text = icsOf("K", [{ ...event, summary }], NOW);
    for (const line of text.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(text.replaceAll("\r\n ", "")).toContain(`SUMMARY:${"é".repeat(61)} b\r\n`);
  });
});
