import { ASKS_LAST, WAS_ASKED, WISHES } from "./asking.ts";
import type { Treatment } from "./claim.ts";
import { type Clause, flowsFrom } from "./clause.ts";
import { isToCome } from "./deeds.ts";
import { NOTHING_BEFORE } from "./foregoing.ts";
import { handsOver } from "./handing.ts";
import { type Held, heldIn } from "./held.ts";
import { inLineWith, tellsHere } from "./in-line.ts";
import { DOUBT, OWN } from "./lexicon.ts";
import { wordsOf } from "./look.ts";
import { isOwnAct, standingOf } from "./modality.ts";
import { participleMode } from "./mode.ts";
import { isNow } from "./now.ts";
import { polarityOf } from "./polarity.ts";
import { predicatesIn } from "./predicates.ts";
import type { Said } from "./said.ts";
import { refusesIt, worksOnIt } from "./wanted.ts";

const ASKS_FOR = /^(?:waar|waarom|waartoe|waarop|dat|die|welke)$/;

/**
 * `het onderzoek waar de motie om vraagt`: what the clause around it hands over was asked for, what it says goes on as
 * well; `wat in de motie wordt gevraagd`: what is done, or not.
 */
export function whatWasAsked(clause: Clause, all: readonly Clause[], held: readonly Held[]): readonly Said[] {
  const { marker, parent } = clause;
  if (
    marker === null ||
    parent === null ||
    !(ASKS_FOR.test(marker) || marker === "wat" || marker === "hetgeen")
  )
    return [];
  const isAsked = wordsOf(clause).some(
    (word) => isAsking(word) || AIMS.test(word) || word === "toegezegd" || word === "spreekt",
  );
  if (!isAsked && !flowsFrom(clause)) return [];
  const standing = standingOf(parent, all);
  if (standing === "looked into" && ASKS_FOR.test(marker))
    return held.map(({ motion }) => ({ motion, treatment: "underway" }));
  if (isRuledOut(clause, parent)) return held.map(({ motion }) => ({ motion, treatment: "refused" }));
  if (standing !== "said") return [];
  const treatment = ofWhatWasAsked(clause, parent, all) ?? ofThing(clause, parent, all);
  return treatment === null ? [] : held.map(({ motion }) => ({ motion, treatment }));
}

/** `waar § op doelt`, `wat § beoogt`. */
const AIMS =
  /^(?:beoog(?:t|de|den)|doelt|doelde|doelen|strekt|strekte|verlang(?:t|de|en)|eist|eiste|wil|wilde|wenst|voorstaat|bepleit|mikt)$/;

/** `het is uitgesloten dat de regering doet wat § verlangt`. */
function isRuledOut({ marker }: Clause, parent: Clause): boolean {
  return (
    /^(?:wat|hetgeen)$/.test(marker ?? "") &&
    parent.marker === "dat" &&
    parent.parent !== null &&
    wordsOf(parent).some((word) => /^(?:doet|doe|doen|gedaan)$/.test(word)) &&
    RULED_OUT.test(wordsOf(parent.parent).join(" "))
  );
}

const RULED_OUT = /\b(?:uitgesloten|onmogelijk|ondenkbaar|niet (?:mogelijk|denkbaar|aan de orde))\b/;

/** What the clause around it says of the thing that was asked for; of all that was asked only what is talked about. */
function ofThing({ marker, before }: Clause, parent: Clause, all: readonly Clause[]): Treatment | null {
  if (marker === "wat" || marker === "hetgeen") {
    if (before === "van" && GIVES_HALF.test(wordsOf(parent).join(" "))) return "partly";
    if (isOwnAct(parent.tokens) && didIt(parent) && !all.some(leavesSome)) return "executed";
    return before !== "" && worksOnIt(parent) ? "underway" : null;
  }
  return refusesIt(parent) ? "refused" : worksOnIt(parent) ? "underway" : null;
}

const GIVES_HALF =
  /\baan (?:de|het|een) (?:\p{L}+ )?(?:helft|deel|gedeelte|merendeel) van\b.*\b(?:voldaan|tegemoetgekomen|gegeven)\b/u;

