import { blockFaults } from "../blocks.ts";
import { BOT, type Channel, type Json, type StoredMessage, wireMessage } from "../message.ts";
import { type Content, readContent } from "./content.ts";
import { flagArg, type Method, type MethodContext, refuse, textArg, usableChannel } from "./method.ts";

/** The methods that write messages. */
export const CHAT_METHODS: Readonly<Record<string, Method>> = {
  "chat.postMessage": postMessage,
  "chat.update": update,
  "chat.delete": remove,
  "chat.postEphemeral": postEphemeral,
  "chat.getPermalink": getPermalink,
  "chat.unfurl": unfurl,
};

/**
 * A reply to a message that is gone is no fault: it stands in the channel by itself, and nothing but the missing
 * `thread_ts` of the answer tells.
 */
function postMessage(context: MethodContext, args: Json): Json {
  const { channel, refusal } = usableChannel(context.workspace.channel(textArg(args, "channel")));
  if (channel === null) return refusal;
  if (channel.archived) return refuse("is_archived");
  const content = readContent(args);
  if ("error" in content) return content.error;
  const parent = context.workspace.find(channel, textArg(args, "thread_ts"));
  if (parent?.threadTs != null) return refuse("cannot_reply_to_message");
  const threadTs = parent === null || parent.deleted ? null : parent.ts;
  const message = store(context, channel, content, threadTs, flagArg(args, "reply_broadcast"));
  return {
    ok: true,
    channel: channel.id,
    ts: message.ts,
    message: wireMessage(channel, message, true),
    ...warnings(content),
  };
}

function store(
  { workspace }: MethodContext,
  channel: Channel,
  content: Content,
  threadTs: string | null,
  broadcast: boolean,
): StoredMessage {
  const message: StoredMessage = {
    ts: workspace.nextTs(),
    user: BOT.userId,
    threadTs,
    broadcast: threadTs !== null && broadcast,
    text: content.text,
    blocks: content.blocks ?? [],
    metadata: content.metadata ?? null,
    edits: 0,
    editedTs: null,
    deleted: false,
    reactions: [],
    unfurls: [],
  };
  channel.messages.push(message);
  workspace.changed();
  return message;
}

/** Puts cards under the links of somebody's message. Rich text is refused there. */
function unfurl({ workspace, workObjects }: MethodContext, args: Json): Json {
  const shared = workspace.unfurls.get(textArg(args, "unfurl_id"));
  if (shared === undefined && textArg(args, "unfurl_id") !== "") return refuse("invalid_unfurl_id");
  const channel = workspace.channelById(shared?.channelId ?? textArg(args, "channel"));
  if (channel === null) return refuse("cannot_find_channel");
  const message = workspace.find(channel, shared?.ts ?? textArg(args, "ts"));
  if (message === null) return refuse("cannot_find_message");
  const { entities = [] } = (args.metadata ?? {}) as { readonly entities?: readonly Json[] };
  if (entities.length > 0) {
    if (!workObjects) return refuse("feature_not_enabled");
    message.unfurls = entities;
    workspace.changed();
    return { ok: true };
  }
  const cards = Object.values((args.unfurls ?? {}) as Readonly<Record<string, Json>>);
  if (cards.length === 0) return refuse("missing_unfurls");
  if (cards.some(({ blocks }) => hasRichText(blocks as readonly Json[] | undefined)))
    return refuse("invalid_blocks");
  const faults = cards.flatMap(({ blocks }) => blockFaults(blocks, "message"));
  if (faults.length > 0)
    return refuse("cannot_parse_attachment", { response_metadata: { messages: faults } });
  message.unfurls = cards;
  workspace.changed();
  return { ok: true };
}

function update(context: MethodContext, args: Json): Json {
  const { channel, refusal } = usableChannel(context.workspace.channelById(textArg(args, "channel")));
  if (channel === null) return refusal;
  if (channel.archived) return refuse("is_inactive");
  const message = context.workspace.find(channel, textArg(args, "ts"));
  if (message === null || message.deleted) return refuse("message_not_found");
  if (message.user !== BOT.userId) return refuse("cant_update_message");
  const content = readContent(args);
  if ("error" in content) return content.error;
  if (content.text.length > EDITED_TEXT_MAX) return refuse("msg_too_long");
  if (hasRichText(message.blocks) && !hasRichText(content.blocks)) return refuse("block_mismatch");
  if (args.text !== undefined) message.text = content.text;
  // A text without blocks takes the blocks away, as at Slack.
  message.blocks = content.blocks ?? [];
  if (content.metadata !== undefined) message.metadata = content.metadata;
  if (message.threadTs !== null && flagArg(args, "reply_broadcast")) message.broadcast = true;
  message.edits += 1;
  message.editedTs = context.workspace.nextTs();
  context.workspace.changed();
  const wire = wireMessage(channel, message, true);
  return {
    ok: true,
    channel: channel.id,
    ts: message.ts,
    text: message.text,
    message: wire,
    ...warnings(content),
  };
}

