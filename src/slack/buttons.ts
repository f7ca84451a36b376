import type { ActionsBlock, Button } from "@slack/types";
import type { DocumentCard, PostContent, SubjectCard } from "#alert";
import { documentClass } from "#parliament";
import { actionButton, actions } from "./blocks.ts";
import type { ButtonFace, Pressable } from "./button.ts";
import { fitsButton } from "./key.ts";
import { pageButtons, pagesOf } from "./pages.ts";
import { questionWords } from "./words/question-words.ts";

/** What the buttons under a message depend on. */
interface Post {
  readonly key: string;
  readonly kind: "card" | "reply" | "edit";
  readonly content: PostContent;
  readonly card?: string;
}

/** The buttons under a message: where to read it, and what to do with it. Null where there is nothing to press. */
export function buttonsOf(post: Post, faces: readonly ButtonFace[]): ActionsBlock | null {
  const { content } = post;
  // A card in the thread of a group is a card; and what is followed in another's stead can be stopped where that is said.
  if (post.kind === "reply" && content.type !== "document-card" && content.type !== "succession-reply")
    return null;
  const reads =
    content.type === "subject-card" || content.type === "document-card" ? readButtons(content) : [];
  // An edit is a post of its own; what is pressed under it is pressed under the card.
  const message = { key: post.card ?? post.key, content };
  return actions([...reads, ...faces.flatMap((face) => pressButton(face, message))]);
}

function readButtons({ snapshot, language }: SubjectCard | DocumentCard): readonly Button[] {
  const buttons = pageButtons(pagesOf(snapshot), language);
  const isAnswer = snapshot.subject === "document" && documentClass(snapshot.kind) === "answer";
  const [first, ...others] = buttons;
  if (!isAnswer || first === undefined) return buttons;
  return [{ ...first, text: { ...first.text, text: questionWords[language].readAnswer } }, ...others];
}

/** What a button cannot carry unharmed has no button: it would answer nothing. */
function pressButton(face: ButtonFace, message: Pressable): readonly Button[] {
  const value = face.under?.(message) ?? null;
  if (value === null || !fitsButton(value)) return [];
  return [actionButton(face.label[message.content.language], face.id, value)];
}
