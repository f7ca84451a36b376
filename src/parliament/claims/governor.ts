import { ASKED_FOR } from "./asking.ts";
import {
  COORDINATORS,
  isFiniteVerb,
  NOMINAL,
  ORDINALS,
  OWN,
  PARTICIPLE,
  PARTS,
  PREPOSITIONS,
  TRANSPARENT,
} from "./lexicon.ts";
import type { Token } from "./token.ts";

/** How a motion hangs in its clause. */
export interface Governor {
  /**
   * `bare`: as subject or object. `aan`: of `geven`, `voldoen`. `of`: of a noun such as `uitvoering`. `purpose`: `ter
   * uitvoering van`. `conform`. `asked`: `het in de motie gevraagde`. `context`: `in het kader van`. `view`: `gelet op`. `off`: `zie af van`. `over`. `other`: not at all.
   */
  readonly role:
    | "bare"
    | "aan"
    | "of"
    | "purpose"
    | "conform"
    | "asked"
    | "context"
    | "view"
    | "off"
    | "over"
    | "on"
    | "other";
  /** The noun of `of`. */
  readonly noun: string;
  /** Of a part of it only: `het eerste verzoek van`. */
  readonly part: boolean;
  /** Where the words that tie it begin. */
  readonly from: number;
}

/** `de in de motie gevraagde maatregelen`. */
function isAskedFor(token: Token | undefined): boolean {
  return token !== undefined && (ASKED_FOR.has(token.word) || token.word === "opgenomen");
}

/** What ties the motion at `index` to its clause: the words before it, through `het verzoek van`. */
export function governorOf(tokens: readonly Token[], index: number): Governor {
  return read(tokens, index - 1, index, false, 0);
}

function read(tokens: readonly Token[], at: number, index: number, part: boolean, turn: number): Governor {
  const word = tokens[at]?.word ?? "";
  const kind = tokens[at]?.kind;
  const bare: Governor = { role: "bare", noun: "", part, from: at + 1 };
  if (kind === undefined || turn > 5) return bare;
  if (kind === "comma" || COORDINATORS.has(word) || word === "ook" || word === "tevens" || word === "of")
    return joined(tokens, at, bare);
  if (kind !== "word") return bare;
  if (word === "als" || word === "zowel" || word === "zoals" || word === "waaronder")
    return joined(tokens, at, bare);
  if (word === "voor" && tokens.slice(0, at).some((token) => /^ste(?:l|lt|llen)$/.test(token.word)))
    return bare;
  if (
    word === "dan" &&
    /^(?:anders|eerder|later|meer|minder|sneller|beter|verder)$/.test(tokens[at - 1]?.word ?? "")
  )
    return { ...bare, role: "other" };
  if (word === "rond" && /^(?:ik|wij|hiermee|daarmee)$/.test(tokens[at - 1]?.word ?? "")) return bare;
  if (word === "om") return { ...bare, from: at };
  if (!PREPOSITIONS.has(word)) return NOMINAL.has(word) ? { ...bare, role: "of", noun: word } : bare;
  if (isAskedFor(tokens[index + 1]) && /^(?:in|bij|door|met)$/.test(word))
    return askedIn(tokens, at, part, turn);
  if (/^(?:van|uit|in|bij)$/.test(word)) return ofNoun(tokens, at, index, part, turn);
  const role = roleOf(tokens, at);
  const isAsTo = role === "over" && /^(?:tot|voor|aangaande)$/.test(word);
  const noun = role === "of" ? "voortgang" : isAsTo ? "aanzien" : "";
  return { role, noun, part, from: at };
}

/** `aan de in de motie gevraagde maatregelen`: what was asked hangs as the words before it tell. */
function askedIn(tokens: readonly Token[], at: number, part: boolean, turn: number): Governor {
  const outer = /^(?:de|het)$/.test(tokens[at - 1]?.word ?? "") ? (tokens[at - 2]?.word ?? "") : "";
  if (/^(?:aan|van)$/.test(outer)) return read(tokens, at - 2, at - 1, part, turn + 1);
  return { role: "asked", noun: "", part, from: at };
}

