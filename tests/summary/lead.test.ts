import { describe, expect, it } from "vitest";
import type { DocumentClass } from "#parliament";
import { summarise } from "#summary";
import { makeText } from "./make-text.ts";

function lead(documentClass: DocumentClass, ...paragraphs: readonly string[]): readonly string[] {
  const summary = summarise(documentClass, makeText(...paragraphs));
  if (summary.kind !== "other") throw new Error(`read as ${summary.kind}`);
  return summary.lead.map(({ text }) => text);
}

const FIRST = "De commissie heeft in deze vergadering met de minister over bomen gesproken.";
const SECOND = "Daarna werd de vergadering voor de lunch enige tijd geschorst en hervat.";

describe("what any document begins with", () => {
  it("are its first sentences, not its heading, address, labels or notes", () => {
    expect(
      lead(
        "report",
        "# Verslag van de commissie voor bomen en struiken.",
        "Postbus 20018",
        "Aan de orde is: bomen",
        `${FIRST} Kort. ${SECOND}`,
        "[1] Dit is een noot die lang genoeg is voor een hele zin.",
      ),
    ).toEqual([FIRST, SECOND]);
  });

  it("nothing, of nothing", () => {
    expect(lead("other")).toEqual([]);
  });
});

describe("what tells most", () => {
  it("of questions: the questions", () => {
    const question = "Deelt u de mening dat er in de stad meer bomen moeten komen?";
    expect(
      lead("question", "Vragen van het lid De Wit aan de minister over bomen in de stad.", question),
    ).toEqual([question]);
  });

  it("of an amendment: its explanation", () => {
    expect(
      lead(
        "amendment",
        "De ondergetekende stelt het volgende amendement voor op het voorstel van wet.",
        "Toelichting",
        FIRST,
      ),
    ).toEqual([FIRST]);
  });
});
