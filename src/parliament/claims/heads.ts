import type { Span } from "../text.ts";
import { readNames } from "./head-names.ts";
import {
  type Cited,
  firstFrom,
  isStuk,
  lateNumber,
  type Notes,
  numberBefore,
  ownNumber,
  type Read,
} from "./head-numbers.ts";

/** A motion or amendment as a text names it. */
export interface Motion {
  readonly id?: string;
  readonly name?: string;
  /** Which of the citations of the text it is. */
  readonly place?: number;
}

/** A place where a text speaks of a motion: its word with determiner, names and number. */
export interface Head extends Span {
  /**
   * `named` by number or names, `described` by its subject only (`de motie over noodopvang`), `pointing` at one named
   * before (`deze motie`), or `any` (`een motie`, `de volgende moties`).
   */
  readonly form: "named" | "described" | "pointing" | "any";
  readonly plural: boolean;
  /** An amendment of some name is not the motion of that name. */
  readonly amendment: boolean;
  /** Of `named` what it names; of others nothing yet. */
  readonly motions: readonly Motion[];
}

/** Without their first letters, small or capital, they are found many times faster. */
const STEMS = ["otie", "mendement"] as const;
/** A text can have lost the space before the word or behind it: `demotie van het lid`, `motievan`. */
const GLUED_BEFORE =
  "(?<=(?<![\\p{L}-])(?:[Dd]e|[Dd]eze|[Dd]ie))(?=moties?(?:-\\p{Lu}|\\svan\\s(?:het\\slid|de\\sleden)))";
const GLUED_BEHIND = "(?=(?:is|van|wordt|over|inzake|waarin)(?!\\p{L})|\\p{Lu}\\p{Ll})";
const WORD = new RegExp(
  `(?:(?<![\\p{L}-])|${GLUED_BEFORE})(?:[Mm]otie|(?:[Ss]ub)?[Aa]mendement)(s|en)?(?:(?![\\p{L}#])|${GLUED_BEHIND})`,
  "uy",
);
const DETERMINERS =
  "de|deze|die|het|dit|dat|een|beide|alle|uw|mijn|zijn|haar|hun|onze|genoemde|bovengenoemde|voornoemde|betreffende|desbetreffende|onderhavige";
const ADJECTIVES =
  "aangenomen|aanvaarde|gewijzigde?|aangehouden|ingediende?|genoemde?|bovengenoemde?|voornoemde?|eerdergenoemde?|betreffende|" +
  "desbetreffende|eerdere|onderhavige|bovenstaande|onderstaande|volgende|verworpen|ingetrokken|laatstgenoemde|laatste|eerste|tweede|derde|" +
  "andere|twee|drie|vier|vijf|ontraden|gesteunde?|bedoelde?|bewuste|overige|andere|enkele|diverse|verschillende|uitgevoerde|afgedane|aanvaarde?";
const ADJECTIVE =
  "(?:(?:nader|eerder|unaniem|breed|destijds|recent|reeds|inmiddels|toen|net|zojuist|hier|onlangs|vorig\\s+jaar|vorige\\s+week)\\s+)?" +
  `(?:${ADJECTIVES})`;
const BEFORE = new RegExp(
  `(?:^|[\\s(«“"'/•–-])((${DETERMINERS})` +
    "\\s+((?:door|op|bij|in|met|tijdens)\\s(?!(?:de|die|deze)\\s(?:door|op|bij|in|met|tijdens)\\s)(?:(?<=\\bjl)\\.|(?<=\\bd)\\.|(?!\\s(?:de|die|deze)\\s(?:door|op|bij|in|met|tijdens)\\s)[^,;:.()]){1,60}?\\s(?=aangenomen\\s|aanvaarde\\s|ingediende\\s))?)?" +
    `((?:(?:(?:nog\\s+)?niet\\s+)?${ADJECTIVE}\\s+){0,4})$`,
  "iu",
);
const DEFINITE =
  /^(?:de|deze|die|het|dit|dat|beide|alle|genoemde|bovengenoemde|voornoemde|betreffende|desbetreffende|onderhavige)$/i;
const LISTED = /\b(?:volgende|onderstaande|andere|enkele|diverse|verschillende|overige)\b/i;
const OTHERS = /\b(?:eerste|tweede|derde|andere|verworpen|ingetrokken|aangehouden)\b/i;
/** What a motion is about stands behind one of these. */
const ABOUT =
  /^(?:\s+(?:is|werd)\s+aangenomen)?,?\s+(?:over|inzake|om|betreffende|omtrent|aangaande|waarin|waarbij|waarover|waartoe|waarnaar|waarop|waarvoor|waarmee|met\s+betrekking|met\s+het\s+verzoek|met\s+verzoek|ten\s+aanzien|tot\s+(?!nu|op|dusver|heden)|strekkende|gericht\s+op|houdende|van\s+de\s+Kamer|van\s+uw\s+Kamer|(?:die|welke|dat)\s+(?:(?:op|van)\s+)?(?:de|het|deze)\s+(?:\S+\s+){0,3}?(?:motie|amendement)|(?:die|welke|dat)\s+(?:(?!is|wordt|heb|heeft|zal|ik)\S+\s+){0,8}?(?:verzoek|vraag|vroeg|verzocht|oproep|roep|draag|opdraag|pleit|beoog|uitspreek|spreek))/iu;
