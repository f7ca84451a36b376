import type { Span } from "../text.ts";
import type { Speaker } from "./claim.ts";
import { isQuoted } from "./quotes.ts";
import { tellsOfMembers, voiceIn } from "./voices.ts";
import type { Walked } from "./walked.ts";

/** Who speaks in a sentence. What members think is theirs to say in their own papers, not a minister's. */
export function speakerAt({ text, voices, quotes }: Walked, { start, end }: Span): Speaker | "silent" {
  if (isQuoted(quotes, start)) return "silent";
  const { speaker } = voices(start);
  if (speaker !== null && speaker !== "government") return speaker;
  const words = text.slice(start, end).trimEnd();
  if (speaker === "government") return tellsOfMembers(words) ? "silent" : speaker;
  return voiceIn(words);
}
