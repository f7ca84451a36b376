import { describe, expect, it } from "vitest";
import { makeDocx } from "#demo";
import { readLetter } from "#letter";
import type { DocumentText } from "#parliament";
import { createTextReader } from "#text";
import { plainText } from "../../src/commands/plain-text.ts";
import { asPdf, asText, BODY, NOTES } from "./letters.ts";

const NOW = new Date("2024-12-09T12:00:00Z");
const plain = (text: string) => plainText(new TextEncoder().encode(text));
const read = (document: DocumentText) => readLetter(document, NOW);

const EXPECTED = [
  [
    "motion",
    "kst-36600-XX-29",
    "Motie-Van Nispen over een plan voor opvang op plekken met onderwijs, zorg en speelruimte",
  ],
  ["motion", "kst-19637-3282", "Motie-Van Nispen over kinderen opvangen waar zij buiten kunnen spelen"],
  [
    "motion",
    "kst-19637-3185",
    "Motie-Koekkoek/Ceder over het belang van het kind bij plaatsing en zo min mogelijk verhuizingen",
  ],
  ["motion", "kst-36600-XX-6", "Amendement-Podt over geld voor begeleiding op school"],
  ["motion", null, "Motie-Ceder/Boomsma over de termijnen in de noodopvang en voorrang voor gezinnen"],
  ["dossier", "dossier-36333", "Spreidingswet"],
  [
    "question",
    "ah-tk-20232024-1812",
    "Antwoord op Kamervragen van het lid Dijk over leerplicht in de noodopvang",
  ],
  ["promise", "TZ202411-042", "Toezegging TZ202411-042"],
  ["document", "kst-19637-3310", "Brief over het kwaliteitskader"],
];