/** The text of an edit may be shorter than that of a new message. */
const EDITED_TEXT_MAX = 4000;

function hasRichText(blocks: readonly Json[] | undefined): boolean {
  return blocks?.some(({ type }) => type === "rich_text") ?? false;
}

function remove(context: MethodContext, args: Json): Json {
  const { channel, refusal } = usableChannel(context.workspace.channelById(textArg(args, "channel")));
  if (channel === null) return refusal;
  const message = context.workspace.find(channel, textArg(args, "ts"));
  if (message === null || message.deleted) return refuse("message_not_found");
  if (message.user !== BOT.userId) return refuse("cant_delete_message");
  takeAway(context, channel, message);
  return { ok: true, channel: channel.id, ts: message.ts };
}

/** Takes a message away; where replies hang under it a stone stays. */
export function takeAway({ workspace }: MethodContext, channel: Channel, message: StoredMessage): void {
  if (channel.messages.some(({ threadTs }) => threadTs === message.ts)) {
    message.deleted = true;
    message.text = "Dit bericht is verwijderd.";
    message.blocks = [];
    message.metadata = null;
  } else channel.messages.splice(channel.messages.indexOf(message), 1);
  workspace.changed();
}

function postEphemeral(context: MethodContext, args: Json): Json {
  const { channel, refusal } = usableChannel(context.workspace.channel(textArg(args, "channel")));
  if (channel === null) return refusal;
  const content = readContent(args);
  if ("error" in content) return content.error;
  const user = textArg(args, "user");
  if (user === "") return refuse("user_not_in_channel");
  const ts = context.workspace.nextTs();
  context.workspace.ephemerals.push({
    channelId: channel.id,
    user,
    ts,
    threadTs: textArg(args, "thread_ts") || null,
    text: content.text,
    blocks: content.blocks ?? [],
  });
  context.workspace.changed();
  return { ok: true, message_ts: ts };
}

function getPermalink(context: MethodContext, args: Json): Json {
  const channel = context.workspace.channelById(textArg(args, "channel"));
  if (channel === null) return refuse("channel_not_found");
  const message = context.workspace.find(channel, textArg(args, "message_ts"));
  if (message === null) return refuse("message_not_found");
  const thread = message.threadTs ?? message.ts;
  return {
    ok: true,
    channel: channel.id,
    permalink: `${context.origin}/?channel=${encodeURIComponent(channel.name)}&thread=${thread}`,
  };
}

function warnings(content: Content): Json {
  return content.warnings.length === 0
    ? {}
    : { warning: content.warnings.join(","), response_metadata: { warnings: content.warnings } };
}

/** Where an answer belongs: to whom, and to which message that only they see. */
export interface AnswerPlace {
  readonly channelId: string;
  readonly user: string;
  readonly clicked: string | null;
}

/**
 * A message that the app sends outside the methods: as the answer to a command, or to its response_url. One that
 * replaces what was clicked takes its place. Also after a click in a thread it stands in the channel itself.
 */
export function answerMessage(
  context: MethodContext,
  { channelId, user, clicked }: AnswerPlace,
  answer: Json,
): readonly string[] {
  const { ephemerals } = context.workspace;
  const before = ephemerals.findIndex(({ ts }) => ts === clicked);
  if (before >= 0 && (answer.delete_original === true || answer.replace_original === true)) {
    ephemerals.splice(before, 1);
    context.workspace.changed();
  }
  const channel = context.workspace.channelById(channelId);
  const blocks = answer.blocks as readonly Json[] | undefined;
  const faults = blocks === undefined ? [] : blockFaults(blocks, "message");
  if (channel === null || faults.length > 0) return faults;
  const text = textArg(answer, "text");
  if (text === "" && blocks === undefined) return [];
  if (answer.response_type === "in_channel") {
    store(context, channel, { text, blocks: blocks ?? [], metadata: null, warnings: [] }, null, false);
    return [];
  }
  const ts = context.workspace.nextTs();
  context.workspace.ephemerals.push({ channelId, user, ts, threadTs: null, text, blocks: blocks ?? [] });
  context.workspace.changed();
  return [];
}
