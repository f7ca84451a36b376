import type { KnownBlock } from "@slack/types";
import type { Language, WatchHit } from "#alert";
import { type Part, part, plain, richText, section } from "../blocks.ts";
import { evidenceBlocks } from "../cards/hits.ts";
import { fitted } from "../fitted.ts";
import { escaped, oneLine } from "../text.ts";
import { hitWords } from "../words/hit-words.ts";
import { listed } from "../words/list-words.ts";

const VIEW_BLOCKS_MAX = 95;
const VIEW_CHARACTERS_MAX = 60_000;
const MESSAGE_CHARACTERS_MAX = 9000;

/** All evidence in a window: every watch, every sentence, the words in bold; how much is left where a window is full. */
export function evidenceInView(hits: readonly WatchHit[], language: Language): readonly KnownBlock[] {
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
  return part(0, richText(section(plain(hitWords[language].notShown(count)))));
}

/** The same as a message, as far as a message goes. In: the beginning of the sentence for who cannot see it. */
export function evidenceInMessage(
  lead: string,
  hits: readonly WatchHit[],
  language: Language,
): { readonly text: string; readonly blocks: KnownBlock[] } {
  const parts = evidenceBlocks(hits, language).map(({ block }, index) => ({ ...block, rank: index }));
  const names = listed(
    hits.map((hit) => oneLine(hit.name, 80)),
    language,
  );
  return {
    text: escaped(`${lead} ${hitWords[language].matters}: ${names}.`),
    blocks: fitted(parts, MESSAGE_CHARACTERS_MAX).blocks,
  };
}
