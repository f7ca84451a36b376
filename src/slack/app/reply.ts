import type { KnownBlock } from "@slack/types";
import { plain, richText, section } from "../blocks.ts";
import { cut, escaped, paragraphs } from "../text.ts";

/** An answer to one person. */
export interface Reply {
  readonly text: string;
  readonly blocks: KnownBlock[];
}

const CHARACTERS_MAX = 7500;
const BLOCK_MAX = 2500;

/** Text of any origin as an answer: inert, and within Slack's limits. */
export function notice(text: string): Reply {
  const safe = paragraphs(text, CHARACTERS_MAX) || "…";
  const blocks = chunks(safe).map((chunk) => richText(section(plain(chunk))));
  return { text: escaped(cut(safe, 3000)), blocks: blocks.filter((block) => block !== null) };
}

/** Pieces of at most `BLOCK_MAX`, broken at ends of lines where there are any. */
function chunks(text: string): readonly string[] {
  const pieces: string[] = [];
  let rest = text;
  while (rest.length > BLOCK_MAX) {
    const newline = rest.lastIndexOf("\n", BLOCK_MAX);
    const at = newline > BLOCK_MAX / 2 ? newline : BLOCK_MAX;
    pieces.push(rest.slice(0, at));
    rest = rest.slice(newline === at ? at + 1 : at);
  }
  return rest === "" ? pieces : [...pieces, rest];
}
