import type { Span } from "../text.ts";
import { holds, saysItWasDone, type Thing, thingsIn } from "./back.ts";
import { headedBefore, isProposal, motionBefore } from "./before.ts";
import type { Clause } from "./clause.ts";
import { clausesOf } from "./clauses.ts";
import { mayMeet } from "./cues.ts";
import { isByOthers } from "./final.ts";
import { handsOver } from "./handing.ts";
import type { Motion } from "./heads.ts";
import { DOUBT, NEGATIONS, PARTIALLY, PARTICIPLE, PREPOSITIONS } from "./lexicon.ts";
import { wordsOf } from "./look.ts";
import { standingOf } from "./modality.ts";
import { participleMode } from "./mode.ts";
import { isLater, isPending, pointingOf } from "./pointing.ts";
import { isStudiedFor, requestIn, requestOfKamer } from "./request.ts";
import { sentenceBefore } from "./sentences.ts";
import { sharesVerb } from "./stems.ts";
import { tokensOf } from "./tokens.ts";
import type { Walked } from "./walked.ts";

/**
 * The motion whose request a sentence that names none says was met: the sentence before tells what it asks for, and
 * this one that it was done (`Dat heb ik gedaan`), that the thing is there (`Dit overzicht vindt u in de bijlage`), or
 * does it in the same words (`om de drempel te verlagen. De drempel is verlaagd`). Null where the sentence before
 * names several, or does not ask.
 */
export function fulfilledIn(walked: Walked, sentence: Span): Motion | null {
  const { text } = walked;
  if (requestBefore(walked, sentence) === null) return null;
  const before = motionBefore(walked, sentence, 1) ?? headedBefore(walked, sentence);
  // Of a motion that is still to be voted on it says why it is not needed.
  if (before === null || isProposal(walked, before, sentence)) return null;
  const request = before.isNext
    ? requestIn(text, before.sentence, before.head)
    : requestOfKamer(text, before.sentence);
  if (request === null && !isStudiedFor(text, before.sentence, before.head)) return null;
  const clauses = clausesOf(tokensOf(text, sentence, []));
  const isMet = clauses.some(
    (clause) =>
      standingOf(clause, clauses) === "said" &&
      (request === null ? handsOverResult(clause) : meets(clause, request)),
  );
  return isMet ? before.motion : null;
}

/** The sentence before one that may say that what it asks for was done; null where neither does by its words. Cheap. */
export function requestBefore({ text, voices }: Walked, sentence: Span): Span | null {
  const before = sentenceBefore(text, sentence.start, voices(sentence.start).start);
  if (before === null) return null;
  const may = mayMeet(text.slice(sentence.start, sentence.end), text.slice(before.start, before.end));
  return may ? before : null;
}

const RESULT =
  /\b(?:het|de|dit|deze) (?:\p{L}+e )?(?:\p{L}*rapport|resultaten|onderzoeksresultaten|uitkomsten|bevindingen|evaluatie|verkenning|analyse|inventarisatie|onderzoek)\b(?! (?:van|over|uit|naar) (?:de|het|een) (?:inspectie|rekenkamer|raad))/u;

/** The same of what was asked for, and of no other study: `de resultaten van dit onderzoek`, not `van de inspectie`. */
const RESULT_OF_IT =
  /\b(?:het|de|dit|deze) (?:\p{L}*rapport|resultaten|onderzoeksresultaten|uitkomsten|bevindingen|evaluatie|verkenning|analyse|inventarisatie|onderzoek)\b(?: (?:hiervan|daarvan|van §|van (?:dit|deze|die|dat) \p{L}+))?(?! (?:van|over|uit|naar|door))/u;

function tellsResult({ tokens }: Clause): boolean {
  return RESULT_OF_IT.test(
    tokens.map(({ kind, word }) => (kind === "motion" ? "§" : word.replace("°", ""))).join(" "),
  );
}

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
  const phrase = words.join(" ");
  if (isPending(clause) || NOT_WHOLE_OR_NOW.test(phrase) || isByOthers(words)) return false;
  // Of what is not to be done nothing that was done is the carrying out.
  if (NOT_TO_DO.test(request)) return false;
  if (STUDIES.test(request) && tellsResult(clause) && handsOver(clause) !== null) return true;
  return isItDone(clause) || isThereNow(clause, words, request) || isDoneSo(clause, words, request);
}

const NOT_WHOLE_OR_NOW =
  /\b(?:deel|onderdeel|nog|naar verwachting|eens|eerder(?! (?:dit|deze))|destijds|vroeger|toen)\b/;
