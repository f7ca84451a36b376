import { winAnsi, wrap } from "./helvetica.ts";

/** A paragraph of a document: plain text, or one with a form of its own. */
export type Paragraph = string | { readonly text: string; readonly heading: true };

const PAGE = { width: 595, height: 842, margin: 72 } as const;
const BODY = { size: 10.5, leading: 14, after: 8, font: "F1" } as const;
const HEADING = { size: 13, leading: 18, after: 8, font: "F2" } as const;
const BOTTOM = PAGE.margin;

/** A PDF (1.4) with these paragraphs in Helvetica, on as many pages of A4 as they need. The same bytes for the same text. */
export function makePdf(paragraphs: readonly Paragraph[]): Buffer {
  const pages = layOut(paragraphs);
  const first = 5;
  const objects: Buffer[] = [
    Buffer.from("<< /Type /Catalog /Pages 2 0 R /Lang (nl-NL) >>"),
    Buffer.from(
      `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, index) => `${first + 2 * index} 0 R`).join(" ")}] >>`,
    ),
    font("Helvetica"),
    font("Helvetica-Bold"),
    ...pages.flatMap((content, index) => [pageObject(first + 2 * index + 1), stream(content)]),
  ];
  return file(objects);
}

/** The contents of each page: text operators, one per line of text. */
function layOut(paragraphs: readonly Paragraph[]): readonly Buffer[] {
  const pages: Buffer[][] = [[]];
  let y = PAGE.height - PAGE.margin;
  for (const paragraph of paragraphs) {
    const form = typeof paragraph === "string" ? BODY : HEADING;
    const text = typeof paragraph === "string" ? paragraph : paragraph.text;
    for (const line of wrap(text, form.size, PAGE.width - 2 * PAGE.margin)) {
      if (y - form.leading < BOTTOM) {
        pages.push([]);
        y = PAGE.height - PAGE.margin;
      }
      y -= form.leading;
      pages.at(-1)?.push(lineOperators(line, form, y));
    }
    y -= form.after;
  }
  return pages.map((lines) => Buffer.concat(lines));
}

function lineOperators(line: string, form: typeof BODY | typeof HEADING, y: number): Buffer {
  const escaped = Buffer.from(
    winAnsi(line)
      .toString("latin1")
      .replace(/[\\()]/g, "\\$&"),
    "latin1",
  );
  return Buffer.concat([
    Buffer.from(`BT /${form.font} ${form.size} Tf ${PAGE.margin} ${y} Td (`),
    escaped,
    Buffer.from(") Tj ET\n"),
  ]);
}

function font(name: string): Buffer {
  return Buffer.from(`<< /Type /Font /Subtype /Type1 /BaseFont /${name} /Encoding /WinAnsiEncoding >>`);
}

function pageObject(content: number): Buffer {
  return Buffer.from(
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${PAGE.width} ${PAGE.height}] /Contents ${content} 0 R ` +
      "/Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> >>",
  );
}

function stream(content: Buffer): Buffer {
  return Buffer.concat([
    Buffer.from(`<< /Length ${content.length} >>\nstream\n`),
    content,
    Buffer.from("\nendstream"),
  ]);
}

/** Header, objects, cross-reference table with the offset of each, trailer. */
function file(objects: readonly Buffer[]): Buffer {
  const parts: Buffer[] = [Buffer.from("%PDF-1.4\n%\xe2\xe3\xcf\xd3\n", "latin1")];
  const offsets: number[] = [];
  let length = parts[0]?.length ?? 0;
  for (const [index, object] of objects.entries()) {
    const part = Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`), object, Buffer.from("\nendobj\n")]);
    offsets.push(length);
    length += part.length;
    parts.push(part);
  }
  const rows = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}`;
  const trailer = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${length}\n%%EOF\n`;
  return Buffer.concat([...parts, Buffer.from(table + trailer)]);
}
