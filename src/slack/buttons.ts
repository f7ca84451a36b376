import type { Button, KnownBlock, Overflow, PlainTextOption } from "@slack/types";
import type { Language, PostContent } from "#alert";
import { documentClass } from "#parliament";
import { actionButton, actions } from "./blocks.ts";
import type { ButtonFace, Pressable } from "./button.ts";
import { feedbackOf } from "./feedback.ts";
import { fitsButton } from "./key.ts";
import { linkAction, pageName, pagesOf } from "./pages.ts";
import { fitsMenu, menuAction } from "./pressed.ts";
import { cardWords } from "./words/card-words.ts";
import { questionWords } from "./words/question-words.ts";

/** What the buttons under a message depend on. */
interface Post {
  readonly key: string;
  readonly kind: "card" | "reply" | "edit";
  readonly content: PostContent;
  readonly card?: string;
}

/** A face with what it carries under a message. */
interface Held {
  readonly face: ButtonFace;
  readonly value: string;
}

/** Under a card stand a button to read it, one to do something with it, and the rest in a menu. */
const PRESSED_MAX = 1;
/** Slack's limit. */
const OPTIONS_MAX = 5;

/**
 * What may be pressed under a message: where to read it and what to do with it, then what one thinks of it. Nothing
 * where there is nothing to press.
 */
export function buttonsOf(post: Post, faces: readonly ButtonFace[]): readonly (KnownBlock | null)[] {
  const { content } = post;
  // A card in the thread of a group is a card; and what is followed in another's stead can be stopped where that is said.
  if (post.kind === "reply" && !PRESSED_IN_THREAD.has(content.type) && !isReminder(content)) return [];
  // An edit is a post of its own; what is pressed under it is pressed under the card.
  const message = { key: post.card ?? post.key, content };
  const held = faces.flatMap((face) => heldUnder(face, message));
  const row = isCard(content) ? cardRow(message, held) : held.map((each) => buttonOf(each, content.language));
  return [actions(row), feedbackOf(held, content.language)];
}

const PRESSED_IN_THREAD: ReadonlySet<PostContent["type"]> = new Set(["document-card", "succession-reply"]);

/** A meeting that comes near is when somebody writes a letter. */
function isReminder(content: PostContent): boolean {
  return content.type === "event-reply" && content.event === "meeting.near";
}

function isCard(content: PostContent): boolean {
  return content.type === "subject-card" || content.type === "document-card";
}

/** What a button cannot carry unharmed has no button: it would answer nothing. */
function heldUnder(face: ButtonFace, message: Pressable): readonly Held[] {
  const value = face.under?.(message) ?? null;
  return value === null || !fitsButton(value) ? [] : [{ face, value }];
}

function cardRow({ key, content }: Pressable, held: readonly Held[]): readonly (Button | Overflow)[] {
  const { language } = content;
  const buttons = held.filter(({ face }) => face.place === undefined);
  const first = buttons.slice(0, PRESSED_MAX);
  const rest = [...buttons.slice(PRESSED_MAX), ...held.filter(({ face }) => face.place === "menu")];
  const [page, ...pages] = readOptions(content);
  return [
    ...(page === undefined ? [] : [page.button]),
    ...first.map((each) => buttonOf(each, language)),
    ...menu(
      key,
      rest,
      pages.map(({ option }) => option),
      language,
    ),
  ];
}

/** The pages of a thing, the first as a button that says what one does there. */
function readOptions(content: PostContent): readonly { button: Button; option: PlainTextOption }[] {
  if (!("snapshot" in content)) return [];
  const { snapshot, language } = content;
  const isAnswer = snapshot.subject === "document" && documentClass(snapshot.kind) === "answer";
  const label = isAnswer ? questionWords[language].readAnswer : cardWords[language].read;
  return pagesOf(snapshot).map((page) => {
    const action = linkAction(page);
    const text = { type: "plain_text", text: pageName(page, language), emoji: false } as const;
    return {
      button: {
        type: "button",
        text: { ...text, text: label },
        url: page.url,
        action_id: action,
        accessibility_label: `${label}: ${text.text}`,
      },
      option: { text, url: page.url, value: action },
    };
  });
}

/** A menu of one is a button: Slack has not always taken less than two. */
function menu(
  key: string,
  held: readonly Held[],
  pages: readonly PlainTextOption[],
  language: Language,
): readonly (Button | Overflow)[] {
  if (!fitsMenu(key)) return held.map((each) => buttonOf(each, language));
  const [only] = held;
  if (only !== undefined && held.length + pages.length === 1) return [buttonOf(only, language)];
  const [page] = pages;
  if (held.length + pages.length <= 1)
    return page === undefined || page.url === undefined || page.value === undefined
      ? []
      : [{ type: "button", text: page.text, url: page.url, action_id: page.value }];
  const options = held.map(({ face }) => ({
    text: { type: "plain_text", text: face.label[language], emoji: false } as const,
    value: face.id,
  }));
  return [
    { type: "overflow", action_id: menuAction(key), options: [...options, ...pages].slice(0, OPTIONS_MAX) },
  ];
}

function buttonOf({ face, value }: Held, language: Language): Button {
  const button = actionButton(face.label[language], face.id, value);
  const asked = face.confirm?.[language];
  if (asked === undefined) return button;
  const plain = (text: string) => ({ type: "plain_text", text, emoji: false }) as const;
  return {
    ...button,
    style: "danger",
    confirm: {
      title: plain(asked.title),
      text: plain(asked.text),
      confirm: plain(asked.confirm),
      deny: plain(asked.deny),
      style: "danger",
    },
  };
}
