import { describe, expect, it } from "vitest";
import { cite } from "#parliament";

/** Titles of letters about a constructed motion, with what they say becomes of it. */
const TITLES = [
  ["Afdoening van de motie van het lid Wit over bomen (Kamerstuk 36 999, nr. 12)", "executed"],
  [
    "Afdoening van de gewijzigde motie van het lid Wit over nagaan of de straat wordt opgebroken (Kamerstuk 36999-12)",
    "executed",
  ],
  ["Afdoen van de motie-Wit over bomen die ziek zijn (Kamerstuk 36 999, nr. 12)", "executed"],
  ["Afdoening van de motie van het lid Wit (Kamerstuk 36 999, nr. 12) wordt uitgesteld", "mentioned"],
  ["Afdoening van de motie-Wit (Kamerstuk 36 999, nr. 12) zal volgen", "mentioned"],
  ["Uitvoering van de motie van het lid Wit over bomen (Kamerstuk 36 999, nr. 12)", "mentioned"],
] as const;

describe("the title of a letter", () => {
  it.each(TITLES)("%s: %s", (title, treatment) => {
    expect(cite(title, { kind: "letter", isTitle: true }).map((claim) => claim.treatment)).toEqual([
      treatment,
    ]);
  });

  it("that the Kamer wrote says nothing", () => {
    const [[title]] = TITLES;
    expect(cite(title, { kind: "motion", isTitle: true }).map((claim) => claim.treatment)).toEqual([
      "mentioned",
    ]);
  });
});
