import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseQuery, QueryError } from "#watch";
import { runs } from "../runs.ts";

const piece = fc.constantFrom(
  "a",
  "opvang",
  "*",
  "(",
  ")",
  '"',
  "“",
  " ",
  " OR ",
  " AND ",
  " NOT ",
  " NEAR/3 ",
  "NEAR",
  "kind:",
  "letter",
  ":",
  "-",
  "from:",
  "\n",
  "\ud800",
  "é",
  "/",
  "12",
);

describe("parseQuery", () => {
  it("gives a query or a QueryError with a place in the source, for whatever it is given", () => {
    const source = fc.oneof(
      fc.array(piece, { maxLength: 25 }).map((pieces) => pieces.join("")),
      fc.string({ unit: "binary", maxLength: 60 }),
    );
    fc.assert(
      fc.property(source, (text) => {
        try {
          const { root } = parseQuery(text);
          expect(root.offset + root.length).toBeLessThanOrEqual(text.length);
        } catch (error) {
          if (!(error instanceof QueryError)) throw error;
          expect(error.offset).toBeGreaterThanOrEqual(0);
          expect(error.offset + error.length).toBeLessThanOrEqual(text.length);
          expect(error.message).not.toBe("");
        }
      }),
      { numRuns: runs(600) },
    );
  });
});
