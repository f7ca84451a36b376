import type { PostContent } from "#alert";
import { composed } from "./compose.ts";
import { NO_THREADS } from "./permalink.ts";
import { oneLine } from "./text.ts";

const SENTENCE_MAX = 500;

/** What a message says in one sentence that stands alone: harmless text, not escaped for any markup. */
export function sentenceOf(content: PostContent): string {
  return oneLine(composed(content, { threads: NO_THREADS, broadcast: false }).sentence, SENTENCE_MAX);
}
