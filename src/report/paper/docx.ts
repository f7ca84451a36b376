import {
  AlignmentType,
  BorderStyle,
  Document,
  ExternalHyperlink,
  Footer,
  FootnoteReferenceRun,
  HeadingLevel,
  type IRunOptions,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  TextRun as Run,
  ShadingType,
  Table,
  TableCell,
  TableRow,
  WidthType,
} from "docx";
import { docxStyles, INK, PAPER_WIDTH } from "./docx-styles.ts";
import {
  type Block,
  type Cell,
  type FactRow,
  type Inline,
  type Paper,
  type Piece,
  plainText,
  type TextRun,
} from "./paper.ts";

/** A paper as a DOCX file with real footnotes, on A4. Texts of others are text in it, and nothing else. */
export async function docxOf(paper: Paper): Promise<Uint8Array> {
  const notes: Paragraph[] = [];
  const write = (inlines: readonly Inline[]) => inlines.map((each) => childOf(each, notes));
  const title = new Paragraph({ heading: HeadingLevel.TITLE, children: [new Run(plainText(paper.title))] });
  const body = paper.blocks.flatMap((block) => blockOf(block, write));
  const document = new Document({
    title: plainText(paper.title),
    creator: "Kamerwacht",
    lastModifiedBy: "Kamerwacht",
    styles: docxStyles(paper.language),
    numbering: { config: [{ reference: BULLETS, levels: [BULLET] }] },
    footnotes: Object.fromEntries(notes.map((note, at) => [at + 1, { children: [note] }])),
    sections: [{ properties: PAGE, footers: { default: pageNumbers() }, children: [title, ...body] }],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

type Write = (inlines: readonly Inline[]) => ParagraphChild[];

const BULLETS = "bullets";
const BULLET = {
  level: 0,
  format: LevelFormat.BULLET,
  text: "•",
  alignment: AlignmentType.LEFT,
  style: { paragraph: { indent: { left: 340, hanging: 340 } } },
};
const PAGE = {
  page: {
    size: { width: 11_906, height: 16_838 },
    margin: { top: 1_247, bottom: 1_247, left: 1_134, right: 1_134 },
  },
};

function pageNumbers(): Footer {
  const children = [PageNumber.CURRENT, " / ", PageNumber.TOTAL_PAGES];
  return new Footer({
    children: [
      new Paragraph({ alignment: AlignmentType.RIGHT, children: [new Run({ children, size: 18 })] }),
    ],
  });
}

const LEVELS = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3] as const;

function blockOf(block: Block, write: Write): readonly (Paragraph | Table)[] {
  switch (block.type) {
    case "heading":
      return [
        new Paragraph({ heading: LEVELS[block.level - 1] ?? LEVELS[0], children: write(block.inlines) }),
      ];
    case "paragraph":
      return [
        new Paragraph({ style: block.tone === "small" ? "Small" : "Normal", children: write(block.inlines) }),
      ];
    case "list":
      return block.items.map(
        (item) => new Paragraph({ numbering: { reference: BULLETS, level: 0 }, children: write(item) }),
      );
    case "facts":
      return [factsTable(block.rows, write), gap()];
    case "table":
      return [gridTable(block.head, block.rows, write), gap()];
  }
}

/** Word wants something between two tables, or makes them one. */
function gap(): Paragraph {
  return new Paragraph({ style: "Gap", children: [] });
}

const NO_BORDER = { style: BorderStyle.NONE, size: 0, color: "auto" };
const NO_BORDERS = {
  top: NO_BORDER,
  bottom: NO_BORDER,
  left: NO_BORDER,
  right: NO_BORDER,
  insideHorizontal: NO_BORDER,
  insideVertical: NO_BORDER,
};
const LABEL_WIDTH = 1_700;

function factsTable(rows: readonly FactRow[], write: Write): Table {
  return new Table({
    borders: NO_BORDERS,
    columnWidths: [LABEL_WIDTH, PAPER_WIDTH - LABEL_WIDTH],
    width: { size: PAPER_WIDTH, type: WidthType.DXA },
    rows: rows.map(
      ({ label, lines }) =>
        new TableRow({
          children: [
            factCell(LABEL_WIDTH, [new Paragraph({ style: "Label", children: [new Run(plainText(label))] })]),
            factCell(
              PAPER_WIDTH - LABEL_WIDTH,
              lines.map((line) => new Paragraph({ style: "Fact", children: write(line) })),
            ),
          ],
        }),
    ),
  });
}

function factCell(width: number, children: Paragraph[]): TableCell {
  return new TableCell({ width: { size: width, type: WidthType.DXA }, children });
}

const LINE = { style: BorderStyle.SINGLE, size: 4, color: "C9D3DF" };
const GRID = { ...NO_BORDERS, top: LINE, bottom: LINE, insideHorizontal: LINE };
const SHADES: Readonly<Record<NonNullable<Cell["shade"]>, string>> = {
  for: "CFE6DA",
  against: "F0CFCB",
  divided: "E6E0C8",
};

function gridTable(head: readonly string[], rows: readonly (readonly Cell[])[], write: Write): Table {
  const widths = widthsOf(head, rows);
  const cells = (row: readonly Cell[], style: string) =>
    row.map(
      ({ inlines, shade }, at) =>
        new TableCell({
          width: { size: widths[at] ?? 0, type: WidthType.DXA },
          ...(shade === undefined
            ? {}
            : { shading: { type: ShadingType.CLEAR, fill: SHADES[shade], color: "auto" } }),
          children: [new Paragraph({ style, children: write(inlines) })],
        }),
    );
  return new Table({
    borders: GRID,
    columnWidths: [...widths],
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    rows: [
      new TableRow({
        tableHeader: true,
        children: cells(
          head.map((text) => ({ inlines: [{ text, style: "bold" }] })),
          "Cell",
        ),
      }),
      ...rows.map((row) => new TableRow({ cantSplit: true, children: cells(row, "Cell") })),
    ],
  });
}

const LETTERS_MOST = 60;
/** What is as short as `aangenomen 83–67` stands on one line. */
const WHOLE_MAX = 17;
/** Twentieths of a point, for letters of ten points. */
const LETTER_WIDTH = 105;
const CELL_MARGIN = 230;

/**
 * Columns as wide as their longest text; where the page has no room for that each keeps its longest word whole, and what
 * is left goes to those that want more, by how much more.
 */
function widthsOf(head: readonly string[], rows: readonly (readonly Cell[])[]): readonly number[] {
  const columns = head.map((name, at) => {
    const texts = [name, ...rows.map((row) => textIn(row[at]?.inlines ?? []))];
    const least = longest(
      texts.flatMap((text) => (text.length <= WHOLE_MAX ? [text] : text.split(/\s+|(?<=-)/))),
    );
    return { least, wanted: Math.max(least, longest(texts)) };
  });
  const least = columns.reduce((sum, column) => sum + column.least, 0);
  const more = columns.reduce((sum, column) => sum + column.wanted - column.least, 0);
  const share = more === 0 ? 0 : Math.min(1, Math.max(0, PAPER_WIDTH - least) / more);
  const fit = Math.min(1, PAPER_WIDTH / least);
  return columns.map((column) => Math.floor(fit * (column.least + share * (column.wanted - column.least))));
}

function longest(texts: readonly string[]): number {
  const letters = Math.max(...texts.map((text) => text.length));
  return Math.min(LETTERS_MOST, letters + 1) * LETTER_WIDTH + CELL_MARGIN;
}

function textIn(inlines: readonly Inline[]): string {
  return inlines.map((each) => ("text" in each ? each.text : "")).join("");
}

function childOf(each: Inline, notes: Paragraph[]): ParagraphChild {
  if (!("note" in each)) return pieceOf(each);
  const children = [new Run(" "), ...each.note.map((one) => pieceOf(one))];
  notes.push(new Paragraph({ style: "FootnoteText", children }));
  return new FootnoteReferenceRun(notes.length);
}

function pieceOf(each: Piece): ParagraphChild {
  if ("text" in each) return runOf(each, {});
  const children = each.runs.map((one) => runOf(one, { color: INK }));
  return new ExternalHyperlink({ link: encodeURI(each.url), children });
}

function runOf({ text, style }: TextRun, look: IRunOptions): Run {
  const marks = style === undefined ? {} : style === "bold" ? { bold: true } : { italics: true };
  return new Run({ ...look, ...marks, text: plainText(text) });
}
