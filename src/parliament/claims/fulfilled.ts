import type { Span } from "../text.ts";
import type { Clause } from "./clause.ts";
import { clausesOf } from "./clauses.ts";
import { mayMeet } from "./cues.ts";
import { isAdvice } from "./followups.ts";
import { handsOver } from "./handing.ts";
import { type Head, headsWithin, type Motion } from "./heads.ts";
import { DOUBT, NEGATIONS, PARTIALLY, PREPOSITIONS } from "./lexicon.ts";
import { wordsOf } from "./look.ts";
import { standingOf } from "./modality.ts";
import { participleMode } from "./mode.ts";
import { isLater, isPending, pointingOf } from "./pointing.ts";
import { distinct } from "./same-motion.ts";
import { sentenceBefore } from "./sentences.ts";
import { sharesVerb } from "./stems.ts";
import { tokensOf } from "./tokens.ts";
import type { Walked } from "./walked.ts";

/**
 * The motion whose request a sentence that names none says was met: the sentence before tells what it asks for, and
 * this one that it was done (`Dat heb ik gedaan`), that the thing is there (`Dit overzicht vindt u in de bijlage`), or
 * does it in the same words (`om de drempel te verlagen. De drempel is verlaagd`). Empty where the sentence before
 * names several, or does not ask.
 * @param meantBy what a head names or points at
 */
export function fulfilledIn(
  walked: Walked,
  sentence: Span,
  meantBy: (head: Head) => readonly Motion[],
): readonly Motion[] {
  const { text, heads } = walked;
  const before = requestBefore(walked, sentence);
  if (before === null) return [];
  const near = headsWithin(heads, before);
  const motions = distinct(near.flatMap(meantBy));
  if (motions.length !== 1 || near.some(({ form }) => form === "described")) return [];
  const [head] = near;
  // Of a motion that is still to be voted on it says why it is not needed.
  if (head === undefined || isAdvice(text.slice(before.start, sentence.end + ADVICE_CHARS))) return [];
  const request = requestIn(text, before, head);
  const isStudied = request === null && isStudiedFor(text, before, head);
  if (request === null && !isStudied) return [];
  const clauses = clausesOf(tokensOf(text, sentence, []));
  const isMet = clauses.some(
    (clause) =>
      standingOf(clause, clauses) === "said" &&
      (request === null ? handsOverResult(clause) : meets(clause, request)),
  );
  return isMet ? motions : [];
}

/** So far behind a sentence advice on the motion may stand. */
const ADVICE_CHARS = 300;

/** The sentence before one that may say that what it asks for was done; null where neither does by its words. Cheap. */
export function requestBefore({ text, voices }: Walked, sentence: Span): Span | null {
  const before = sentenceBefore(text, sentence.start, voices(sentence.start).start);
  if (before === null) return null;
  const may = mayMeet(text.slice(sentence.start, sentence.end), text.slice(before.start, before.end));
  return may ? before : null;
}

