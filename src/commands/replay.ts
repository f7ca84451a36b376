import type { Config } from "#config";
import { displayId, linksOf } from "#parliament";
import { peekStore } from "#store";
import { compileWatches, type Evidence, queryFault, type Watch } from "#watch";
import { type KeptDocument, keptDocuments } from "./kept.ts";
import type { Output } from "./output.ts";
import { replayWords } from "./replay-words.ts";
import { UsageError } from "./usage-error.ts";

export interface ReplayOptions {
  readonly watch?: string;
  readonly query?: string;
  /** `90d`, `12w`, `6m`; the whole archive where it is left out. */
  readonly since?: string;
}

/** A document that a watch hits, with the others that hit it too. */
interface Replayed {
  readonly document: KeptDocument;
  readonly evidence: readonly Evidence[];
  readonly others: readonly string[];
}

/**
 * Tells which documents of the archive a watch hits, by the engine that hits new ones: how many a week, which other
 * watches hit them too, which words it was, and each document with its sentence, the newest first.
 * @returns the exit status, always 0
 * @throws UsageError for a watch that is not there, a query that cannot be read; StoreError without an archive
 */
export function replay(
  options: ReplayOptions,
  config: Config,
  output: Output,
  json: boolean,
  now: Date,
): number {
  const watch = watchOf(options, config);
  const since = sinceOf(options.since, now);
  using store = peekStore(config.stateFolder);
  const matcher = compileWatches([...config.watches.filter(({ id }) => id !== watch.id), watch]);
  const found: Replayed[] = [];
  let looked = 0;
  for (const document of keptDocuments(store, since)) {
    looked += 1;
    const hits = matcher.match(document.input);
    const own = hits.find((hit) => hit.watch === watch.id);
    if (own === undefined) continue;
    const others = hits.map((hit) => hit.watch).filter((id) => id !== watch.id);
    found.push({ document, evidence: own.evidence, others });
  }
  found.sort((a, b) => (a.document.date < b.document.date ? 1 : -1));
  if (json) for (const each of found) output.print(JSON.stringify(asData(each)));
  else output.print(linesOf(found, looked, watch, config.language).join("\n"));
  return 0;
}

const QUERY_ID = "query";

function watchOf({ watch: id, query }: ReplayOptions, config: Config): Watch {
  if ((id === undefined) === (query === undefined)) {
    throw new UsageError({
      nl: "geef --watch ID of --query VRAAG, een van de twee",
      en: "give --watch ID or --query QUERY, one of the two",
    });
  }
  if (query !== undefined) return watchOfQuery(query);
  const found = config.watches.find((each) => each.id === id);
  if (found !== undefined) return found;
  const ids = config.watches.map((each) => each.id).join(", ");
  throw new UsageError({
    nl: `er is geen regel ${id}; er zijn ${ids}`,
    en: `there is no watch ${id}; there are ${ids}`,
  });
}

/** A watch of a query alone. Throws UsageError where the query cannot be read. */
export function watchOfQuery(query: string): Watch {
  const [nl, en] = [queryFault(query, "nl"), queryFault(query, "en")];
  if (nl !== null && en !== null) throw new UsageError({ nl: `de zoekvraag: ${nl}`, en: `the query: ${en}` });
  return { id: QUERY_ID, name: query, channel: "#", query };
}

const UNIT_DAYS: Readonly<Record<string, number>> = { d: 1, w: 7, m: 30.4375, y: 365.25 };
const DAY_MS = 86_400_000;

/** The civil date so long ago. Throws UsageError for what is no span. */
export function sinceOf(span: string | undefined, now: Date): string | null {
  if (span === undefined) return null;
  const [, count, unit] = /^(\d{1,4})([dwmy])$/.exec(span) ?? [];
  if (count === undefined || unit === undefined) {
    throw new UsageError({
      nl: `--since is een tijd zoals 90d, 12w, 6m of 1y, niet ${span}`,
      en: `--since is a span such as 90d, 12w, 6m or 1y, not ${span}`,
    });
  }
  const days = Number(count) * (UNIT_DAYS[unit] ?? 1);
  return new Date(now.getTime() - days * DAY_MS).toISOString().slice(0, 10);
}

function asData({ document, evidence, others }: Replayed) {
  return { ...documentData(document), evidence: evidence.map(evidenceData), others };
}

/** What both commands tell of a document. */
export function documentData({ snapshot, date }: KeptDocument) {
  const { ids, kind, title } = snapshot;
  return { id: ids[0] ?? snapshot.key, date, kind, title, url: linksOf(ids, "document")[0]?.url ?? null };
}

export function evidenceData({ type, text, start, end, sentence, where }: Evidence) {
  return { type, text, start, end, sentence, where };
}

function linesOf(
  found: readonly Replayed[],
  looked: number,
  watch: Watch,
  language: Config["language"],
): readonly string[] {
  const words = replayWords[language];
  const lines = [words.total(watch.name, found.length, looked)];
  if (found.length === 0) return lines;
  const weeks = countedBy(found.map(({ document }) => mondayOf(document.date)));
  const overlap = countedBy(found.flatMap(({ others }) => others));
  const terms = countedBy(
    found.flatMap(({ evidence }) => [...new Set(evidence.map(({ text }) => text.toLowerCase()))]),
  );
  return [
    ...lines,
    "",
    words.perWeek,
    ...weeks
      .toSorted(([a], [b]) => (a < b ? 1 : -1))
      .map(([week, count]) => `  ${week}  ${"▪".repeat(Math.min(count, 60))} ${count}`),
    ...titled(words.byWords, terms),
    ...titled(words.overlap, overlap),
    "",
    ...found.flatMap(({ document, evidence }) => documentLines(document, evidence)),
  ];
}

const SHOWN_MAX = 10;

function titled(title: string, counts: readonly (readonly [string, number])[]): readonly string[] {
  if (counts.length === 0) return [];
  return ["", title, ...counts.slice(0, SHOWN_MAX).map(([name, count]) => `  ${count}  ${name}`)];
}

/** Each with how often it comes, the most frequent first. */
function countedBy(names: readonly string[]): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
}

/** The Monday of the week of a day; what has no date stands by itself. */
function mondayOf(date: string): string {
  if (date === "") return "?";
  const day = new Date(`${date}T12:00:00Z`);
  day.setUTCDate(day.getUTCDate() - ((day.getUTCDay() + 6) % 7));
  return day.toISOString().slice(0, 10);
}

/** A document with the sentence that was hit, and where to read it. */
export function documentLines(document: KeptDocument, evidence: readonly Evidence[]): readonly string[] {
  const { id, date, title, url } = documentData(document);
  const sentence = evidence
    .find((each) => each.sentence !== "")
    ?.sentence.replace(/\s+/g, " ")
    .trim();
  return [
    `${date === "" ? "?" : date}  ${displayId(id)}  ${title}`,
    ...(sentence === undefined || sentence === title ? [] : [`            “${sentence}”`]),
    ...(url === null ? [] : [`            ${url}`]),
  ];
}