const NOT_TO_DO = /\b(?:niet|geen)\b/;
/** What is asked for is that something is looked into. */
const STUDIES = /onderzo|verken|analyse|inventaris|evalu|in kaart|doorlicht|peiling/;

/** `Dat heb ik inmiddels gedaan`, `Dat is gebeurd`, `Met deze brief doe ik dat`. */
function isItDone(clause: Clause): boolean {
  const phrase = clause.tokens.map(({ word }) => word).join(" ");
  if (saysItWasDone(phrase, clause.marker)) return isPast(clause);
  return DOES_IT.test(phrase) && pointingOf(clause.tokens) === "hereby";
}

const DOES_IT =
  /^(?:dat|dit) doe(?:n|t)? (?:ik|wij|we|het)\b|\bdoe(?:n|t)? (?:ik|wij|we|het kabinet) (?:dat|dit)\b/;

/** A perfect, and of no time to come: `is per 1 juli verlengd tot 2030` is one of the past. */
function isPast(clause: Clause): boolean {
  if (participleMode(clause) !== "perfect") return false;
  const isSoNow = clause.tokens.some(({ word }) =>
    /^(?:inmiddels|reeds|al|sinds|onlangs|recent)$/.test(word),
  );
  return isSoNow || !isLater(clause.tokens);
}

const THERE =
  /\b(?:afgerond|gereed|voltooid|opgeleverd|gepubliceerd|verschenen|gerealiseerd|beschikbaar|ingesteld|ingericht|opgesteld|opgericht|geopend|opengesteld|gelanceerd|aangesteld|benoemd|ingevoerd|toegevoegd|verstrekt|doorgevoerd|geregeld|gemaakt|openbaar|operationeel|verzonden|verstuurd|vastgesteld|plaatsgevonden|gevoerd|geplaatst|gehouden|beslag gekregen)\b/;
/** Of these `uitgevoerd` says that they were made; of a plan it says something else. */
const STUDY =
  /(?:onderzoek|evaluatie|verkenning|analyse|toets|inventarisatie|doorlichting|studie|peiling|meting|impactanalyse)$/;

/** `Dit overzicht is bij deze brief gevoegd`, `Deze evaluatie is op 3 mei aan uw Kamer gestuurd`. */
function isThereNow(clause: Clause, words: readonly string[], request: string): boolean {
  // `Deze is op 3 mei aan uw Kamer gestuurd`: a motion is not sent.
  if (clause.tokens[0]?.word === "pronoun") return handsOver(clause) !== null;
  const thing = thingIn(words, request);
  if (thing === undefined) return false;
  if (handsOver(clause) !== null) return true;
  if (thing.isThis && exists(words)) return true;
  const isDated = /\b(?:op \d|inmiddels|sinds|reeds|jl)\b/.test(words.join(" "));
  if (!isPast(clause) || !(thing.isThis || isDated)) return false;
  const phrase = words.join(" ");
  return THERE.test(phrase) || (STUDY.test(thing.noun) && words.includes("uitgevoerd"));
}

/** `Dat plan ligt er inmiddels`. */
function exists(words: readonly string[]): boolean {
  return (
    /\b(?:ligt|liggen|is|zijn) er (?:inmiddels|nu|sinds|reeds)\b/.test(words.join(" ")) &&
    !words.some((word) => PARTICIPLE.test(word))
  );
}

/** What was asked for, as the clause names it again: `dit overzicht`, or `de evaluatie` of a request for one. */
function thingIn(words: readonly string[], request: string): Thing | undefined {
  return thingsIn(words, request).find(
    ({ isThis, isNew, at }) =>
      !PREPOSITIONS.has(words[at - 1] ?? "") &&
      // `het onderzoek van TNO uit 2019` is another.
      (isThis || (isNew && !/^(?:van|uit|door|naar|over)$/.test(words[at + 2] ?? ""))),
  );
}

/** `De drempel is per 1 juli verlaagd`, where the request is to lower the threshold. */
function isDoneSo(clause: Clause, words: readonly string[], request: string): boolean {
  if (!isPast(clause)) return false;
  if (!sharesVerb(words, request)) return false;
  if (/^(?:dit|dat|hier|daar)/.test(words[0] ?? "")) return true;
  if (thingsIn(words, request).some(({ at }) => !PREPOSITIONS.has(words[at - 1] ?? ""))) return true;
  return words.some((word) => word.length > 4 && !PREPOSITIONS.has(word) && holds(request, word));
}
