import { deflateSync } from "node:zlib";

/** One piece of text on a page: points from the left and from the bottom. */
export interface Placed {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size?: number;
  readonly bold?: boolean;
}

export const PAGE_WIDTH = 595;
export const PAGE_HEIGHT = 842;

/** A PDF with Helvetica text, made by hand: what stands where is the test's choice. */
export function buildPdf(pages: readonly (readonly Placed[])[], trailer = ""): Uint8Array {
  const kids = pages.map((_, index) => `${5 + index * 2} 0 R`).join(" ");
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>",
    ...pages.flatMap((page, index) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${PAGE_WIDTH} ${PAGE_HEIGHT}] /Contents ${6 + index * 2} 0 R /Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> >>`,
      stream(page.map(operators).join("\n")),
    ]),
  ];
  return assemble(objects, trailer);
}

/** Numbers the objects, and adds the table of their places. */
export function assemble(objects: readonly string[], trailer = ""): Uint8Array {
  let body = "%PDF-1.7\n";
  const offsets = objects.map((object, index) => {
    const at = body.length;
    body += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const table = offsets.map((at) => `${String(at).padStart(10, "0")} 00000 n \n`).join("");
  const start = body.length;
  body += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}`;
  body += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(body, "latin1");
}

/** A compressed stream object. */
export function stream(content: string): string {
  const packed = deflateSync(Buffer.from(content, "latin1")).toString("latin1");
  return `<< /Length ${packed.length} /Filter /FlateDecode >>\nstream\n${packed}\nendstream`;
}

const WIN_ANSI: Readonly<Record<string, number>> = {
  "–": 0x96,
  "’": 0x92,
  "“": 0x93,
  "”": 0x94,
  "•": 0x95,
  "€": 0x80,
};

function operators(placed: Placed): string {
  const bytes = [...placed.text]
    .map((letter) => String.fromCharCode(WIN_ANSI[letter] ?? letter.charCodeAt(0)))
    .join("");
  const font = placed.bold ? "F2" : "F1";
  return `BT /${font} ${placed.size ?? 10} Tf ${placed.x} ${placed.y} Td (${bytes.replace(/[\\()]/g, "\\$&")}) Tj ET`;
}

/** Lines below each other, from `top` downwards. */
export function column(
  lines: readonly string[],
  at: { x: number; top: number; size?: number; pitch?: number },
): Placed[] {
  const { x, top, size = 10, pitch = 12 } = at;
  return lines.map((text, index) => ({ text, x, y: top - index * pitch, size }));
}

/** A paragraph wrapped by hand at about `chars` characters, never inside a word. */
export function wrap(text: string, chars: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < chars) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
