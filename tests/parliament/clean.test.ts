import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cleanText } from "../../src/parliament/citations/clean.ts";
import { runs } from "../runs.ts";

const letter = fc.constantFrom("a", "9", "-", "\n", "é", "\u2019", "\u0001", "\u2000", "\ud800", "\u00a1");
const space = fc.constantFrom(" ", "\t", "\r", "\u00a0");
const invisible = fc.constantFrom("\u00ad", "\u200b", "\u200c", "\u200d", "\u2060", "\ufeff");
const prose = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: letter },
      { weight: 3, arbitrary: space },
      { weight: 2, arbitrary: invisible },
    ),
    { maxLength: 30 },
  )
  .map((pieces) => pieces.join(""));

describe("a text without what is superfluous", () => {
  it("has no invisible sign and of a run of spaces the first alone, and tells where each letter stood", () => {
    fc.assert(
      fc.property(prose, (text) => {
        const clean = cleanText(text);
        expect(clean.text).toBe(
          text.replace(/[\u00ad\u200b-\u200d\u2060\ufeff]+|([ \t\r\u00a0])[ \t\r\u00a0]+/g, "$1"),
        );
        const stood = Array.from(clean.text, (_, at) => clean.original(at));
        expect(Array.from({ length: clean.text.length }, (_, at) => text[clean.original(at)]).join("")).toBe(
          clean.text,
        );
        expect(stood).toEqual(stood.toSorted((a, b) => a - b));
      }),
      { numRuns: runs(2_000) },
    );
  });

  it.each([
    ["nr.\u00ad 29", "nr. 29"],
    ["36 600  XX,\u00a0\u00a0nr. 29 ", "36 600 XX,\u00a0nr. 29 "],
    [" \u200b ", "  "],
    ["a \n b", "a \n b"],
  ])("gives of %j %j", (text, clean) => {
    expect(cleanText(text).text).toBe(clean);
  });
});
