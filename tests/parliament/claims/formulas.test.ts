import { describe, expect, it } from "vitest";
import { cite, type Footnote, type Treatment } from "#parliament";
import { THOROUGH } from "../../runs.ts";
import { FORMULAS } from "./formulas/index.ts";

/** Ways to name one motion: with its subject before and behind its number, in a clause, bare, in a note. Each formula meets a third of them, and in torture all. */
const HEADS = [
  "de motie-Wit (Kamerstuk 36 999, nr. 12)",
  "de motie van het lid Wit c.s. (Kamerstuk 36 999, nr. 12) over het niet langer verlagen van de norm",
  "de motie van de leden Wit en Zwart over de aanpak van overlast (36 999, nr. 12)",
  "de motie-Wit (Kamerstuk 36 999, nr. 12), waarin de regering wordt verzocht de norm niet te verlagen,",
  "de aangenomen motie Van den Wit/De Zwart c.s. (Kamerstuk 36 999, nr. 12) om met een plan te komen",
  "motie 36999-12",
  "de motie van het lid Wit [1] over kinderen die overlast geven",
] as const;

const NOTE = "\n[1] Kamerstukken II 2029/30, 36 999, nr. 12.";

/** A formula about a motion, as the sentence of a text with its note. */
function passage(
  formula: string,
  head: string,
): { readonly text: string; readonly footnotes: readonly Footnote[] } {
  const words = formula.replace("§", head).replace(/,(?=[.,;:?])/g, "");
  const sentence = words.replace(/^\p{Ll}|(?<=[a-z]{2}\. )\p{Ll}/gu, (letter) => letter.toUpperCase());
  if (!head.includes("[1]")) return { text: sentence, footnotes: [] };
  const start = sentence.length + 1;
  return { text: `${sentence}${NOTE}`, footnotes: [{ mark: "1", start, end: start + NOTE.length - 1 }] };
}

/** What the text says becomes of the motion; what the House says of it is told apart. */
function said(formula: string, head: string): string {
  const { text, footnotes } = passage(formula, head);
  const found = cite(text, { footnotes }).find(({ id }) => id === "kst-36999-12");
  return found?.speaker === "house" && found.treatment !== "mentioned"
    ? `house ${found.treatment}`
    : `${found?.treatment}`;
}

describe.each(Object.entries(FORMULAS))("what ministers call %s", (treatment, formulas) => {
  it.each(formulas.map((formula, index) => [formula, index] as const))("%s", (formula, index) => {
    const heads = HEADS.filter((_, head) => THOROUGH || (index + head) % 3 === 0);
    const wrong = heads
      .map((head) => `${said(formula, head)}: ${head}`)
      .filter((line) => !line.startsWith(`${treatment satisfies string as Treatment}:`));
    expect(wrong).toEqual([]);
  });
});
