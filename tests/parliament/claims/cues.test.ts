import { describe, expect, it } from "vitest";
import { mayPoint, mayTell } from "../../../src/parliament/claims/cues.ts";
import { LIGHT } from "../../../src/parliament/claims/lexicon.ts";
import { DO, DONE, PARTED, SEPARABLE } from "../../../src/parliament/claims/verbs.ts";

const PARTED_WORDS = [...PARTED].map((halves) => halves.replace("|", " te "));
const SPLIT = [...SEPARABLE].map(([verb, particle]) => `${verb} ik het plan ${particle}`);

describe("the cheap look at a sentence", () => {
  it.each([...DONE, ...DO, ...LIGHT, ...PARTED_WORDS, ...SPLIT])(
    "lets through what the grammar reads: %s",
    (word) => {
      expect(mayTell(`De motie is ${word} en meer.`)).toBe(true);
    },
  );

  it.each([...DONE, ...DO, ...PARTED_WORDS, "als afgedaan"])(
    "takes a personal pronoun for a motion before what is done with it: %s",
    (word) => {
      expect(mayPoint(`Het kabinet wil haar nu ${word}.`)).toBe(true);
      expect(mayPoint(`Het kabinet wil hem nu ${word}.`)).toBe(true);
    },
  );

  it("takes it for one where the other half of the verb stands before", () => {
    for (const sentence of [
      "Ik voer haar niet uit.",
      "Ik neem hem graag over.",
      "Wij leggen haar ten uitvoer.",
    ])
      expect({ sentence, may: mayPoint(sentence) }).toEqual({ sentence, may: true });
  });

  it("takes none for one that only tells whose something is", () => {
    expect(mayPoint("De gemeente heeft in haar brief gemeld dat plekken gevonden zijn.")).toBe(false);
    expect(mayPoint("Het onderzoek en wat de inspectie van hem vroeg.")).toBe(false);
  });
});
