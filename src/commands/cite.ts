import { cite } from "#parliament";
import { recogniseClass } from "#summary";
import { dossierOption } from "./document-file.ts";
import { type Look, lookAtAll, type Surroundings } from "./many-documents.ts";

/**
 * Prints the citations in a file or in standard input, or in several files and folders, one JSON object per line: id,
 * text, start and end, in UTF-16 units of the text, and what the text says becomes of it (`treatment`), in whose words
 * (`speaker`).
 * @param dossier that numbers without one belong to, in any spelling
 * @returns the exit status: 1 for a document that cannot be read
 * @throws UsageError for a file or a dossier that is not there
 */
export async function citeFiles(
  files: readonly string[],
  dossier: string | undefined,
  surroundings: Surroundings,
): Promise<number> {
  const context = dossier === undefined ? {} : { dossier: dossierOption(dossier) };
  const look: Look = (document) => {
    const { footnotes, references, paragraphs } = document;
    const kind = recogniseClass(document);
    return cite(document.text, { ...context, kind, footnotes, references, paragraphs }).map(
      ({ id, text, start, end, treatment, speaker }) => ({ id, text, start, end, treatment, speaker }),
    );
  };
  return await lookAtAll(files, look, surroundings);
}
