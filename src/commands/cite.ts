import { cite } from "#parliament";
import { dossierOption, readDocumentFile } from "./document-file.ts";
import type { Output } from "./output.ts";

/**
 * Prints the citations in a file or in standard input, one JSON object per line: id, text, start and end, in UTF-16
 * units of the text.
 * @param dossier that numbers without one belong to, in any spelling
 * @returns the exit status: 1 for a document that cannot be read
 * @throws UsageError for a file or a dossier that is not there
 */
export async function citeFile(
  file: string | undefined,
  dossier: string | undefined,
  output: Output,
): Promise<number> {
  const context = dossier === undefined ? {} : { dossier: dossierOption(dossier) };
  const document = await readDocumentFile(file, output);
  if (document === null) return 1;
  for (const { id, text, start, end } of cite(document.text, {
    ...context,
    references: document.references,
  })) {
    output.print(JSON.stringify({ id, text, start, end }));
  }
  return 0;
}