/** Of the speaker, or a question: nothing that a motion asks for. */
const NO_REQUEST = /\?["”’»)\]\s\d[]*$|\b(?:ontraad|ontraden|aangehouden|ingetrokken|verworpen)\b/i;
/** `De motie verzoekt …`. */
const IT_ASKS = /^[^.]{0,200}?\b(?:verzoekt|vraagt|vroeg|verzocht|roept|riep|draagt|spoort)\b/iu;
/** `In de motie wordt … verzocht`, `heeft uw Kamer mij met de motie gevraagd`. */
const IN_IT = /\b(?:in|met|via|bij|door|middels|per)\s+$/i;
const ASKED_IN_IT =
  /\b(?:verzoekt|verzocht|vraagt|vroeg|gevraagd|opgeroepen|oproept|roept|opgedragen|verzoek|oproep)\b/i;

/** What a sentence says that its motion asks for, in lower case; null where it says nothing of that. */
function requestIn(text: string, { start, end }: Span, head: Head): string | null {
  const words = text.slice(start, end);
  if (NO_REQUEST.test(words)) return null;
  const lead = text.slice(start, head.start);
  const isSubject = !/[\p{L}\p{N}]/u.test(lead) || /^[^\p{L}]*(?:ook|en|daarnaast)\s+$/iu.test(lead);
  const asks = isSubject
    ? IT_ASKS.exec(text.slice(head.end, end))
    : IN_IT.test(lead)
      ? ASKED_IN_IT.exec(words)
      : null;
  if (asks === null) return null;
  const from = (isSubject ? head.end : start) + asks.index + asks[0].length;
  return text.slice(from, end).toLowerCase();
}

const FOR_IT = /(?:naar aanleiding van|ter uitvoering van|op grond van|op basis van)\s+$/i;
const STUDIED =
  /\b(?:heb|heeft|hebben|is|zijn)\b[^.]*(?:onderzoek|evaluatie|verkenning|inventarisatie|analyse|doorlichting)\b/i;

/** `Naar aanleiding van de motie heeft het instituut onderzoek gedaan`. */
function isStudiedFor(text: string, { start, end }: Span, head: Head): boolean {
  const words = text.slice(start, end);
  return FOR_IT.test(text.slice(start, head.start)) && STUDIED.test(words) && !NO_REQUEST.test(words);
}

const RESULT =
  /\b(?:het|de|dit|deze) (?:\p{L}+e )?(?:\p{L}*rapport|resultaten|onderzoeksresultaten|uitkomsten|bevindingen|evaluatie|verkenning|analyse|inventarisatie|onderzoek)\b(?! (?:van|over|uit|naar) (?:de|het|een) (?:inspectie|rekenkamer|raad))/u;

/** `De uitkomsten bied ik u hierbij aan`. */
function handsOverResult(clause: Clause): boolean {
  const words = wordsOf(clause).map((word) => word.replace("°", ""));
  return (
    RESULT.test(words.join(" ")) && handsOver(clause) !== null && !words.some((word) => NEGATIONS.has(word))
  );
}

function meets(clause: Clause, request: string): boolean {
  const words = wordsOf(clause).map((word) => word.replace("°", ""));
  if (words.some((word) => NEGATIONS.has(word) || PARTIALLY.has(word) || DOUBT.has(word))) return false;
  if (words.join(" ").includes("naar verwachting")) return false;
  if (isPending(clause) || /\b(?:deel|onderdeel|nog)\b/.test(words.join(" "))) return false;
  return isItDone(clause) || isThereNow(clause, words, request) || isDoneSo(clause, words, request);
}

/** `Dat heb ik inmiddels gedaan`, `Dat is gebeurd`, `Met deze brief doe ik dat`. */
function isItDone(clause: Clause): boolean {
  const phrase = clause.tokens.map(({ word }) => word).join(" ");
  const isDone =
    (clause.marker === "dat"
      ? /^(?:dat|dit)\b.*\b(?:gedaan|gebeurd)\b/
      : /^(?:dat|dit) (?:heb|hebben|heeft|is)\b.*\b(?:gedaan|gebeurd|geschied)\b|^(?:heb|hebben) (?:ik|wij|we) (?:dat|dit) .*\bgedaan\b/
    ).test(phrase) && !/\b(?:eens|eerder|destijds|vroeger|toen)\b/.test(phrase);
  if (isDone) return isPast(clause);
  return (
    /^(?:dat|dit) doe(?:n|t)? (?:ik|wij|we|het)\b|\bdoe(?:n|t)? (?:ik|wij|we|het kabinet) (?:dat|dit)\b/.test(
      phrase,
    ) && pointingOf(clause.tokens) === "hereby"
  );
}

/** A perfect, and of no time to come: `is per 1 juli verlengd tot 2030` is one of the past. */
function isPast(clause: Clause): boolean {
  if (participleMode(clause) !== "perfect") return false;
  const isSoNow = clause.tokens.some(({ word }) =>
    /^(?:inmiddels|reeds|al|sinds|onlangs|recent)$/.test(word),
  );
  return isSoNow || !isLater(clause.tokens);
}

const THERE =
  /\b(?:afgerond|gereed|voltooid|opgeleverd|gepubliceerd|verschenen|gerealiseerd|beschikbaar|ingesteld|ingericht|opgesteld|opgericht|gemaakt|openbaar|operationeel|verzonden|verstuurd|vastgesteld|plaatsgevonden|gevoerd|geplaatst|gehouden)\b/;
/** Of these `uitgevoerd` says that they were made; of a plan it says something else. */
const STUDY =
  /(?:onderzoek|evaluatie|verkenning|analyse|toets|inventarisatie|doorlichting|studie|peiling|meting|impactanalyse)$/;

/** `Dit overzicht is bij deze brief gevoegd`, `Deze evaluatie is op 3 mei aan uw Kamer gestuurd`. */
function isThereNow(clause: Clause, words: readonly string[], request: string): boolean {
  // `Deze is op 3 mei aan uw Kamer gestuurd`: a motion is not sent.
  if (clause.tokens[0]?.word === "pronoun") return handsOver(clause) !== null;
  const thing = thingIn(words, request);
  if (thing === null) return false;
  if (handsOver(clause) !== null) return true;
  const isDated = /\b(?:op \d|inmiddels|sinds|reeds|jl)\b/.test(words.join(" "));
  if (!isPast(clause) || !(thing.isThis || isDated)) return false;
  if (words.includes("door") && !/^(?:mij|ons|het)$/.test(words[words.indexOf("door") + 1] ?? ""))
    return false;
  const phrase = words.join(" ");
  return THERE.test(phrase) || (STUDY.test(thing.noun) && words.includes("uitgevoerd"));
}

const ASKED = /^(?:gevraagde|verzochte|bedoelde|betreffende|gewenste|toegezegde)$/;
/** Nouns that stand in every request. */
const COMMON =
  /^(?:kamer|regering|kabinet|motie|minister|jaar|manier|wijze|reden|geval|moment|punt|verzoek|lid|leden)$/;

interface Thing {
  readonly noun: string;
  /** `dit overzicht`, `het gevraagde overzicht`, not only `het overzicht`. */
  readonly isThis: boolean;
}

/** What was asked for, as the clause names it again: `dit overzicht`, or `de evaluatie` of a request for one. */
function thingIn(words: readonly string[], request: string): Thing | null {
  for (const [index, word] of words.entries()) {
    if (!/^(?:dit|dat|deze|die|de|het)$/.test(word)) continue;
    if (PREPOSITIONS.has(words[index - 1] ?? "")) continue;
    const next = words[index + 1] ?? "";
    const noun = ASKED.test(next) ? (words[index + 2] ?? "") : next;
    if (noun.length < 4 || COMMON.test(noun)) continue;
    const isThis = !/^(?:de|het)$/.test(word) || noun !== next;
    // `het onderzoek van TNO uit 2019` is another.
    if (!isThis && /^(?:van|uit|door|naar|over)$/.test(words[index + 2] ?? "")) continue;
    if (isThis ? names(request, noun) : introduces(request, noun)) return { noun, isThis };
  }
  return null;
}

/** The request holds the noun, alone, in the plural or as the end of a compound. */
function names(request: string, noun: string): boolean {
  const stem = noun.replace(/(?:en|s)$/, "");
  return new RegExp(`${stem}(?:en|s|e|je)?(?!\\p{L})`, "u").test(request);
}

/** `om een evaluatie`: new there. */
function introduces(request: string, noun: string): boolean {
  return new RegExp(`\\b(?:een|om|tot) (?:\\p{L}+e? ){0,2}${noun}(?!\\p{L})`, "u").test(request);
}

/** `De drempel is per 1 juli verlaagd`, where the request is to lower the threshold. */
function isDoneSo(clause: Clause, words: readonly string[], request: string): boolean {
  if (!isPast(clause)) return false;
  if (!sharesVerb(words, request)) return false;
  if (/^(?:dit|dat|hier|daar)/.test(words[0] ?? "")) return true;
  return words.some((word) => word.length > 4 && !PREPOSITIONS.has(word) && names(request, word));
}
