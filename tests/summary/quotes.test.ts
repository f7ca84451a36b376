import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DOCUMENT_CLASSES } from "#parliament";
import { summarise } from "#summary";
import { runs } from "../runs.ts";
import { makeText } from "./make-text.ts";
import { PIECES } from "./pieces.ts";
import { quotesIn } from "./quotes-in.ts";

const paragraphs = fc.array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: "grapheme" })), {
  maxLength: 25,
});

describe("quotes", () => {
  it("are verbatim pieces of the text, at their place, whatever the document", () => {
    fc.assert(
      fc.property(paragraphs, fc.constantFrom(...DOCUMENT_CLASSES), (texts, documentClass) => {
        const text = makeText(...texts);
        for (const quote of quotesIn(summarise(documentClass, text))) {
          expect(text.text.slice(quote.start, quote.end)).toBe(quote.text);
          expect(quote.text).toBe(quote.text.trim());
        }
      }),
      { numRuns: runs(100) },
    );
  });

  // How long it takes is held by the long tests.
  it("are pieces of a long text too, of every kind", () => {
    const long = makeText(...Array.from({ length: 400 }, (_, index) => PIECES[index % PIECES.length]!));
    for (const documentClass of DOCUMENT_CLASSES)
      for (const { start, end, text } of quotesIn(summarise(documentClass, long)))
        expect(long.text.slice(start, end)).toBe(text);
  });
});
