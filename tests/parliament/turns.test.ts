import { describe, expect, it } from "vitest";
import { speakerLabel } from "#parliament";

describe("who speaks", () => {
  it.each<[string, string, string | null]>([
    ["De heer De Wit (Groen):", "De heer De Wit", "Groen"],
    ["Mevrouw Van der Berg-Zwart (Groen-Blauw): Dank.", "Mevrouw Van der Berg-Zwart", "Groen-Blauw"],
    ["De heer Van 't Bos (Groep Van 't Bos):", "De heer Van 't Bos", "Groep Van 't Bos"],
    ["Minister De Bruin:", "Minister De Bruin", null],
    ["Minister-president De Bruin:", "Minister-president De Bruin", null],
    ["Minister van Bos en Water De Bruin:", "Minister van Bos en Water De Bruin", null],
    ["De voorzitter: Goedemorgen.", "De voorzitter", null],
    ["Het lid Zwart (Groen):", "Het lid Zwart", "Groen"],
    ["Groen De heer De Wit", "De heer De Wit", "Groen"],
  ])("%s", (text, speaker, party) => {
    expect(speakerLabel(text)).toMatchObject({ speaker, party });
  });

  it.each([
    "De heer De Wit van de Groenen sprak over het volgende: meer bomen.",
    "Mevrouw Zwart vroeg naar de volgende zaken: bomen en struiken.",
    "De heer De Wit (Groen) vraagt: waar zijn de bomen?",
    "Minister De Bruin heeft toegezegd: er komen bomen.",
    "Het woord is aan mevrouw Zwart van Groen.",
    "Dank u wel. Mevrouw Zwart van Groen.",
    "De heer De Wit",
  ])("not: %s", (text) => {
    expect(speakerLabel(text)).toBeNull();
  });
});
