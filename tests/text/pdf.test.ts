import { describe, expect, it } from "vitest";
import { DEFAULT_LIMITS } from "../../src/text/limits.ts";
import { readPdf } from "../../src/text/pdf/index.ts";
import { buildPdf, column, type Placed, wrap } from "./build-pdf.ts";

async function paragraphsOf(pages: readonly (readonly Placed[])[]): Promise<readonly string[]> {
  return (await readPdf(buildPdf(pages), DEFAULT_LIMITS)).text.split("\n\n");
}

const FILLER =
  "De vaste commissie heeft kennisgenomen van de brief en ziet uit naar de verdere behandeling daarvan in het najaar waarbij ook de gemeenten aan het woord komen";

describe("paragraphs", () => {
  it("joins the lines of a paragraph and parts paragraphs at a wider gap", async () => {
    const first = column(wrap(`${FILLER}.`, 60), { x: 70, top: 700 });
    const second = column(wrap(`Daarna volgt iets anders. ${FILLER}.`, 60), { x: 70, top: 600 });
    expect(await paragraphsOf([[...first, ...second]])).toEqual([
      `${FILLER}.`,
      `Daarna volgt iets anders. ${FILLER}.`,
    ]);
  });

  it("joins a word broken at a line end, and keeps the hyphens that belong", async () => {
    const lines = [
      "De gemeenten in het westen en noorden van het land zoeken nieuwe opvang-",
      "locaties, en in de provincie die men sinds jaar en dag kent als Zuid-",
      "Holland worden zowel de grote als de heel kleine en betaalbare huur-",
      "of koopwoningen die nu nog leegstaan, en ook de woningen van de COA-",
      "medewerkers, door de rijksoverheid en de gemeenten opgeknapt.",
    ];
    expect(await paragraphsOf([column(lines, { x: 70, top: 700 })])).toEqual([
      "De gemeenten in het westen en noorden van het land zoeken nieuwe opvanglocaties, en in de provincie die men sinds jaar en dag kent als Zuid-Holland worden zowel de grote als de heel kleine en betaalbare huur- of koopwoningen die nu nog leegstaan, en ook de woningen van de COA-medewerkers, door de rijksoverheid en de gemeenten opgeknapt.",
    ]);
  });

  it("goes on over a page break, and knows where the page begins", async () => {
    const text = wrap(`${FILLER} ${FILLER}.`, 60);
    const pages = [column(text.slice(0, 3), { x: 70, top: 200 }), column(text.slice(3), { x: 70, top: 700 })];
    const read = await readPdf(buildPdf(pages), DEFAULT_LIMITS);
    expect(read.text).toBe(`${FILLER} ${FILLER}.`);
    const second = read.pages[1]!;
    expect(read.text.slice(second.start)).toBe(text.slice(3).join(" "));
  });

  it("keeps names below each other apart", async () => {
    const lines = [...wrap(`${FILLER}.`, 60), "Van der Berg", "De Wit"];
    expect(await paragraphsOf([column(lines, { x: 70, top: 700 })])).toEqual([
      `${FILLER}.`,
      "Van der Berg",
      "De Wit",
    ]);
  });

  it("marks larger and bold lines as headings", async () => {
    const page = [
      { text: "Inleiding", x: 70, y: 720, size: 10, bold: true },
      ...column(wrap(`${FILLER}.`, 60), { x: 70, top: 700 }),
    ];
    const read = await readPdf(buildPdf([page]), DEFAULT_LIMITS);
    expect(read.headings.map(({ start, end }) => read.text.slice(start, end))).toEqual(["Inleiding"]);
  });
});

describe("columns", () => {
  it("reads two columns of running text one after the other, below what reaches across both", async () => {
    const left = wrap(`Links begint het. ${FILLER}. ${FILLER}.`, 44);
    const right = wrap(`Rechts eindigt het. ${FILLER}. ${FILLER}.`, 44);
    const page = [
      { text: "Een titel die over de beide kolommen van deze bladzijde heen reikt", x: 60, y: 760, size: 12 },
      ...column(left, { x: 60, top: 700 }),
      ...column(right, { x: 310, top: 700 }),
    ];
    const [, first, second] = await paragraphsOf([page]);
    expect(first).toMatch(/^Links begint het\. .*najaar waarbij ook de gemeenten aan het woord komen\.$/);
    expect(second).toMatch(/^Rechts eindigt het\./);
  });

  it("reads a label and its text row by row", async () => {
    const rows = ["Zaak:", "Besluit:", "Noot:", "Zaak:", "Besluit:", "Noot:"];
    const page = rows.flatMap((label, index) => [
      { text: label, x: 70, y: 700 - index * 20 },
      { text: `Tekst nummer ${index + 1} van deze lijst`, x: 170, y: 700 - index * 20 },
    ]);
    expect((await paragraphsOf([page]))[1]).toBe("Besluit: Tekst nummer 2 van deze lijst");
  });

  it("keeps the small type in a letter's margin out of its sentences", async () => {
    const margin = [
      "Directoraat-Generaal Migratie",
      "Turfmarkt 147",
      "2511 DP Den Haag",
      "Postbus 20301",
      "Ons kenmerk",
      "5401166",
    ];
    const page = [
      ...column(wrap(`${FILLER}. ${FILLER}. ${FILLER}.`, 60), { x: 70, top: 700, pitch: 13 }),
      ...column(margin, { x: 440, top: 702, size: 6.5, pitch: 9 }),
    ];
    const paragraphs = await paragraphsOf([page]);
    expect(paragraphs).toContain(`${FILLER}. ${FILLER}. ${FILLER}.`);
    expect(paragraphs).toContain("Ons kenmerk");
  });
});

