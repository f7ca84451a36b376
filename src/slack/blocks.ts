import type {
  ActionsBlock,
  ActionsBlockElement,
  Button,
  ContextBlock,
  HeaderBlock,
  KnownBlock,
  RichTextBlock,
  RichTextDate,
  RichTextLink,
  RichTextQuote,
  RichTextSection,
  RichTextText,
  RichTextUsergroupMention,
  RichTextUserMention,
} from "@slack/types";
import { bracketless, inert, oneLine } from "./text.ts";

/** What may stand in a line of rich text: text, a link to a page of ours, or a mention that somebody of ours asks for. */
export type Inline =
  | RichTextText
  | RichTextLink
  | RichTextDate
  | RichTextUserMention
  | RichTextUsergroupMention;

/** Blocks that belong together, and how soon they may be left out when a message grows too long: 0 is never. */
export interface Part {
  readonly rank: number;
  readonly blocks: readonly KnownBlock[];
}

/** A message before it is fitted: the sentence that stands alone, and the parts in reading order. */
export interface Composition {
  readonly sentence: string;
  readonly parts: readonly Part[];
}

/** Text of any origin as rich text, which Slack never parses. Nothing for an empty text. */
export function plain(text: string): Inline[] {
  const safe = inert(text);
  return safe === "" ? [] : [{ type: "text", text: safe }];
}

/**
 * Pieces of plain text in which no line ends, parted by spaces in which one may: a mark and its word, a party and its
 * seats stay together on the small screen of a telephone.
 */
export function unbroken(...pieces: readonly string[]): Inline[] {
  const text = pieces.map((piece) => inert(piece).replaceAll(" ", "\u00a0")).join(" ");
  return text === "" ? [] : [{ type: "text", text }];
}

export function bold(text: string): Inline[] {
  const safe = inert(text);
  return safe === "" ? [] : [{ type: "text", text: safe, style: { bold: true } }];
}

export function italic(text: string): Inline[] {
  const safe = inert(text);
  return safe === "" ? [] : [{ type: "text", text: safe, style: { italic: true } }];
}

/** A moment as each reader's own clock has it. In: UTC ISO, and how it is written where that cannot be shown. */
export function moment(at: string, fallback: string): Inline[] {
  const ms = Date.parse(at);
  if (Number.isNaN(ms) || ms < 0) return italic(fallback);
  const format = "{date_short_pretty} {time}";
  return [{ type: "date", timestamp: Math.floor(ms / 1000), format, fallback, style: { italic: true } }];
}

/** Text that opens a web page; plain text where there is no address, or none that a reader can be sent to. */
export function link(text: string, url: string | null): Inline[] {
  const safe = inert(text);
  if (safe === "" || url === null || !isPage(url)) return plain(text);
  return [{ type: "link", url, text: safe }];
}

/** Text that leads to a message in the workspace, whose address is ours; plain text where that is not known. */
export function threadLink(text: string, url: string | null): Inline[] {
  const safe = inert(text);
  return safe === "" || url === null ? plain(text) : [{ type: "link", url, text: safe }];
}

/** https, a host of the web, and nothing that hides where it leads. */
function isPage(url: string): boolean {
  return (
    /^https:\/\/[a-z0-9-]+(?:\.[a-z0-9-]+)+(?:[/?#][\x21\x23-\x3b\x3d\x3f-\x5b\x5d\x5f\x61-\x7a\x7e]*)?$/.test(
      url,
    ) && url.length <= 2000
  );
}

/** A mention of a user (`@U…`, `@W…`) or a user group (`@S…`); anything else is no mention. */
export function mention(id: string): Inline[] {
  const bare = id.replace(/^@/, "");
  if (/^S[A-Z0-9]{2,20}$/.test(bare)) return [{ type: "usergroup", usergroup_id: bare }];
  if (/^[UW][A-Z0-9]{2,20}$/.test(bare)) return [{ type: "user", user_id: bare }];
  return [];
}

export function section(...inlines: readonly (readonly Inline[])[]): RichTextSection {
  return { type: "rich_text_section", elements: inlines.flat() };
}

export function quote(...inlines: readonly (readonly Inline[])[]): RichTextQuote {
  return { type: "rich_text_quote", elements: inlines.flat() };
}

/** One rich text block; elements without contents fall away. Null when nothing is left. */
export function richText(...elements: readonly (RichTextSection | RichTextQuote)[]): RichTextBlock | null {
  const filled = elements.filter((element) => element.elements.length > 0);
  return filled.length === 0 ? null : { type: "rich_text", elements: filled };
}

/** Lines under each other in one section. Empty lines fall away. */
export function lines(...each: readonly (readonly Inline[])[]): RichTextSection {
  const filled = each.filter((line) => line.length > 0);
  return section(...filled.flatMap((line, index) => (index === 0 ? [line] : [plain("\n"), line])));
}

export function header(text: string): HeaderBlock {
  const safe = bracketless(oneLine(text, HEADER_MAX));
  return { type: "header", text: { type: "plain_text", text: safe === "" ? "—" : safe, emoji: false } };
}

const HEADER_MAX = 150;

/** Small grey print of texts of any origin; null when all are empty. */
export function smallPrint(...texts: readonly string[]): ContextBlock | null {
  const elements = texts
    .map((text) => bracketless(oneLine(text, 600)))
    .filter((text) => text !== "")
    .slice(0, 10);
  if (elements.length === 0) return null;
  return {
    type: "context",
    elements: elements.map((text) => ({ type: "plain_text", text, emoji: false })),
  };
}

/** A button that opens a web page. `action_id` says which, so that an app can acknowledge the click. */
export function linkButton(label: string, url: string, action: string): Button {
  return { type: "button", text: { type: "plain_text", text: label, emoji: false }, url, action_id: action };
}

/** A button that the app answers. */
export function actionButton(label: string, action: string, value: string): Button {
  return {
    type: "button",
    text: { type: "plain_text", text: label, emoji: false },
    action_id: action,
    value,
  };
}

export function actions(elements: readonly ActionsBlockElement[]): ActionsBlock | null {
  return elements.length === 0 ? null : { type: "actions", elements: [...elements] };
}

/** A part of the blocks that are there; a part without blocks does no harm. */
export function part(rank: number, ...blocks: readonly (KnownBlock | null)[]): Part {
  return { rank, blocks: blocks.filter((block) => block !== null) };
}
