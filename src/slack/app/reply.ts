import type { ActionsBlock, KnownBlock, RichTextBlock, RichTextLink, RichTextText } from "@slack/types";
import type { Deed, Language } from "#alert";
import {
  actionButton,
  actions,
  bold,
  lines,
  type Part,
  part,
  plain,
  quote,
  richText,
  section,
} from "../blocks.ts";
import type { ButtonFace } from "../button.ts";
import { deedLine } from "../cards/deed-reply.ts";
import { marked } from "../cards/marked.ts";
import { toThread } from "../cards/to-thread.ts";
import { fitted } from "../fitted.ts";
import { permalink, type Workspace } from "../permalink.ts";
import { renderPost } from "../render.ts";
import { cut, escaped, oneLine, paragraphs } from "../text.ts";
import { channelSaid } from "../words/channel-words.ts";
import { momentOf } from "../words/dates.ts";
import { deedWords } from "../words/deed-words.ts";
import type { Answer, AnswerGroup, AnswerItem, Offer } from "./answer.ts";
import { evidenceInMessage } from "./evidence.ts";

/** An answer to one person. */
export interface Reply {
  readonly text: string;
  readonly blocks: KnownBlock[];
}

const CHARACTERS_MAX = 7000;
const TEXT_MAX = 1500;
const BLOCK_MAX = 2500;
const REPLY_MAX = 9500;
const ITEMS_MAX = 20;
const ITEM_MAX = 300;
const SENTENCE_MAX = 300;
const CODE_MAX = 6000;
const OFFERS_MAX = 9;
const OFFER_MAX = 70;
const VALUE_MAX = 2000;

/** Text of any origin as an answer: inert, and within Slack's limits. */
export function notice(text: string): Reply {
  return SHARES.map((share) => sharedNotice(text, share)).find(fits) ?? sharedNotice("…", 1);
}

/** What a text may take: less where its characters take much room. */
const SHARES = [1, 0.5, 0.2, 0.1];

function sharedNotice(text: string, share: number): Reply {
  const safe = paragraphs(text, CHARACTERS_MAX * share) || "…";
  const blocks = chunks(safe).map((chunk) => richText(section(plain(chunk))));
  return { text: escaped(cut(safe, TEXT_MAX * share)), blocks: blocks.filter((block) => block !== null) };
}

function fits(reply: Reply): boolean {
  return JSON.stringify(reply).length <= REPLY_MAX;
}

/**
 * An answer with all that it has: what does not fit is left out, the last things first.
 * @param buttons those that may stand under a card
 * @param workspace its address, for links to what stands in it
 */
export function replyOf(
  answer: Answer,
  language: Language,
  buttons: readonly ButtonFace[],
  workspace: Workspace = null,
): Reply {
  if (answer.evidence !== undefined) return evidenceInMessage(answer.text, answer.evidence, language);
  const bare = notice(answer.text);
  const offers = offerBlock(answer.offers ?? []);
  if (answer.card !== undefined) {
    const post = { ...answer.card, kind: "card", mayBeDouble: false, plain: false } as const;
    const { blocks } = renderPost(post, buttons);
    const more = offers === null ? blocks : [...blocks, offers];
    return { text: bare.text, blocks: JSON.stringify(more).length <= REPLY_MAX ? more : blocks };
  }
  const items = (answer.items ?? []).slice(0, ITEMS_MAX);
  const parts: Part[] = [
    ...bare.blocks.map((block) => part(0, block)),
    ...items.map((item, index) => itemPart(item, 2 + index, workspace, language)),
    ...(answer.groups ?? []).flatMap((group) => groupParts(group, workspace, language)),
    ...deedParts(answer.deeds ?? [], language),
    part(1, codeBlock(answer.code)),
    part(1, offers),
  ];
  return { text: bare.text, blocks: fitted(parts, REPLY_MAX - JSON.stringify(bare.text).length).blocks };
}

/** A heading with its lines and what may be done there; where all is too much the last lines of the longest give way. */
function groupParts(
  { title, items, offers = [] }: AnswerGroup,
  workspace: Workspace,
  language: Language,
): readonly Part[] {
  const shown = items
    .slice(0, ITEMS_MAX)
    .map((item, index) => itemPart(item, 2 + index, workspace, language));
  return [part(1, richText(lines(bold(oneLine(title, ITEM_MAX))))), ...shown, part(1, offerBlock(offers))];
}

/** A line with what may be done with it. */
function itemPart(item: AnswerItem, rank: number, workspace: Workspace, language: Language): Part {
  return part(rank, itemBlock(item, workspace, language), offerBlock(item.offers ?? []));
}

/** Buttons for what may be done next; null for none. */
export function offerBlock(offers: readonly Offer[]): ActionsBlock | null {
  return actions(
    offers
      .slice(0, OFFERS_MAX)
      .filter(
        ({ label, value }) => oneLine(label, OFFER_MAX) !== "" && value !== "" && value.length <= VALUE_MAX,
      )
      .map(({ id, label, value }) => actionButton(oneLine(label, OFFER_MAX), id, value)),
  );
}

/** One line; what has a page is a link to it, and what is told in a thread leads there; then the sentence that was found. */
export function itemBlock(
  { text, url, place, found = [], said: besides = [] }: AnswerItem,
  workspace: Workspace = null,
  language: Language = "nl",
): RichTextBlock {
  const shown = oneLine(text, ITEM_MAX) || "…";
  const bullet: RichTextText = { type: "text", text: "• " };
  const said: RichTextLink | RichTextText =
    url !== null && isSafe(url) ? { type: "link", url, text: shown } : { type: "text", text: shown };
  const thread = toThread(place == null ? null : permalink(workspace, place), language);
  const line = section([bullet, said], thread);
  const [first] = found;
  const sentence =
    first === undefined ? [] : [quote(marked(first.sentence, first.sentenceStart, found, SENTENCE_MAX))];
  const others = besides.map(({ lead, sentence: words }) =>
    quote([...bold(`${lead}: `), ...plain(oneLine(words, SENTENCE_MAX))]),
  );
  const quotes = [...sentence, ...others].filter(({ elements }) => elements.length > 0);
  return { type: "rich_text", elements: [line, ...quotes] };
}

function isSafe(url: string): boolean {
  return url.length < 500 && /^https:\/\/[\w.-]+\/[\w./?=&%~-]*$/.test(url);
}

/** Who did what, beneath what was asked for. */
function deedParts(deeds: readonly Deed[], language: Language): readonly Part[] {
  if (deeds.length === 0) return [];
  const rows = deeds.map((deed) => {
    const when = plain(
      `• ${momentOf(deed.at, language)} · ${oneLine(channelSaid(deed.channel, null, language), 60)} · `,
    );
    return part(3, richText(section([...when, ...deedLine(deed, language)])));
  });
  return [part(2, richText(section(bold(deedWords[language].heading)))), ...rows];
}

function codeBlock(code: string | undefined): RichTextBlock | null {
  const text = plain(cut(code ?? "", CODE_MAX)).filter((each) => each.type === "text");
  if (text.length === 0) return null;
  return { type: "rich_text", elements: [{ type: "rich_text_preformatted", elements: text }] };
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
