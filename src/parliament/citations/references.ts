import { parseId } from "../ids.ts";
import type { Reference } from "../text.ts";
import type { Finding } from "./scan.ts";

/**
 * The citations with those that the file itself marks, in order of place: an official text says of each of its links
 * where it leads. What was read inside such a link gives way to that. Both in the offsets of the text, ordered.
 */
export function withReferences(
  found: readonly Finding[],
  references: readonly Reference[],
): readonly Finding[] {
  const told = references.filter(({ id }) => parseId(id) !== null);
  if (told.length === 0) return found;
  const same = new Set<Reference>();
  let next = 0;
  const kept = found.filter((finding) => {
    while ((told[next]?.end ?? Number.POSITIVE_INFINITY) <= finding.start) next += 1;
    const around = told[next];
    if (around === undefined || around.start >= finding.end) return true;
    const isInside = around.start <= finding.start && finding.end <= around.end;
    if (finding.id === around.id) same.add(around);
    return finding.id === around.id || !isInside;
  });
  const added = told.filter((reference) => !same.has(reference));
  return [...kept, ...added].sort((a, b) => a.start - b.start || a.end - b.end);
}
