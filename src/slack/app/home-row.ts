import type { Button, Overflow, PlainTextOption, SectionBlock } from "@slack/types";
import type { Language } from "#alert";
import { actionButton } from "../blocks.ts";
import { OPEN_PREFIX } from "../pages.ts";
import { permalink, type Workspace } from "../permalink.ts";
import { fitsMenu, menuAction, optionValue } from "../pressed.ts";
import { oneLine, unmarked } from "../text.ts";
import { cardWords } from "../words/card-words.ts";
import { homeWords } from "../words/home-words.ts";
import { listWords } from "../words/list-words.ts";
import type { HomeMenu, HomeRow } from "./home.ts";

const NAME_MAX = 180;
const PIECE_MAX = 200;
const LABEL_MAX = 70;
const VALUE_MAX = 2_000;
/** Slack's limit. */
const OPTIONS_MAX = 5;

/** A line of App Home, with what may be done on its right: rich text has no place for that. */
export function homeRow(row: HomeRow, language: Language, workspace: Workspace): SectionBlock {
  const accessory = accessoryOf(row, language);
  return {
    type: "section",
    text: { type: "mrkdwn", text: textOf(row, language, workspace), verbatim: true },
    ...(accessory === null ? {} : { accessory }),
  };
}

/** `*Motie-Van Nispen* · 36600-XX-29` and below it how that stands, with a link to its thread. */
function textOf({ name, said, by, place }: HomeRow, language: Language, workspace: Workspace): string {
  const address = place == null ? null : permalink(workspace, place);
  const thread = address === null ? [] : [`<${address}|${listWords[language].thread}>`];
  const who =
    by !== undefined && /^[UW][A-Z0-9]{2,20}$/.test(by) ? [`${homeWords[language].by} <@${by}>`] : [];
  const shown = unmarked(oneLine(name, NAME_MAX)) || "…";
  const below = said.map((piece) => unmarked(oneLine(piece, PIECE_MAX))).filter((piece) => piece !== "");
  return [`*${shown}*`, [...below, ...who, ...thread].join(" · ")].filter((line) => line !== "").join("\n");
}

/** One thing that may be done is a button, several are a menu: Slack has not always taken a menu of one. */
function accessoryOf({ url, menu }: HomeRow, language: Language): Button | Overflow | null {
  const page = url != null && isPage(url) ? url : null;
  const offers = menu?.offers ?? [];
  const [first] = offers;
  if (menu === undefined || first === undefined) return page === null ? null : readButton(page, language);
  const options = [...(page === null ? [] : [readOption(page, language)]), ...optionsOf(menu)];
  if (options.length > 1 && fitsMenu(menu.key))
    return { type: "overflow", action_id: menuAction(menu.key), options: options.slice(0, OPTIONS_MAX) };
  const { id, value } = first;
  if (value === "" || value.length > VALUE_MAX) return null;
  return actionButton(label(first.label), id, value);
}

function optionsOf({ key, offers }: HomeMenu): readonly PlainTextOption[] {
  return offers.flatMap(({ id, label: text, value }) => {
    const carried = optionValue(id, value === key ? null : value);
    return carried === null ? [] : [{ text: plainText(label(text)), value: carried }];
  });
}

function readButton(url: string, language: Language): Button {
  return { type: "button", text: plainText(cardWords[language].read), url, action_id: READ };
}

function readOption(url: string, language: Language): PlainTextOption {
  return { text: plainText(cardWords[language].read), url, value: READ };
}

const READ = `${OPEN_PREFIX}row`;

function label(text: string): string {
  return oneLine(text, LABEL_MAX) || "…";
}

function plainText(text: string) {
  return { type: "plain_text", text, emoji: false } as const;
}

function isPage(url: string): boolean {
  return url.length < 500 && /^https:\/\/[\w.-]+\/[\w./?=&%~-]*$/.test(url);
}
