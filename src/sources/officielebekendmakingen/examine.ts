import { type FetchedFile, type RecordFile, SourceUnavailableError, UnreadableError } from "#parliament";
import { type Expectation, examined, listed } from "../finding.ts";
import { gather } from "../gather.ts";
import type { HttpClient } from "../http.ts";
import type { Finding, Said, Sample } from "../source.ts";
import { pieceOf } from "./piece.ts";
import type { Publication } from "./publication.ts";
import { dossierQuery, IMPOSSIBLE, publicationQuery, type Query } from "./query.ts";
import { FIRST, pageRequest, type ReadPage, type SruPage } from "./sru.ts";

/** The source's own ways to read. */
export interface Ways {
  readonly readPage: ReadPage;
  file(file: RecordFile, signal: AbortSignal): Promise<FetchedFile>;
}

/** A dossier of both Chambers that is long closed to nobody: the law on the spread of reception places. */
const KNOWN_DOSSIER = "36333";
const RECORDS = 20;
/** What pieces are made of; at least one record of a dossier must have each. */
const NEEDED = [
  "identifier",
  "title",
  "dossiernummer",
  "ondernummer",
  "publicatienaam",
  "subrubriek",
  "modified",
  "documenttitel",
];

const NONE: Said = { nl: "geen enkel stuk", en: "not one document" };

/** What is asked in turn: a page of each is what `record` keeps. */
const QUERIES: Readonly<Record<string, Query>> = {
  sru_kamerstuk_page: { ...dossierQuery(KNOWN_DOSSIER, null), newestFirst: true },
  sru_aanhangsel_page: { ...publicationQuery("Kamervragen (Aanhangsel)", null), newestFirst: true },
  sru_staatsblad_page: { ...publicationQuery("Staatsblad", null), newestFirst: true },
  sru_diagnostic: IMPOSSIBLE,
};

/**
 * Holds the service against what this program expects of it: its records and their fields, sorting and paging by
 * identifier, errors that can be told, and the address of a file.
 */
export function examine(ways: Ways, signal: AbortSignal): AsyncGenerator<Finding> {
  return examined(expectations(ways), signal);
}

async function* expectations({ readPage, file }: Ways): AsyncGenerator<Expectation> {
  let publications: readonly Publication[] = [];
  const ask = (query: Query, signal: AbortSignal): Promise<SruPage> =>
    readPage(query, FIRST, RECORDS, signal);
  yield {
    what: {
      nl: `dossier ${KNOWN_DOSSIER} is te vinden, met de velden die wij lezen`,
      en: `dossier ${KNOWN_DOSSIER} can be found, with the fields that we read`,
    },
    test: async (signal) => {
      publications = (await ask(QUERIES.sru_kamerstuk_page ?? IMPOSSIBLE, signal)).publications;
      if (publications.length === 0) return NONE;
      const missing = NEEDED.filter((name) => publications.every(({ fields }) => !fields.has(name)));
      return listed("nergens gevuld", "filled nowhere", missing);
    },
  };
  // Of what did not come nothing can be said.
  if (publications.length > 0) {
    yield {
      what: { nl: "van elk stuk is te zeggen wat het is", en: "of each document it can be said what it is" },
      test: async () => {
        const unknown = publications.filter((one) => (pieceOf(one)?.kind ?? "Kamerstuk") === "Kamerstuk");
        return listed(
          "niet van",
          "not of",
          unknown.map(({ identifier }) => identifier),
        );
      },
    };
  }
  for (const name of ["Kamervragen (Aanhangsel)", "Staatsblad"]) {
    yield {
      what: {
        nl: `publicaties van de soort ${name} zijn te vinden`,
        en: `publications of the kind ${name} can be found`,
      },
      test: async (signal) => {
        const page = await ask({ ...publicationQuery(name, null), newestFirst: true }, signal);
        if (page.entries === 0) return { nl: "geen enkele", en: "not one" };
        return page.publications.some((one) => pieceOf(one) !== null)
          ? null
          : { nl: "geen enkele die wij kunnen lezen", en: "not one that we can read" };
      },
    };
  }
  yield {
    what: {
      nl: "de stukken komen op volgorde van hun nummer, ook na een nummer",
      en: "documents come in the order of their numbers, after a number too",
    },
    test: (signal) => inOrder(readPage, signal),
  };
  yield {
    what: { nl: "een fout in een vraag is te herkennen", en: "a mistake in a question can be told" },
    test: async (signal) => {
      const found = await ask(IMPOSSIBLE, signal).catch((error: Error) => error);
      if (found instanceof SourceUnavailableError) throw found;
      return found instanceof Error && /with an error/.test(found.message)
        ? null
        : { nl: "de fout blijft onopgemerkt", en: "the mistake goes unnoticed" };
    },
  };
  if (publications.length === 0) return;
  yield {
    what: { nl: "het bestand van een stuk is op te halen", en: "the file of a document can be fetched" },
    test: (signal) => hasFile(publications, file, signal),
  };
}

async function inOrder(readPage: ReadPage, signal: AbortSignal): Promise<Said | null> {
  const query = dossierQuery(KNOWN_DOSSIER, null);
  const first = (await readPage(query, FIRST, RECORDS, signal)).publications.map(
    ({ identifier }) => identifier,
  );
  const last = first.at(-1);
  if (last === undefined) return NONE;
  const next = await readPage(query, { start: 1, after: last }, RECORDS, signal);
  const again = next.publications.filter(({ identifier }) => first.includes(identifier));
  return again.length === 0
    ? null
    : {
        nl: `na ${last} komt opnieuw ${again[0]?.identifier}`,
        en: `after ${last} comes ${again[0]?.identifier} once more`,
      };
}

async function hasFile(
  publications: readonly Publication[],
  file: Ways["file"],
  signal: AbortSignal,
): Promise<Said | null> {
  const found = publications.map((one) => pieceOf(one)?.file ?? null).find((one) => one !== null);
  if (found === undefined || found === null)
    return { nl: "geen enkel stuk heeft een bestand", en: "not one document has a file" };
  const { bytes } = await file(found, signal);
  return bytes.byteLength > 0 ? null : { nl: "het bestand is leeg", en: "the file is empty" };
}

/** One page of each kind as it came, an error, and one file of each form. Throws as reading a page does. */
export async function* samples(
  http: HttpClient,
  base: string,
  deadlineMs: number,
  { readPage, file }: Ways,
  signal: AbortSignal,
): AsyncGenerator<Sample> {
  for (const [name, query] of Object.entries(QUERIES)) {
    const request = pageRequest(base, query, FIRST, RECORDS, deadlineMs);
    const bytes = await http.get(request, ({ chunks }) => gather(chunks), signal);
    yield { name, url: request.url.href, contentType: "application/xml", bytes };
  }
  const page = await readPage(QUERIES.sru_kamerstuk_page ?? IMPOSSIBLE, FIRST, RECORDS, signal);
  const kept = new Set<string>();
  for (const publication of page.publications) {
    for (const [form, url] of publication.forms) {
      if (kept.has(form) || !["xml", "pdf", "html", "metadata"].includes(form)) continue;
      kept.add(form);
      const asked = { url, contentType: form === "html" ? "text/html" : null, bytes: null };
      const fetched = await file(asked, signal).catch((error: unknown) => {
        if (error instanceof UnreadableError) return null;
        throw error;
      });
      if (fetched !== null) yield { name: `bestand_${form}`, url, ...fetched };
      else kept.delete(form);
    }
  }
}
