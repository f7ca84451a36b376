import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DOCUMENT_CLASSES } from "#parliament";
import { summarise } from "#summary";
import { runs } from "../runs.ts";
import { makeText } from "./make-text.ts";
import { quotesIn } from "./quotes-in.ts";

const PIECES = [
  "De Kamer,",
  "gehoord de beraadslaging,",
  "overwegende dat er bomen zijn;",
  "verzoekt de regering uiterlijk 1 juli 2030 bomen te planten,",
  "en gaat over tot de orde van de dag.",
  "De Wit",
  "Deze motie is voorgesteld door het lid De Wit. Zij krijgt nr. 3 (36999).",
  "Vraag 1",
  "Vraag 2 en 3: Hoeveel bomen zijn er?",
  "Antwoord op vragen 1 t/m 3",
  "Antwoord",
  "Zie het antwoord op vraag 1.",
  "Geachte voorzitter,",
  "Ik zal uw Kamer voor de zomer informeren over de motie-Zwart c.s. [1], Kamerstuk 36 999, nr. 4.",
  "[1] Kamerstuk 36 998, nr. 4.",
  "# Kop",
  "",
  "  , ; ",
  "De Minister van Bos en Water,",
  "De heer De Wit (Groen):",
  "De leden van de Groen-fractie vragen of dat klopt",
  "Vraagt u zich af. De leden van de fracties van Groen en Blauw vragen meer?",
  "2. Agendapunt: Bomen Besluit: Agenderen. Besluit: Voor kennisgeving aannemen.",
  "In stemming komt de motie-De Wit (36999, nr. 3).",
  "Ik constateer dat dit zo is, zodat zij is aangenomen.",
  "De ondergetekende stelt het volgende amendement voor:",
  "II",
  "Toelichting",
  "Alzo Wij in overweging genomen hebben, dat het wenselijk is; ",
  "Artikel 4b Bomen",
  "De vragen kunnen niet binnen de gebruikelijke termijn worden beantwoord. Ik streef ernaar dat voor 1 mei 2030 te doen.",
  "Dit is een gewone zin die lang genoeg is om te worden aangehaald.",
];
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

  it("take time in proportion to the text", () => {
    const long = makeText(...Array.from({ length: 4_000 }, (_, index) => PIECES[index % PIECES.length]!));
    for (const documentClass of DOCUMENT_CLASSES) {
      const started = performance.now();
      summarise(documentClass, long);
      expect(performance.now() - started).toBeLessThan(3_000);
    }
  });
});
