import type { Language } from "#alert";
import type { Overview } from "./overview/overview.ts";
import { htmlOf } from "./paper/html.ts";
import { markdownOf } from "./paper/markdown.ts";
import { paperOf } from "./told/paper-of.ts";

/** How an overview can be written. */
export const REPORT_FORMATS = ["docx", "md", "html", "json"] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];

export function isReportFormat(name: string): name is ReportFormat {
  return REPORT_FORMATS.some((format) => format === name);
}

/** An overview as the contents of a file: bytes of a DOCX, else text. JSON is its facts, in no language. */
export async function writeOverview(
  overview: Overview,
  format: ReportFormat,
  language: Language,
): Promise<string | Uint8Array> {
  if (format === "json") return `${JSON.stringify(overview)}\n`;
  const paper = paperOf(overview, language);
  if (format === "md") return markdownOf(paper);
  if (format === "html") return htmlOf(paper);
  // Its writer takes as much memory as all else: it is loaded where it is used.
  const { docxOf } = await import("./paper/docx.ts");
  return docxOf(paper);
}
