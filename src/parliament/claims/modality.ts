import { isAskedOfOthers, isByAgency } from "./acting.ts";
import { attributes, isAscribed } from "./ascribed.ts";
import { type Clause, hasVerb, isConditional } from "./clause.ts";
import { OWN, PREPOSITIONS, REQUESTS } from "./lexicon.ts";
import { wordsOf } from "./look.ts";
import { participleMode } from "./mode.ts";
import { isForeseen, isPast, supposes } from "./supposed.ts";
import type { Token } from "./token.ts";

/**
 * How far what a clause says is told as a fact by the one who speaks: as such, as looked into (`ik verken hoe`), as
 * expected (`ik verwacht dat`), as what follows on something else (`zodra de wet is gewijzigd`), as what somebody else thinks (`de commissie is van mening dat`), or not at all.
 */
export type Standing = "said" | "said by others" | "to follow" | "looked into" | "expected" | "not said";

const WHETHER = new Set(["of", "hoe", "waarom", "wat", "welke", "wie", "hoeveel"]);
const WAY = /^(?:wijze|manier)$/;

/** Whether a clause, with the clauses around it, is said to be so. */
export function standingOf(clause: Clause, all: readonly Clause[]): Standing {
  const { marker, parent } = clause;
  if (
    asks(clause) ||
    attributes(clause) ||
    isConditional(clause) ||
    marker === "nadat" ||
    isPlace(clause, all) ||
    isSpoken(clause, all)
  )
    return "not said";
  if (all.some(isAscribed)) return "not said";
  if (supposes(clause)) return "not said";
  if (all.some(isForeseen)) return "expected";
  const conditions = all.filter(
    (other) => other !== clause && isConditional(other) && belongs(other, clause) && !isPast(other, clause),
  );
  if (conditions.length > 0)
    return (marker === null || marker === "waarmee") && conditions.every(isOnlyTime)
      ? "to follow"
      : "not said";
  if (marker === null || parent === null) return "said";
  const isWay = marker === "waarop" && wordsOf(parent).some((word) => WAY.test(word));
  if (WHETHER.has(marker) || isWay) return indirect(clause, parent);
  return marker === "dat" ? reported(clause, parent, all) : "said";
}

/** `waar de motie is uitgevoerd, …`: a place; but `waar de ene al is uitgevoerd, wordt aan de andere gewerkt` sets off. */
function isPlace(clause: Clause, all: readonly Clause[]): boolean {
  if (clause.marker !== "waar") return false;
  const isSetOff =
    clause.before === "" &&
    (wordsOf(clause).some((word) => /^(?:al|reeds|inmiddels)$/.test(word)) ||
      isOwnRefusal(wordsOf(clause))) &&
    all.some((other) => other !== clause && other.tokens.some(({ kind }) => kind === "motion"));
  return !isSetOff;
}

/** `zodra de aanbesteding is afgerond`: when, not whether. */
function isOnlyTime({ marker }: Clause): boolean {
  return marker === "zodra";
}

/** `hij had moeten zeggen: …`: the words of another, or words that were not said. */
function isSpoken(clause: Clause, all: readonly Clause[]): boolean {
  if (!clause.listed) return false;
  const before = all[all.indexOf(clause) - 1];
  const words = before === undefined ? [] : wordsOf(before);
  const isOwn =
    words.some((word) => OWN.has(word)) && !words.some((word) => /^(?:had|hadden|zou|zouden)$/.test(word));
  return words.some((word) => /^(?:zeggen|zegt|zei|zeiden|gezegd|roept|riep)$/.test(word)) && !isOwn;
}

/** A condition holds for the clause that it is part of, and for the one it stands before. */
function belongs(condition: Clause, clause: Clause): boolean {
  const { parent } = condition;
  return parent === clause || parent === clause.parent || (parent !== null && parent === clause.shares);
}

