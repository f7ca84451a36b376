import type { Narrowing, Proposal, RuleWords } from "#store";
import { parseQuery, QueryError, type Watch } from "#watch";

/**
 * What is watched: the watches of the files, then the rules made in Slack that are in force. Where both have an id the
 * file's counts; a rule whose query this version cannot read is left out. What was narrowed in Slack is narrower as long
 * as the rule still has the words that were narrowed.
 */
export function watchesInForce(
  files: readonly Watch[],
  proposals: readonly Proposal[],
  narrowings: readonly Narrowing[] = [],
): readonly Watch[] {
  const ids = new Set(files.map(({ id }) => id));
  const fromSlack = proposals
    .filter(({ watch, inForce }) => inForce && !ids.has(watch.id) && isReadable(watch))
    .map(({ watch }) => watch);
  const narrower = new Map(narrowings.map((narrowing) => [narrowing.watch, narrowing]));
  return [...files, ...fromSlack].map((watch) => narrowed(watch, narrower.get(watch.id)));
}

/** The rule as it was narrowed; as it is, where it has other words by now, or cannot be read then. */
function narrowed(watch: Watch, narrowing: Narrowing | undefined): Watch {
  if (narrowing === undefined || !hasWords(watch, narrowing.before)) return watch;
  const { query: _query, not: _not, ...rest } = watch;
  const { query, not } = narrowing.after;
  const after = { ...rest, ...(query === null ? {} : { query }), ...(not === null ? {} : { not }) };
  return isReadable(after) ? after : watch;
}

function hasWords(watch: Watch, { query, not }: RuleWords): boolean {
  return (watch.query ?? null) === query && (watch.not ?? null) === not;
}

function isReadable({ query, not }: Pick<Watch, "query" | "not">): boolean {
  try {
    for (const source of [query, not]) if (source !== undefined) parseQuery(source);
    return true;
  } catch (error) {
    if (error instanceof QueryError) return false;
    throw error;
  }
}
