import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Inline } from "../../src/slack/blocks.ts";
import { marked } from "../../src/slack/cards/marked.ts";

const said = (inlines: readonly Inline[]) => inlines.map((one) => ("text" in one ? one.text : "")).join("");

describe("a sentence that is too long to be quoted whole", () => {
  const sentence =
    "constaterende dat op veel opvanglocaties een rustige plek ontbreekt; overwegende dat kinderen er langer verblijven";
  const at = sentence.indexOf("kinderen");

  it("begins and ends with whole words around what was found", () => {
    const text = said(marked(sentence, 0, [{ start: at, end: at + 8 }], 60));
    expect(text).toBe("… ontbreekt; overwegende dat kinderen er langer verblijven");
    expect(said(marked(sentence, 0, [], 30))).toBe("constaterende dat op veel …");
  });

  it("is cut within what has no spaces", () => {
    const address = `zie ${"a".repeat(200)}`;
    expect(said(marked(address, 0, [], 100))).toBe(`zie ${"a".repeat(96)} …`);
  });

  it("keeps what was found, whole words and no more than may be shown", () => {
    const words = fc.array(fc.stringMatching(/^[a-z]{1,12}$/), { minLength: 30, maxLength: 80 });
    fc.assert(
      fc.property(words, fc.nat(29), fc.integer({ min: 40, max: 120 }), (all, index, max) => {
        const text = all.join(" ");
        const start = all.slice(0, index).join(" ").length + (index === 0 ? 0 : 1);
        const found = all[index] ?? "";
        const shown = said(marked(text, 0, [{ start, end: start + found.length }], max));
        const kept = shown.replace(/^… /, "").replace(/ …$/, "").trim();
        expect(kept.length).toBeLessThanOrEqual(max);
        expect(` ${text} `).toContain(` ${kept} `);
        expect(` ${kept} `).toContain(` ${found} `);
      }),
    );
  });
});
