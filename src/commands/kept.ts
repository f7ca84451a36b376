import type { InEach } from "#alert";
import type { Config } from "#config";
import { displayId, linksOf } from "#parliament";
import type { KeptHit } from "#pipeline";
import { type SinceFault, sinceDay } from "#report";
import { type Evidence, nearest, queryFault, type Watch } from "#watch";
import { UsageError } from "./usage-error.ts";

const QUERY_ID = "query";

/** A watch by its id. Throws UsageError where there is none. */
export function watchById(id: string, config: Config): Watch {
  const found = config.watches.find((each) => each.id === id);
  if (found !== undefined) return found;
  const ids = config.watches.map((each) => each.id);
  const meant = nearest(id, ids);
  const all = ids.join(", ");
  throw new UsageError({
    nl: `er is geen regel ${id}; ${meant === null ? `er zijn ${all}` : `bedoelt u ${meant}?`}`,
    en: `there is no watch ${id}; ${meant === null ? `there are ${all}` : `do you mean ${meant}?`}`,
  });
}

/** A watch of a query alone. Throws UsageError where the query cannot be read. */
export function watchOfQuery(query: string): Watch {
  const [nl, en] = [queryFault(query, "nl"), queryFault(query, "en")];
  if (nl !== null && en !== null) throw new UsageError({ nl: `de zoekvraag: ${nl}`, en: `the query: ${en}` });
  return { id: QUERY_ID, name: query, channel: "#", query };
}

/** The civil date so long ago, or the one that is given. Throws UsageError for what is neither. */
export function sinceOf(since: string | undefined, now: Date): string | null {
  if (since === undefined) return null;
  const found = sinceDay(since, now);
  if ("fault" in found) throw new UsageError(SINCE_FAULTS[found.fault](since));
  return found.day;
}

const SINCE_FAULTS: Readonly<Record<SinceFault, (since: string) => InEach<string>>> = {
  noDay: (day) => ({
    nl: `--since is een dag zoals 2024-12-09 of een tijd zoals 90d; ${day} is geen dag`,
    en: `--since is a day such as 2024-12-09 or a span such as 90d; ${day} is no day`,
  }),
  ahead: (day) => ({
    nl: `--since kijkt terug; ${day} moet nog komen`,
    en: `--since looks back; ${day} is still to come`,
  }),
  noSpan: (since) => ({
    nl: `--since is een tijd zoals 90d, 12w, 6m of 1y, of een dag zoals 2024-12-09, niet ${since}`,
    en: `--since is a span such as 90d, 12w, 6m or 1y, or a day such as 2024-12-09, not ${since}`,
  }),
};

type Told = Pick<KeptHit, "snapshot" | "date" | "evidence">;

/** What is told of a document, as data. */
export function documentData({ snapshot, date }: Pick<Told, "snapshot" | "date">) {
  const { ids, kind, title } = snapshot;
  return { id: ids[0] ?? snapshot.key, date, kind, title, url: linksOf(ids, "document")[0]?.url ?? null };
}

export function evidenceData({ type, text, start, end, sentence, where }: Evidence) {
  return { type, text, start, end, sentence, where };
}

/** A document with the sentence that was hit, and where to read it. */
export function documentLines(told: Told): readonly string[] {
  const { id, date, title, url } = documentData(told);
  const sentence = told.evidence
    .find((each) => each.sentence !== "")
    ?.sentence.replace(/\s+/g, " ")
    .trim();
  return [
    `${date === "" ? "?" : date}  ${displayId(id)}  ${title}`,
    ...(sentence === undefined || sentence === title ? [] : [`            “${sentence}”`]),
    ...(url === null ? [] : [`            ${url}`]),
  ];
}
