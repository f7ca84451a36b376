const PARTICLE =
  "(?:(?:[Vv]an|[Dd]er?|[Dd]en|[Hh]et|[Tt]er|[Tt]en|[Ii]n|[Ee]l|[Aa]l|[Ll]a|[Dd]u|’t|'t)\\s{1,2}){0,3}";
/** Capitals behind the word that are no name. */
const NO_NAME =
  "(?!(?:De|Den|Der|Van|Een|Ter|Ten|Kamer|Tweede|Eerste|Staten|Handelingen|Voorzitter|Nrs?|TK|EK|Zij|Hij|Ik|Wij|Het|Deze|Dit|Die|Dat|Nederland|Minister|" +
  "Staatssecretaris|Kabinet|Motie|Afgedaan|Uitgevoerd|Stand|Vindplaats|Omschrijving|Op|Met|Bij|Voor|Over|Naar|Daarmee|Hiermee|Met)(?![\\p{L}])|Kamerst)";
const WORD = `${NO_NAME}\\p{Lu}[\\p{L}’']{1,30}(?:[-‐‑](?:\\p{L}[\\p{L}’']{1,30}))*(?![\\p{L}’']|[-‐‑]\\s)`;
const NAME = `${PARTICLE}${WORD}(?:\\s(?:[Vv]an\\s|[Dd]er?\\s|[Dd]en\\s|[Tt]er\\s){0,3}${WORD}){0,3}`;
const OTHERS = "(?:\\s{0,3}c\\.\\s?s\\.?|\\s{1,2}cum\\s{1,2}suis)";
const PARTY = "(?:\\s?\\([\\p{Lu}][\\p{L}\\d+-]{1,20}(?:\\s\\p{L}{2,12}){0,2}\\))";
const ONE = `${NAME}${OTHERS}?${PARTY}?`;
const TITLE =
  "(?:(?:het\\s|de\\s)?(?:collega|[Ll]id|leden|heer|mevrouw|Kamerlid)\\s{1,2}|van\\s(?:het\\slid|de\\sleden|de\\sheer|mevrouw)\\s)?";
const JOINED = `${ONE}(?:\\s?[/–]\\s?${ONE}|-${ONE}){0,8}`;
const TOGETHER = `${ONE}(?:(?:\\s?\\/\\s?|,\\s{1,2}|,?\\s{1,2}en\\s{1,2}|\\s&\\s)${TITLE}${ONE}){0,9}`;
const MEMBERS =
  "(?:(?:,?\\s+|(?<=\\d|otie|oties))(?:die\\s+(?:is\\s+|was\\s+|zijn\\s+)?)?(?:ingediend\\s+door|van)\\s+(?:(?:de|het|mijn|onze|haar|zijn|voormalig)\\s+){0,2}" +
  "(?:(?:Tweede\\s?)?(?:[Kk]amer)?(?:[Ll]id|[Ll]eden)|heer|heren|mevrouw|collega['’]?s?|senator(?:en)?)\\s+)";

const AFTER_DASH = new RegExp(`\\s?[-‐‑–]\\s?(${JOINED})`, "uy");
const OF_MEMBERS = new RegExp(`${MEMBERS}(${TOGETHER})`, "uy");
const OF_MEMBERS_EACH = new RegExp(`${MEMBERS}(${JOINED})`, "uy");
const SPACED = new RegExp(
  `(?:[^\\S\\n]+|\\n(?!\\n)|(?<=otie|oties)(?=\\p{Lu}))(?:van\\s+(?=\\p{Lu}))?(?:(?:het\\s+|de\\s+)?(?:[Ll]id|[Ll]eden)\\s+)?(${TOGETHER})`,
  "uy",
);
const SPACED_EACH = new RegExp(
  `(?:[^\\S\\n]+|\\n(?!\\n)|(?<=otie|oties)(?=\\p{Lu}))(?:van\\s+(?=\\p{Lu}))?(?:(?:het\\s+|de\\s+)?(?:[Ll]id|[Ll]eden)\\s+)?(${JOINED})`,
  "uy",
);
const NEXT = new RegExp(
  `\\s?[-‐‑–]?(?:van\\s+)?(?:(?:het\\s+|de\\s+)?(?:lid|leden|heer)\\s+|mevrouw\\s+)?(${JOINED})`,
  "uy",
);

/** The mark of a note that a text has lost the form of: `Ceder1 over`, `c.s.3`. */
const NOTE_DIGITS = /^\d{1,2}(?![\p{L}\d]|[.,]\d)/u;

interface Names {
  readonly name: string;
  readonly end: number;
}

/**
 * The proposers behind the word: `-Ceder/Boomsma c.s.`, ` van de leden Ceder en Boomsma`. Behind `moties` each name is
 * a motion of its own; `follows` where one was read before.
 */
export function readNames(text: string, at: number, many: boolean, follows: boolean): Names | null {
  const forms = follows
    ? [NEXT]
    : many
      ? [AFTER_DASH, OF_MEMBERS_EACH, SPACED_EACH]
      : [AFTER_DASH, OF_MEMBERS, SPACED];
  for (const form of forms) {
    form.lastIndex = at;
    const found = form.exec(text);
    if (found?.[1] === undefined) continue;
    const name = found[1]
      .replace(/\s?\([^)]*\)/g, "")
      .replace(/(?<=\sen\s)(?:collega|mevrouw|de heer|het lid)\s/g, "")
      .replace(/\s+/g, " ")
      .trim();
    const end = at + found[0].length;
    return { name, end: end + (NOTE_DIGITS.exec(text.slice(end, end + 4))?.[0].length ?? 0) };
  }
  return null;
}

/** Names in a form in which two ways to write them are equal: without `c.s.`, and however they are joined. */
export function nameKey(name: string): string {
  return name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/\s?c\.\s?s\.?/g, "")
    .replace(/\s?\/\s?|,\s+(?:en\s+)?|\s+en\s+|\s&\s/g, "/")
    .replace(/[‐‑–]/g, "-")
    .trim()
    .toLowerCase();
}