/** Somebody asks for it in the same clause; `het verzoek` asks nothing. */
function asks({ tokens }: Clause): boolean {
  const isAct = tokens.some(({ word }) => word === "aandacht");
  const isInLine =
    (isOwnAct(tokens) || isAskedOfOthers({ tokens })) &&
    IN_PURSUANCE.test(tokens.map(({ word }) => word).join(" "));
  return tokens.some(({ kind, word }, index) => {
    if (kind !== "word" || !REQUESTS.has(word) || needsTime(tokens, index)) return false;
    // What a government asks others for in its own name is done: `heb ik aandacht gevraagd`, `heeft Nederland gepleit`.
    if (((isAct || isInLine) && /^(?:gevraagd|vragen|vraag)$/.test(word)) || word === "gepleit") return false;
    if (isInLine && /^(?:pleit|pleiten|dringt)$/.test(word)) return false;
    if (word === "verzoek" && STRIKES_OFF.test(wordsFrom(tokens, index))) return false;
    if (isInLine && /^(?:verzocht|opgeroepen|aangedrongen)$/.test(word)) return false;
    if (!/^(?:verzoek|vraag|oproep|verzoeken|vragen|oproepen)$/.test(word)) return true;
    const before = tokens[index - 1]?.word ?? "";
    return (
      !PREPOSITIONS.has(before) &&
      !/(?:e|het|een|dit|dat|uw|mijn|ons|vier|vijf|zes|zeven|acht|negen|tien)$/.test(before) &&
      !/^(?:van|uit)$/.test(tokens[index + 1]?.word ?? "")
    );
  });
}

/** `vraagt meer tijd`: nobody asks. */
function needsTime(tokens: readonly Token[], at: number): boolean {
  if (tokens.some(({ word }) => OWN_ACTOR.test(word))) return false;
  return /^(?:vraagt|vragen)$/.test(tokens[at]?.word ?? "") && NEEDED.test(wordsFrom(tokens, at + 1, 5));
}

const NEEDED =
  /^(?:(?:nog|ook|echter) )?(?:om )?(?:(?:meer|veel|enige|nadere|verdere|extra) )?(?:tijd|afstemming|voorbereiding|uitwerking|overleg)\b/;

/** `en verzoek uw Kamer haar van de lijst af te voeren`: it asks nothing but to take note. */
const STRIKES_OFF =
  /^verzoek (?:ik )?(?:u|uw kamer)\b.*\b(?:af te voeren|te schrappen|te beschouwen|te sluiten|kennis te nemen)\b/;

/** So many words from a place on, or all. */
function wordsFrom(tokens: readonly Token[], from: number, count = tokens.length): string {
  return tokens
    .slice(from, from + count)
    .map(({ word }) => word)
    .join(" ");
}

const IN_PURSUANCE =
  /\b(?:gevraagde|verzochte|conform|overeenkomstig|naar aanleiding van|(?:om )?motie (?:uit te (?:voeren|werken)|op te pakken|mee te nemen|te betrekken|(?:\S+ ){0,5}op te nemen)|om (?:uitvoering|invulling|gevolg|opvolging) te geven aan|(?:ter|als) (?:uitvoering|opvolging) van|in het kader van|in vervolg op|in lijn met|in de geest van)\b/u;

/** What the government does in its own name, with others than the Kamer. */
export function isOwnAct(tokens: readonly Token[]): boolean {
  return tokens.some(({ word }) => OWN_ACTOR.test(word)) && !tokens.some(({ word }) => word === "kamer");
}

const OWN_ACTOR = /^(?:ik|wij|we|kabinet|nederland|minister|minister-president|staatssecretaris)$/;

const TOLD =
  /^(?:toegelicht|toelichten|beschreven|uiteengezet|geïnformeerd|aangegeven|geschetst|gemeld|bericht|beschrijf|schets|licht|informeer|zet|ga|geef|meld|ingegaan|laten|gerapporteerd|weergegeven|uitgelegd|vermeld)$/;
const LOOKED =
  /^(?:onderzoek\w*|onderzocht|bezie\w*|verken\w*|nagegaan|na|bekijk\w*|bekeken|inventariseer\w*|gesprek|gesprekken|overleg\w*|bespreek\w*|beraad|werk\w*|uitwerk\w*|uitzoek\w*)$/;

/** `hoe ik …`, told by the speaker, is so; `of ik kan …`, looked into, goes on. */
function indirect(clause: Clause, parent: Clause): Standing {
  // `ik bezie of en hoe …`
  if (parent.marker === "of" && !hasVerb(parent) && parent.parent !== null)
    return indirect(clause, parent.parent);
  const words = wordsOf(parent);
  const isOwn =
    words.some((word) => OWN.has(word)) ||
    isByAgency(parent) ||
    isOfficeTold(parent, words) ||
    isTheyTold(clause, words) ||
    isItsWay(clause) ||
    isSentOn(clause, words);
  if (asks(parent) || words.some((word) => /^(?:niet|geen)$/.test(word))) return "not said";
  // `ik zal u laten weten hoe § is geland`
  if (isOwn && /^(?:hoe|waarop)$/.test(clause.marker ?? "") && WILL_TELL.test(words.join(" ")))
    return "looked into";
  if (words.some((word) => LOOKED.test(word)) && (isOwn || words.includes("wordt"))) return "looked into";
  if (!isOwn || clause.marker === "of") return "not said";
  // `ik licht toe waarom ik niet …`: that it is so.
  if (clause.marker === "waarom" && !isOwnRefusal(wordsOf(clause))) return "not said";
  const isTold =
    words.some((word) => TOLD.test(word)) ||
    isOfficeTold(parent, words) ||
    wordsOf(clause).some((word) => OWN.has(word));
  return isTold ? "said" : "not said";
}

