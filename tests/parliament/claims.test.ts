import { describe, expect, it } from "vitest";
import { cite, type DocumentClass } from "#parliament";

function claimsIn(text: string, kind: DocumentClass): readonly string[] {
  return cite(text, { kind }).map(({ id, treatment, speaker }) => `${id} ${speaker} ${treatment}`);
}

describe("what a text says becomes of a motion", () => {
  it.each([
    "Met deze brief geef ik uitvoering aan de motie-Wit (Kamerstuk 36 999, nr. 12).",
    "Hiermee beschouw ik de motie-Wit (Kamerstuk 36 999, nr. 12) als afgedaan.",
  ])("is executed in a letter of the government: %s", (text) => {
    expect(claimsIn(text, "letter")).toEqual(["kst-36999-12 government executed"]);
  });

  it.each([
    "Indien ik de motie-Wit (Kamerstuk 36 999, nr. 12) als afgedaan beschouw, meld ik dat.",
    "Hiermee is de motie-Wit (Kamerstuk 36 999, nr. 12) niet uitgevoerd.",
    "Verzoek om een brief over de uitvoering van de motie-Wit (Kamerstuk 36 999, nr. 12)",
  ])("is nothing where the words leave a doubt: %s", (text) => {
    expect(claimsIn(text, "letter")).not.toContain("kst-36999-12 government executed");
  });

  it("is never what the House says of it, nor a title", () => {
    const text = "Hiermee beschouw ik de motie-Wit (Kamerstuk 36 999, nr. 12) als afgedaan.";
    expect(claimsIn(text, "motion")).toEqual(["kst-36999-12 house mentioned"]);
    expect(cite(text, { kind: "letter", isTitle: true })[0]?.treatment).toBe("mentioned");
  });
});
