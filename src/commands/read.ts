import { cite, DOCUMENT_CLASSES, type DocumentClass, type DocumentText, type Span } from "#parliament";
import { ownDossier, recogniseClass, summarise, titleOf } from "#summary";
import { dossierOption, readDocumentFile } from "./document-file.ts";
import type { Output } from "./output.ts";
import { UsageError } from "./usage-error.ts";

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
  const read = await readDocumentFile(file, output);
  if (read === null) return 1;
  if (read.text.trim() === "") {
    output.complain(`kamerwacht: ${file ?? "standard input"}: bestand is leeg\n`);
    return 1;
  }
  const document = withParagraphs(read);
  const kind = given ?? recogniseClass(document);
  const dossier = named ?? ownDossier(document);
  const context = { footnotes: document.footnotes, ...(dossier === null ? {} : { dossier }) };
  const { text } = document;
  output.print(
    JSON.stringify({
      kind,
      title: titleOf(document, kind),
      text,
      citations: cite(text, context).map(({ id, text: words, start, end }) => ({
        id,
        text: words,
        start,
        end,
      })),
      summary: summarise(kind, document),
    }),
  );
  return 0;
}

function kindOption(kind: string): DocumentClass {
  const known = DOCUMENT_CLASSES.find((each) => each === kind);
  if (known === undefined)
    throw new UsageError(`--kind: "${kind}" is no kind; choose from ${DOCUMENT_CLASSES.join(", ")}`);
  return known;
}

/** Plain text comes as it is; its lines are its paragraphs, but for a sentence that goes on over a line's end. */
function withParagraphs(document: DocumentText): DocumentText {
  if (document.paragraphs.length > 0) return document;
  const paragraphs: Span[] = [];
  for (const line of document.text.matchAll(/[^\r\n]+/g)) {
    const span = { start: line.index, end: line.index + line[0].length };
    const last = paragraphs.at(-1);
    if (last !== undefined && goesOn(document.text, last, span))
      paragraphs[paragraphs.length - 1] = { ...last, end: span.end };
    else if (line[0].trim() !== "") paragraphs.push(span);
  }
  return { ...document, paragraphs };
}

function goesOn(text: string, before: Span, line: Span): boolean {
  const between = text.slice(before.end, line.start);
  const tail = text.slice(Math.max(before.start, before.end - 60), before.end).trimEnd();
  return (
    /^\r?\n$/.test(between) &&
    tail.length > 50 &&
    !/[.,;:?!]$/.test(tail) &&
    /^\s*\p{Ll}/u.test(text.slice(line.start, line.end))
  );
}
