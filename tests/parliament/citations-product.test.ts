import { describe, expect, it } from "vitest";
import { cite } from "#parliament";

const LABELS = [
  "Kamerstuk ",
  "Kamerstukken ",
  "Kamerstukken II ",
  "kamerstukken II, ",
  "TK ",
  "Tweede Kamer, ",
  "Kst. ",
];
const YEARS = [
  "",
  "2023/24, ",
  "2023-2024, ",
  "2023–2024, ",
  "vergaderjaar 2023/2024, ",
  "2023/’24, ",
  "2023/-24, ",
];
const DOSSIERS: readonly (readonly [written: string, id: string])[] = [
  ["36 333", "36333"],
  ["36333", "36333"],
  ["36.333", "36333"],
  ["36\u00a0333", "36333"],
  ["36\u2009333", "36333"],
  ["36\n333", "36333"],
  ["36 333 (R2096)", "36333"],
  ["36 600 XX", "36600-XX"],
  ["36600-XX", "36600-XX"],
  ["36.600XX", "36600-XX"],
  ["36600 XX", "36600-XX"],
  ["36 600\nXX", "36600-XX"],
  ["36 600-VI", "36600-VI"],
  ["35 300 IXB", "35300-IXB"],
  ["21 501-20", "21501-20"],
  ["21501-02", "21501-02"],
  ["21.501–08", "21501-08"],
];
const NUMBERS: readonly (readonly [written: string, numbers: string])[] = [
  [", nr. 29", "29"],
  [" nr 29", "29"],
  [", nr.29", "29"],
  [", Nr. 29", "29"],
  [", nummer 29", "29"],
  [",\nnr. 29", "29"],
  [", nr.\n29", "29"],
  [", nr.\u202f29", "29"],
  ["-29", "29"],
  ["\u201129", "29"],
  [", nr. 29, p. 12-14", "29"],
  [", nr. 29, blz. 3 en 4", "29"],
  [", nr. 29 (blz. 3)", "29"],
  [", nrs. 28 en 29", "28 29"],
  [", nrs. 27–29", "27 28 29"],
  [", nrs. 27 t/m 29", "27 28 29"],
  [", nrs. 27 tot en met 29", "27 28 29"],
  [", nrs 5, 28 en 29", "28 29 5"],
  [", nr. 28 en nr. 29", "28 29"],
  [", nr. 28, p. 3; nr. 29, p. 4", "28 29"],
];

function ids(text: string): string {
  return [...new Set(cite(text).map(({ id }) => id))].sort().join(" ");
}

describe("cite: every label with every year, dossier and number", () => {
  it.each(DOSSIERS)("%j", (dossier, id) => {
    const wrong: string[] = [];
    for (const label of LABELS)
      for (const year of YEARS)
        for (const [number, numbers] of NUMBERS) {
          const expected = numbers
            .split(" ")
            .map((each) => `kst-${id}-${each}`)
            .sort()
            .join(" ");
          for (const text of [
            `${label}${year}${dossier}${number}`,
            `zie (${label}${year}${dossier}${number}).`,
          ])
            if (ids(text) !== expected) wrong.push(`${text} -> ${ids(text)}`);
        }
    expect(wrong).toEqual([]);
  });

  it.each(DOSSIERS)("%j without a label", (dossier, id) => {
    const wrong = NUMBERS.filter(([number]) => /nr|Nr|nummer/.test(number)).filter(([number, numbers]) => {
      const expected = numbers.split(" ").map((each) => `kst-${id}-${each}`);
      return ids(`de motie (${dossier}${number}) en`) !== expected.sort().join(" ");
    });
    expect(wrong).toEqual([]);
  });

  it.each(["A", "C", "U", "AA", "CK"])("the letter %s of the Eerste Kamer", (letter) => {
    const expected = `kst-36333-${letter}`;
    for (const label of ["Kamerstukken I ", "Kamerstukken I 2023/24, ", "EK ", "Eerste Kamer 2023–2024, "])
      for (const form of [
        "36 333, L",
        "36333, L",
        "36.333, nr. L",
        "36 333, nr. L, p. 4",
        "36333-L",
        "36 333, letter L",
      ])
        expect(`${label}${form} ${ids(label + form.replace("L", letter))}`).toBe(
          `${label}${form} ${expected}`,
        );
  });
});
