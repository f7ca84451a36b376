import { cite } from "#parliament";
import { recogniseClass } from "#summary";
import { dossierOption, readDocumentFile } from "./document-file.ts";
import type { Output } from "./output.ts";

/**
 * Prints the citations in a file or in standard input, one JSON object per line: id, text, start and end, in UTF-16
 * units of the text, and what the text says becomes of it (`treatment`), in whose words (`speaker`).
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
  const { footnotes, references, paragraphs } = document;
  const kind = recogniseClass(document);
  for (const { id, text, start, end, treatment, speaker } of cite(document.text, {
    ...context,
    kind,
    footnotes,
    references,
    paragraphs,
  })) {
    output.print(JSON.stringify({ id, text, start, end, treatment, speaker }));
  }
  return 0;
}
