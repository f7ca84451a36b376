import type { KnownBlock } from "@slack/types";
import type { Language, PostContent } from "#alert";
import type { Snapshot } from "#parliament";
import { type Composition, type Part, part, smallPrint } from "./blocks.ts";
import type { ButtonFace } from "./button.ts";
import { buttonsOf } from "./buttons.ts";
import { composed } from "./compose.ts";
import { fitted } from "./fitted.ts";
import { messageKey } from "./key.ts";
import { pagesOf } from "./pages.ts";
import { NO_THREADS, type Places, threadsOf, type Workspace } from "./permalink.ts";
import { bracketless, cut, escaped, oneLine } from "./text.ts";
import { messageWords } from "./words/message-words.ts";

/** What is asked to be shown: of a post, what its looks depend on. */
export interface Renderable {
  readonly key: string;
  readonly kind: "card" | "reply" | "edit";
  readonly content: PostContent;
  /** Of an edit, the key of the card that it changes: what the buttons carry. */
  readonly card?: string;
  readonly mayBeDouble: boolean;
  readonly plain: boolean;
  /** Where the cards stand that it leads to, by their keys. */
  readonly places?: Places;
  /** It also shows in the channel, apart from the card that it hangs under. */
  readonly broadcast?: boolean;
}

export interface RenderedMessage {
  /** A sentence that stands alone, escaped: for notifications and screen readers. */
  readonly text: string;
  readonly blocks: KnownBlock[];
}

const TEXT_MAX = 900;
const MESSAGE_MAX = 10_000;
/** What surrounds text and blocks: their names, and the key. */
const ENVELOPE_MAX = 400;

/**
 * A post as a message for Slack: at most 10,000 characters of JSON, valid, and inert. The first block's block_id
 * carries the post's key. Pure.
 * @param buttons all that may stand under messages, in their order
 * @param workspace its address, for links to the cards that it leads to
 */
export function renderPost(
  post: Renderable,
  buttons: readonly ButtonFace[],
  workspace: Workspace = null,
): RenderedMessage {
  const { language } = post.content;
  const { broadcast = false } = post;
  const composition = composed(post.content, { threads: NO_THREADS, broadcast });
  const text = escaped(ended(oneLine(composition.sentence, TEXT_MAX)));
  const plainForm = () => ({ text, blocks: keyed(plainBlocks(post, composition), post.key) });
  if (post.plain) return plainForm();
  const room = MESSAGE_MAX - JSON.stringify(text).length - ENVELOPE_MAX;
  // What leads to the cards may not cost what is said of them.
  const led = withSurroundings(
    post,
    composed(post.content, { threads: threadsOf(workspace, post.places), broadcast }),
    buttons,
  );
  const parts = fitted(led, room).whole ? led : withSurroundings(post, composition, buttons);
  const full = { text, blocks: keyed(fullBlocks(parts, room, language), post.key) };
  return JSON.stringify(full).length > MESSAGE_MAX ? plainForm() : full;
}

/** A sentence ends as one, whatever the text that it ends with. */
function ended(sentence: string): string {
  return /[.!?…]["”’)]*$/.test(sentence) ? sentence : `${sentence}.`;
}

/** The blocks that fit; where some do not, that is said before the buttons. */
function fullBlocks(parts: readonly Part[], room: number, language: Language): readonly KnownBlock[] {
  const { blocks, whole } = fitted(parts, room);
  const said = whole ? null : smallPrint(messageWords[language].shortened);
  if (said === null) return blocks;
  const last = blocks.findLastIndex(({ type }) => type !== "actions" && type !== "context_actions");
  return [...blocks.slice(0, last + 1), said, ...blocks.slice(last + 1)];
}

/** The parts, with what every message may carry: that it may be double, and its buttons. */
function withSurroundings(
  post: Renderable,
  { parts }: Composition,
  buttons: readonly ButtonFace[],
): readonly Part[] {
  const [first, ...rest] = parts;
  return [
    ...(first === undefined ? [] : [first]),
    ...(post.mayBeDouble ? [part(0, smallPrint(mayBeDouble(post)))] : []),
    ...rest,
    part(0, ...buttonsOf(post, buttons)),
  ].filter((each) => each.blocks.length > 0);
}

function mayBeDouble({ content }: Renderable): string {
  return messageWords[content.language].mayBeDouble;
}

function snapshotOf(content: PostContent): Snapshot | null {
  return "snapshot" in content ? content.snapshot : null;
}

/**
 * The least that can go wrong: one block of plain text with the sentence and the links written out. Rich text, since
 * Slack refuses an edit that takes the last rich text out of a message.
 */
function plainBlocks(post: Renderable, { sentence }: Composition): KnownBlock[] {
  const snapshot = snapshotOf(post.content);
  const pages = snapshot === null ? [] : pagesOf(snapshot).map((link) => link.url);
  const all = [post.mayBeDouble ? mayBeDouble(post) : "", oneLine(sentence, 2000), ...pages];
  const text = cut(bracketless(all.filter((each) => each !== "").join("\n")), 3000);
  return [
    { type: "rich_text", elements: [{ type: "rich_text_section", elements: [{ type: "text", text }] }] },
  ];
}

function keyed(blocks: readonly KnownBlock[], key: string): KnownBlock[] {
  return blocks.map((block, index) => (index === 0 ? { ...block, block_id: messageKey(key) } : block));
}
