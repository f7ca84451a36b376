import { describe, expect, it } from "vitest";
import { cite, type Footnote, readClaims, type TextClaim } from "#parliament";

const WIT = "de motie-Wit (Kamerstuk 36 999, nr. 12)";
const LETTER = "BRIEF VAN DE MINISTER VAN BOMEN\n\n";

function claimsIn(text: string, footnotes: readonly Footnote[] = []): readonly TextClaim[] {
  return readClaims({ kind: "letter", text, paragraphs: [], footnotes, references: [] });
}

function words(
  text: string,
  span: { readonly start: number; readonly end: number } | undefined,
): string | null {
  return span === undefined ? null : text.slice(span.start, span.end);
}

describe("a letter that contradicts itself", () => {
  const done = "Hiermee is de motie-Wit (Kamerstuk 36 999, nr. 12) uitgevoerd.";
  const refused = "De motie-Wit (Kamerstuk 36 999, nr. 12) voer ik niet uit.";

  it.each([
    [done, refused],
    [refused, done],
  ])("only mentions the motion, and shows both sentences: %s %s", (first, second) => {
    const text = `${LETTER}${first} Er is veel gedaan.\n\n${second}`;
    const [claim, ...others] = claimsIn(text);
    expect(others).toEqual([]);
    expect(claim).toMatchObject({ id: "kst-36999-12", treatment: "mentioned", speaker: "government" });
    expect([words(text, claim?.sentence), words(text, claim?.against)].sort()).toEqual(
      [done, refused].sort(),
    );
    for (const citation of cite(text, { kind: "letter" })) {
      expect(citation.treatment).toBe("mentioned");
      expect(words(text, citation.against)).not.toBeNull();
    }
  });

  it("is not one that tells of the way and then of the end, nor one that is done and planned by others", () => {
    const text = `${LETTER}Over de voortgang van ${WIT} informeer ik u hierbij. Hiermee is ${WIT} uitgevoerd.`;
    expect(claimsIn(text)).toMatchObject([{ treatment: "executed" }]);
  });

  it("says less where it plans more than it did", () => {
    const text = `${LETTER}Hiermee geef ik uitvoering aan ${WIT}. In het najaar zal ik ${WIT} uitvoeren.`;
    expect(claimsIn(text)).toMatchObject([{ treatment: "underway" }]);
  });
});

describe("what cannot be taken apart", () => {
  it("is no claim: a sentence of ten thousand words", () => {
    const long = "en de bomen in de stad ".repeat(2_000);
    for (const text of [
      `Hiermee is ${WIT} ${long} uitgevoerd.`,
      `${long} Hiermee is ${WIT} uitgevoerd ${long}`,
    ])
      expect(claimsIn(`${LETTER}${text}`).map(({ treatment }) => treatment)).toEqual(["mentioned"]);
  });

  it("is no claim: a number in the note of a note", () => {
    const text =
      "Hiermee is de motie-Wit [1] uitgevoerd.\n\n[1] Zie noot [2].\n\n[2] Kamerstuk 36 999, nr. 12; zie [1].";
    const notes = ["1", "2"].map((mark) => {
      const start = text.indexOf(`\n[${mark}]`) + 1;
      const end = text.indexOf("\n", start);
      return { mark, start, end: end < 0 ? text.length : end };
    });
    expect(claimsIn(text, notes)).toMatchObject([{ name: "Wit", treatment: "executed" }]);
    expect(cite(text, { kind: "letter", footnotes: notes }).map(({ treatment }) => treatment)).toEqual([
      "mentioned",
    ]);
  });

  it.each([
    ["motie ", 3_000],
    ["moties: ", 2_000],
    ["| motie ", 2_000],
    ["de motie-Wit (", 2_000],
    ["aan het verzoek van ", 2_000],
    ["Deze is uitgevoerd. ", 500],
    ["«de motie «de motie ", 1_000],
    ["motie [1] ", 1_000],
    ["De motie, die, is, dat, ", 1_000],
  ] as const)("is read without end or fault: %s, %i times", (words, count) => {
    const text = words.repeat(count);
    for (const { sentence } of claimsIn(text, [{ mark: "1", start: text.length - 5, end: text.length }])) {
      expect(sentence.start).toBeGreaterThanOrEqual(0);
      expect(sentence.end).toBeLessThanOrEqual(text.length);
    }
  });
});
