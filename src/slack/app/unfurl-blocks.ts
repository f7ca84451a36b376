import type { KnownBlock, RichTextBlock } from "@slack/types";
import { cut } from "../text.ts";

const SECTION_MAX = 2_900;

/**
 * Blocks as Slack takes them under a link: rich text is refused there, so it becomes plain text, which is as inert; what
 * is pressed belongs to a card of its own.
 */
export function unfurlBlocks(blocks: readonly KnownBlock[]): KnownBlock[] {
  return blocks.flatMap((block): readonly KnownBlock[] => {
    if (block.type === "actions") return [];
    return block.type === "rich_text" ? sectionOf(block) : [block];
  });
}

function sectionOf(block: RichTextBlock): readonly KnownBlock[] {
  const text = cut(block.elements.map(linesOf).join("\n").trim(), SECTION_MAX);
  return text === "" ? [] : [{ type: "section", text: { type: "plain_text", text, emoji: false } }];
}

function linesOf(element: RichTextBlock["elements"][number]): string {
  if (element.type === "rich_text_list")
    return element.elements.map((each) => `• ${textIn(each)}`).join("\n");
  return textIn(element);
}

function textIn({ elements }: { readonly elements: readonly object[] }): string {
  return elements
    .map((each) => {
      const { text, url, fallback } = each as Readonly<Record<string, unknown>>;
      return [text, fallback, url].find((one) => typeof one === "string" && one !== "") ?? "";
    })
    .join("");
}
