import { nameKey } from "./head-names.ts";
import type { Head, Motion } from "./heads.ts";

/** A motion that is named again without its number is the one of that name, where the text numbers one. */
export function withNumbers(heads: readonly Head[]): readonly Head[] {
  const byName = new Map<string, Motion | null>();
  for (const motion of heads.flatMap(({ motions }) => motions)) {
    if (motion.id === undefined || motion.name === undefined) continue;
    const key = nameKey(motion.name);
    const known = byName.get(key);
    byName.set(key, known === undefined || known?.id === motion.id ? motion : null);
  }
  if (byName.size === 0) return heads;
  return heads.map((head) => ({ ...head, motions: head.motions.map((motion) => numbered(motion, byName)) }));
}

function numbered(motion: Motion, byName: ReadonlyMap<string, Motion | null>): Motion {
  if (motion.id !== undefined || motion.name === undefined) return motion;
  return byName.get(nameKey(motion.name)) ?? motion;
}

/** What makes a motion the same in two places of one text. */
export function motionKey({ id, name }: Motion): string {
  return id ?? (name === undefined ? "" : nameKey(name));
}

/** Of several motions the distinct ones. */
export function distinct(motions: readonly Motion[]): readonly Motion[] {
  return [...new Map(motions.map((motion) => [motionKey(motion), motion])).values()];
}
