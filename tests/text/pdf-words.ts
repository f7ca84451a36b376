import { execFileSync } from "node:child_process";

const PROGRAM = "pdftotext";

/** The words of a PDF as pdftotext lays them out; null where that program is not installed. */
export function pdfWords(path: string): readonly string[] | null {
  try {
    const text = execFileSync(PROGRAM, ["-layout", path, "-"], {
      encoding: "utf8",
      maxBuffer: 100_000_000,
    });
    return text.normalize("NFC").match(/[\p{L}\p{N}]+/gu) ?? [];
  } catch {
    return null;
  }
}
