import type { Span } from "#parliament";

const PROPOSED =
  /Deze motie is voorgesteld door (?:het lid|de leden)\s+([\s\S]{2,1500}?)(?=\.(?:\s|\p{Lu}|$)|\s*(?:Zij krijgt|Naar mij blijkt))/u;
const CLOSING_LINE = /^[^\n]*?de orde van de (?:dag|nacht)\s*\.?/iu;
const TITLE =
  /MOTIE VAN (?:HET LID|DE LEDEN)\s+([\p{Lu}’'\-.,/\s]{2,1000}?)(?=\n|\s+(?:OVER|TER VERVANGING|Voorgesteld)|$)/u;
const NAME =
  /^(?:(?:[Vv]an|[Dd]e[rn]?|[Hh]et|[Tt]e[rn]|[Ii]n|’t|'t|[Ee]l|[Aa]l|[Bb]en|[Dd]os)\s+)*\p{Lu}[\p{L}’'.-]*(?:[\s-]+(?:[Vv]an|[Dd]e[rn]?|[Hh]et|[Tt]e[rn]|’t|[Ee]l|\p{Lu}[\p{L}’'.-]*))*$/u;
const NAME_CHARS_MAX = 60;

/** Who tabled a motion: as the chair says it, else the names below the text, else those of its title. */
export function signatoriesOf(text: string, body: Span): readonly string[] {
  const said = PROPOSED.exec(text.slice(body.end))?.[1];
  if (said !== undefined) return splitNames(said);
  const below = namesBelow(text.slice(body.end).replace(CLOSING_LINE, ""));
  if (below.length > 0) return below;
  const title = TITLE.exec(text.slice(0, body.start))?.[1];
  return title === undefined ? [] : splitNames(title).map(fromCapitals);
}

/** The names that stand on lines of their own at the beginning of `rest`. */
export function namesBelow(rest: string): readonly string[] {
  const names: string[] = [];
  for (const line of rest.split("\n").map((each) => each.trim())) {
    if (line === "") continue;
    if (line.length > NAME_CHARS_MAX || !NAME.test(line)) break;
    names.push(line);
  }
  return names;
}

/** `A, B en C c.s.` as its names. */
export function splitNames(list: string): readonly string[] {
  return list
    .replace(/\bc\.\s?s\.?/gi, "")
    .split(/\s*,\s*(?:en\s+)?|\s+(?:en|EN)\s+|\s*\/\s*/)
    .map((name) => name.replace(/\s+/g, " ").trim())
    .filter((name) => name !== "");
}

const PARTICLES = new Set("van de der den het ter ten te in el al".split(" "));

/** `VAN DER PLAS` as `Van der Plas`: the first word and the name itself have a capital. */
export function fromCapitals(name: string): string {
  const words = name.toLocaleLowerCase("nl").split(" ");
  return words.map((word, index) => (index > 0 && PARTICLES.has(word) ? word : capital(word))).join(" ");
}

function capital(word: string): string {
  return word.replace(/(^|-)(ij|\p{Ll})/gu, (letters) => letters.toLocaleUpperCase("nl"));
}
