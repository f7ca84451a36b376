import type { InEach } from "#alert";
import type { Config } from "#config";
import {
  type CitationContext,
  citedIn,
  DOCUMENT_CLASSES,
  type DocumentClass,
  type DocumentText,
} from "#parliament";
import type { Store } from "#store";
import { ownDossier, recogniseClass, whoIsNamed } from "#summary";
import { compileWatches, type Evidence, type Hit, type MatchInput } from "#watch";
import { openArchive } from "./archive.ts";
import { dossierOption, kindOption } from "./document-file.ts";
import { lookAtAll } from "./many-documents.ts";
import type { Output } from "./output.ts";

/** What the command line says of the document, instead of what its text tells. */
export interface MatchOptions {
  readonly kind?: string;
  readonly title?: string;
  readonly dossier?: string;
}

/**
 * Prints which watches hit a document in a file or in standard input and why, or each of several files and folders: a JSON
 * object per watch, on a line of its own; where none does, and data was not asked for, that is said on standard error.
 * Offsets are in UTF-16 units of the document's text, or of its title where the evidence says so. Motions that are cited
 * by name only are looked up in the archive, where there is one.
 * @returns the exit status: 0 also where nothing hits, 1 for a document that cannot be read
 * @throws UsageError for a file that is not there, an unknown kind or dossier
 */
export async function matchFiles(
  files: readonly string[],
  options: MatchOptions,
  config: Config,
  output: Output,
  json: boolean,
): Promise<number> {
  const kind = options.kind === undefined ? null : kindOption(options.kind);
  const dossier = options.dossier === undefined ? null : dossierOption(options.dossier);
  const { match } = compileWatches(config.watches);
  using archive = openArchive(config.stateFolder, output, config.language);
  const context = archive === null ? {} : archiveContext(archive);
  let read = 0;
  let hit = 0;
  const status = await lookAtAll(
    files,
    (document) => {
      const known = { ...options, kind, dossier: dossier ?? ownDossier(document) };
      const hits = hitsOf(inputsOf(document, known, context), match);
      read += 1;
      hit += hits.size;
      return config.watches.flatMap(({ id }) => hits.get(id) ?? []).map(shownHit);
    },
    { output, language: config.language },
  );
  if (hit === 0 && read > 0 && !json)
    output.complain(`${NO_HIT[config.language](config.watches.length, read)}\n`);
  return status;
}

function hitsOf(
  inputs: readonly MatchInput[],
  match: (input: MatchInput) => readonly Hit[],
): ReadonlyMap<string, Hit> {
  return new Map(inputs.toReversed().flatMap((input) => match(input).map((hit) => [hit.watch, hit])));
}

/** What the archive knows of stukken and proposers. An id that it does not know may well exist. */
function archiveContext(archive: Store): CitationContext {
  return {
    exists: (id) =>
      archive.transaction((transaction) => transaction.subjectsWithId(id).length > 0) ? true : null,
    isPartial: true,
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
  const inText = citedIn(document.text, {
    ...context,
    kind,
    footnotes: document.footnotes,
    references: document.references,
    paragraphs: document.paragraphs,
  });
  const input: MatchInput = {
    subject: { kind: "document", ids: [] },
    dossier: known.dossier,
    documentClass: kind,
    title,
    ...whoIsNamed(title, kind, document.text),
    text: document,
    textCitations: inText.cited,
    claimOf: inText.claimOf,
    titleCitations: citedIn(title, { ...context, kind, isTitle: true }).cited,
  };
  const classes = kind === "other" && known.kind === null ? DOCUMENT_CLASSES : [kind];
  return classes.map((documentClass) => ({ ...input, documentClass }));
}

const NO_HIT: InEach<(tried: number, read: number) => string> = {
  nl: (tried, read) =>
    `Geen regel slaat op ${read === 1 ? "dit stuk" : "deze stukken"} (${tried} geprobeerd).`,
  en: (tried, read) => `No watch hits ${read === 1 ? "this document" : "these documents"} (${tried} tried).`,
};

function shownHit({ watch, evidence }: Hit): object {
  return { watch, evidence: evidence.map(shown) };
}

function shown({ type, text, start, end, sentence, where, page, possible }: Evidence) {
  return { type, text, start, end, sentence, where, page, possible };
}