describe("the first page of an official publication", () => {
  it("reads heading, body and names, though the heading reaches further than the body", async () => {
    const considers =
      "overwegende dat de bomen in de stad en in het buitengebied van oudsher een belangrijke rol spelen voor de gezondheid van mens en dier;";
    const body = [
      "De Kamer,",
      "",
      "gehoord de beraadslaging,",
      "",
      ...wrap(considers, 62),
      "",
      "en gaat over tot de orde van de dag.",
      "",
      "De Wit",
      "Van der Berg",
    ];
    const lines = column(body, { x: 170, top: 560, size: 9 }).filter(({ text }) => text !== "");
    const page = [
      { text: "36 999", x: 60, y: 690, size: 11, bold: true },
      {
        text: "Vaststelling van de begrotingsstaten van het Ministerie van Bos (XX) voor het",
        x: 170,
        y: 690,
        size: 11,
        bold: true,
      },
      { text: "jaar 2030", x: 170, y: 676, size: 11, bold: true },
      { text: "Nr. 12", x: 60, y: 640, size: 11, bold: true },
      { text: "MOTIE VAN DE LEDEN DE WIT EN VAN DER BERG", x: 170, y: 640, size: 11, bold: true },
      ...lines,
      { text: "kst-36999-12", x: 60, y: 60, size: 6 },
      { text: "Tweede Kamer, vergaderjaar 2029–2030, 36 999, nr. 12", x: 170, y: 44, size: 7 },
      { text: "1", x: 530, y: 44, size: 7 },
    ];
    expect(await paragraphsOf([page])).toEqual([
      "36 999 Vaststelling van de begrotingsstaten van het Ministerie van Bos (XX) voor het jaar 2030",
      "Nr. 12 MOTIE VAN DE LEDEN DE WIT EN VAN DER BERG",
      "De Kamer,",
      "gehoord de beraadslaging,",
      considers,
      "en gaat over tot de orde van de dag.",
      "De Wit",
      "Van der Berg",
    ]);
  });
});

describe("what is not the text", () => {
  it("leaves out running headers, footers and page numbers, but no year at the edge", async () => {
    const pages = [1, 2, 3].map((number) => [
      { text: "Tweede Kamer, vergaderjaar 2024-2025, 36 600, nr. 12", x: 70, y: 40, size: 8 },
      { text: String(number), x: 520, y: 40, size: 8 },
      { text: "Verslag van de commissie", x: 70, y: 810, size: 8 },
      ...column(wrap(`Op bladzijde ${number} staat dit. ${FILLER}.`, 60), { x: 70, top: 700 }),
      ...(number === 2 ? [{ text: "2009", x: 70, y: 770 }] : []),
    ]);
    const text = (await paragraphsOf(pages)).join("\n");
    expect(text).not.toMatch(/vergaderjaar|Verslag van de commissie|^\d$/m);
    expect(text).toMatch(/^2009$/m);
    expect(text).toMatch(/Op bladzijde 3 staat dit/);
  });
});

describe("notes", () => {
  const page = [
    ...column(wrap(`${FILLER}, zoals de meerderheid heeft verzocht.`, 60), { x: 70, top: 700 }),
    { text: "1", x: 232, y: 668, size: 6 },
    { text: "Dit is de tweede zin van de bladzijde.", x: 240, y: 664 },
    { text: "Een stuk van 30 m", x: 70, y: 600 },
    { text: "2", x: 152, y: 604, size: 6 },
    { text: "is groot.", x: 158, y: 600 },
    { text: "1", x: 70, y: 104, size: 5 },
    {
      text: "Kamerstukken II 2021/22, 29 628, nr. 1099, en wat daar verder over is gezegd in",
      x: 75,
      y: 100,
      size: 8,
    },
    { text: "de vergadering.", x: 70, y: 90, size: 8 },
  ];

  it("stand at the end of the page with their mark, and tie it to the sentence", async () => {
    const read = await readPdf(buildPdf([page]), DEFAULT_LIMITS);
    expect(read.footnotes).toHaveLength(1);
    const { start, end, mark } = read.footnotes[0]!;
    expect(mark).toBe("1");
    expect(read.text.slice(start, end)).toBe(
      "[1] Kamerstukken II 2021/22, 29 628, nr. 1099, en wat daar verder over is gezegd in de vergadering.",
    );
    expect(read.text).toContain("heeft verzocht [1]. Dit is de tweede zin");
  });

  it("a raised number without a note stays a number", async () => {
    expect((await readPdf(buildPdf([page]), DEFAULT_LIMITS)).text).toContain("30 m2 is groot.");
  });
});
