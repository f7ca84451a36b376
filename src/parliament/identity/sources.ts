/** The source whose word stands: the open data of the House itself. Others tell sooner, more, or in its absence. */
export const OPEN_DATA = "gegevensmagazijn";

/** The others, those that are believed before the ones after them first; what is not named here comes last. */
const RANKS: readonly string[] = [OPEN_DATA, "tweedekamer", "officielebekendmakingen", "odata"];

/** Compares two sources: negative where the first one is believed before the other. The same for all feeds. */
export function bySource(a: string, b: string): number {
  return rank(a) - rank(b);
}

function rank(source: string): number {
  const found = RANKS.indexOf(source);
  return found === -1 ? RANKS.length : found;
}

/** In whose words a source speaks: OData gives the records of the open data, under the same ids. */
export function voiceOf(source: string): string {
  return source === "odata" ? OPEN_DATA : source;
}
