import type { Span } from "#parliament";
import { CLOSING } from "./closing.ts";
import { namesStart } from "./signatories.ts";

/** A stretch of a motion that considers (verb null) or asks. */
export interface Clause extends Span {
  readonly verb: string | null;
}

const OPENING = /\bDe Kamer\s*[,;:]\s*/;
/** Where a motion's closing line is missing, these end it. */
const AFTER = /\n\s*(?:De voorzitter\s*:|Toelichting\b)|\bDeze motie is voorgesteld\b/;

/**
 * The body of a motion: after "De Kamer," and before "en gaat over tot de orde van de dag", or the names below it. The
 * whole text where it has neither. Of several motions in one text the first.
 */
export function motionBody(text: string): Span {
  const opening = OPENING.exec(text);
  const start = opening === null ? 0 : opening.index + opening[0].length;
  const rest = text.slice(start);
  const closing = CLOSING.exec(rest) ?? AFTER.exec(rest);
  return { start, end: closing === null ? namesStart(text, start) : start + closing.index };
}

/** Words that may stand before the verb or the participle without changing what the clause is. */
const LEAD =
  "(?:(?:en|maar|voorts|tevens|verder|ook|daarnaast|daarbij|daarom|derhalve|overigens|eveneens|dan ook|evenwel|nogmaals|tot slot|ten slotte|nadrukkelijk|mede|bovendien)\\s*,?\\s+){0,3}";
const CONSIDERS = new RegExp(
  `^${LEAD}(?:gehoord|gelezen|gelet\\s+op|gezien|kennis\\s+(?:genomen|nemende)|in\\s+(?:overweging|aanmerking|herinnering|acht)\\s+\\p{L}*nemende|van\\s+(?:mening|oordeel|opvatting)(?:\\s+zijnde)?|ervan\\s+(?:overtuigd|uitgaande)|overtuigd|bezorgd|verheugd|indachtig|(?:overwegend|constaterend|constateerd)e?\\b|(?:waarschuwend|onderstrepend|erkennend|benadrukkend|wijzend)e?\\s+(?:dat|voor|op)\\b|\\p{Ll}{3,}ende\\b(?=\\s+(?:\\p{Ll}+\\s+){0,3}(?:dat|de|het|een|op|van|voor|in|aan|hoe|wat|of|deze|dit|artikel)\\b|,|\\s*:))`,
  "iu",
);
/** Behind a mere comma too. */
const CONSIDERS_THAT = new RegExp(
  `^${LEAD}(?:overwegende|constaterende|van (?:mening|oordeel))\\s+dat\\b`,
  "iu",
);
/** The verbs with which the Kamer acts, each with the particle that belongs to it. */
const VERBS: readonly (readonly [string, string])[] = [
  ["verzoekt", ""],
  ["verzoek", ""],
  ["vraagt", ""],
  ["roept", "op|uit"],
  ["spreekt", "uit"],
  ["draagt", "op"],
  ["nodigt", "uit"],
  ["dringt", "aan"],
  ["doet", ""],
  ["besluit", ""],
  ["verklaart", ""],
  ["steunt", ""],
  ["keurt", "af|goed"],
  ["wijst", "af"],
  ["zegt", "op"],
  ["betreurt", ""],
  ["verwerpt", ""],
  ["veroordeelt", ""],
  ["machtigt", ""],
  ["adviseert", ""],
  ["onderschrijft", ""],
  ["stemt", "in"],
  ["geeft", ""],
  ["eist", ""],
  ["wenst", ""],
  ["acht", ""],
  ["schorst", ""],
  ["benoemt", ""],
  ["ontneemt", ""],
  ["moedigt", "aan"],
  ["spoort", "aan"],
];
/** With these the Kamer only says what is: they ask for nothing. */
const STATES = new RegExp(
  `^${LEAD}(stelt(?=\\s+(?:\\p{L}+\\s+){0,3}vast\\b)|bevestigt|onderstreept|benadrukt|herinnert|memoreert|erkent|brengt(?=\\s+in\\s+herinnering\\b)|merkt(?=\\s+(?:\\p{L}+\\s+)?op\\b)|wijst(?=\\s+er\\s*op\\b))(?![\\p{L}-])`,
  "iu",
);
const VERB = new RegExp(`^${LEAD}(${VERBS.map(([verb]) => verb).join("|")})\\b`, "iu");
/** Behind a mere comma only these openings are sure to be the Kamer's own act. */
const ADDRESSED =
  /^(?:en\s+)?(?:(?:verzoekt?|vraagt|roept|draagt|nodigt|spoort)\s+(?:(?:voorts|tevens|daarom|derhalve|dan ook|nogmaals)\s+)?(?:de|het|haar|zijn|hem|alle)\s|spreekt\s+(?:\p{L}+\s+){0,6}uit\b|dringt\s+er\b|doet\s+een\s+beroep)/iu;
