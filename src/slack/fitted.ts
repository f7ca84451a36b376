import type { KnownBlock } from "@slack/types";
import type { Part } from "./blocks.ts";

/**
 * The blocks of the parts, without the parts of the highest rank where all together would be too much: at most
 * `charactersMax` UTF-16 units of JSON and 50 blocks. Parts of rank 0 always stay. `whole` tells whether all did. Slack refuses messages of about
 * 13,200 characters although each block is legal.
 */
export function fitted(
  parts: readonly Part[],
  charactersMax: number,
): { blocks: KnownBlock[]; whole: boolean } {
  const kept = [...parts];
  while (tooMuch(kept, charactersMax)) {
    const index = leastNeeded(kept);
    if (index === -1) break;
    kept.splice(index, 1);
  }
  return { blocks: kept.flatMap((part) => part.blocks), whole: kept.length === parts.length };
}

const BLOCKS_MAX = 50;

function tooMuch(parts: readonly Part[], charactersMax: number): boolean {
  const blocks = parts.flatMap((part) => part.blocks);
  return blocks.length > BLOCKS_MAX - 1 || JSON.stringify(blocks).length > charactersMax;
}

/** The last part of the highest rank, or -1 when only indispensable ones are left. */
function leastNeeded(parts: readonly Part[]): number {
  const highest = Math.max(0, ...parts.map((part) => part.rank));
  return highest === 0 ? -1 : parts.findLastIndex((part) => part.rank === highest);
}
