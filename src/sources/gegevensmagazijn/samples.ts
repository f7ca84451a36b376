import { UnreadableError } from "#parliament";
import { gather } from "../gather.ts";
import type { HttpClient } from "../http.ts";
import type { Sample } from "../source.ts";
import type { Ways } from "./examine.ts";
import { pageRequest } from "./feed.ts";
import type { FeedPage } from "./page.ts";
import { recentPage } from "./recent.ts";
import { CATEGORIES } from "./schema.ts";

/** A file of each of so many kinds of documents at most. */
const FILES_MAX = 30;
/** So many documents of one kind are tried: a file may not be there. */
const TRIES_MAX = 3;

/**
 * One page of each category as it came, and one file of each kind of document on them. What cannot be had is left
 * out. Throws SourceUnavailableError and UnexpectedShapeError when not even the head of the feed can be found.
 */
export async function* samples(
  http: HttpClient,
  base: string,
  deadlineMs: number,
  ways: Ways,
  signal: AbortSignal,
): AsyncGenerator<Sample> {
  const head = await ways.head(signal);
  let documents: FeedPage | null = null;
  for (const category of CATEGORIES) {
    const { page, from } = await recentPage(ways.readPage, head, category, signal);
    if (category === "Document") documents = page;
    const request = pageRequest(base, from, category, deadlineMs);
    const bytes = await http.get(request, ({ chunks }) => gather(chunks), signal);
    const contentType = "application/atom+xml";
    yield { name: `syncfeed_${category.toLowerCase()}_page`, url: request.url.href, contentType, bytes };
  }
  if (documents !== null) yield* filesOf(documents, ways, signal);
}

async function* filesOf(page: FeedPage, ways: Ways, signal: AbortSignal): AsyncGenerator<Sample> {
  const tries = new Map<string, number>();
  let files = 0;
  for (const { fields, file, deleted } of page.records.toReversed()) {
    const kind = String(fields.soort ?? "onbekend");
    const tried = tries.get(kind) ?? 0;
    if (deleted || file === null || tried >= TRIES_MAX || files >= FILES_MAX) continue;
    tries.set(kind, tried + 1);
    try {
      const { bytes, contentType } = await ways.file(file, signal);
      yield { name: `bestand_${kind}`, url: file.url, contentType, bytes };
      tries.set(kind, TRIES_MAX);
      files += 1;
    } catch (error) {
      if (!(error instanceof UnreadableError)) throw error;
    }
  }
}
