import { cite } from "#parliament";
import { ownDossier, recogniseClass, summarise, titleOf } from "#summary";
import { dossierOption, kindOption, readDocumentFile } from "./document-file.ts";
import type { Output } from "./output.ts";

/**
 * Prints what a document in a file or in standard input is and says, as one JSON object on one line: kind, title,
 * text, citations and summary. Offsets are in UTF-16 units of that text.
 * @returns the exit status: 1 for a document that cannot be read
 * @throws UsageError for a file that is not there, an unknown kind or dossier
 */
export async function readDocument(
  file: string | undefined,
  options: { readonly kind?: string; readonly dossier?: string },
  output: Output,
): Promise<number> {
  const given = options.kind === undefined ? null : kindOption(options.kind);
  const named = options.dossier === undefined ? null : dossierOption(options.dossier);
  const document = await readDocumentFile(file, output);
  if (document === null) return 1;
  if (document.text.trim() === "") {
    output.complain(`kamerwacht: ${file ?? "standard input"}: bestand is leeg\n`);
    return 1;
  }
  const kind = given ?? recogniseClass(document);
  const dossier = named ?? ownDossier(document);
  const { footnotes, references, paragraphs } = document;
  const context = { kind, footnotes, references, paragraphs, ...(dossier === null ? {} : { dossier }) };
  const { text } = document;
  output.print(
    JSON.stringify({
      kind,
      title: titleOf(document, kind),
      text,
      citations: cite(text, context).map(({ id, text: words, start, end, treatment, speaker }) => ({
        id,
        text: words,
        start,
        end,
        treatment,
        speaker,
      })),
      summary: summarise(kind, document),
    }),
  );
  return 0;
}
