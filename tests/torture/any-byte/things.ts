import type { Motion, SourceName } from "../../commands/plain/four-sources.ts";

/** A motion that one source tells, with a word in its title that no other thing has. */
export interface Thing extends Motion {
  readonly source: SourceName;
  readonly marker: string;
  /** Its number in this row: what a watch on it is called. */
  readonly name: string;
}

/**
 * No change of one byte makes one of another: numbers and words differ in more than one place, so that a page that is
 * damaged never tells what is said of one as if it were of another.
 */
const MARKERS =
  "appelboom bergkristal citroengeel druivenrank eikenhout fluweelzacht goudvis honingraat".split(" ");
const DOSSIERS = "36111 36222 36333 36444 36555 36666 36777 36888".split(" ");
/** Two motions of one member may be meant by one name. */
const MEMBERS = "Abbink Brouwer Cornelissen Dijkstra Evertsen Fokkema Groothuis Hoekstra".split(" ");

/** The things of a world: `count` for each source, in the order in which they are told. */
export function thingsOf(sources: readonly SourceName[], count: number): readonly Thing[] {
  return Array.from({ length: count * sources.length }, (_, at) => ({
    source: sources[at % sources.length] ?? "gegevensmagazijn",
    marker: MARKERS[at] ?? "",
    name: `ding-${at}`,
    dossier: DOSSIERS[at] ?? "",
    number: String((at + 1) * 11),
    serial: 11_111 * (at + 1),
    about: `de ${MARKERS[at]}`,
    by: MEMBERS[at] ?? "",
  }));
}

/** By what a thing is known: the words and numbers that stand on a card. */
function signsOf({ marker, dossier, serial }: Thing): readonly string[] {
  return [marker, dossier, `Z${serial}`, `D${serial}`];
}

/** The things of which a text holds a word or a number: more than one is a mixture. */
export function namedIn(text: string, things: readonly Thing[]): readonly Thing[] {
  return things.filter((thing) => signsOf(thing).some((sign) => text.includes(sign)));
}
