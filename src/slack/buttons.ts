import type { ActionsBlock, Button } from "@slack/types";
import type { DocumentCard, PostContent, SubjectCard } from "#alert";
import { documentClass } from "#parliament";
import { ACTIONS, holdValue } from "./actions.ts";
import { actionButton, actions } from "./blocks.ts";
import { fitsButton } from "./key.ts";
import { pageButtons, pagesOf } from "./pages.ts";
import { type CardWords, cardWordsOf } from "./words/card-words.ts";
import { wordsOf } from "./words/index.ts";

/** What the buttons under a message depend on. */
export interface Pressable {
  readonly key: string;
  readonly kind: "card" | "reply" | "edit";
  readonly content: PostContent;
  readonly card?: string;
}

/** The buttons under a message: where to read it, and what to do with it. Null where there is nothing to press. */
export function buttonsOf(post: Pressable): ActionsBlock | null {
  const { content } = post;
  // A card in the thread of a group is a card.
  if (post.kind === "reply" && content.type !== "document-card") return null;
  const words = cardWordsOf(content.language);
  // An edit is a post of its own; what is pressed under it is pressed under the card.
  const key = post.card ?? post.key;
  switch (content.type) {
    case "subject-card":
    case "document-card":
      return actions([...readButtons(content, words), ...cardButtons(content, key, words)]);
    case "group-card":
      return actions(content.hits.length === 0 ? [] : keyButtons(key, [["why", words.buttons.why]]));
    case "digest-card":
      return actions(
        content.unposted === 0 ? [] : keyButtons(key, [["digestUnposted", words.buttons.unposted]]),
      );
    case "hold-card":
      return actions(holdButtons(content, words));
    default:
      return null;
  }
}

function readButtons(
  { snapshot, language }: SubjectCard | DocumentCard,
  words: CardWords,
): readonly Button[] {
  const buttons = pageButtons(pagesOf(snapshot), wordsOf(language));
  const isAnswer = snapshot.subject === "document" && documentClass(snapshot.kind) === "answer";
  const [first, ...others] = buttons;
  if (!isAnswer || first === undefined) return buttons;
  return [{ ...first, text: { ...first.text, text: words.readAnswer } }, ...others];
}

/** Why, always; what a followed thing asks for, or what a document that a query hit does. */
function cardButtons(
  card: SubjectCard | DocumentCard,
  key: string,
  { buttons }: CardWords,
): readonly Button[] {
  const why: Choice[] = card.hits.length === 0 ? [] : [["why", buttons.why]];
  if (card.density === "compact") return keyButtons(key, why);
  const choices: readonly Choice[] =
    card.type === "subject-card"
      ? [
          ["claim", buttons.claim],
          ["mute", buttons.mute],
        ]
      : [
          ["claim", buttons.claim],
          ["follow", buttons.follow],
          ["irrelevant", buttons.irrelevant],
        ];
  return keyButtons(key, [...why, ...choices]);
}

type Choice = readonly [action: keyof typeof ACTIONS, label: string];

/** A key that a button cannot carry has no buttons: they would answer nothing. */
function keyButtons(key: string, choices: readonly Choice[]): readonly Button[] {
  if (!fitsButton(key)) return [];
  return choices.map(([action, label]) => actionButton(label, ACTIONS[action], key));
}

function holdButtons(
  { run, channel, done }: Extract<PostContent, { type: "hold-card" }>,
  { buttons }: CardWords,
): readonly Button[] {
  if (done !== undefined) return [];
  const value = holdValue({ run, channel });
  if (!Number.isSafeInteger(run) || typeof channel !== "string" || !fitsButton(value)) return [];
  return [
    actionButton(buttons.holdShow, ACTIONS.holdShow, value),
    actionButton(buttons.holdAll, ACTIONS.holdAll, value),
    actionButton(buttons.holdDrop, ACTIONS.holdDrop, value),
  ];
}
