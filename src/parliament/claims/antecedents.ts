import type { Span } from "../text.ts";
import { type Head, headsWithin, type Motion } from "./heads.ts";
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
}

const SENTENCES_BACK = 2;
/** A sentence that speaks of `de motie` itself reaches two further back, up to so many. */
const SENTENCES_MAX = 7;

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
  const { text, heads, voices, only } = walked;
  const { start, asked } = voices(sentence.start);
  const near = [namedIn(walked, { start: sentence.start, end: head.start })];
  let before = sentenceBefore(text, sentence.start, start);
  for (let left = SENTENCES_BACK; left > 0 && before !== null && near.length < SENTENCES_MAX; left -= 1) {
    near.push(namedIn(walked, before));
    if (headsWithin(heads, before).some(({ form }) => form === "pointing")) left = SENTENCES_BACK + 1;
    before = sentenceBefore(text, before.start, start);
  }
  const found = chosen(near, head.plural, isPronoun);
  if (found !== null) return found;
  const questioned = distinct(
    asked.flatMap((span) => headsWithin(heads, span)).flatMap(({ motions }) => motions),
  );
  if (questioned.length === 1) return questioned;
  return isPronoun || near.some(({ unknown }) => unknown) ? [] : only;
}

function namedIn({ text, heads }: Walked, span: Span): Named {
  const own = headsWithin(heads, span);
  const named = own.filter(({ form }) => form === "named");
  const gaps = named.slice(1).map((head, index) => text.slice(named[index]?.end ?? 0, head.start));
  return {
    motions: distinct(named.flatMap(({ motions }) => motions)),
    unknown: own.some(({ form }) => form === "described"),
    sideBySide: gaps.every((gap) => /^\s*(?:,|en|alsmede|,\s*en)?\s*$/.test(gap)),
  };
}

/** Null where none is named; empty where it is not told which. */
function chosen(near: readonly Named[], plural: boolean, isPronoun: boolean): readonly Motion[] | null {
  const nearest = near.find(({ motions }) => motions.length > 0);
  if (nearest === undefined) return null;
  if (near.some(({ unknown }) => unknown)) return [];
  const all = distinct(near.flatMap(({ motions }) => motions));
  if (all.length === 1) return all;
  if (nearest.motions.length !== all.length) return [];
  return (nearest.sideBySide && isPronoun) || plural ? all : [];
}
