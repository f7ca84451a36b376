import {
  type ButtonClick,
  clickPayload,
  commandPayload,
  eventPayload,
  homeOpened,
  type Interaction,
  privateClickPayload,
  type SlashCommand,
  shortcutPayload,
  submissionPayload,
  type ViewSubmission,
  viewClickPayload,
} from "./envelopes.ts";
import { type Channel, type Json, type StoredMessage, VISITOR } from "./message.ts";
import { type AnswerPlace, answerMessage, takeAway } from "./methods/chat.ts";
import { wireView } from "./methods/index.ts";
import type { MethodContext } from "./methods/method.ts";
import { shareFile } from "./shared-files.ts";
import type { AckPayload } from "./sockets.ts";
import type { SharedFile } from "./workspace.ts";

/** What somebody in the workspace can do. Each resolves with the payload of the app's acknowledgement. */
export interface Visitor {
  sendCommand(command: SlashCommand): Promise<AckPayload>;
  clickButton(click: ButtonClick): Promise<AckPayload>;
  /** A click in App Home or a modal. */
  clickInView(
    viewId: string,
    actionId: string,
    value?: string,
    user?: string,
    blockId?: string,
  ): Promise<AckPayload>;
  submitView(submission: ViewSubmission): Promise<AckPayload>;
  closeView(viewId: string): void;
  /** A message of a person; resolves with its timestamp once the app knows of the links in it. */
  say(channel: string, text: string, user?: string): Promise<string>;
  /** A message of a person with files on it; resolves with its timestamp. */
  share(channel: string, text: string, files: readonly SharedFile[], user?: string): Promise<string>;
  /** Takes a message away by hand, whoever's it is. A click in it is still possible: a screen may be slower. */
  remove(channel: string, ts: string): void;
  /** Puts a message away that only the visitor sees. */
  dismiss(ts: string): void;
  sendShortcut(callbackId: string, channel: string, ts: string, user?: string): Promise<AckPayload>;
  openHome(user?: string): Promise<AckPayload>;
  sendEvent(event: Json): Promise<AckPayload>;
  /** What the app sends to a response_url. False where that is unknown or used up. */
  respond(id: string, body: Json): boolean;
}

/** A response_url works five times, and for half an hour. */
const RESPONSES_MAX = 5;
const RESPONSE_MS = 30 * 60_000;

/** The domains of the manifest, whose links the app is told of. */
const UNFURLED = /https:\/\/(?:[a-z]+\.)?(tweedekamer\.nl|officielebekendmakingen\.nl)\/[^\s<>|]*/g;
const SAID = {
  threadTs: null,
  broadcast: false,
  blocks: [],
  metadata: null,
  edits: 0,
  editedTs: null,
  deleted: false,
  unfurls: [],
} as const;

