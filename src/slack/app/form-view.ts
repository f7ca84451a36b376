import type { InputBlock, KnownBlock, ModalView, PlainTextElement } from "@slack/types";
import type { InEach, Language } from "#alert";
import { plain, richText, section } from "../blocks.ts";
import { bracketless, oneLine } from "../text.ts";
import { evidenceInView } from "./evidence.ts";
import type { Choice, Conversation, Form, FormPart, Input } from "./form.ts";
import { itemBlock } from "./reply.ts";

const OPTIONS_MAX = 100;
const OPTION_MAX = 75;

/** A form as a window of Slack, which keeps where it was opened until it is sent. */
export function formView(form: Form, place: Place, language: Language): ModalView {
  const { window, title, submit, memory } = form;
  return {
    type: "modal",
    callback_id: window,
    title: shown(title),
    ...(submit === null ? {} : { submit: shown(submit) }),
    close: shown(submit === null ? CLOSE[language] : CANCEL[language]),
    private_metadata: JSON.stringify({ ...memory, ...place }),
    blocks: form.parts.flatMap((part) => blocksOf(part, language)),
  };
}

/** Where somebody asked. */
export interface Place {
  readonly channelId: string | null;
  readonly channelName: string | null;
}

function blocksOf(part: FormPart, language: Language): readonly KnownBlock[] {
  switch (part.type) {
    case "text":
      return [richText(section(plain(part.text))) ?? { type: "divider" }];
    case "items":
      return part.items.map((item) => itemBlock(item));
    case "divider":
      return [{ type: "divider" }];
    case "evidence":
      return evidenceInView(part.hits, language);
    case "input":
      return [inputBlock(part)];
    case "choice":
      return [choiceBlock(part)];
    case "conversation":
      return [conversationBlock(part)];
  }
}

/** Each block has one field of its own name. */
function inputBlock({ id, label, hint, value, charactersMax, multiline, optional }: Input): InputBlock {
  return {
    type: "input",
    block_id: id,
    label: shown(label),
    element: {
      type: "plain_text_input",
      action_id: id,
      multiline,
      max_length: charactersMax,
      ...(value === "" ? {} : { initial_value: value.slice(0, charactersMax) }),
    },
    ...(hint === undefined ? {} : { hint: shown(hint) }),
    ...(optional ? { optional } : {}),
  };
}

function choiceBlock({ id, label, look, chosen, ...choice }: Choice): InputBlock {
  const fit = choice.options
    .map(({ value, label: said }) => ({ text: shown(oneLine(said, OPTION_MAX - 5)), value }))
    .filter(({ text, value }) => text.text !== "" && value.length <= OPTION_MAX)
    .slice(0, OPTIONS_MAX);
  const options = fit.length === 0 ? [{ text: shown("—"), value: "-" }] : fit;
  const initial = fit.find(({ value }) => value === chosen);
  return {
    type: "input",
    block_id: id,
    label: shown(label),
    element: {
      type: look === "radio" ? "radio_buttons" : "static_select",
      action_id: id,
      options,
      ...(initial === undefined ? {} : { initial_option: initial }),
    },
  };
}

function conversationBlock({ id, label, chosen }: Conversation): InputBlock {
  return {
    type: "input",
    block_id: id,
    label: shown(label),
    element: {
      type: "conversations_select",
      action_id: id,
      filter: { include: ["public", "private"], exclude_bot_users: true },
      ...(chosen === null ? { default_to_current_conversation: true } : { initial_conversation: chosen }),
    },
  };
}

function shown(text: string): PlainTextElement {
  return { type: "plain_text", text: bracketless(text), emoji: false };
}

const CANCEL: InEach<string> = { nl: "Annuleren", en: "Cancel" };
const CLOSE: InEach<string> = { nl: "Sluiten", en: "Close" };