/** Beside another motion it hangs as that one does. */
function joined(tokens: readonly Token[], at: number, bare: Governor): Governor {
  const both = tokens.findIndex(({ word }) => word === "zowel");
  if (tokens[at]?.word === "als" && both >= 0 && both < at) return read(tokens, both - 1, both, bare.part, 1);
  let before = at;
  while (
    before >= 0 &&
    (tokens[before]?.kind === "comma" ||
      COORDINATORS.has(tokens[before]?.word ?? "") ||
      /^(?:ook|tevens|als|zowel|zoals|waaronder|of)$/.test(tokens[before]?.word ?? ""))
  )
    before -= 1;
  if (tokens[at]?.word === "waaronder") before = someOf(tokens, before);
  if (tokens[before]?.kind === "motion") return governorOf(tokens, before);
  if (/^(?:zowel|ook|tevens)$/.test(tokens[at]?.word ?? ""))
    return read(tokens, before, before + 1, bare.part, 1);
  const isBeside = tokens[at]?.word === "en" || tokens[at]?.word === "als";
  return isBeside && !joinsDeeds(tokens, at) ? besideNoun(tokens, before, bare) : bare;
}

/** `enkele moties en toezeggingen, waaronder`: the motions that it is one of, a few words before. */
function someOf(tokens: readonly Token[], before: number): number {
  const found = tokens.findLastIndex(({ kind }, index) => kind === "motion" && index <= before);
  return found >= 0 && before - found <= 3 ? found : before;
}

/** Between two participles `en` joins what is done, not what it is done to. */
function joinsDeeds(tokens: readonly Token[], at: number): boolean {
  const isDeed = ({ kind, word }: Token) => kind === "word" && PARTICIPLE.test(word);
  return tokens.slice(0, at).some(isDeed) && tokens.slice(at + 1).some(isDeed);
}

/** `aan de toezegging en de motie`: it hangs as the noun before it does. */
function besideNoun(tokens: readonly Token[], noun: number, bare: Governor): Governor {
  const start = phraseStart(tokens, noun);
  const before = tokens[start - 1];
  if (before?.kind !== "word" || !(PREPOSITIONS.has(before.word) || before.word === "zowel")) return bare;
  return read(tokens, start - 1, start, bare.part, 1);
}

function roleOf(tokens: readonly Token[], at: number): Governor["role"] {
  const word = tokens[at]?.word ?? "";
  const [second, first] = [tokens[at - 1]?.word ?? "", tokens[at - 2]?.word ?? ""];
  if (/^(?:rond|rondom|bij|inzake|omtrent|over)$/.test(word) && second === "zaken") return "of";
  if (word === "aan" && second === "voldoening") return "purpose";
  if (word === "aan") return second === "gevend" ? "conform" : "aan";
  if (/^(?:conform|overeenkomstig|ingevolge|indachtig)$/.test(word)) return "conform";
  if (word === "met" && /^(?:lijn|overeenstemming)$/.test(second) && first === "in") return "conform";
  if (word === "op" && /^(?:vervolg|aanvulling|opvolging|aansluiting)$/.test(second) && first === "in")
    return "context";
  if (word === "op" && /^vervolg(?:stap)?$/.test(second) && /^(?:als|het)$/.test(first)) return "context";
  if (isInView(word, second)) return "view";
  // `de brief in reactie op` is of the letter.
  if (word === "op" && second === "reactie" && first === "in" && isAfterVerb(tokens[at - 3]))
    return "context";
  if (word === "tot" && second === "betrekking") return "over";
  if (word === "aangaande" || (word === "voor" && at === 0)) return "over";
  if (word === "over" || (word === "voor" && tokens[at + 1]?.word === "pronoun")) return "over";
  return word === "met" || word === "op" ? "on" : "other";
}