/** The acts of visitors, delivered over the sockets. */
export function createVisitor(context: MethodContext): Visitor {
  const { workspace, sockets } = context;
  /** What was taken away by hand, as it was: a screen may show it still. */
  const removed = new Map<string, StoredMessage>();
  const responses = new Map<string, AnswerPlace & { left: number; readonly untilMs: number }>();

  function interaction(channelId: string, user: string, clicked: string | null = null): Interaction {
    const id = workspace.nextId("R");
    const nowMs = workspace.now().getTime();
    responses.set(id, { channelId, user, clicked, left: RESPONSES_MAX, untilMs: nowMs + RESPONSE_MS });
    workspace.triggers.set(`${id}.${user}`, { user, givenAtMs: nowMs, isUsed: false });
    return { triggerId: `${id}.${user}`, responseUrl: `${context.origin}/respond/${id}` };
  }

  const shown = (channel: Channel, ts: string) =>
    removed.get(`${channel.id}/${ts}`) ?? messageOf(context, channel, ts);

  return {
    async sendCommand(command) {
      const channel = channelOf(context, command.channel);
      const user = command.user ?? VISITOR.id;
      const payload = commandPayload(command, channel, interaction(channel.id, user));
      const answer = await sockets.deliver("slash_commands", payload);
      if (answer !== null) answerMessage(context, { channelId: channel.id, user, clicked: null }, answer);
      return answer;
    },
    async clickButton(click) {
      const channel = channelOf(context, click.channel);
      const user = click.user ?? VISITOR.id;
      const hidden = workspace.ephemerals.find(({ ts }) => ts === click.ts);
      const payload =
        hidden === undefined
          ? clickPayload(click, channel, shown(channel, click.ts), interaction(channel.id, user))
          : privateClickPayload(click, channel, hidden, interaction(channel.id, user, click.ts));
      if (payload === null) throw new Error(`no button ${click.actionId} in ${click.ts}`);
      return await sockets.deliver("interactive", payload);
    },
    async clickInView(viewId, actionId, value, user = VISITOR.id, blockId = undefined) {
      const view = viewOf(context, viewId);
      const click = { actionId, blockId, value, user };
      const payload = viewClickPayload(view, click, interaction("", user));
      if (payload === null) throw new Error(`no button ${actionId} in ${viewId}`);
      return await sockets.deliver("interactive", payload);
    },
    async submitView(submission) {
      const view = viewOf(context, submission.viewId);
      const payload = submissionPayload(view, submission, interaction("", submission.user ?? VISITOR.id));
      const answer = await sockets.deliver("interactive", payload);
      applyToModal(context, submission.viewId, answer);
      return answer;
    },
    say(channelName, text, user = VISITOR.id) {
      const channel = channelOf(context, channelName);
      const ts = workspace.nextTs();
      channel.messages.push({ ...SAID, ts, user, text, reactions: [] });
      workspace.changed();
      const links = [...text.matchAll(UNFURLED)].map(([url, domain = ""]) => ({ url, domain }));
      if (links.length === 0 || sockets.count === 0) return Promise.resolve(ts);
      const unfurlId = `C.${workspace.nextId("U")}`;
      workspace.unfurls.set(unfurlId, { channelId: channel.id, ts });
      const about = { user, links, unfurl_id: unfurlId, source: "conversations_history" };
      const event = { type: "link_shared", channel: channel.id, message_ts: ts, ...about };
      return sockets
        .deliver("events_api", eventPayload(event, workspace.nextId("Ev"), workspace.now()))
        .then(() => ts);
    },
    async share(channelName, text, files, user = VISITOR.id) {
      const channel = channelOf(context, channelName);
      const ts = workspace.nextTs();
      const told = files.map((file) => shareFile(context, file));
      channel.messages.push({ ...SAID, ts, user, text, reactions: [], files: told });
      workspace.changed();
      return ts;
    },
    remove(channelName, ts) {
      const channel = channelOf(context, channelName);
      const message = messageOf(context, channel, ts);
      removed.set(`${channel.id}/${ts}`, { ...message });
      takeAway(context, channel, message);
    },
    dismiss(ts) {
      const index = workspace.ephemerals.findIndex((message) => message.ts === ts);
      if (index >= 0) workspace.ephemerals.splice(index, 1);
      workspace.changed();
    },
    closeView(viewId) {
      removeModal(context, viewId);
    },
    async sendShortcut(callbackId, channelName, ts, user = VISITOR.id) {
      const channel = channelOf(context, channelName);
      const message = messageOf(context, channel, ts);
      const payload = shortcutPayload(callbackId, channel, message, user, interaction(channel.id, user));
      return await sockets.deliver("interactive", payload);
    },
    async openHome(user = VISITOR.id) {
      const home = workspace.homes.get(user);
      const event = homeOpened(user, home, home === undefined ? null : wireView(home));
      return await sockets.deliver(
        "events_api",
        eventPayload(event, workspace.nextId("Ev"), workspace.now()),
      );
    },
    async sendEvent(event) {
      return await sockets.deliver(
        "events_api",
        eventPayload(event, workspace.nextId("Ev"), workspace.now()),
      );
    },
    respond(id, body) {
      const response = responses.get(id);
      if (response === undefined || response.left === 0) return false;
      if (workspace.now().getTime() > response.untilMs) return false;
      response.left -= 1;
      return answerMessage(context, response, body).length === 0;
    },
  };
}

function channelOf({ workspace }: MethodContext, reference: string): Channel {
  const channel = workspace.channel(reference);
  if (channel === null) throw new Error(`no channel ${reference}`);
  return channel;
}

function messageOf({ workspace }: MethodContext, channel: Channel, ts: string): StoredMessage {
  const message = workspace.find(channel, ts);
  if (message === null) throw new Error(`no message ${ts} in #${channel.name}`);
  return message;
}

function viewOf({ workspace }: MethodContext, id: string): Json {
  const found = [...workspace.modals, ...workspace.homes.values()].find((view) => view.id === id);
  if (found === undefined) throw new Error(`no view ${id}`);
  return wireView(found);
}

/** Without a response_action the modal closes; `errors` leaves it, `update` changes it, `clear` closes all. */
function applyToModal(context: MethodContext, viewId: string, answer: AckPayload): void {
  const action = answer?.response_action;
  if (action === "errors") return;
  if (action === "clear") context.workspace.modals.length = 0;
  const modal = context.workspace.modals.find(({ id }) => id === viewId);
  const view = answer?.view as Json | undefined;
  if (action === "update" && modal !== undefined && view !== undefined) modal.view = view;
  else if (action !== "push") removeModal(context, viewId);
  context.workspace.changed();
}

function removeModal({ workspace }: MethodContext, viewId: string): void {
  const index = workspace.modals.findIndex(({ id }) => id === viewId);
  if (index >= 0) workspace.modals.splice(index, 1);
  workspace.changed();
}
