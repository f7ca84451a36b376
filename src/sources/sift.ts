/** A document that holds the same kind of element again and again, taken apart by its tags alone. */
export interface Sifted {
  /** The document without those elements. */
  readonly rest: string;
  /** The start and the end tag of the root. */
  readonly root: readonly [start: string, end: string];
  /** Each of them as it stands; without an end where it is cut short. */
  readonly pieces: readonly string[];
}

/** A piece as a document of its own, in the root of the whole. */
export function inRoot({ root: [start, end] }: Sifted, piece: string): string {
  return `${start}${piece}${end}`;
}

/**
 * Takes a document that is no valid XML apart into its elements of one name, so that the one that is broken costs no
 * other. In: the local name. Null where it holds none. What comes after the last whole element of a document that was cut
 * short is no piece: it will come when it is asked for again; null too where nothing else is whole. Takes time linear in
 * the text.
 */
export function sift(text: string, name: string): Sifted | null {
  const root = ROOT.exec(text);
  if (root === null) return null;
  const end = `</${root[1]}>`;
  const isCut = !text.trimEnd().endsWith(end);
  const places = placesOf(text, name, isCut ? text.length : text.lastIndexOf(end));
  if (places.length === 0) return null;
  const kept = isCut ? places.filter(({ whole }, at) => whole || at + 1 < places.length) : places;
  const last = kept.at(-1);
  if (last === undefined) return null;
  return {
    rest: isCut ? `${restOf(text.slice(0, last.to), kept)}${end}` : restOf(text, kept),
    root: [root[0], end],
    pieces: kept.map(({ from, to }) => text.slice(from, to)),
  };
}

/** The start tag of the root: the first that is no declaration, comment or document type. */
const ROOT = /<([\w.-]+(?::[\w.-]+)?)(?=[\s>])[^<>]{0,20000}>/;

interface Place {
  readonly from: number;
  readonly to: number;
  readonly whole: boolean;
}

function placesOf(text: string, name: string, last: number): readonly Place[] {
  const starts = [...text.matchAll(new RegExp(`<(?:[\\w.-]+:)?${name}(?=[\\s>])`, "g"))].map(
    ({ index }) => index,
  );
  const ends = [...text.matchAll(new RegExp(`</(?:[\\w.-]+:)?${name}\\s*>`, "g"))].map(
    ({ index, 0: tag }) => index + tag.length,
  );
  let next = 0;
  return starts.map((from, at) => {
    const limit = starts[at + 1] ?? Math.max(from, last);
    while ((ends[next] ?? Number.POSITIVE_INFINITY) <= from) next++;
    const end = ends[next];
    return end !== undefined && end <= limit
      ? { from, to: end, whole: true }
      : { from, to: limit, whole: false };
  });
}

function restOf(text: string, places: readonly Place[]): string {
  let rest = "";
  let at = 0;
  for (const { from, to } of places) {
    rest += text.slice(at, from);
    at = to;
  }
  return rest + text.slice(at);
}