/** `…, op één punt na`. */
function leavesSome(clause: Clause): boolean {
  return /\bop .{1,30} na\b|\b(?:behalve|uitgezonderd|uitzondering|deels|gedeeltelijk|nog|alleen|niet)\b/.test(
    wordsOf(clause).join(" "),
  );
}

/** `daarmee heb ik gedaan wat § vraagt`. */
function didIt(clause: Clause): boolean {
  const phrase = wordsOf(clause).join(" ");
  const isWhole = !/\b(?:niet|geen|nooit|nog|deels|gedeeltelijk|alles|alleen|veel|deel|kunnen)\b/.test(
    phrase,
  );
  return /\bgedaan$/.test(phrase) && isWhole && participleMode(clause) === "perfect" && !isToCome(clause);
}

function ofWhatWasAsked(
  { marker, before }: Clause,
  parent: Clause,
  all: readonly Clause[],
): Treatment | null {
  const phrase = wordsOf(parent).join(" ");
  const denied = /\b(?:niet(?! alleen| slechts)|geen|nooit)\b/.test(phrase);
  if (before === "aan" && (marker === "wat" || marker === "hetgeen")) return ofEffect(parent, denied);
  if (marker === "wat" || marker === "hetgeen") {
    if (
      !denied &&
      /\b(?:heb|hebben|heeft)\b.*\bgedaan\b/.test(phrase) &&
      !leavesSome(parent) &&
      wordsOf(parent).some((word) => OWN.has(word))
    )
      return "executed";
    const isDoing = /\bdoen\b/.test(phrase) && wordsOf(parent).some((word) => OWN.has(word));
    return isDoing ? (denied ? "refused" : isToCome(parent) ? "underway" : null) : null;
  }
  if (denied && /\bkom(?:t|en) er niet\b/.test(phrase)) return "refused";
  if (denied)
    return predicatesIn(parent).some(({ kind, mode }) => kind === "effect" && mode !== "perfect")
      ? "refused"
      : null;
  // `over de voortgang van wat is gevraagd` tells of no end: only `waarom is gevraagd` means the telling.
  const isTold = /^(?:waarom|waartoe)$/.test(marker ?? "") && tellsHere(parent);
  if (handsOver(parent) !== null || isTold) return "executed";
  const isMade = WAS_MADE.test(phrase) && participleMode(parent) === "perfect" && !isToCome(parent);
  if (isMade && all.some((other) => handsOver(other) === "now")) return "executed";
  return isUnderway(parent, phrase) ? "underway" : null;
}

/** `hiermee is voldaan aan wat in de motie wordt gevraagd`. */
function ofEffect(parent: Clause, denied: boolean): Treatment | null {
  const given = predicatesIn(parent).find(({ kind }) => kind === "effect");
  if (given === undefined || denied) return null;
  const { doubt, partly } = polarityOf(parent.tokens, given.until, (word) => DOUBT.has(word));
  const isDone = given.mode === "perfect" || (given.mode === "present" && isNow(parent, NOTHING_BEFORE));
  return doubt || !isDone ? null : partly ? "partly" : "executed";
}

/** `het onderzoek waar § om vraagt, is verricht; het rapport treft u als bijlage aan`. */
const WAS_MADE =
  /\b(?:is|zijn)\b.*\b(?:verricht|uitgevoerd|afgerond|voltooid|opgeleverd|gepubliceerd|verschenen|gehouden|gevoerd|ingesteld|ingericht|geopend)\b(?!.*\b(?:deels|nog)\b)/;
const BEGUN =
  /\b(?:gestart|begonnen|opgepakt|uitgezet|opdracht gekregen|in (?:volle )?gang|in uitvoering|gaande|loopt|lopen|in voorbereiding|in ontwikkeling)\b/;
const COMES =
  /\b(?:verwacht|verwachten|volgt|volgen|verschijnt|verschijnen|ontvangt|stuur|deel|rond|afgerond|gereed|uitgevoerd|opgeleverd|voorbereid|uitgewerkt|opgesteld|meegenomen|betrokken)\b/;

