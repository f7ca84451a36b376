import type { KnownBlock, RichTextBlock, RichTextLink, RichTextSection, RichTextText } from "@slack/types";
import type { Language } from "#alert";
import { actionButton, actions, type Part, part, plain, richText, section } from "../blocks.ts";
import { fitted } from "../fitted.ts";
import { renderPost } from "../render.ts";
import { cut, escaped, oneLine, paragraphs } from "../text.ts";
import { APP_ACTIONS } from "./app-actions.ts";
import { appWordsOf } from "./app-words.ts";
import type { Answer, AnswerItem } from "./desk.ts";

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
const CODE_MAX = 6000;
const CHOICES_MAX = 8;

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

/** An answer with all that it has: what does not fit is left out, the last things first. */
export function replyOf(answer: Answer, language: Language): Reply {
  const bare = notice(answer.text);
  if (answer.card !== undefined) {
    const { blocks } = renderPost({ ...answer.card, kind: "card", mayBeDouble: false, plain: false });
    const choices = choiceBlock(answer, language);
    const more = choices === null ? blocks : [...blocks, choices];
    return { text: bare.text, blocks: JSON.stringify(more).length <= REPLY_MAX ? more : blocks };
  }
  const items = (answer.items ?? []).slice(0, ITEMS_MAX);
  const parts: Part[] = [
    ...bare.blocks.map((block) => part(0, block)),
    ...items.map((item, index) => part(2 + index, itemBlock(item))),
    part(1, codeBlock(answer.code)),
    part(1, choiceBlock(answer, language)),
  ];
  return { text: bare.text, blocks: fitted(parts, REPLY_MAX - JSON.stringify(bare.text).length).blocks };
}

/** One line; what has a page is a link to it. */
export function itemBlock({ text, url }: AnswerItem): RichTextBlock {
  const shown = oneLine(text, ITEM_MAX) || "…";
  const bullet: RichTextText = { type: "text", text: "• " };
  const said: RichTextLink | RichTextText =
    url !== null && isSafe(url) ? { type: "link", url, text: shown } : { type: "text", text: shown };
  const line: RichTextSection = { type: "rich_text_section", elements: [bullet, said] };
  return { type: "rich_text", elements: [line] };
}

function isSafe(url: string): boolean {
  return url.length < 500 && /^https:\/\/[\w.-]+\/[\w./?=&%~-]*$/.test(url);
}

function codeBlock(code: string | undefined): RichTextBlock | null {
  const text = plain(cut(code ?? "", CODE_MAX)).filter((each) => each.type === "text");
  if (text.length === 0) return null;
  return { type: "rich_text", elements: [{ type: "rich_text_preformatted", elements: text }] };
}

function choiceBlock({ choices = [], query }: Answer, language: Language) {
  const words = appWordsOf(language);
  const follow = choices
    .slice(0, CHOICES_MAX)
    .map(({ label, id }, index) =>
      actionButton(oneLine(`${words.follow}: ${label}`, 70), `${APP_ACTIONS.followId}-${index}`, id),
    );
  const rule =
    query === undefined || query.length > 1500 || query === ""
      ? []
      : [actionButton(words.makeRule, APP_ACTIONS.ruleNew, query)];
  return actions([...follow, ...rule]);
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
