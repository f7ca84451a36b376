import type { ModalView } from "@slack/types";
import type { Language, WatchHit } from "#alert";
import { type Part, part, plain, richText, section } from "../blocks.ts";
import { evidenceBlocks } from "../cards/hits.ts";
import { fitted } from "../fitted.ts";
import { escaped, oneLine } from "../text.ts";
import { listed, wordsOf } from "../words/index.ts";
import type { Reply } from "./reply.ts";

const VIEW_BLOCKS_MAX = 95;
const VIEW_CHARACTERS_MAX = 60_000;
const REPLY_CHARACTERS_MAX = 9000;

/** A window with all evidence: every watch, every sentence, the words in bold. */
export function whyView(hits: readonly WatchHit[], language: Language): ModalView {
  const words = wordsOf(language);
  return {
    type: "modal",
    title: { type: "plain_text", text: words.whyTitle, emoji: false },
    close: { type: "plain_text", text: words.close, emoji: false },
    blocks: whole(hits, language),
  };
}

function whole(hits: readonly WatchHit[], language: Language) {
  const all = evidenceBlocks(hits, language);
  const shown: Part[] = [];
  let characters = 0;
  for (const { block } of all) {
    characters += JSON.stringify(block.blocks).length;
    if (shown.length >= VIEW_BLOCKS_MAX || characters > VIEW_CHARACTERS_MAX) break;
    shown.push(block);
  }
  const left = all.slice(shown.length).reduce((sum, each) => sum + each.count, 0);
  return [...shown, ...(left === 0 ? [] : [more(left, language)])].flatMap((each) => each.blocks);
}

function more(count: number, language: Language): Part {
  return part(0, richText(section(plain(wordsOf(language).whyMore(count)))));
}

/** The same as a message that only the asker sees, as far as a message goes. */
export function whyReply(hits: readonly WatchHit[], language: Language): Reply {
  const words = wordsOf(language);
  const parts = evidenceBlocks(hits, language).map(({ block }, index) => ({ ...block, rank: index }));
  const names = listed(
    hits.map((hit) => oneLine(hit.name, 80)),
    words,
  );
  return {
    text: escaped(`${words.whyTitle} ${words.matters}: ${names}.`),
    blocks: fitted(parts, REPLY_CHARACTERS_MAX).blocks,
  };
}
