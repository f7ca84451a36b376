import type { Post } from "#alert";
import type { Config } from "#config";
import { displayId } from "#parliament";
import { cardsOf, type KeptHit, lookAtKept, matchInput, newestHits } from "#pipeline";
import { type Counted, type Replayed, replayFigures } from "#report";
import { peekStore, type Store } from "#store";
import { compileWatches, type Watch } from "#watch";
import { documentData, documentLines, evidenceData, sinceOf, watchById, watchOfQuery } from "./kept.ts";
import type { Output } from "./output.ts";
import type { Showing } from "./replay-open.ts";
import { replayWords } from "./replay-words.ts";
import { UsageError } from "./usage-error.ts";

export interface ReplayOptions {
  readonly watch?: string;
  readonly query?: string;
  /** `90d`, `12w`, `6m`; the whole archive where it is left out. */
  readonly since?: string;
  /** Shows the cards themselves in a browser. */
  readonly open?: boolean;
}

/** Only so many of the newest are looked at with the other watches, which takes all that they cite. */
const OVERLAP_MAX = 300;

/**
 * The same, with the cards themselves in a browser where that is asked for, until the signal aborts.
 * @returns the exit status, always 0
 */
export async function replayAndShow(
  options: ReplayOptions,
  config: Config,
  { output, json, now, signal, browse }: Replaying & Pick<Showing, "signal" | "browse">,
): Promise<number> {
  if (options.open !== true) return replay(options, config, output, json, now);
  const { OPENED_MAX, showCards } = await import("./replay-open.ts");
  const posts = cardsIn(options, config, now, OPENED_MAX);
  replay(options, config, output, json, now);
  await showCards(posts, { output, language: config.language, signal, browse });
  return 0;
}

interface Replaying {
  readonly output: Output;
  readonly json: boolean;
  readonly now: Date;
}

/** The cards that the newest documents would have got, the newest first. */
function cardsIn(options: ReplayOptions, config: Config, now: Date, limit: number): readonly Post[] {
  const watch = watchOf(options, config);
  const since = sinceOf(options.since, now);
  using store = peekStore(config.stateFolder);
  const search = newestHits(lookAtKept(watch, since, store, store.index), limit);
  while (search.step());
  const shown =
    watch.channel === "#" ? { ...watch, channel: `#${replayWords[config.language].tried}` } : watch;
  const rules = {
    language: config.language,
    broadcast: new Set(config.slack.broadcast),
    watches: new Map([[shown.id, shown]]),
    timezone: config.timezone,
  };
  const watching = { rules, ...(config.recesses === undefined ? {} : { recesses: config.recesses }) };
  return search.found().hits.flatMap((hit) => cardsOf(hit, shown.id, store, watching, now));
}

/**
 * Tells which documents of the archive a watch hits, by the engine that hits new ones: how many a week, which other
 * watches hit them too, which words it was and what stands around them, and each document with its sentence, the newest
 * first.
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
  const search = newestHits(lookAtKept(watch, since, store, store.index), null);
  while (search.step());
  const { hits, looked } = search.found();
  const found = withOthers(hits, config.watches, watch, store);
  if (json) for (const each of found) output.print(JSON.stringify(asData(each)));
  else output.print(linesOf(found, looked(), watch, config.language).join("\n"));
  return 0;
}

function watchOf({ watch: id, query }: ReplayOptions, config: Config): Watch {
  if (query !== undefined && id === undefined) return watchOfQuery(query);
  if (query === undefined && id !== undefined) return watchById(id, config);
  throw new UsageError({
    nl: "geef --watch ID of --query VRAAG, een van de twee",
    en: "give --watch ID or --query QUERY, one of the two",
  });
}

/** Which other watches hit the same, as the worker puts a document before all of them. */
function withOthers(
  hits: readonly KeptHit[],
  watches: readonly Watch[],
  own: Watch,
  store: Store,
): readonly Replayed[] {
  const { match } = compileWatches(watches.filter(({ id }) => id !== own.id));
  return hits.map((hit, place) => {
    if (place >= OVERLAP_MAX) return { ...hit, others: null };
    const others = store.transaction((transaction) => match(matchInput(hit.snapshot, transaction)));
    return { ...hit, others: others.map(({ watch }) => watch) };
  });
}

function asData({ others, ...told }: Replayed) {
  return { ...documentData(told), evidence: told.evidence.map(evidenceData), others };
}

const BAR_MAX = 60;
const SHOWN_MAX = 10;

function linesOf(
  found: readonly Replayed[],
  looked: number,
  watch: Watch,
  language: Config["language"],
): readonly string[] {
  const words = replayWords[language];
  const lines = [words.total(watch.name, found.length, looked)];
  if (found.length === 0) return lines;
  const { weeks, kinds, words: by, around, noisiest, overlap } = replayFigures(found);
  const shared = found.length > OVERLAP_MAX ? words.overlapOf(OVERLAP_MAX) : words.overlap;
  return [
    ...lines,
    "",
    words.perWeek,
    ...weeks.map(([week, count]) => `  ${week}  ${"▪".repeat(Math.min(count, BAR_MAX))} ${count}`),
    ...counts(words.kinds, kinds.length > 1 ? kinds : []),
    ...counts(words.byWords, by),
    ...titled(
      words.around,
      around.map(([word, near]) => `${word}: ${near.map(([one, count]) => `${one} (${count})`).join(", ")}`),
    ),
    ...titled(
      words.noisiest,
      noisiest.map(([told, places]) => {
        const { id, title } = documentData(told);
        return `${words.places(places)}  ${displayId(id)}  ${title}`;
      }),
    ),
    ...counts(shared, overlap),
    "",
    ...found.flatMap(documentLines),
  ];
}

function counts(title: string, all: readonly Counted[]): readonly string[] {
  return titled(
    title,
    all.slice(0, SHOWN_MAX).map(([name, count]) => `${count}  ${name}`),
  );
}

function titled(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : ["", title, ...lines.map((line) => `  ${line}`)];
}