/** `…, vraagt de minister zich af` tells what somebody does, not what the Kamer asks. */
const WONDERS = /^vraagt\s(?:\S+\s+){1,4}zich\b/i;

/**
 * The clauses of a motion's body, in order, with what ties them to the next still on. A clause begins where a
 * paragraph, a semicolon or (for an act of the Kamer with its addressee) a comma ends, and goes on until the next:
 * lists inside a clause do not end it. What opens the motion ("gehoord de beraadslaging") is no consideration.
 */
export function clausesOf(text: string, body: Span): readonly Clause[] {
  const starts = clauseStarts(text, body);
  const clauses = starts.map(({ at, verb }, index) => ({
    start: at,
    end: starts[index + 1]?.seam ?? body.end,
    verb,
  }));
  const named = clauses.map((clause) => ({ ...clause, verb: withParticle(text, clause) }));
  const kept = named.filter(
    (clause) => clause.verb !== null || !isPreamble(text.slice(clause.start, clause.end)),
  );
  return kept.some((clause) => clause.verb !== null) ? kept : withLastAsRequest(text, body, kept);
}

interface Start {
  /** Where the clause before ends: `en` and `voorts` stand between the two. */
  readonly seam: number;
  readonly at: number;
  readonly verb: string | null;
}

function clauseStarts(text: string, body: Span): readonly Start[] {
  const out: Start[] = [];
  const seam = /^|[;,:]\s*|\n\s*/gm;
  const inside = text.slice(body.start, body.end);
  let last = -1;
  for (const match of inside.matchAll(seam)) {
    const at = match.index + match[0].length;
    if (at === last) continue;
    last = at;
    const start = startAt(
      text.slice(body.start + at, Math.min(body.end, body.start + at + 200)),
      sureSeam(inside, at),
    );
    if (start !== null)
      out.push({ seam: body.start + at, at: body.start + at + start.skip, verb: start.verb });
  }
  return out;
}

/**
 * A semicolon, a paragraph or the beginning ends a clause for sure; so does the comma of the opening lines. A paragraph
 * that ends in the middle of a sentence goes on in the next.
 */
function sureSeam(inside: string, at: number): boolean {
  const before = inside.slice(Math.max(0, at - 80), at);
  return (
    at === 0 ||
    /[;:]\s*$|[.,?!»”"…)]\s*\n\s*$/.test(before) ||
    /^\s*$/.test(inside.slice(0, at)) ||
    isOpeningLine(inside.slice(0, at))
  );
}

function isOpeningLine(before: string): boolean {
  return (
    before.length < 200 &&
    /^\s*(?:gehoord|gelezen)\b(?:(?!(?:overwegende|constaterende)\b)[^;\n])*,\s*$/i.test(before)
  );
}

function startAt(
  rest: string,
  sure: boolean,
): { readonly skip: number; readonly verb: string | null } | null {
  const verb = VERB.exec(rest);
  if (verb?.[1] !== undefined && !WONDERS.test(rest)) {
    const skip = verb[0].length - verb[1].length;
    if (sure || ADDRESSED.test(rest) || ADDRESSED.test(rest.slice(skip))) return { skip, verb: verb[1] };
  }
  if (sure && STATES.test(rest)) return { skip: 0, verb: null };
  return (sure ? CONSIDERS : CONSIDERS_THAT).test(rest) ? { skip: 0, verb: null } : null;
}

function withParticle(text: string, clause: Clause): string | null {
  if (clause.verb === null) return null;
  const verb = clause.verb.toLowerCase();
  const particles = VERBS.find(([name]) => name === verb)?.[1] ?? "";
  if (particles === "") return verb;
  const found = new RegExp(`\\b(?:${particles})\\b`, "i").exec(text.slice(clause.start, clause.end));
  return found === null ? verb : `${verb} ${found[0].toLowerCase()}`;
}

function isPreamble(clause: string): boolean {
  return /^(?:gehoord|gelezen)\b/i.test(clause);
}

/** A motion that only says what is, or does so with a verb that is not in the list: what stands last is what it does. */
function withLastAsRequest(text: string, body: Span, kept: readonly Clause[]): readonly Clause[] {
  const last = kept.at(-1);
  const stated = last === undefined ? null : STATES.exec(text.slice(last.start, last.end));
  if (last !== undefined && stated?.[1] !== undefined)
    return [...kept.slice(0, -1), { ...last, verb: stated[1] }];
  const from = kept.at(-1)?.start ?? body.start;
  const tail = /[;\n]\s*(\p{Ll}+t)\s[^;]{10,}$/u.exec(text.slice(from, body.end));
  if (tail?.[1] === undefined) return kept;
  const at = from + tail.index + tail[0].indexOf(tail[1]);
  const clauses = kept.map((clause) => (clause.end > at ? { ...clause, end: at } : clause));
  return [...clauses, { start: at, end: body.end, verb: tail[1] }];
}