/** `met het oog op`, `gelet op`, `gezien`: what is kept in view. */
function isInView(word: string, before: string): boolean {
  return word === "gezien" || word === "vanwege" || (word === "op" && /^(?:oog|gelet)$/.test(before));
}

function isAfterVerb(token: Token | undefined): boolean {
  return token?.kind !== "word" || isFiniteVerb(token.word) || OWN.has(token.word);
}

function ofNoun(tokens: readonly Token[], at: number, index: number, part: boolean, turn: number): Governor {
  const preposition = tokens[at]?.word ?? "";
  const owned = ownedBy(tokens, at);
  if (owned !== null) return ofNoun(tokens, owned, index, part, turn + 1);
  const noun = (tokens[at - 1]?.word ?? "").replace("°", "");
  const start = phraseStart(tokens, someStart(tokens, at - 1) ?? at - 1);
  const isPart = isSome(tokens, start, noun) || (PARTS.has(noun) && !isAll(tokens, start, at - 1));
  if (isAskedFor(tokens[at - 2])) return askedIn(tokens, at - 2, part, turn);
  if (noun === "zaken") return { role: "of", noun: "voortgang", part, from: start };
  if (TRANSPARENT.has(noun) || PARTS.has(noun))
    return read(tokens, start - 1, index, part || isPart, turn + 1);
  if (WANTED.test(noun) && tokens[at - 2]?.word === "als")
    return { role: "asked", noun: "", part, from: at - 2 };
  if (preposition !== "van") return { role: "other", noun, part, from: at };
  if (noun === "kader" || noun === "aanleiding" || noun === "basis" || noun === "grond")
    return { role: "context", noun, part, from: start };
  if (noun === "aanzien") return { role: "over", noun, part, from: start - 1 };
  if (/^(?:geest|letter|lijnen|lijn|navolging|inachtneming|verlengde)$/.test(noun))
    return { role: "conform", noun, part, from: start };
  if (noun === "gevolg" && tokens[at - 2]?.word === "als")
    return { role: "context", noun, part, from: start - 1 };
  if (noun === "licht") return { role: "view", noun, part, from: start };
  if (/^(?:af|afzien|afgezien|ziet)$/.test(noun) || isLetGo(tokens, at, index))
    return { role: "off", noun, part, from: at };
  if (!NOMINAL.has(noun)) return { role: "other", noun, part, from: at };
  return nominal(tokens, noun, start, part);
}

/** `een verbod als bedoeld in §`. */
const WANTED = /^(?:bedoeld|verzocht|gevraagd|voorgesteld|bepleit|beschreven|omschreven)$/;

/** `daar zie ik van af`. */
function isLetGo(tokens: readonly Token[], at: number, index: number): boolean {
  return (
    tokens[index + 1]?.word === "af" &&
    tokens.slice(Math.max(0, at - 4), at).some(({ word }) => /^zie[tn]?$/.test(word))
  );
}

const OWNER_MAX = 8;
const OWNER =
  /^(?:(?:de|uw|het) (?:kamer|parlement|huis)|(?:het lid|de leden|de heer|mevrouw|de (?:kamer)?leden)(?: \S+){1,5})$/;

/** `het verzoek van uw Kamer in de motie`: index of the preposition behind the noun that is the Kamer's or its members'; else null. */
function ownedBy(tokens: readonly Token[], at: number): number | null {
  for (let from = at - 1; from >= Math.max(1, at - OWNER_MAX); from -= 1) {
    const { kind, word } = tokens[from] as Token;
    if (kind !== "word" || isFiniteVerb(word)) return null;
    if (!/^(?:van|aan)$/.test(word)) continue;
    const owner = tokens.slice(from + 1, at).map((token) => token.word);
    if (OWNER.test(owner.join(" "))) return from;
  }
  return null;
}

