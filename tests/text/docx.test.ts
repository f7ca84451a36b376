import { describe, expect, it } from "vitest";
import { readDocx } from "../../src/text/docx/index.ts";
import { DEFAULT_LIMITS } from "../../src/text/limits.ts";
import { buildDocx, type DocxParts, field, p, r, row } from "./build-docx.ts";

function textOf(parts: DocxParts): string {
  return readDocx(buildDocx(parts), DEFAULT_LIMITS).text;
}

describe("what a reader sees", () => {
  it("shows the result of a field, never its code, also where fields nest", () => {
    const nested = `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> if </w:instrText></w:r>${field("DOCPROPERTY mailing-aan", "1")}<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`;
    const body = `<w:p>${r("Datum: ")}${field("DOCPROPERTY datum", "3 mei 2030")}</w:p><w:p>${nested}</w:p><w:p>${field("PAGE", "12")}</w:p>`;
    expect(textOf({ body })).toBe("Datum: 3 mei 2030");
  });

  it("leaves out deleted, moved, hidden and doubled text, and headers", () => {
    const body = `<w:p>${r("Dit ")}<w:del><w:r><w:delText>niet </w:delText></w:r></w:del><w:moveFrom>${r("nooit ")}</w:moveFrom>${r("geheim ", "<w:vanish/>")}<w:ins>${r("wel.")}</w:ins><mc:AlternateContent><mc:Choice/><mc:Fallback>${r("dubbel")}</mc:Fallback></mc:AlternateContent></w:p>`;
    expect(textOf({ body, header: p("Ministerie van Voorbeelden") })).toBe("Dit wel.");
  });

  it("reads tabs, hyphens, forced line ends and odd characters", () => {
    const body = `<w:p><w:r><w:t>a</w:t><w:tab/><w:t>b&#160;c</w:t><w:noBreakHyphen/><w:t>d</w:t><w:softHyphen/><w:t>e</w:t></w:r></w:p><w:p><w:r><w:t>de regel</w:t><w:br/><w:t>gaat door.</w:t><w:br/><w:t>Antwoord op vraag 1</w:t></w:r></w:p><w:p><w:r><w:t>e&#769;e&#769;n</w:t></w:r></w:p>`;
    expect(textOf({ body })).toBe("a b c-de\n\nde regel gaat door.\n\nAntwoord op vraag 1\n\néén");
  });

  it("joins a sentence that was broken with the key for a paragraph, not the lines of a list", () => {
    const start = "In antwoord op uw brief van gisteren deel ik u hierbij graag het volgende mede";
    expect(textOf({ body: p(start) + p("dat de vragen worden beantwoord.") })).toBe(
      `${start} dat de vragen worden beantwoord.`,
    );
    expect(textOf({ body: p("gehoord de beraadslaging,") + p("overwegende dat") })).toContain("\n\n");
  });

  it("marks headings by style, by level and by bold type", () => {
    const styles =
      '<w:style w:styleId="Kop1"><w:name w:val="heading 1"/></w:style><w:style w:styleId="Kop1x"><w:basedOn w:val="Kop1"/></w:style>';
    const body =
      p("Een", '<w:pStyle w:val="Kop1x"/>') +
      p("Twee", '<w:outlineLvl w:val="1"/>') +
      p("Drie", "", "<w:b/>") +
      p("Vier.", "", "<w:b/>");
    const read = readDocx(buildDocx({ body, styles }), DEFAULT_LIMITS);
    expect(read.headings.map(({ start, end }) => read.text.slice(start, end))).toEqual([
      "Een",
      "Twee",
      "Drie",
    ]);
  });
});

describe("tables", () => {
  it("separate the cells of a row", () => {
    expect(textOf({ body: `<w:tbl>${row(p("Partij"), p("Zetels"))}${row(p("A"), p("12"))}</w:tbl>` })).toBe(
      "Partij | Zetels\n\nA | 12",
    );
  });

  it("that are only layout read as paragraphs", () => {
    const inner = `<w:tbl>${row(p("x"), p("y"))}</w:tbl>`;
    expect(textOf({ body: `<w:tbl>${row(p("Eerste alinea.") + p("Tweede alinea.") + inner)}</w:tbl>` })).toBe(
      "Eerste alinea.\n\nTweede alinea.\n\nx | y",
    );
  });
});

describe("lists", () => {
  it("carry the labels that Word counts, also by style", () => {
    const numbering =
      '<w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="Vraag %1"/></w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1.%2)"/></w:lvl></w:abstractNum><w:num w:numId="3"><w:abstractNumId w:val="7"/></w:num>';
    const styles = '<w:style w:styleId="V"><w:numPr><w:numId w:val="3"/></w:numPr></w:style>';
    const deep = '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="3"/></w:numPr>';
    const body =
      p("een", '<w:pStyle w:val="V"/>') +
      p("a", deep) +
      p("b", deep) +
      p("twee", '<w:pStyle w:val="V"/>') +
      p("", deep) +
      p("c", deep);
    expect(textOf({ body, numbering, styles }).split("\n\n")).toEqual([
      "Vraag 1 een",
      "1.a) a",
      "1.b) b",
      "Vraag 2 twee",
      "2.a) c",
    ]);
  });
});

describe("notes", () => {
  const ref = (id: number): string => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`;

  it("stand behind the text in the order of their marks, which stay with the sentence", () => {
    const body = `<w:p>${r("Zie de motie.")}${ref(5)}${r(" Daarna volgt")}${ref(2)}${r(" meer.")}</w:p>`;
    const footnotes = `<w:footnote w:type="separator" w:id="0">${p("")}</w:footnote><w:footnote w:id="2">${p("Tweede noot.")}</w:footnote><w:footnote w:id="5">${p("Kamerstuk 36 999, nr. 8.")}</w:footnote>`;
    const read = readDocx(buildDocx({ body, footnotes }), DEFAULT_LIMITS);
    expect(read.text).toBe(
      "Zie de motie [1]. Daarna volgt [2] meer.\n\n[1] Kamerstuk 36 999, nr. 8.\n\n[2] Tweede noot.",
    );
    expect(read.footnotes.map((note) => [note.mark, read.text.slice(note.start, note.end)])).toEqual([
      ["1", "[1] Kamerstuk 36 999, nr. 8."],
      ["2", "[2] Tweede noot."],
    ]);
  });

  it("at the end of the document count in Roman numbers", () => {
    const body = `<w:p>${r("Tekst")}<w:r><w:endnoteReference w:id="1"/></w:r></w:p>`;
    expect(textOf({ body, endnotes: `<w:endnote w:id="1">${p("Slot.")}</w:endnote>` })).toBe(
      "Tekst [i]\n\n[i] Slot.",
    );
  });
});
