import type { InEach } from "#alert";
import type { Config } from "#config";
import {
  type CitationContext,
  cite,
  DOCUMENT_CLASSES,
  type DocumentClass,
  type DocumentText,
} from "#parliament";
import type { Store } from "#store";
import { ownDossier, recogniseClass } from "#summary";
import { compileWatches, type Evidence, type Hit, type MatchInput } from "#watch";
import { openArchive } from "./archive.ts";
import { dossierOption, kindOption, readDocumentFile } from "./document-file.ts";
import type { Output } from "./output.ts";

/** What the command line says of the document, instead of what its text tells. */
export interface MatchOptions {
  readonly kind?: string;
  readonly title?: string;
  readonly dossier?: string;
}

/**
 * Prints which watches hit a document in a file or in standard input and why: a JSON object per watch, on a line of its
 * own; where none does, and data was not asked for, that is said on standard error. Offsets are in UTF-16 units of the document's text, or of its title where the evidence says so. Motions that
 * are cited by name only are looked up in the archive, where there is one.
 * @returns the exit status: 0 also where nothing hits, 1 for a document that cannot be read
 * @throws UsageError for a file that is not there, an unknown kind or dossier
 */
export async function matchFile(
  file: string | undefined,
  options: MatchOptions,
  config: Config,
  output: Output,
  json: boolean,
): Promise<number> {
  const kind = options.kind === undefined ? null : kindOption(options.kind);
  const dossier = options.dossier === undefined ? null : dossierOption(options.dossier);
  const { match } = compileWatches(config.watches);
  const document = await readDocumentFile(file, output);
  if (document === null) return 1;
  const known = { ...options, kind, dossier: dossier ?? ownDossier(document) };
  using archive = openArchive(config.stateFolder, output, config.language);
  const inputs = inputsOf(document, known, archive === null ? {} : archiveContext(archive));
  const hits = new Map(inputs.toReversed().flatMap((input) => match(input).map((hit) => [hit.watch, hit])));
  for (const { id } of config.watches) {
    const hit = hits.get(id);
    if (hit !== undefined) output.print(lineOf(hit));
  }
  if (hits.size === 0 && !json) output.complain(`${NO_HIT[config.language](config.watches.length)}\n`);
  return 0;
}

/** What the archive knows of stukken and proposers. An id that it does not know may well exist. */
function archiveContext(archive: Store): CitationContext {
  return {
    exists: (id) =>
      archive.transaction((transaction) => transaction.subjectsWithId(id).length > 0) ? true : null,
    motionsBy: (surnames) => archive.transaction((transaction) => transaction.motionsBy(surnames)),
  };
}

/** The document as what it is. Where nobody knows what that is, as all that it can be: then no watch is too narrow. */
function inputsOf(
  document: DocumentText,
  known: { readonly kind: DocumentClass | null; readonly title?: string; readonly dossier: string | null },
  archive: CitationContext,
): readonly MatchInput[] {
  const kind = known.kind ?? recogniseClass(document);
  const title = known.title ?? "";
  const context = { ...archive, ...(known.dossier === null ? {} : { dossier: known.dossier }) };
  const input: MatchInput = {
    subject: { kind: "document", ids: [] },
    dossier: known.dossier,
    documentClass: kind,
    title,
    from: [],
    parties: [],
    committees: [],
    text: document,
    textCitations: cite(document.text, {
      ...context,
      kind,
      footnotes: document.footnotes,
      references: document.references,
      paragraphs: document.paragraphs,
    }),
    titleCitations: cite(title, { ...context, kind, isTitle: true }),
  };
  const classes = kind === "other" && known.kind === null ? DOCUMENT_CLASSES : [kind];
  return classes.map((documentClass) => ({ ...input, documentClass }));
}

const NO_HIT: InEach<(tried: number) => string> = {
  nl: (tried) => `Geen regel slaat op dit stuk (${tried} geprobeerd).`,
  en: (tried) => `No watch hits this document (${tried} tried).`,
};

function lineOf({ watch, evidence }: Hit): string {
  return JSON.stringify({ watch, evidence: evidence.map(shown) });
}

function shown({ type, text, start, end, sentence, where, page, possible }: Evidence) {
  return { type, text, start, end, sentence, where, page, possible };
}
