import { cite, type DocumentClass, type DocumentText } from "#parliament";
import { ownDossier, recogniseClass, summarise, titleOf } from "#summary";
import { dossierOption, kindOption } from "./document-file.ts";
import { type Look, lookAtAll, type Surroundings } from "./many-documents.ts";

/**
 * Prints what a document in a file or in standard input is and says, as one JSON object on one line: kind, title,
 * text, citations and summary; of several files or a folder a line each. Offsets are in UTF-16 units of that text.
 * @returns the exit status: 1 for a document that cannot be read
 * @throws UsageError for a file that is not there, an unknown kind or dossier
 */
export async function readDocuments(
  files: readonly string[],
  options: { readonly kind?: string; readonly dossier?: string },
  surroundings: Surroundings,
): Promise<number> {
  const given = options.kind === undefined ? null : kindOption(options.kind);
  const named = options.dossier === undefined ? null : dossierOption(options.dossier);
  const look: Look = (document) =>
    document.text.trim() === "" ? { refused: "bestand is leeg" } : [readingOf(document, given, named)];
  return await lookAtAll(files, look, surroundings);
}

function readingOf(document: DocumentText, given: DocumentClass | null, named: string | null): object {
  const kind = given ?? recogniseClass(document);
  const dossier = named ?? ownDossier(document);
  const { text, footnotes, references, paragraphs } = document;
  const context = { kind, footnotes, references, paragraphs, ...(dossier === null ? {} : { dossier }) };
  return {
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
  };
}
