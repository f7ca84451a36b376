import type { Span } from "#parliament";

const PREFIX = "(?:(?:[Vv]an|[Dd]er?|[Dd]en|[Hh]et|[Tt]er|[Tt]en|[Ii]n|[Ee]l|[Aa]l|’t|'t)\\s{1,2}){0,3}";
/** Words in capitals are parties. */
const WORD = "\\p{Lu}[’'\\p{L}]{0,3}\\p{Ll}[\\p{L}’']{0,30}";
const PARTY = "(?:\\s\\([^()]{1,30}\\))?";
const NAME = `${PREFIX}${WORD}(?:[-‐‑\\s]${PREFIX}${WORD}){0,3}${PARTY}`;
const BETWEEN = "(?:\\s?[/&]\\s?|,\\s{1,2}|,?\\s{1,2}en\\s{1,2})";
const NAMED = new RegExp(
  `\\b(?:[Ss]ub)?(?:[Mm]oties?|MOTIES?|[Aa]mendement(?:en)?)(?:[-‐‑–]|\\s{1,3})(?:van\\s{1,3}(?:(?:het\\s{1,3}(?:Kamer)?lid|de\\s{1,3}(?:Kamer)?leden|de\\s{1,3}heer|mevrouw)\\s{1,3})?)?(${NAME}(?:${BETWEEN}${NAME}){0,9})(?:\\s{0,2}c\\.\\s?s\\.?)?`,
  "gu",
);
const SEPARATOR = /\s?[/&]\s?|,\s{1,2}(?:en\s{1,2})?|\s{1,2}en\s{1,2}/u;
/** What stands in the place of a name in a letter and is none. */
const NO_NAMES =
  /^(?:Kamer|Kamerst|Kamerstuk|Kamerstukken|Aanhangsel|Vergaderjaar|Tweede|Eerste|Nr|Handelingen|Het|De|Een|Deze|Die|Over|Is|In)$/u;

/** A motion or amendment that a text calls by its proposers. */
export interface NamedPlace extends Span {
  readonly surnames: readonly string[];
}

/** What a text calls by its proposers, in order: `motie-Ceder/Boomsma`, `de motie van de leden Piri en Podt (D66)`. */
export function proposersIn(text: string): readonly NamedPlace[] {
  return [...text.matchAll(NAMED)].flatMap(({ index, 0: found, 1: names = "" }) => {
    const all = names.split(SEPARATOR).map((name) =>
      name
        .replace(/\s*\([^()]*\)/g, "")
        .replace(/\s+/g, " ")
        .trim(),
    );
    const other = all.findIndex((name) => name === "" || NO_NAMES.test(name));
    const surnames = other < 0 ? all : all.slice(0, other);
    if (surnames.length === 0) return [];
    const cut = other < 0 ? found.length : found.lastIndexOf(all[other] ?? "");
    const end = index + found.slice(0, cut).replace(/[\s,/&]+$|\s+en\s*$/u, "").length;
    return [{ surnames, start: index, end }];
  });
}
