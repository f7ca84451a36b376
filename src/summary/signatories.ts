import type { Span } from "#parliament";
import { CLOSING } from "./closing.ts";

const PROPOSED =
  /Deze motie is voorgesteld door (?:het lid|de leden)\s+([\s\S]{2,1500}?)(?=\.(?:\s|\p{Lu}|$)|\s*(?:Zij krijgt|Naar mij blijkt))/u;
/** The heading of a motion; the words before the names are not always whole: `MOTIE VAN LID`, `MOTIE VAN HET JANSEN`. */
const TITLE =
  /MOTIE\s+(?:VAN\s+)?(?:(?:HET?|DE)\s+(?:(?:HET|DE)\s+)?(?:LID|LEDEN)\s+|(?:LID|LEDEN)\s+|HET\s+)?([\p{Lu}’'\-.,/\s]{2,1000}?)(?=\n|\s+(?:OVER|TER VERVANGING|Voorgesteld)|$)/u;
const NAME =
  /^(?:(?:[Vv]an|[Dd]e[rn]?|[Hh]et|[Tt]e[rn]|[Ii]n|’t|'t|[Ee]l|[Aa]l|[Bb]en|[Dd]os)\s+)*\p{Lu}[\p{L}’'.-]*(?:[\s-]+(?:[Vv]an|[Dd]e[rn]?|[Hh]et|[Tt]e[rn]|’t|[Ee]l|\p{Lu}[\p{L}’'.-]*))*$/u;
const NAME_CHARS_MAX = 60;
const CAPITALS_MAX = 4;

/** Who tabled a motion: as the chair says it, else the names below the text, else those of its title. */
export function signatoriesOf(text: string, body: Span): readonly string[] {
  const said = PROPOSED.exec(text.slice(body.end))?.[1];
  if (said !== undefined) return splitNames(said);
  const titled = namesInTitle(text.slice(0, body.start));
  const rest = text.slice(body.end);
  const closing = CLOSING.exec(rest);
  const below = namesBelow(
    closing?.index === 0 ? rest.slice(closing[0].length).replace(/^\s*[.,;]+/, "") : rest,
  );
  return below.length > 0 ? below.map((name) => whole(name, titled)) : titled;
}

/**
 * Where the names begin below a text that has no closing line: with the first name of its title, or where it has no
 * title, behind the last line that is none. Its end where there are none.
 */
export function namesStart(text: string, from: number): number {
  const lines = [...text.slice(from).matchAll(/[^\n]+/g)];
  const [first] = namesInTitle(text.slice(0, from));
  const at =
    first === undefined
      ? trailingNames(lines.map(([line]) => line.trim()))
      : lines.findIndex(([line]) => namesIn(line).some((name) => folded(name) === folded(first)));
  const found = at > 0 ? lines[at] : undefined;
  return found === undefined ? text.length : from + found.index;
}

/** The items of a list may look like names: they stand behind a colon, or end in a comma. */
function trailingNames(lines: readonly string[]): number {
  const last = lines.findLastIndex((line) => namesIn(line).length === 0);
  const isList = /[:;]$/.test(lines[last] ?? "") || /[,;]$/.test(lines.at(-1) ?? "");
  return isList ? -1 : last + 1;
}

/** The names that stand on lines of their own at the beginning of `rest`. */
export function namesBelow(rest: string): readonly string[] {
  const names: string[] = [];
  for (const line of rest.split("\n")) {
    if (line.trim() === "") continue;
    const found = namesIn(line);
    if (found.length === 0) break;
    names.push(...found);
  }
  return names;
}

/** The names on a line that holds nothing else: mostly one, with what the printer left behind it. */
function namesIn(line: string): readonly string[] {
  const names = splitNames(line).map(capital);
  return names.every(isName) ? names : [];
}

/** Names that some reader ran together are none. */
function isName(name: string): boolean {
  const capitals = name.match(/(?<![\p{L}-])\p{Lu}/gu)?.length ?? 0;
  return name.length <= NAME_CHARS_MAX && capitals <= CAPITALS_MAX && NAME.test(name);
}

/** `A, B en C c.s.` as its names. */
export function splitNames(list: string): readonly string[] {
  return list
    .replace(/\bc\.?\s?s\b\.?|\([^()\n]{1,40}\)|\s+en\s*$/gi, "")
    .split(/\s*[,;]\s*(?:en\s+)?|\s+(?:en|EN)\s+|\s*\/\s*/)
    .map((name) =>
      name
        .replace(/\s+/g, " ")
        .replace(/(?<=\p{Ll})(?:\.|\s\p{Ll})$/u, "")
        .trim(),
    )
    .filter((name) => name !== "");
}

function namesInTitle(head: string): readonly string[] {
  const title = TITLE.exec(head)?.[1];
  return title === undefined ? [] : splitNames(title).map(fromCapitals);
}

/** A name that lost its last letter in print, or has one too many, stands as it is in the title. */
function whole(name: string, titled: readonly string[]): string {
  const own = folded(name);
  const isNearly = (title: string) => title.slice(0, -1) === own || title === own.slice(0, -1);
  return titled.find((other) => isNearly(folded(other))) ?? name;
}

function folded(name: string): string {
  return name
    .normalize("NFD")
    .replace(/[^\p{L}]/gu, "")
    .toLowerCase();
}

const PARTICLES = new Set("van de der den het ter ten te in el al".split(" "));

/** `VAN DER PLAS` as `Van der Plas`: the first word and the name itself have a capital. */
export function fromCapitals(name: string): string {
  const words = name.toLocaleLowerCase("nl").split(" ");
  return words.map((word, index) => (index > 0 && PARTICLES.has(word) ? word : capitals(word))).join(" ");
}

function capitals(word: string): string {
  return word.replace(/(^|-)(ij|\p{Ll})/gu, (letters) => letters.toLocaleUpperCase("nl"));
}

function capital(name: string): string {
  return name.replace(/^\p{Ll}/u, (letter) => letter.toLocaleUpperCase("nl"));
}
