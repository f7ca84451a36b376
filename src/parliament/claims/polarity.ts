import { COORDINATORS, NEGATIONS, NOT_ONLY, PARTIALLY, WHOLLY } from "./lexicon.ts";
import type { Token } from "./token.ts";

/** Whether what a stretch of words says is denied, said of a part only, or put off (`nog niet`). */
export interface Polarity {
  readonly denied: boolean;
  readonly partly: boolean;
  /** `nog niet`: not so far. */
  readonly yet: boolean;
  readonly doubt: boolean;
  /** `naar verwachting`: not so yet. */
  readonly expected: boolean;
}

/**
 * The polarity of a predicate in its clause: of the words from the last coordinator before it up to its end. What
 * stands behind the verbs denies nothing.
 */
export function polarityOf(
  tokens: readonly Token[],
  until: number,
  isDoubt: (word: string) => boolean,
): Polarity {
  const from = stretchStart(tokens, until);
  const words = tokens
    .slice(from, until + 1)
    .map(({ kind, word }) => (kind === "word" ? word : kind === "motion" ? "§" : ","));
  const before = tokens.slice(0, from).map(({ word }) => word);
  const found = words.flatMap((word, index) =>
    NEGATIONS.has(word) && !isNotOnly(words, index) ? [index] : [],
  );
  // `niet naar de letter, maar naar de strekking uitgevoerd`
  const inSpirit = found.length === 1 && IN_SPIRIT.test(words.join(" "));
  const denials = inSpirit ? [] : found;
  const wholly = denials.some(
    (index) => WHOLLY.has(words[index + 1] ?? "") || WHOLLY_SO.test(words.slice(index + 1).join(" ")),
  );
  const phrase = ` ${words.join(" ")} `;
  const partly =
    wholly ||
    inSpirit ||
    words.some((word, index) => PARTIALLY.has(word) && !isAlso(words, index)) ||
    PARTLY.test(phrase);
  const denied =
    (denials.length > 0 && !wholly) ||
    / (?:er|hier|daar)?van af | afgezien | afzien | weiger(?:t|en)? /.test(phrase);
  // A denial before the coordinator may hold for both: `is niet aangehouden en uitgevoerd`.
  const unclear =
    before.some((word) => NEGATIONS.has(word) || (PARTIALLY.has(word) && word !== "mede")) &&
    !before.includes("maar") &&
    tokens[from - 1]?.word !== "maar" &&
    !before.some((_, index) => isNotOnly(before, index));
  return {
    denied,
    partly,
    yet: denials.some(
      (index) => words[index - 1] === "nog" || /^(?:vooralsnog|voorlopig)$/.test(words[index - 1] ?? ""),
    ),
    expected: / naar verwachting /.test(phrase),
    doubt:
      words.some((word, index) => isDoubt(word) && !isMine(words, index)) ||
      / (?:bij|na) (?:instemming|akkoord|goedkeuring) van (?:uw|de) kamer |als het goed is|in (?:beginsel|principe)|op papier|zo goed als|onder (?:het )?voorbehoud/.test(
        phrase,
      ) ||
      unclear,
  };
}

const IN_SPIRIT =
  /\b(?:naar de letter niet|niet (?:\p{L}+ )?(?:naar de letter|letterlijk|woordelijk|één op één))(?: ,)? maar\b/u;

/** `volgens mij`. */
function isMine(words: readonly string[], index: number): boolean {
  return words[index] === "volgens" && /^(?:mij|ons)$/.test(words[index + 1] ?? "");
}

const PARTLY =
  / ten dele | voor de helft | half | (?:ten aanzien van|wat betreft|met betrekking tot) (?!§|dit |deze |dat |die |het kabinet ) ?| (?:voor|op) (?:een|het) (?:\p{L}+ ){0,2}(?:deel|gedeelte) | voor zover | in zoverre | op (?:onderdelen|hoofdlijnen|punten) | op (?:het|dit|dat|één|een) (?:punt|onderdeel) | in (?:hoofdzaak|(?:belangrijke|grote|zekere|enige|beperkte|geringe|mindere|bescheiden) mate) | in (?:een )?(?:afgeslankte|aangepaste|gewijzigde|beperkte|uitgeklede|afgezwakte|lichtere|andere|ingeperkte|versoberde|gematigde|kleinere|minder vergaande) (?:vorm|variant) | beperkt (?:uitgevoerd|opgevolgd|ingevuld|gehonoreerd|ingewilligd|overgenomen|gerealiseerd|doorgevoerd|nagekomen|verwerkt|voldaan|uitvoering|invulling|gevolg|tegemoet\p{L}*) | enigszins | met uitzondering van | op (?:één|een|twee|enkele|het|de) (?:\p{L}+ )?(?:punt|punten|onderdeel|onderdelen|verzoek|uitzondering|detail|details)(?: van \p{L}+ \p{L}+)? na | slechts | (?:eerste|tweede|ene|laatste) (?:deel|onderdeel|verzoek|punt) /u;

/** The same in several words: `niet in volle omvang`. */
const WHOLLY_SO =
  /^(?:in (?:volle omvang|(?:zijn|haar) geheel|alle opzichten)|ten volle|op alle (?:punten|onderdelen)|één op één|over de (?:volle|hele|gehele) (?:breedte|linie)|naar de letter|letterlijk|tot in detail)\b/;

/** `mede naar aanleiding van`, `mede namens`: nothing of a part. */
function isAlso(words: readonly string[], index: number): boolean {
  return (
    words[index] === "mede" &&
    !/^(?:§|,|.*(?:uitvoering|invulling|gevolg|opvolging|gehoor|aan|voldaan))$/.test(words[index + 1] ?? "")
  );
}

function isNotOnly(words: readonly string[], index: number): boolean {
  return words[index] === "niet" && NOT_ONLY.has(words[index + 1] ?? "");
}

const PARTICIPLE_LIKE = /^(?:ge|ver|be|ont|af|uit|over|in)\p{L}+(?:d|t|en)$/u;

/** Behind the last `en` or `maar` before the predicate; a coordinator between motions parts nothing. */
export function stretchStart(tokens: readonly Token[], until: number): number {
  for (let index = until - 1; index > 0; index -= 1) {
    const token = tokens[index];
    if (token?.kind !== "word" || !COORDINATORS.has(token.word) || token.word === "dus") continue;
    const before = tokens.slice(0, index);
    if (!before.some(({ word }) => PARTICIPLE_LIKE.test(word))) continue;
    const isBeside = tokens[index + 1]?.kind === "motion" || tokens[index + 2]?.kind === "motion";
    if (isBeside && before.some(({ kind }) => kind === "motion")) continue;
    if (tokens[index - 1]?.kind === "motion") continue;
    return index + 1;
  }
  return 0;
}
