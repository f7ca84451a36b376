import { isObject } from "./block-parts.ts";
import {
  APP_ID,
  BOT,
  type Channel,
  type EphemeralMessage,
  type Json,
  type StoredMessage,
  TEAM,
  teamOf,
  VISITOR,
  wireMessage,
} from "./message.ts";
import type { OpenView } from "./workspace.ts";

export interface SlashCommand {
  /** `/kamer` */
  readonly command: string;
  readonly text: string;
  /** By name or id. */
  readonly channel: string;
  readonly user?: string;
}

export interface ButtonClick {
  readonly channel: string;
  readonly ts: string;
  readonly actionId: string;
  /** Where several buttons share an action id. */
  readonly blockId?: string;
  readonly value?: string;
  readonly user?: string;
}

export interface ViewClick {
  readonly actionId: string;
  /** Where several buttons share an action id. */
  readonly blockId?: string | undefined;
  readonly value?: string | undefined;
  readonly user?: string | undefined;
}

export interface ViewSubmission {
  readonly viewId: string;
  /** By block id, then action id. */
  readonly values?: Readonly<Record<string, Readonly<Record<string, Json>>>>;
  readonly user?: string;
}

/** What hangs on every interaction: where to answer and with which short-lived right to open a modal. */
export interface Interaction {
  readonly triggerId: string;
  readonly responseUrl: string;
}

/** The payload of a slash command. */
export function commandPayload(command: SlashCommand, channel: Channel, interaction: Interaction): Json {
  const user = command.user ?? VISITOR.id;
  return {
    command: command.command,
    text: command.text,
    channel_id: channel.id,
    channel_name: channelNameOf(channel),
    user_id: user,
    user_name: user === VISITOR.id ? VISITOR.name : user.toLowerCase(),
    team_id: TEAM.id,
    team_domain: TEAM.domain,
    api_app_id: APP_ID,
    is_enterprise_install: "false",
    token: "demo",
    trigger_id: interaction.triggerId,
    response_url: interaction.responseUrl,
  };
}

/** A command does not tell how a private channel or a conversation is called. */
function channelNameOf({ id, name, isPrivate }: Channel): string {
  if (id.startsWith("D")) return "directmessage";
  return isPrivate ? "privategroup" : name;
}

/** The payload of a click in a message; null where the message has no such element. */
export function clickPayload(
  click: ButtonClick,
  channel: Channel,
  message: StoredMessage,
  interaction: Interaction,
): Json | null {
  const found = findElement(message.blocks, click.actionId, click.blockId);
  if (found === null) return null;
  return {
    ...blockActions(click.user ?? VISITOR.id, found, click.value, interaction),
    channel: { id: channel.id, name: channel.name },
    container: {
      type: "message",
      message_ts: message.ts,
      channel_id: channel.id,
      is_ephemeral: false,
      ...(message.threadTs === null ? {} : { thread_ts: message.threadTs }),
    },
    message: wireMessage(channel, message, true),
    response_url: interaction.responseUrl,
  };
}

/** The payload of a click in a message that one user sees: it comes without the message. */
export function privateClickPayload(
  click: ButtonClick,
  channel: Channel,
  message: EphemeralMessage,
  interaction: Interaction,
): Json | null {
  const found = findElement(message.blocks, click.actionId, click.blockId);
  if (found === null) return null;
  return {
    ...blockActions(click.user ?? VISITOR.id, found, click.value, interaction),
    channel: { id: channel.id, name: channel.name },
    container: { type: "message", message_ts: message.ts, channel_id: channel.id, is_ephemeral: true },
    response_url: interaction.responseUrl,
  };
}

/** The payload of a click in App Home or a modal; null where the view has no such element. */
export function viewClickPayload(
  view: Json,
  { actionId, blockId, value, user = VISITOR.id }: ViewClick,
  interaction: Interaction,
): Json | null {
  const found = findElement((view.blocks ?? []) as readonly Json[], actionId, blockId);
  if (found === null) return null;
  return {
    ...blockActions(user, found, value, interaction),
    container: { type: "view", view_id: view.id },
    view,
  };
}

/** The payload of a submitted modal. */
export function submissionPayload(view: Json, submission: ViewSubmission, interaction: Interaction): Json {
  return {
    type: "view_submission",
    ...people(submission.user ?? VISITOR.id),
    trigger_id: interaction.triggerId,
    view: { ...view, state: { values: submission.values ?? {} } },
    response_urls: [],
  };
}

/** The payload of a message shortcut. */
export function shortcutPayload(
  callbackId: string,
  channel: Channel,
  message: StoredMessage,
  user: string,
  interaction: Interaction,
): Json {
  return {
    type: "message_action",
    callback_id: callbackId,
    ...people(user),
    channel: { id: channel.id, name: channel.name },
    message_ts: message.ts,
    message: wireMessage(channel, message, true),
    trigger_id: interaction.triggerId,
    response_url: interaction.responseUrl,
  };
}

/** The payload of an event: `app_home_opened`, `member_joined_channel` … */
export function eventPayload(event: Json, eventId: string, at: Date): Json {
  return {
    type: "event_callback",
    team_id: TEAM.id,
    api_app_id: APP_ID,
    event_id: eventId,
    event_time: Math.floor(at.getTime() / 1000),
    event,
    authorizations: [{ team_id: TEAM.id, user_id: BOT.userId, is_bot: true, enterprise_id: null }],
  };
}

/** The event of a user who opens App Home. */
export function homeOpened(user: string, home: OpenView | undefined, view: Json | null): Json {
  return {
    type: "app_home_opened",
    user,
    channel: "D0DEMO",
    tab: "home",
    event_ts: "0",
    ...(home === undefined || view === null ? {} : { view }),
  };
}

interface Found {
  readonly element: Json;
  readonly blockId: string;
}

function blockActions(user: string, found: Found, value: string | undefined, interaction: Interaction): Json {
  const chosen = value ?? found.element.value;
  const menu = found.element.options as readonly Json[] | undefined;
  return {
    type: "block_actions",
    ...people(user),
    trigger_id: interaction.triggerId,
    actions: [
      {
        type: found.element.type,
        action_id: found.element.action_id,
        block_id: found.blockId,
        text: found.element.text,
        ...(chosen === undefined
          ? {}
          : menu === undefined
            ? { value: chosen }
            : { selected_option: menu.find((option) => option.value === chosen) }),
        action_ts: "0",
      },
    ],
    state: { values: {} },
  };
}

function people(user: string): Json {
  return {
    user: {
      id: user,
      username: user === VISITOR.id ? VISITOR.name : user.toLowerCase(),
      team_id: teamOf(user),
    },
    team: { id: TEAM.id, domain: TEAM.domain },
    api_app_id: APP_ID,
    token: "demo",
    enterprise: null,
    is_enterprise_install: false,
  };
}

function findElement(blocks: readonly Json[], actionId: string, blockId: string | undefined): Found | null {
  for (const [index, block] of blocks.entries()) {
    const id = typeof block.block_id === "string" ? block.block_id : `block-${index}`;
    if (blockId !== undefined && blockId !== id) continue;
    const elements = [block.accessory, block.element, ...((block.elements ?? []) as unknown[])];
    const element = elements.filter(isObject).find((part) => part.action_id === actionId);
    if (element !== undefined) return { element, blockId: id };
  }
  return null;
}