const WILL_TELL = /\b(?:zal|zullen)\b.*\b(?:laten weten|informeren|berichten|melden|toelichten)\b/;

function isOwnRefusal(words: readonly string[]): boolean {
  return (
    words.some((word) => /^(?:ik|wij|we|kabinet|wordt|worden)$/.test(word)) &&
    words.some((word) => /^(?:niet|geen)$/.test(word))
  );
}

/** `de minister meldt hoe hij …`: so it is told; not `een brief waarin de minister meldt hoe …`. */
function isOfficeTold({ marker }: Clause, around: readonly string[]): boolean {
  return (
    marker === null &&
    around.some((word) => /^(?:minister|ministers|staatssecretaris|bewindspersonen)$/.test(word)) &&
    around.some((word) => /^(?:meldt|melden|schrijft|beschrijft|informeert|zet|licht|schetst)$/.test(word))
  );
}

/** `dit is de wijze waarop ik … heb gegeven`: the speaker did. */
function isItsWay(clause: Clause): boolean {
  return (
    clause.marker !== "of" &&
    wordsOf(clause).some((word) => OWN.has(word)) &&
    participleMode(clause) === "perfect"
  );
}

/** `u ontvangt een brief over de wijze waarop ik …`: the speaker's own account of what he does, not of what he might. */
function isSentOn(clause: Clause, around: readonly string[]): boolean {
  const isToUs = around.includes("ontvangt") && around.some((word) => /^(?:u|kamer)$/.test(word));
  if (!isToUs || !/^(?:waarop|hoe)$/.test(clause.marker ?? "")) return false;
  const words = wordsOf(clause);
  return (
    words.some((word) => /^(?:ik|wij|we|kabinet|zal|wordt)$/.test(word)) &&
    !words.some((word) => UNSURE.test(word))
  );
}

const UNSURE = /^(?:kan|kunnen|wil|willen|zou|zouden|moet|moeten|mag|mogen|niet|geen)$/;

/** `over hoe ik …, bent u geïnformeerd`: the speaker did. */
function isTheyTold(clause: Clause, around: readonly string[]): boolean {
  const isKamer = around.some((word) => /^(?:u|kamer)$/.test(word));
  if (!isKamer || !around.includes("geïnformeerd")) return false;
  return wordsOf(clause).some((word) => OWN.has(word)) || participleMode(clause) === "perfect";
}

/** The House's words for what it takes to be so, and words with which what follows is so. */
const FACTUAL =
  /^(?:constaterende|overwegende|gelezen|gehoord|spreekt|indachtig|betekent|geleid|blijkt|gebleken|duidelijk|feit|vast|verheugd|goed|nieuws|maakt|mooi|meldt|geldt|onbegrijpelijk|onacceptabel|onaanvaardbaar|jammer|betreur|betreuren|betreurt|teleurstellend|kwalijk|vreemd|opvallend|opmerkelijk|zorgelijk|constateren|leden|lid|fracties?|commissies?)$/;
const HOPING = /^(?:hoop|hopen|wens|wenst|wensen|wil|willen|toezegt|beloof|probeer|tracht|toe|zou)$/;
/** The speaker has it from others, or only thinks so. */
const HEARSAY =
  /^(?:hoor|hoorde|hoorden|lees|las|begrijp|begreep|begrepen|verneem|vernam|vernomen|denk|denken|dacht|geloof|vermoed)$/;
const STUDY = /(?:onderzoek|evaluatie|verkenning|analyse|inventarisatie|studie)°?$/;
const EXPECTING = /^(?:verwacht|verwachten|streef|streven|beoog|zorg|zorgen|verwachting)$/;
const PLANS = /^(?:uitgangspunt|voornemen|ambitie|planning|verwachting|streven|bedoeling|inzet)$/;
const TELLING =
  /^(?:meld\w*|melden|gemeld|mee|mededelen|medegedeeld|constateer|concludeer|stel|vast|bevestig\w*|bericht\w*|blijkt|gebleken|duidelijk|informeer|informeren|geïnformeerd|laten|weten)$/;

