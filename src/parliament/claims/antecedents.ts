import type { Span } from "../text.ts";
import { type Head, headsWithin, type Motion } from "./heads.ts";
import { hasRival } from "./rivals.ts";
import { distinct } from "./same-motion.ts";
import { sentenceBefore } from "./sentences.ts";
import type { Walked } from "./walked.ts";

/** The motions that a stretch of text names, each once. */
interface Named {
  readonly motions: readonly Motion[];
  /** It speaks of a motion that it neither numbers nor names. */
  readonly unknown: boolean;
  /** They stand side by side: `de motie-Wit en de motie-Zwart`. */
  readonly sideBySide: boolean;
  /** Beside them a pledge, which `die` may be as well. */
  readonly besides: boolean;
  /** What stands before them. */
  readonly lead: string;
}

const PLEDGE = /\ben\s+(?:(?:op|aan|over|van|met)\s+)?(?:mijn|de|een|deze)\s+toezegging/;

const SENTENCES_BACK = 2;
/** A sentence that speaks of `de motie` itself reaches two further back, up to so many. */
const SENTENCES_MAX = 6;

/**
 * The motions that a head which names none points at: of those named before it in its sentence and in the two before
 * the only one, or several that stand side by side. In an answer else the one that its question names; and of `de
 * motie` else the one that the whole text names. Empty where it may be any of several.
 */
export function antecedentsOf(
  walked: Walked,
  head: Head,
  sentence: Span,
  isPronoun: boolean,
): readonly Motion[] {
  const { heads, voices, only } = walked;
  const { asked } = voices(sentence.start);
  const own = namedIn(walked, { start: sentence.start, end: head.start });
  const near = [own, ...[...sentencesBefore(walked, sentence)].map((before) => namedIn(walked, before))];
  const found = chosen(near, head.plural, isPronoun);
  const named = near.find(({ motions }) => motions.length > 0);
  if (isPronoun && hasRival(named?.lead ?? "", walked.text.slice(sentence.start, sentence.end))) return [];
  if (found !== null) return found;
  const questioned = distinct(
    asked.flatMap((span) => headsWithin(heads, span)).flatMap(({ motions }) => motions),
  );
  if (questioned.length === 1) return questioned;
  if (isPronoun || near.some(({ unknown }) => unknown)) return [];
  // Of one that the text names only later `de motie` does not speak.
  return walked.namedFrom < head.start ? only : [];
}

/**
 * Whether a sentence may speak of a motion by name: one that it names or lists, one that it points at, one that was
 * asked about. What it says need not be read else.
 */
export function mayMean(walked: Walked, sentence: Span, own: readonly Head[]): boolean {
  const { heads, voices, only } = walked;
  if (own.some(({ motions, plural }) => motions.length > 0 || plural)) return true;
  if (own.some(({ form }) => form === "pointing") && only.length === 1) return true;
  if (voices(sentence.start).asked.length > 0) return true;
  for (const before of sentencesBefore(walked, sentence))
    if (headsWithin(heads, before).some(({ motions }) => motions.length > 0)) return true;
  return false;
}

/** The sentences before one that what it points at may stand in, in the same part of the text, the nearest first. */
function* sentencesBefore({ text, heads, voices }: Walked, sentence: Span): Generator<Span> {
  const { start } = voices(sentence.start);
  let before = sentenceBefore(text, sentence.start, start);
  let left = SENTENCES_BACK;
  for (let count = 0; left > 0 && before !== null && count < SENTENCES_MAX; count += 1) {
    yield before;
    left = headsWithin(heads, before).some(({ form }) => form === "pointing") ? SENTENCES_BACK : left - 1;
    before = sentenceBefore(text, before.start, start);
  }
}

function namedIn({ text, heads }: Walked, span: Span): Named {
  const own = headsWithin(heads, span);
  const named = own.filter(({ form }) => form === "named");
  const gaps = named.slice(1).map((head, index) => text.slice(named[index]?.end ?? 0, head.start));
  return {
    motions: distinct(named.flatMap(({ motions }) => motions)),
    unknown: own.some(({ form }) => form === "described"),
    besides: PLEDGE.test(text.slice(span.start, span.end)),
    lead: text.slice(span.start, named[0]?.start ?? span.start),
    sideBySide: gaps.every((gap) => /^\s*(?:,|en|alsmede|,\s*en)?\s*$/.test(gap)),
  };
}

/** Null where none is named; empty where it is not told which. */
function chosen(near: readonly Named[], plural: boolean, isPronoun: boolean): readonly Motion[] | null {
  const nearest = near.find(({ motions }) => motions.length > 0);
  if (nearest === undefined) return null;
  if (near.some(({ unknown }) => unknown) || (isPronoun && !plural && nearest.besides)) return [];
  const all = distinct(near.flatMap(({ motions }) => motions));
  // `deze zijn`: of one motion nobody speaks so.
  if (all.length === 1) return plural && isPronoun ? [] : all;
  if (nearest.motions.length !== all.length) return [];
  return (nearest.sideBySide && isPronoun) || plural ? all : [];
}