/** What was asked for has begun, is being made, or is to come. */
function isUnderway(clause: Clause, phrase: string): boolean {
  const mode = participleMode(clause);
  if (mode === "modal" || mode === "able") return false;
  if (BEGUN.test(phrase)) return true;
  return (
    COMES.test(phrase) &&
    mode !== "perfect" &&
    (mode !== "none" || isToCome(clause) || /\bverwacht/.test(phrase))
  );
}

const MADE =
  /^(?:opgesteld|uitgevoerd|verricht|gemaakt|gedaan|geschreven|uitgebracht|opstellen|uitvoeren|verrichten|maken)$/;

/** `hierbij bied ik u het rapport aan dat ter uitvoering van de motie is opgesteld`: the paper is what was asked for. */
export function madeForIt(clause: Clause, all: readonly Clause[], held: readonly Held[]): readonly Said[] {
  const { marker, parent } = clause;
  if (parent === null || !/^(?:dat|die)$/.test(marker ?? "")) return [];
  if (!wordsOf(clause).some((word) => MADE.test(word)) || participleMode(clause) !== "perfect") return [];
  if (standingOf(parent, all) !== "said" || handsOver(parent) !== "now") return [];
  return held
    .filter(({ governor: { role } }) => role === "purpose" || role === "context" || role === "conform")
    .map(({ motion }) => ({ motion, treatment: "executed" }));
}

/** `zoals in de motie wordt gevraagd`: what the clause around it says is in line with the motion, or against it. */
export function asAsked(clause: Clause, all: readonly Clause[], held: readonly Held[]): readonly Said[] {
  const { parent } = clause;
  if (parent === null || (standingOf(parent, all) !== "said" && !isOwnAct(parent.tokens))) return [];
  if (!wordsOf(clause).some((word) => isAsking(word) || WISHES.test(word))) return [];
  // `het amendement is uitgevoerd, zoals in de motie gevraagd`: said of another.
  if (heldIn(parent).some(({ motion }) => motion.word !== "pronoun")) return [];
  const treatment = refusesIt(parent) ? "refused" : inLineWith(parent);
  if (treatment === null) return [];
  return held.map(({ motion, governor }) => ({
    motion,
    treatment: treatment === "executed" && governor.part ? "partly" : treatment,
  }));
}

/** `ik verzoek uw Kamer de motie als afgedaan te beschouwen`: the one thing asked that says it was done. */
export function verdictAsked(clause: Clause, held: readonly Held[]): readonly Said[] {
  const words = wordsOf(clause);
  if (clause.marker !== null || !(words.includes("kamer") || /\bverzoek (?:ik )?u\b/.test(words.join(" "))))
    return [];
  if (!words.some((word) => /^(?:ik|wij|kabinet|regering)$/.test(word))) return [];
  const predicate = predicatesIn(clause).find(
    ({ kind, mode }) =>
      kind === "verdict" && (mode === "infinitive" || (mode === "future" && words.includes("te"))),
  );
  if (predicate === undefined) return [];
  const { denied, doubt, partly } = polarityOf(clause.tokens, predicate.until, (word) => DOUBT.has(word));
  if (denied || doubt) return [];
  return held
    .filter(({ governor }) => governor.role === "bare")
    .map(({ motion, governor }) => ({ motion, treatment: partly || governor.part ? "partly" : "executed" }));
}

/** What is expected goes on, and what is looked into. */
export function goingOn(clause: Clause, held: readonly Held[], isExpected: boolean): readonly Said[] {
  const isSaid =
    !isExpected ||
    predicatesIn(clause).some(
      ({ kind, until }) => kind !== "refuse" && !polarityOf(clause.tokens, until, () => false).denied,
    );
  if (!isSaid) return [];
  return held
    .filter(({ governor: { role } }) => (isExpected ? role === "bare" || role === "aan" : role !== "other"))
    .map(({ motion }) => ({ motion, treatment: "underway" }));
}

/** `gevraagd`, `vraagt`, `oproept`. */
function isAsking(word: string): boolean {
  return WAS_ASKED.has(word) || ASKS_LAST.has(word);
}
