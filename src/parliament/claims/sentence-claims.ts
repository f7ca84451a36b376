import type { Span } from "../text.ts";
import type { Treatment } from "./claim.ts";
import { type Clause, verbOf } from "./clause.ts";
import { clausesOf } from "./clauses.ts";
import { endsInTime } from "./deeds.ts";
import type { Foregoing } from "./foregoing.ts";
import { saidIn } from "./frames.ts";
import type { Head } from "./heads.ts";
import { isFiniteVerb } from "./lexicon.ts";
import type { Said } from "./said.ts";
import type { Token } from "./token.ts";
import { tokensOf } from "./tokens.ts";
import { deniesTwice } from "./wanted.ts";

/** What a sentence says of its motions; nothing where it asks. */
export function saidInSentence(
  text: string,
  sentence: Span,
  heads: readonly Head[],
  foregoing: Foregoing,
): readonly Said[] {
  const words = text.slice(sentence.start, sentence.end);
  if (/\?["”’»)\]\s\d[]*$/.test(words) || ASKS.test(words)) return [];
  if (IF_ADOPTED.test(words)) return [];
  if (ADVISES.test(words) && !ADVISED.test(words)) return [];
  const tokens = withoutSubject(tokensOf(text, sentence, heads), text, sentence);
  if (!tokens.some(({ kind }) => kind === "motion")) return [];
  const clauses = clausesOf(tokens);
  if (
    NAMES_A_LETTER.test(words) &&
    clauses.every((clause) => clause.marker !== null || verbOf(clause) === null)
  )
    return [];
  const all = clauses.flatMap((clause) => saidIn(clause, clauses, foregoing));
  // `is ingetrokken omdat deze is uitgevoerd`
  const isOne = heads.filter(({ form }) => form === "named").length < 2;
  const standing =
    isOne && FALLEN.test(words) ? all.filter(({ treatment }) => treatment !== "executed") : all;
  const begun = BEGUN.test(words) ? standing.map(asBegun) : standing;
  const parted = EXCEPT.test(words) ? begun.map(asParted) : begun;
  const isRefused = parted.some(({ treatment }) => treatment === "refused");
  // What stands behind what the motion is about is taken for a part of that, also a time.
  const late = isRefused && endsInTime(words) ? parted.map(asLate) : parted;
  const said =
    isRefused && (deniesTwice(words) || EARLIER.test(words))
      ? late.filter(({ treatment }) => treatment !== "refused")
      : late;
  if (said.length === 0) return headed(clauses);
  const open = openTreatment(said) ?? nextTreatment(text, said) ?? aheadTreatment(said, clauses);
  if (open === null) return said;
  const listed = clauses.filter(
    (clause) =>
      clause.listed &&
      !clause.tokens.some(
        ({ kind, word }, index) =>
          kind === "word" && isFiniteVerb(word) && clause.tokens[index - 1]?.word !== "te",
      ),
  );
  return [
    ...said,
    ...listed.flatMap(({ tokens: items }) =>
      items
        .filter(({ kind, word }) => kind === "motion" && word !== "pronoun")
        .map((motion) => ({ motion, treatment: open })),
    ),
  ];
}

/** `indien uw Kamer de motie aanneemt, zal ik …`: it is still to be voted on. */
const IF_ADOPTED =
  /\b(?:indien|als|mocht|wanneer)\s+(?:(?:uw|de)\s+Kamer\b|(?:de|deze)\s+(?:\S+\s+)?motie)[^;?!]{0,240}\b(?:aanneemt|aannemen|aangenomen wordt|wordt aangenomen|aangenomen worden|aanvaardt|aanvaarden|aanvaard wordt)\b/i;

/** An item of a list of papers: `de brief van de Minister van … d.d. 3 mei over de stand van zaken van …`. */
const NAMES_A_LETTER =
  /^[^\p{L}]*(?:\p{L}+:\s+)?(?:de\s+)?(?:\p{L}*brief|\p{L}*reactie|nota|\p{L}*rapportage)\s+van\s+(?:de|het)\s+(?:minister|staatssecretaris|regering|kabinet)/iu;

/** `In hoeverre heeft u uitvoering gegeven aan`: a question, also where its mark was cut off. */
const ASKS =
  /^[^\p{L}]*(?:in hoeverre|hoe|waarom|wanneer|waar|op welke (?:wijze|manier)|heeft|kunt|bent|gaat|geeft|is|wordt|welke \p{L}+) (?:(?:heeft|hebt|geeft|gaat|bent|kunt|is|wordt|zijn|worden) )?u\b/iu;

/** `een begin van uitvoering gegeven`. */
const BEGUN = /\b(?:begin|aanvang) (?:gemaakt )?(?:van|met) (?:de )?(?:uitvoering|invulling|uitwerking)\b/i;

/** What others did before is not refused now. */
const EARLIER =
  /\bkabinet-\p{Lu}[^.;]*?\b(?:was|had|kon|wilde|heeft|is)\b|\b(?:het vorige kabinet|vorige kabinetten)\b[^.;]*\b(?:kon|konden|wilde|wilden|heeft|hebben|is|zijn|was|waren)\b|\b(?:kon|is|heeft) het vorige kabinet\b/iu;

/** `is, op het verzoek om een streefcijfer na, uitgevoerd`: between commas a part is left out. */
const EXCEPT =
  /,\s(?:op\s[^,.;]{2,80}\sna|(?:met uitzondering van|behalve|afgezien van|behoudens)\s[^,.;]{2,80}|zij het\s[^,.;]{0,60}(?:gedeeltelijk|deels|ten dele|niet)[^,.;]{0,40}),/i;

function asParted(said: Said): Said {
  return said.treatment === "executed" ? { ...said, treatment: "partly" } : said;
}

function asLate(said: Said): Said {
  return said.treatment === "refused" ? { ...said, treatment: "underway" } : said;
}

function asBegun(said: Said): Said {
  return said.treatment === "executed" ? { ...said, treatment: "underway" } : said;
}

const FALLEN = /\b(?:ingetrokken|aangehouden|verworpen)\b[^.;]*\b(?:omdat|want|aangezien)\b/;

/** Advice on a motion that is still to be voted on says nothing of its fate, whatever reason it gives. */
const ADVISES = /\bontra(?:ad|den|adt)\b|\boverbodig\b|\boordeel[ -]?[Kk]amer\b/;
const ADVISED = /\b(?:destijds|eerder|was|is|heb|hebben|had|werd)\b[^.]{0,60}\bontraden\b/;

/** A line of a list begins with a motion and no article: `Motie van het lid Wit over …`. */
const BARE = /^[^\p{L}\p{N}]*(?:(?:tweede )?(?:nader )?gewijzigde )?(?:motie|amendement)/iu;
const SUBJECT = /^\s+(?:over|inzake|betreffende|waarin)\s/i;
const NUMBER = /\((?:[^()]*\d{2}[ .]?\d{3}|t\.?v\.?v)[^()]*\)/gi;

/** Of such a line what the motion is about goes to its number in brackets, else to a sign, else to the end. */
function withoutSubject(tokens: readonly Token[], text: string, { start, end }: Span): readonly Token[] {
  const [first] = tokens;
  if (first?.kind !== "motion" || first.word === "pronoun") return tokens;
  const { end: from } = first;
  if (!BARE.test(text.slice(start, from)) || !SUBJECT.test(text.slice(from, end))) return tokens;
  const bracket = [...text.slice(from, end).matchAll(NUMBER)].at(-1);
  const stop = tokens.find((token) => token.kind === "stop" && token.start >= from)?.start ?? end;
  const until = bracket === undefined ? stop : from + bracket.index;
  return tokens.filter((token) => token.start < from || token.start >= until);
}

/** `de volgende motie als afgedaan:`. */
function nextTreatment(text: string, said: readonly Said[]): Treatment | null {
  const next = said.find(
    ({ motion: { head } }) =>
      head?.form === "any" && /\b(?:volgende|onderstaande)\b/i.test(text.slice(head.start, head.end)),
  );
  return next?.treatment ?? null;
}

const HEADLINE =
  /^(?:(?:de )?(?:stand van zaken|voortgang|status)(?: (?:van|bij|rond|de|uitvoering))*|(?:de )?uitvoering(?: van)?)?$/;
const GOES_ON =
  /\b(?:loopt|lopen|gaande|gestart|in (?:volle )?(?:gang|uitvoering|voorbereiding|ontwikkeling|consultatie))\b/;

/** `stand van zaken uitvoering motie-Wit: de uitvraag is gaande`: what stands behind the colon is said of it. */
function headed([first, second, ...others]: readonly Clause[]): readonly Said[] {
  const motions = first?.tokens.filter(({ kind }) => kind === "motion") ?? [];
  const [motion] = motions;
  if (first === undefined || second?.listed !== true || motion === undefined || others.length > 0) return [];
  const lead = first.tokens
    .filter(({ kind }) => kind === "word")
    .map(({ word }) => word)
    .join(" ");
  const words = second.tokens.map(({ word }) => word).join(" ");
  if (motions.length > 1 || !HEADLINE.test(lead) || !GOES_ON.test(words) || OPEN.test(words)) return [];
  return [{ motion, treatment: "underway" }];
}

const OPEN = /\b(?:niet|geen|kan|kunnen|moet|moeten|zou|zouden|debat|kamer)\b/;

/** `hij is hiermee uitgevoerd: de motie-Wit`: what a word says that points at the motion behind the colon. */
function aheadTreatment(said: readonly Said[], clauses: readonly Clause[]): Treatment | null {
  const at = clauses.findIndex(({ listed, tokens }) => listed && tokens[0]?.kind === "motion");
  const before = clauses[at - 1]?.tokens;
  const own = said.filter(({ motion }) => before?.includes(motion) === true);
  return own.length === 1 && own[0]?.motion.head?.form === "pointing" ? own[0].treatment : null;
}

/** What it says of motions that are still to be named: `doe ik de volgende moties af:`. */
export function openTreatment(said: readonly Said[]): Treatment | null {
  return (
    said.find(
      ({ motion }) =>
        motion.head?.plural === true && motion.head.motions.length === 0 && motion.word !== "pronoun",
    )?.treatment ?? null
  );
}
