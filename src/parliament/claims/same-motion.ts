import { nameKey } from "./head-names.ts";
import type { Head, Motion } from "./heads.ts";

/** A motion that is named again without its number is the one of that name, where the text numbers one. */
export function withNumbers(heads: readonly Head[]): readonly Head[] {
  const byName = new Map<string, Motion | null>();
  for (const head of heads) {
    for (const motion of head.motions) {
      const key = motion.id === undefined ? null : keyOf(head, motion);
      if (key === null) continue;
      const known = byName.get(key);
      byName.set(key, known === undefined || known?.id === motion.id ? motion : null);
    }
  }
  if (byName.size === 0) return heads;
  return heads.map((head) => ({
    ...head,
    motions: head.motions.map((motion) => byName.get(namelessKey(head, motion)) ?? motion),
  }));
}

function keyOf({ amendment }: Head, { name }: Motion): string | null {
  return name === undefined ? null : `${amendment ? "a" : "m"} ${nameKey(name)}`;
}

/** The key of a motion that has a name and no number. */
function namelessKey(head: Head, motion: Motion): string {
  return (motion.id === undefined ? keyOf(head, motion) : null) ?? "";
}

/** What makes a motion the same in two places of one text. */
export function motionKey({ id, name }: Motion): string {
  return id ?? (name === undefined ? "" : nameKey(name));
}

/** Of several motions the distinct ones. */
export function distinct(motions: readonly Motion[]): readonly Motion[] {
  return [...new Map(motions.map((motion) => [motionKey(motion), motion])).values()];
}