/** The same where it has no subject of its own, but what it asks or who brought it in stands before its number. */
const BEFORE_NUMBER =
  /^\s+(?:(?:(?:hier|daar)(?:over|omtrent|bij|voor|toe)|ter\s?zake|dienaangaande|(?:die|welke)\s+(?:uw|de)\s+Kamer\s+(?:\S+\s+){0,5}?(?:aannam|aangenomen|aanvaardde)(?:\s+heeft)?)(?=\s*[[(])|(?:(?:wordt|werd|is)\s+)?(?:\S+\s+){0,4}?(?:gevraagd|verzocht|verzoekt|vraagt|opgeroepen)\s|(?:die|welke)\s+(?:\S+\s+){0,7}?(?:ingediend|indiende|indienden)\b)/iu;
const LEFT_REACH = 110;
/** What may stand just before the word and belong to it. */
const BELONGING = new Set(
  `${DETERMINERS}|${ADJECTIVES}`
    .split("|")
    .flatMap((word) => (word.endsWith("e?") ? [word.slice(0, -2), word.slice(0, -1)] : [word])),
);
const LAST_WORD = /([a-z]+)\s+$/i;
const WORD_REACH = 60;

/** Every place in a text that speaks of a motion, in order. */
export function headsIn(
  text: string,
  words: readonly RegExpExecArray[],
  cited: readonly Cited[],
  notes: Notes,
): readonly Head[] {
  const found: Head[] = [];
  for (const [order, { 0: word, 1: many, index }] of words.entries()) {
    if (index < (found.at(-1)?.end ?? 0)) continue;
    const until = words[order + 1]?.index ?? text.length;
    found.push(
      headAt({ text, cited, notes }, { index, end: index + word.length, many: many !== undefined, until }),
    );
  }
  return found;
}

/** The words for motions and amendments, but for those in capitals: they are headings. */
export function wordsIn(text: string): readonly RegExpExecArray[] {
  const words: RegExpExecArray[] = [];
  for (const index of stemsIn(text)) {
    WORD.lastIndex = /sub$/i.test(text.slice(Math.max(0, index - 3), index)) ? index - 3 : index;
    const word = WORD.exec(text);
    if (word !== null) words.push(word);
  }
  return words;
}

/** Where the words for them may begin, in order. */
function stemsIn(text: string): readonly number[] {
  const [motions, amendments] = STEMS.map((stem) => placesOf(text, stem));
  if (amendments === undefined || amendments.length === 0) return motions ?? [];
  return [...(motions ?? []), ...amendments].sort((a, b) => a - b);
}

/** The unit before each place of a stem. */
function placesOf(text: string, stem: string): readonly number[] {
  const places: number[] = [];
  for (let at = text.indexOf(stem, 1); at >= 0; at = text.indexOf(stem, at + stem.length))
    places.push(at - 1);
  return places;
}

interface Word {
  readonly index: number;
  readonly end: number;
  readonly many: boolean;
  /** Where the next head may begin: numbers from there on are its own. */
  readonly until: number;
}

function headAt(read: Read, { index, end, many, until }: Word): Head {
  const { text } = read;
  const before = mayBelong(text, index)
    ? BEFORE.exec(text.slice(Math.max(0, index - LEFT_REACH), index))
    : null;
  const [, determined = "", determiner = "", , adjectives = ""] = before ?? [];
  // `dat motie 36999-12` has no determiner: `dat` is not that of a motie.
  const linked = linkedAt(read.cited, index, end);
  const named = linked ?? readMembers(read, behindMark(text, end), many);
  const isOwn = isDeterminer(
    determiner,
    text.slice(Math.max(0, index - LEFT_REACH), index - determined.length - adjectives.length),
    /amendement$/i.test(text.slice(index, end)),
    named.motions.length > 0,
  );
  const start = index - (isOwn ? determined.length : 0) - adjectives.length;
  const rest = text.slice(named.end, named.end + 120);
  const isAbout = ABOUT.test(rest);
  const lead =
    named.motions.some(({ place }) => place !== undefined) || many ? null : numberBefore(read, start);
  const motions =
    lead !== null
      ? [{ ...named.motions[0], ...numbered(read.cited, lead) }]
      : named.motions.some(({ id }) => id !== undefined)
        ? named.motions
        : withLate(
            read,
            named,
            until,
            isAbout || named.motions.length > 0 || /waaronder|zoals/.test(rest) || BEFORE_NUMBER.test(rest),
          );
  const form = formOf(motions, isAbout, (isOwn ? determiner : "") || adjectives.trim(), adjectives);
  const amendment = /mendement/i.test(text.slice(index, end));
  return { start, end: named.end, form, plural: many || /^beide$/i.test(determiner), amendment, motions };
}

/** Behind the mark of a note that the text has lost its brackets of: `motie1van het lid Wit`. */
function behindMark(text: string, at: number): number {
  return at + (/^ ?\d{1,3}(?= ?van (?:het|de) )/.exec(text.slice(at, at + 20))?.[0].length ?? 0);
}

/** Cheap: whether a determiner or adjective stands before the word. */
function mayBelong(text: string, index: number): boolean {
  const word = LAST_WORD.exec(text.slice(Math.max(0, index - WORD_REACH), index))?.[1];
  return word !== undefined && BELONGING.has(word.toLowerCase());
}

/** `hiermee zijn motie 36999-12 en …`, `de keuring die motie 36999-12 noemt`: a verb, and a word for the keuring. */
function isDeterminer(word: string, before: string, ofAmendment: boolean, isNamed: boolean): boolean {
  if (/^(?:het|dit|dat)$/i.test(word)) return ofAmendment;
  // `in zijn motie`: whose it is.
  if (/^zijn$/i.test(word) && /\b(?:in|met|bij|van|uit|aan|door|via|op)\s+$/i.test(before)) return true;
  return !(isNamed && /^(?:zijn|die)$/i.test(word));
}

/** A link of the text, or a name that the archive knows, that is the word and more. */
function linkedAt(cited: readonly Cited[], start: number, end: number): Members | null {
  const place = firstFrom(cited, start + 1) - 1;
  const around = cited[place];
  if (around === undefined || around.end < end || around.start > start || !isStuk(around.id)) return null;
  return { motions: [numbered(cited, place)], end: around.end };
}

function formOf(
  motions: readonly Motion[],
  isAbout: boolean,
  determiner: string,
  adjectives: string,
): Head["form"] {
  if (motions.length > 0) return "named";
  if (LISTED.test(adjectives)) return "any";
  if (isAbout || OTHERS.test(adjectives)) return "described";
  return DEFINITE.test(determiner) || /noemde|betreffende|onderhavige|bovenstaande/i.test(determiner)
    ? "pointing"
    : "any";
}

interface Members {
  readonly motions: readonly Motion[];
  readonly end: number;
}

/** The names and numbers behind the word: of several motions each with its own. */
export function readMembers(read: Read, at: number, many: boolean): Members {
  const motions: Motion[] = [];
  let end = at;
  for (let turn = 0; turn < 40; turn += 1) {
    const member = readMember(read, end, many, turn > 0);
    if (member === null) break;
    motions.push(...member.motions);
    end = member.end;
    if (!many) break;
    const join =
      /^\s?(?:,(?:\s+en)?|\s+en|\s+alsmede|\s+&|;)\s?(?=[\s-]?(?:[-‐‑–]?\p{Lu}|van\s|de(?:r|n)?\s\p{Lu}|het\s+lid|de\s+leden|\d{2}\s?\d{3}))/u.exec(
        read.text.slice(end, end + 40),
      );
    if (join === null) break;
    end += join[0].length;
  }
  return { motions, end: motions.length === 0 ? at : trimmed(read.text, end) };
}

function trimmed(text: string, end: number): number {
  let at = end;
  while (/[\s,;]/.test(text.charAt(at - 1))) at -= 1;
  return /\s(?:en|alsmede|&)$/.test(text.slice(at - 9, at))
    ? text.slice(0, at).trimEnd().lastIndexOf(" ")
    : at;
}

/** One of them. */
export function readMember(read: Read, at: number, many: boolean, follows: boolean): Members | null {
  const names = readNames(read.text, at, many, follows);
  const first = ownNumber(read, names?.end ?? at, many);
  const late =
    names === null && first !== null && !follows ? readNames(read.text, first.end, many, false) : null;
  const name = (names ?? late)?.name;
  const end = late?.end ?? first?.end ?? names?.end ?? at;
  if (first === null) return names === null ? null : { motions: [{ name: names.name }], end };
  const own = first.places.map((place) => numbered(read.cited, place));
  const [only] = own;
  const motions = own.length === 1 && only !== undefined && name !== undefined ? [{ ...only, name }] : own;
  return { motions, end };
}

function numbered(cited: readonly Cited[], place: number): Motion {
  const id = cited[place]?.id ?? "";
  return id.startsWith("rel:") ? { place } : { id, place };
}

/** A number that stands behind what the motion is about. */
export function withLate(
  read: Read,
  { motions, end }: Members,
  until: number,
  may: boolean,
): readonly Motion[] {
  const [only] = motions;
  if (!may || motions.length > 1) return motions;
  const places = lateNumber(read, end, until);
  if (places === null) return motions;
  return places.map((place) => ({ ...only, ...numbered(read.cited, place) }));
}

/** The heads that begin in a stretch of text, of heads in order. */
export function headsWithin(heads: readonly Head[], { start, end }: Span): readonly Head[] {
  const from = firstFrom(heads, start);
  let until = from;
  while ((heads[until]?.start ?? Number.POSITIVE_INFINITY) < end) until += 1;
  return heads.slice(from, until);
}
