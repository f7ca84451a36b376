import { describe, expect, it } from "vitest";
import { mayTell } from "../../../src/parliament/claims/cues.ts";
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
});