/** `ter uitvoering van`, `in het kader van de uitvoering van`, `af van uitvoering van`, or plainly `de uitvoering van`. */
function nominal(tokens: readonly Token[], noun: string, start: number, part: boolean): Governor {
  const before = tokens[start - 1]?.word ?? "";
  const own = tokens[start]?.word ?? "";
  const isTer = before === "ter" || own === "ter" || tokens[start + 1]?.word === "ter";
  if (isTer || before === "als" || (before === "in" && own === noun))
    return { role: "purpose", noun, part, from: start - 1 };
  if (before === "van" && /^(?:kader|aanleiding|onderdeel|behoeve)$/.test(tokens[start - 2]?.word ?? ""))
    return { role: "context", noun, part, from: start - 2 };
  const off = tokens[start - 2]?.word ?? "";
  const isParted = off === "zien" && tokens[start - 3]?.word === "te" && tokens[start - 4]?.word === "af";
  if (before === "van" && (isParted || /^(?:af|afzien|afgezien)$/.test(off)))
    return { role: "off", noun, part, from: start - 2 };
  const isPart = tokens.slice(start, start + 4).some(({ word }) => PARTIAL.test(word));
  return { role: "of", noun, part: part || isPart, from: start };
}

const PARTIAL = /^(?:gedeeltelijke|partiële|beperkte)$/;

/** Where the noun phrase that ends at `at` begins: its determiner and adjectives. */
function phraseStart(tokens: readonly Token[], at: number): number {
  let start = at;
  while (start > 0 && at - start < 4 && isAdjective(tokens[start - 1])) start -= 1;
  return start;
}

function isAdjective(token: Token | undefined): boolean {
  if (token?.kind !== "word") return false;
  return (
    /^(?:de|het|een|dit|dat|deze|uw|alle|beide|ter|zijn|haar)$/.test(token.word) ||
    ORDINALS.has(token.word) ||
    /^(?:drie|vier|vijf|zes|zeven|acht|negen|tien)$/.test(token.word) ||
    /^(?:belangrijk|groot|klein|aanzienlijk|substantieel|beperkt|wezenlijk)$/.test(token.word) ||
    (/e$/.test(token.word) && !PREPOSITIONS.has(token.word) && token.word.length > 4)
  );
}

/** Where `twee van de drie verzoeken` begins; null where a noun is not counted so. */
function someStart(tokens: readonly Token[], end: number): number | null {
  const from = Math.max(0, end - 5);
  const words = tokens.slice(from, end).map(({ word }) => word);
  const found = SOME.exec(words.join(" "));
  return found === null ? null : end - found[0].split(" ").length;
}

/** `het eerste verzoek`, `twee van de drie verzoeken`, `een aantal wensen`. */
function isSome(tokens: readonly Token[], start: number, noun: string): boolean {
  if (!TRANSPARENT.has(noun) && !PARTS.has(noun)) return false;
  const end = tokens.findIndex(({ word }, index) => index >= start && word.replace("°", "") === noun);
  if (TRANSPARENT.has(noun) && hasOrdinal(tokens, start, end)) return true;
  const before = tokens
    .slice(Math.max(0, end - 5), end)
    .map(({ word }) => word)
    .join(" ");
  return SOME.test(before);
}

const SOME =
  /\b(?:(?:een|één|twee|drie|vier|enkele|sommige|enige|veel|meeste|helft|deel|aantal|merendeel|gedeelte) van (?:de|het)(?: \p{L}+)?|een aantal|enkele|sommige|de meeste|de helft van (?:de|het))$/u;

/** `alle onderdelen van`. */
function isAll(tokens: readonly Token[], start: number, end: number): boolean {
  return tokens.slice(Math.max(0, start - 1), end).some(({ word }) => word === "alle" || word === "beide");
}

function hasOrdinal(tokens: readonly Token[], start: number, end: number): boolean {
  return tokens.slice(start, end).some(({ word }) => ORDINALS.has(word));
}