/**
 * Behind `dat`: so where the speaker says so, or where nobody does (`het blijkt dat`); not where others say so, where it
 * is denied, wished or asked for.
 */
function reported(clause: Clause, parent: Clause, all: readonly Clause[]): Standing {
  const words = wordsOf(parent);
  const isOwn = [...words, ...wordsShared(parent)].some(
    (word) => OWN.has(word) || /^(?:mij|ministerraad)$/.test(word),
  );
  if (asks(parent) || attributes(parent) || clause.before === "zonder") return "not said";
  if (ANSWERS.test(words.join(" "))) return "said";
  const isToldSo = isOwn && words.some((word) => TELLING.test(word));
  if (words.some((word) => /^(?:niet|geen|nooit|nergens)$/.test(word))) return "not said";
  const isPolite = isToldSo || isOwnSaying(words);
  if (words.some((word) => HOPING.test(word) && !(isPolite && /^(?:wil|willen|zou)$/.test(word))))
    return "not said";
  if (words.includes("hecht") && !words.some((word) => TELLING.test(word))) return "not said";
  if (isOwn && words.some((word) => HEARSAY.test(word))) return "not said";
  // `de uitkomsten van het onderzoek dat ik laat doen, verwacht ik`: the study is told of, its outcome expected.
  const isOfStudy = STUDY.test(clause.antecedent?.word ?? "");
  if (
    /\bervan uit\b/.test(words.join(" ")) &&
    /\b(?:dit (?:jaar|najaar|voorjaar)|deze zomer)\b/.test(wordsOf(clause).join(" "))
  )
    return "expected";
  if (isOwn && words.some((word) => EXPECTING.test(word))) return isOfStudy ? "said" : "expected";
  if (words.some((word) => word === "is" || word === "blijft") && words.some((word) => PLANS.test(word)))
    return wordsOf(clause).some((word) => /^zou(?:den)?$/.test(word)) ? "not said" : "expected";
  const isTold =
    words.includes("kamer") && words.some((word) => /^(?:geïnformeerd|bericht|gemeld)$/.test(word));
  const isConcluded = /^(?:de|mijn) (?:conclusie|uitkomst|slotsom|afweging|bevinding) is$/.test(
    words.join(" "),
  );
  // `van mening dat …` as a motion begins its considerations; with a subject it is the view of others.
  const isConsidered = /^van (?:mening|oordeel)$/.test(words.join(" "));
  if (!isOwn && !isTold && !isConcluded && !isConsidered && !words.some((word) => FACTUAL.test(word)))
    return "not said";
  const around = standingOf(parent, all);
  if (around === "not said" && !(isOwn && words.some((word) => TELLING.test(word)))) return "not said";
  return !isOwn && !isTold && words.some((word) => OTHERS.test(word)) ? "said by others" : "said";
}

/** `de minister van Zorg antwoordt dat …`, in what the government writes. */
const ANSWERS =
  /^(?:de )?(?:minister|staatssecretaris|bewindspersonen?)\b(?!.*\b(?:niet|geen)\b).*\bantwoord(?:t|en)$/;

/** The words of the clauses whose subject one goes on with. */
function wordsShared({ shares }: Clause): readonly string[] {
  return shares === null ? [] : [...wordsOf(shares), ...wordsShared(shares)];
}

/** `ik zou willen aangeven dat`, `ik wil benadrukken dat`: politely said, and so. */
function isOwnSaying(words: readonly string[]): boolean {
  const phrase = words.join(" ");
  return (
    words.some((word) => /^(?:ik|wij|we)$/.test(word)) &&
    /\b(?:aangeven|aan (?:willen )?geven|benadrukken|zeggen|opmerken|antwoorden|melden|vermelden|onderstrepen|meegeven|toevoegen)\b/.test(
      phrase,
    )
  );
}

/** Whose opinion, finding or letter it is, where it is not the government's. */
const OTHERS =
  /^(?:kamer|\p{L}*fracties?|leden|lid|\p{L}*commissies?|indieners?|rekenkamer|gemeenten?|provincies?|waterschappen|sector|partijen|inspectie|ombudsman|coa|ind|vng|ipo|wodc|rivm|onderzoekers?|organisaties?|raad|media|rapport|evaluatie|zij|hij|men)$/u;
