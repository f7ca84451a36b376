import type { Span } from "../text.ts";
import { type Head, headsWithin } from "./heads.ts";
import { type Row, rowAt } from "./rows.ts";
import { FOLLOWING, sentenceBehind, sentenceOf } from "./sentences.ts";
import type { Walked } from "./walked.ts";

/** A stretch of a text that may say what becomes of a motion: a row of a table, or a sentence. */
export interface Stop {
  readonly span: Span;
  readonly row: Row | null;
  /** The heads in it. */
  readonly heads: readonly Head[];
}

/** The rows and sentences with motions in them, and of sentences the two behind, in order. */
export function* stopsIn(walked: Walked): Generator<Stop> {
  const { text, heads } = walked;
  const hasRows = text.includes("| ");
  let at = 0;
  for (const [order, head] of heads.entries()) {
    if (head.start < at) continue;
    const row = hasRows ? rowAt(text, head.start) : null;
    const span = row ?? sentenceOf(walked, head.start, Math.max(at, walked.voices(head.start).start));
    yield { span, row, heads: headsWithin(heads, span) };
    at = Math.max(span.end, head.end);
    let following = order + 1;
    while ((heads[following]?.start ?? Number.POSITIVE_INFINITY) < at) following += 1;
    for (let turn = 0; row === null && turn < FOLLOWING; turn += 1) {
      const next = sentenceBehind(text, at);
      const ahead = heads[following];
      if (next === null || (ahead !== undefined && ahead.start < next.end)) break;
      yield { span: inOnePart(walked, next), row: null, heads: [] };
      at = next.end;
    }
  }
}

/** Without what stands in the part before: the label of an answer and what is answered can make one sentence. */
function inOnePart({ voices }: Walked, { start, end }: Span): Span {
  return { start: Math.max(start, voices(end - 1).start), end };
}
