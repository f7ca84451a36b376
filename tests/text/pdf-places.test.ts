import { expect, it } from "vitest";
import { DEFAULT_LIMITS } from "../../src/text/limits.ts";
import { readText } from "../../src/text/read-text.ts";
import { assemble } from "./build-pdf.ts";

/** A page that draws with these operators. */
function pageOf(operators: string): Uint8Array {
  return assemble([
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R /Resources << /Font << /F1 4 0 R >> >> >>",
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    `<< /Length ${operators.length} >>\nstream\n${operators}\nendstream`,
  ]);
}

const HUGE = "9".repeat(400);
const line = (before: string, at: number) =>
  `BT ${before} /F1 10 Tf 70 ${700 - at * 12} Td (Regel ${at} van de brief) Tj ET`;
const sound = Array.from({ length: 12 }, (_, at) => line("", at)).join("\n");

it.each([
  ["a place", `BT /F1 10 Tf ${HUGE} 700 Td (ver weg) Tj ET`],
  ["a height", `BT /F1 10 Tf 70 ${HUGE} Td (ver weg) Tj ET`],
  ["a size", `BT /F1 ${HUGE} Tf 70 400 Td (ver weg) Tj ET`],
  ["a matrix", `q ${HUGE} 0 0 ${HUGE} 0 0 cm BT /F1 10 Tf 70 400 Td (ver weg) Tj ET Q`],
  ["a scale", `BT /F1 10 Tf ${HUGE} Tz 70 400 Td (ver weg) Tj ET`],
  ["a distance", `BT /F1 10 Tf 70 400 Td [(ver) -${HUGE} (weg)] TJ ET`],
  ["many places", Array(20).fill(`BT /F1 10 Tf ${HUGE} -${HUGE} Td (ver weg) Tj ET`).join("\n")],
])(
  "%s that is beyond all numbers keeps nobody from reading the rest",
  async (_what, operators) => {
    const { text } = await readText(pageOf(`${sound}\n${operators}`), DEFAULT_LIMITS);
    expect(text).toContain("Regel 0 van de brief");
    expect(text).toContain("Regel 11 van de brief");
  },
  10_000,
);
