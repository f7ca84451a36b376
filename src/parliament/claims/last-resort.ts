import { isAdvice } from "./advice.ts";
import { tellsOfWorkIn } from "./at-work.ts";
import { isBeside } from "./beside.ts";
import type { Speaker } from "./claim.ts";
import { declinedIn } from "./declined.ts";
import type { Motion } from "./heads.ts";
import { motionKey } from "./same-motion.ts";
import { speakerAt } from "./speaker-at.ts";
import type { Told } from "./told.ts";
import type { Stop } from "./walk.ts";
import type { Walked } from "./walked.ts";

const SENTENCE_CHARS_MAX = 500;

/**
 * Of the motions of which nothing else is told, one in its sentence and named outright, by that sentence or the two behind it:
 * that what it asks for will not come, or by plain words that something is at work or planned for it. The latter is `loose`: it
 * takes nothing back.
 */
export function lastResort(walked: Walked, stops: readonly Stop[], told: readonly Told[]): readonly Told[] {
  const known = new Set(told.map(({ motion }) => motionKey(motion)));
  const found: Told[] = [];
  for (const block of blocksOf(stops)) {
    const [first] = block;
    const motion = first === undefined ? null : onlyMotion(walked, first);
    if (first === undefined || motion === null || known.has(motionKey(motion))) continue;
    if (walked.text.slice(first.span.start, first.span.end).includes("?")) continue;
    const claim = claimIn(walked, block, motion);
    const end = block.at(-1)?.span.end ?? first.span.end;
    if (claim === null || isAdvice(walked.text, first.span.start, end)) continue;
    found.push(claim);
    known.add(motionKey(motion));
  }
  return found;
}

/** A sentence with a motion, and those behind it without. */
function blocksOf(stops: readonly Stop[]): readonly (readonly Stop[])[] {
  const blocks: Stop[][] = [];
  for (const stop of stops) {
    const last = blocks.at(-1);
    if (stop.heads.length > 0 || last === undefined) blocks.push([stop]);
    else last.push(stop);
  }
  return blocks;
}

function onlyMotion({ text }: Walked, { row, heads }: Stop): Motion | null {
  const [head, ...others] = heads;
  const isPlain = row === null && others.length === 0 && head?.form === "named" && !isBeside(text, head);
  return isPlain && head.motions.length === 1 ? (head.motions[0] ?? null) : null;
}

function claimIn(walked: Walked, block: readonly Stop[], motion: Motion): Told | null {
  const [first] = block;
  if (first === undefined) return null;
  const read = block
    .filter(({ span }) => span.end - span.start <= SENTENCE_CHARS_MAX)
    .flatMap((stop) => {
      const speaker = speakerOf(walked, stop.span);
      return speaker === null ? [] : [{ ...stop, speaker }];
    });
  const declined = read.find((stop) => declinedIn(walked.text, stop, first));
  if (declined !== undefined)
    return { motion, treatment: "refused", speaker: declined.speaker, sentence: declined.span };
  const atWork = read.find((stop) => tellsOfWorkIn(walked.text, stop));
  if (atWork === undefined) return null;
  const { speaker, span: sentence } = atWork;
  return { motion, treatment: "underway", speaker, sentence, weak: true, loose: true };
}

function speakerOf(walked: Walked, span: Stop["span"]): Exclude<Speaker, "house"> | null {
  const speaker = speakerAt(walked, span);
  return speaker === "silent" || speaker === "house" ? null : speaker;
}
