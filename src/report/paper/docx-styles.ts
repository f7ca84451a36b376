import type { IStylesOptions } from "docx";

/** The width between the margins of A4, in twentieths of a point. */
export const PAPER_WIDTH = 9_638;
/** The colour of headings and links. */
export const INK = "1D3557";

const GREY = "4A4A4A";
/** A font that Word has, and for which LibreOffice has one of the same widths. */
const FONT = "Calibri";

/** How the annex of a letter looks: one font, few sizes. Sizes are half points, distances twentieths of a point. */
export function docxStyles(language: "nl" | "en"): IStylesOptions {
  const heading = (size: number, before: number) => ({
    run: { font: FONT, size, bold: true, color: INK },
    paragraph: { spacing: { before, after: 80 }, keepNext: true },
  });
  return {
    default: {
      document: {
        run: { font: FONT, size: 21, language: { value: language === "nl" ? "nl-NL" : "en-GB" } },
        paragraph: { spacing: { after: 100, line: 264 } },
      },
      title: {
        run: { font: FONT, size: 36, bold: true, color: INK },
        paragraph: { spacing: { after: 160 } },
      },
      heading1: heading(28, 360),
      heading2: heading(23, 240),
      heading3: heading(21, 200),
      footnoteText: { run: { font: FONT, size: 17 }, paragraph: { spacing: { after: 20, line: 240 } } },
      footnoteReference: { run: { superScript: true } },
    },
    paragraphStyles: [
      { id: "Small", name: "Small", basedOn: "Normal", run: { size: 18, color: GREY } },
      {
        id: "Label",
        name: "Label",
        basedOn: "Normal",
        run: { color: GREY },
        paragraph: { spacing: { after: 40 } },
      },
      { id: "Fact", name: "Fact", basedOn: "Normal", paragraph: { spacing: { after: 60 } } },
      {
        id: "Cell",
        name: "Cell",
        basedOn: "Normal",
        run: { size: 19 },
        paragraph: { spacing: { before: 20, after: 20 } },
      },
      {
        id: "Gap",
        name: "Gap",
        basedOn: "Normal",
        run: { size: 8 },
        paragraph: { spacing: { after: 0, line: 120 } },
      },
    ],
  };
}
