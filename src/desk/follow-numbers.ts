import type { Answer, Asker } from "#slack";
import { choicesToFollow } from "./buttons/follow-id.ts";
import { follow } from "./follow.ts";
import type { DeskParts } from "./ports.ts";

/** Follows what these numbers stand for; where that is several things, asks which. */
export function followNumbers(ids: readonly string[], asker: Asker, parts: DeskParts): Answer {
  const { several = [], ...answer } = follow({ ids }, asker, parts);
  return several.length === 0
    ? answer
    : { ...answer, offers: choicesToFollow(several, parts.config.language) };
}
