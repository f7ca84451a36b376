import { createHash } from "node:crypto";
import type { InputBlock, KnownBlock, ModalView, PlainTextElement } from "@slack/types";
import type { Language } from "#alert";
import { plain, richText, section } from "../blocks.ts";
import { bracketless, oneLine } from "../text.ts";
import { CALLBACKS } from "./app-actions.ts";
import { appWordsOf } from "./app-words.ts";
import type { Draft, Span, Trial } from "./desk.ts";
import { itemBlock } from "./reply.ts";

/** What a window keeps until it is submitted. */
export interface WindowMemory {
  /** The card that it is about; empty for none. */
  readonly card: string;
  readonly channelId: string | null;
  readonly channelName: string | null;
  /** The mark of the draft that was tried; null where none was. */
  readonly tried: string | null;
}

/** The ids of a window's blocks and fields: each block has one field of its own name. */
export const FIELDS = {
  span: "span",
  note: "note",
  name: "name",
  query: "query",
  not: "not",
  channel: "channel",
} as const;

const SPANS: readonly Span[] = ["day", "week", "change"];
const CHANNELS_MAX = 100;

/** For how long something is to be silent. */
export function muteView(memory: WindowMemory, language: Language): ModalView {
  const words = appWordsOf(language);
  const options = SPANS.map((span) => ({ text: shown(words.spans[span]), value: span }));
  return {
    ...frame(CALLBACKS.mute, words.muteTitle, words.muteSubmit, memory, language),
    blocks: [
      {
        type: "input",
        block_id: FIELDS.span,
        label: shown(words.muteLabel),
        element: {
          type: "radio_buttons",
          action_id: FIELDS.span,
          options,
          initial_option: { text: shown(words.spans.week), value: "week" },
        },
      },
    ],
  };
}

/** What somebody says who takes a card up. */
export function claimView(memory: WindowMemory, language: Language): ModalView {
  const words = appWordsOf(language);
  return {
    ...frame(CALLBACKS.claim, words.claimTitle, words.claimSubmit, memory, language),
    blocks: [
      {
        ...field(FIELDS.note, words.claimLabel, "", 500, true),
        hint: shown(words.claimHint),
        optional: true,
      },
    ],
  };
}

/** A rule to be tried; once it was, with what it would have hit. */
export function ruleView(
  draft: Draft,
  channels: readonly string[],
  trial: Trial | null,
  memory: WindowMemory,
  language: Language,
): ModalView {
  const words = appWordsOf(language);
  const tried = trial === null ? null : markOf(draft);
  const submit = trial === null ? words.ruleTry : words.ruleSave;
  return {
    ...frame(CALLBACKS.rule, words.ruleTitle, submit, { ...memory, tried }, language),
    blocks: [
      ...(trial === null ? [] : trialBlocks(trial, memory, language)),
      { ...field(FIELDS.query, words.ruleQuery, draft.query, 1000, true), hint: shown(words.ruleQueryHint) },
      { ...field(FIELDS.not, words.ruleNot, draft.not, 500, false), optional: true },
      field(FIELDS.name, words.ruleName, draft.name, 140, false),
      channelField(draft.channel, channels, language),
    ],
  };
}

/** Tells a draft from any other. */
export function markOf({ name, query, not, channel }: Draft): string {
  return createHash("sha256")
    .update(JSON.stringify([name, query, not, channel]))
    .digest("hex");
}

/** While a rule is tried. */
export function busyView(memory: WindowMemory, language: Language): ModalView {
  return messageView(appWordsOf(language).ruleBusy, memory, language);
}

/** A window that says one thing. */
export function messageView(text: string, memory: WindowMemory, language: Language): ModalView {
  const words = appWordsOf(language);
  const { submit: _submit, ...view } = frame(
    CALLBACKS.rule,
    words.ruleTitle,
    words.ruleTry,
    memory,
    language,
  );
  return { ...view, blocks: [textBlock(text)] };
}

function trialBlocks(trial: Trial, memory: WindowMemory, language: Language): KnownBlock[] {
  const words = appWordsOf(language);
  const perWeek = new Intl.NumberFormat(language === "nl" ? "nl-NL" : "en-GB", {
    maximumFractionDigits: trial.perWeek < 10 ? 1 : 0,
  }).format(trial.perWeek);
  const again = memory.tried === null ? "" : `${words.ruleChanged}\n`;
  const said = words.trial(trial.hits, perWeek, trial.days, trial.looked);
  return [
    textBlock(`${again}${said}${trial.hits === 0 ? `\n${words.trialNone}` : `\n${words.trialFirst}`}`),
    ...trial.titles.slice(0, 8).map(itemBlock),
    { type: "divider" },
  ];
}

function channelField(channel: string, channels: readonly string[], language: Language): InputBlock {
  const all = [...new Set([channel, ...channels])].filter((name) => name.length <= 75);
  const options = all
    .map((name) => ({ name, label: oneLine(name, 70) }))
    .filter(({ label }) => label !== "")
    .slice(0, CHANNELS_MAX)
    .map(({ name, label }) => ({ text: shown(label), value: name }));
  const initial = options.find(({ value }) => value === channel);
  return {
    type: "input",
    block_id: FIELDS.channel,
    label: shown(appWordsOf(language).ruleChannel),
    element: {
      type: "static_select",
      action_id: FIELDS.channel,
      options: options.length === 0 ? [{ text: shown("—"), value: "-" }] : options,
      ...(initial === undefined ? {} : { initial_option: initial }),
    },
  };
}

function field(id: string, label: string, value: string, max: number, multiline: boolean): InputBlock {
  return {
    type: "input",
    block_id: id,
    label: shown(label),
    element: {
      type: "plain_text_input",
      action_id: id,
      multiline,
      max_length: max,
      ...(value === "" ? {} : { initial_value: value.slice(0, max) }),
    },
  };
}

function frame(
  callback: string,
  title: string,
  submit: string,
  memory: WindowMemory,
  language: Language,
): Omit<ModalView, "blocks"> {
  return {
    type: "modal",
    callback_id: callback,
    title: shown(title),
    submit: shown(submit),
    close: shown(appWordsOf(language).cancel),
    private_metadata: JSON.stringify(memory),
  };
}

function textBlock(text: string): KnownBlock {
  return richText(section(plain(text))) ?? { type: "divider" };
}

function shown(text: string): PlainTextElement {
  return { type: "plain_text", text: bracketless(text), emoji: false };
}

/** What a submitted window remembers, or null where it is none of ours. */
export function memoryOf(metadata: string): WindowMemory | null {
  try {
    const memory = JSON.parse(metadata) as Partial<WindowMemory> | null;
    if (typeof memory !== "object" || memory === null || typeof memory.card !== "string") return null;
    return {
      card: memory.card,
      channelId: memory.channelId ?? null,
      channelName: memory.channelName ?? null,
      tried: memory.tried ?? null,
    };
  } catch {
    return null;
  }
}
