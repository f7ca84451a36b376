import { styleText } from "node:util";
import type { KnownBlock, RichTextElement, RichTextQuote, RichTextSection } from "@slack/types";
import { QUOTE, type Run, wrapped } from "./wrap.ts";

export interface Canvas {
  readonly width: number;
  readonly colour: boolean;
}

export interface Painting {
  readonly channel: string;
  readonly lead: string | null;
  readonly blocks: readonly KnownBlock[];
}

/** A message of Slack as text for a terminal: a frame with the channel, then its blocks. */
export function paint(painting: Painting, canvas: Canvas): string {
  const top = `${painting.channel} `;
  const frame: Run = {
    text: `── ${top}${"─".repeat(Math.max(3, canvas.width - top.length - 3))}`,
    look: "dim",
  };
  const lead: Run[][] = painting.lead === null ? [] : [[{ text: painting.lead, look: "bold" }]];
  const all = [[frame], ...lead, ...painting.blocks.flatMap(blockLines)];
  const text = all.flatMap((line) => wrapped(line, canvas.width).map((row) => styled(row, canvas.colour)));
  return `${text.join("\n")}\n\n`;
}

const STYLES = { bold: "bold", dim: "dim", link: "cyan" } as const;

function styled(row: readonly Run[], colour: boolean): string {
  return row
    .map(({ text, look }) =>
      colour && look !== "plain" ? styleText(STYLES[look], text, { validateStream: false }) : text,
    )
    .join("");
}

/** The lines of a block, not yet wrapped. Blocks that we do not send show nothing. */
function blockLines(block: KnownBlock): Run[][] {
  switch (block.type) {
    case "header":
      return [[{ text: block.text.text, look: "bold" }]];
    case "section":
      return block.text === undefined ? [] : split([{ text: block.text.text, look: "plain" }]);
    case "context":
      return block.elements.flatMap((each): Run[][] =>
        "text" in each ? [[{ text: each.text, look: "dim" }]] : [],
      );
    case "rich_text":
      return block.elements.flatMap((each) =>
        each.type === "rich_text_section" || each.type === "rich_text_quote" ? groupLines(each) : [],
      );
    case "actions":
      return block.elements.flatMap((each) =>
        each.type === "overflow"
          ? each.options.flatMap(pageRow)
          : each.type === "button"
            ? pageRow(each)
            : [],
      );
    default:
      return [];
  }
}

/** What opens a page, whether it is a button or stands in a menu. */
function pageRow({
  text,
  url,
}: {
  readonly text: { readonly text: string };
  readonly url?: string;
}): Run[][] {
  if (url === undefined) return [];
  return [
    [
      { text: `${text.text}: `, look: "dim" },
      { text: url, look: "link" },
    ],
  ];
}

function groupLines(group: RichTextSection | RichTextQuote): Run[][] {
  const rows = split(group.elements.flatMap(inlineRuns));
  return group.type === "rich_text_quote" ? rows.map((row) => [QUOTE, ...row]) : rows;
}

function inlineRuns(inline: RichTextElement): Run[] {
  switch (inline.type) {
    case "text":
      return [{ text: inline.text, look: inline.style?.bold === true ? "bold" : "plain" }];
    case "link":
      return [
        { text: `${inline.text ?? ""} `, look: "plain" },
        { text: inline.url, look: "link" },
      ];
    case "date":
      return [{ text: inline.fallback ?? "", look: "plain" }];
    case "user":
      return [{ text: `@${inline.user_id}`, look: "link" }];
    case "usergroup":
      return [{ text: `@${inline.usergroup_id}`, look: "link" }];
    default:
      return [];
  }
}

/** One line becomes several where its text has newlines. */
function split(runs: readonly Run[]): Run[][] {
  const rows: Run[][] = [[]];
  for (const run of runs) {
    const pieces = run.text.split("\n");
    pieces.forEach((text, index) => {
      if (index > 0) rows.push([]);
      if (text !== "") rows.at(-1)?.push({ ...run, text });
    });
  }
  return rows;
}
