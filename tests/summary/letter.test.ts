import { describe, expect, it } from "vitest";
import { type LetterSummary, summarise } from "#summary";
import { makeText } from "./make-text.ts";

function letter(...paragraphs: readonly string[]): LetterSummary {
  const summary = summarise("letter", makeText(...paragraphs));
  if (summary.kind !== "letter") throw new Error(`read as ${summary.kind}`);
  return summary;
}

const OPENING = "Met deze brief informeer ik uw Kamer over de stand van zaken van de bomen in de stad.";
const HEAD = [
  "Aan de Voorzitter van de Tweede Kamer",
  "Datum | 3 mei 2030",
  "Betreft | Voortgang bomen",
  "Geachte voorzitter,",
  OPENING,
];
const END = ["De Minister van Bos en Water,", "A.B. van der Berg"];

describe("a letter", () => {
  it("says who, when and what about", () => {
    expect(letter(...HEAD, "Daarna volgt meer tekst over de bomen.", ...END)).toMatchObject({
      sender: "Minister van Bos en Water, A.B. van der Berg",
      date: "2030-05-03",
      opening: { text: OPENING },
    });
  });

  it("reads the heading of an official publication", () => {
    const read = letter(
      "BRIEF VAN DE MINISTER VAN BOS EN WATER",
      "Aan de Voorzitter van de Tweede Kamer der Staten-Generaal",
      "Den Haag, 3 mei 2030",
      OPENING,
    );
    expect(
      letter("Den Haag, 3 mei 2030", OPENING, "De Staatssecretaris van Bos en Water, A.B. de Wit").sender,
    ).toBe("Staatssecretaris van Bos en Water, A.B. de Wit");
    expect(read).toMatchObject({
      sender: "Minister van Bos en Water",
      date: "2030-05-03",
      opening: { text: OPENING },
    });
  });

  it("finds what it promises, not what was promised before", () => {
    const read = letter(
      ...HEAD,
      "Ik zeg uw Kamer toe dat alle bomen worden geteld. In 2029 heb ik u hierover geïnformeerd. De bomen zijn groen.",
      "Voor de zomer ontvangt uw Kamer de uitkomsten. Ik zal de Kamer voor 1 juli 2030 nader informeren over de kosten.",
    );
    expect(read.commitments.map(({ text }) => text)).toEqual([
      "Ik zeg uw Kamer toe dat alle bomen worden geteld.",
      "Voor de zomer ontvangt uw Kamer de uitkomsten.",
      "Ik zal de Kamer voor 1 juli 2030 nader informeren over de kosten.",
    ]);
  });

  it("takes no other capital behind the word for a name", () => {
    const read = letter(
      ...HEAD,
      "Motie",
      "De Kamer,",
      "De motie Kamerstuk over bomen en de motie De Wit/Zwart zijn besproken.",
    );
    expect((read.motions ?? []).map(({ name }) => name)).toEqual(["De Wit/Zwart"]);
  });

  it("treats motions by number, also in a note, and by name, with what becomes of them", () => {
    const read = letter(
      ...HEAD,
      "De motie van het lid De Wit (Kamerstuk 36 999, nr. 12) verzoekt om bomen. Hiermee beschouw ik de motie op stuk 36 999, nr. 12 als afgedaan.",
      "Met deze aanpak geef ik uitvoering aan de motie van de leden Zwart en Groen over struiken [1].",
      "De motie-Van der Berg c.s. is nog niet uitgevoerd.",
      "[1] Kamerstukken II 2029/30, 36 998, nr. 4.",
    );
    expect(
      (read.motions ?? []).map(({ id, name, treatment, speaker }) => ({ id, name, treatment, speaker })),
    ).toEqual([
      { id: "kst-36999-12", name: "De Wit", treatment: "executed", speaker: "government" },
      { id: "kst-36998-4", name: "Zwart en Groen", treatment: "underway", speaker: "government" },
      { id: undefined, name: "Van der Berg c.s.", treatment: "notExecuted", speaker: "government" },
    ]);
    expect(read.motions?.[1]?.sentence.text).toMatch(/^Met deze aanpak/);
  });
});