describe("a letter", () => {
  it.each([
    ["bracketed", false],
    ["raised", false],
    ["glued", false],
    ["bracketed", true],
    ["glued", true],
  ] as const)(
    "as text with %s marks (wrapped: %s) gives all that it names, and nothing else",
    (mark, isWrapped) => {
      const { references } = read(plain(asText(mark, isWrapped)));
      expect(references.map(({ kind, id, name }) => [kind, id, name])).toEqual(EXPECTED);
    },
  );

  it("as a Word file with real footnotes gives the same", async () => {
    const bytes = makeDocx({ paragraphs: [...BODY], footnotes: [...NOTES] });
    await using reader = createTextReader();
    const contentType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    const document = await reader.read({ bytes, contentType }, new AbortController().signal);
    const { references } = read(document);
    expect(references.map(({ kind, id, name }) => [kind, id, name])).toEqual(EXPECTED);
  });

  it("as a PDF with raised marks and notes below each page gives the same, with its pages", async () => {
    await using reader = createTextReader();
    const document = await reader.read(
      { bytes: asPdf(), contentType: "application/pdf" },
      new AbortController().signal,
    );
    const { references } = read(document);
    expect(references.map(({ kind, id, name }) => [kind, id, name])).toEqual(EXPECTED);
    expect(references.map(({ place }) => place.page)).toEqual([1, 1, 1, 2, 2, 2, 2, 2, 2]);
  });

  it("is read where its notes name the motions and its items say what they ask", () => {
    const { references, questions } = read(
      plain(`Wat wij vragen

• Een plan voor opvang waar school, zorg en speelplek zijn, vóór 1 december 1
• Kinderen niet onnodig verhuizen2 en hun belang meewegen bij plaatsing
• Termijnen in de noodopvang nakomen en gezinnen voorrang geven3

Is er begonnen met de uitvoering, en hoe?
_______________
1 Motie-Van Nispen, Kamerstukken II 2024/25, 36 600 XX, nr. 29.
2 Motie van de leden Koekkoek en Ceder, Kamerstukken II 2023/24, 19 637, nr. 3185.
3 Motie-Ceder/Boomsma, aangenomen in november, Kamerstuk 36 600 XX.
`),
    );
    expect(references.map(({ kind, id, name, sought }) => [kind, id ?? sought?.surnames, name])).toEqual([
      [
        "motion",
        "kst-36600-XX-29",
        "Motie-Van Nispen: Plan voor opvang waar school, zorg en speelplek zijn, vóór 1 december",
      ],
      ["motion", "kst-19637-3185", "Motie-Koekkoek/Ceder: Kinderen niet onnodig verhuizen"],
      [
        "motion",
        ["Ceder", "Boomsma"],
        "Motie-Ceder/Boomsma: Termijnen in de noodopvang nakomen en gezinnen voorrang geven",
      ],
    ]);
    expect(questions).toEqual(["Is er begonnen met de uitvoering, en hoe?"]);
  });

  it("is read as a program takes it out of a PDF: marks behind years, numbers of pages, notes over two lines", () => {
    const { references } = read(
      plain(`1. Plan voor opvang

In november nam de Kamer de motie-Van Nispen aan, over een plan vóór 1 december 2024.1 Is er begonnen met de
uitvoering, en hoe?

2. Verhuizingen van kinderen
De motie-Koekkoek/Ceder vraagt het belang van het kind mee te wegen.2 Hoe gebeurt dat?

1 Kamerstukken II 2024/25, 36 600 XX,
nr. 29.
2 Kamerstukken II 2023/24, 19 637, nr. 3185.

2

Met vriendelijke groet
`),
    );
    expect(references.map(({ id, name, ask, place }) => [id, name, ask, place.note])).toEqual([
      [
        "kst-36600-XX-29",
        "Motie-Van Nispen aan, over een plan vóór 1 december 2024",
        "In november nam de Kamer de motie-Van Nispen aan, over een plan vóór 1 december 2024. Is er begonnen met de uitvoering, en hoe?",
        "1",
      ],
      [
        "kst-19637-3185",
        "Motie-Koekkoek/Ceder vraagt het belang van het kind mee te wegen",
        expect.stringContaining("Hoe gebeurt dat?"),
        "2",
      ],
    ]);
  });

  it.each([
    [
      "- Motie-Van Nispen (Kamerstukken II 2024/25, 36 600 XX, nr. 29): een plan voor opvang",
      "motion",
      "kst-36600-XX-29",
      "Motie-Van Nispen: een plan voor opvang",
    ],
    [
      "- 36 600 XX, nr. 30 (motie-Piri c.s.) over leerplicht in de noodopvang",
      "motion",
      "kst-36600-XX-30",
      "Motie-Piri c.s. over leerplicht in de noodopvang",
    ],
    [
      "- Motie van het lid Podt (D66) over speelplekken, Kamerstuk 36 600 XX nr. 31",
      "motion",
      "kst-36600-XX-31",
      "Motie van het lid Podt (D66) over speelplekken",
    ],
    ["- Amendement 36600-XX-6", "motion", "kst-36600-XX-6", "Amendement 36600-XX-6"],
    [
      "- De Wet gemeentelijke taak opvang (Kamerstukken 36 333)",
      "dossier",
      "dossier-36333",
      "Wet gemeentelijke taak opvang",
    ],
    [
      "- De brief over de uitvoering van de motie-Piri (19 637, nr. 3310) van november",
      "document",
      "kst-19637-3310",
      "Brief over de uitvoering van de motie-Piri",
    ],
    [
      "- https://www.tweedekamer.nl/kamerstukken/moties/detail?id=2024Z18231&did=2024D43817",
      "motion",
      "2024Z18231",
      "2024Z18231",
    ],
    ["Wij wijzen op 19 637, nr. 3310.", null, "kst-19637-3310", "Wij wijzen op 19637-3310"],
  ])("names in %s what it names", (text, kind, id, name) => {
    expect(read(plain(text)).references.map((one) => [one.kind, one.id, one.name])).toEqual([
      [kind, id, name],
    ]);
  });

  it("names a thing by its noun, not by the verb that asks for it", () => {
    const { references } = read(
      plain(
        "Wij vragen u het amendement-Podt te steunen.[1]\n\n[1] Kamerstukken II 2024/25, 36 600 XX, nr. 6.\n",
      ),
    );
    expect(references.map(({ kind, name }) => [kind, name])).toEqual([
      ["motion", "Amendement-Podt te steunen"],
    ]);
  });

  it.each([
    [
      "Wij wijzen op de motie-Van Nispen over opvang met voorzieningen (36 600 XX, nr. 29), die is aangenomen, en op de motie van het lid Podt c.s. (19637, nr. 3282).",
      ["Motie-Van Nispen over opvang met voorzieningen", "Motie van het lid Podt c.s. 19637-3282"],
    ],
    [
      "Zie verder Kamervragen 2024Z18231 en de motie 36 600 XX, nr. 31.",
      ["Kamervragen 2024Z18231", "Motie 36600-XX-31"],
    ],
    [
      "De motie-Ceder (36 600 XX, nr. 29) en het amendement-Podt (36 600 XX, nr. 6) vragen om rust en ruimte.",
      ["Motie-Ceder 36600-XX-29", "Amendement-Podt vragen om rust en ruimte"],
    ],
    [
      "De motie-Ceder over onderwijs (19 637, nr. 3185) is nog niet uitgevoerd.",
      ["Motie-Ceder over onderwijs"],
    ],
  ])("names no thing by the words for another in its sentence, nor by how it stands: %s", (text, names) => {
    expect(read(plain(`${text}\n`)).references.map(({ name }) => name)).toEqual(names);
  });

  it("gives nothing for what is no reference, and names what cannot be", () => {
    const letter = read(
      plain(
        "De motie van het CDA helpt niet.\n\nZie Kamerstukken II 2024/25, 99 999, nr. 1, 48 900, nr. 2, 36 600 XX, nr. 99999, en Aanhangsel Handelingen II 2034/35, nr. 12.\n",
      ),
    );
    expect(letter.references).toEqual([]);
    expect(letter.impossible.map(({ text, why }) => [text, why])).toEqual([
      ["48 900, nr. 2", "number"],
      ["36 600 XX, nr. 99999", "number"],
      ["2034/35, nr. 12", "year"],
      ["99 999, nr. 1", "number"],
    ]);
  });

  it("keeps the ask, the motion without a number with who and where, and the place", () => {
    const { references, date, questions } = read(plain(asText("bracketed")));
    expect(references[0]).toMatchObject({
      ask: "De motie-Van Nispen over een plan voor opvang op plekken met onderwijs, zorg en speelruimte. Is er begonnen met de uitvoering, en hoe?",
      place: { page: null, item: 1, note: "1" },
    });
    expect(references[4]?.sought).toMatchObject({
      surnames: ["Ceder", "Boomsma"],
      dossier: "dossier-36600-XX",
    });
    expect(date).toBe("2024-12-09");
    expect(questions).toContain("Is er begonnen met de uitvoering, en hoe?");
  });
});
