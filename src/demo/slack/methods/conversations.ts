import {
  BOT,
  type Channel,
  type Json,
  repliesOf,
  type StoredMessage,
  VISITOR,
  wireMessage,
} from "../message.ts";
import {
  flagArg,
  isHidden,
  type Method,
  type MethodContext,
  numberArg,
  paged,
  refuse,
  textArg,
  usableChannel,
} from "./method.ts";

/** The methods that read channels. */
export const CONVERSATION_METHODS: Readonly<Record<string, Method>> = {
  "conversations.list": list,
  "conversations.info": info,
  "conversations.join": join,
  "conversations.open": openDirect,
  "conversations.history": history,
  "conversations.replies": replies,
};

const LIMIT_MAX = 999;

/** The channels of the types that are asked for, by default the public ones; of the private ones those with the app. */
function list(context: MethodContext, args: Json): Json {
  const limit = numberArg(args, "limit", 100);
  if (limit > LIMIT_MAX) return refuse("invalid_limit");
  const types = (textArg(args, "types") || "public_channel").split(",");
  const wanted = context.workspace.channels.filter(
    (channel) =>
      !(channel.archived && flagArg(args, "exclude_archived")) &&
      types.includes(channel.isPrivate ? "private_channel" : "public_channel") &&
      !isHidden(channel),
  );
  const { items, next } = paged(wanted, args, limit);
  return { ok: true, channels: items.map(wireChannel), response_metadata: { next_cursor: next } };
}

function info(context: MethodContext, args: Json): Json {
  const channel = context.workspace.channelById(textArg(args, "channel"));
  return channel === null || isHidden(channel)
    ? refuse("channel_not_found")
    : { ok: true, channel: wireChannel(channel) };
}

function join(context: MethodContext, args: Json): Json {
  const channel = context.workspace.channelById(textArg(args, "channel"));
  if (channel === null || isHidden(channel)) return refuse("channel_not_found");
  if (channel.archived) return refuse("is_archived");
  channel.member = true;
  context.workspace.changed();
  return { ok: true, channel: wireChannel(channel) };
}

/** The conversation of the app with one person; only that with the visitor is kept. */
function openDirect(_context: MethodContext, args: Json): Json {
  const user = textArg(args, "users");
  if (!/^[UW][A-Z0-9]+$/.test(user)) return refuse("user_not_found");
  return { ok: true, channel: { id: user === VISITOR.id ? VISITOR.direct : `D${user.slice(1)}` } };
}

/** Newest first, without the replies that stay in their thread. */
function history(context: MethodContext, args: Json): Json {
  const { channel, refusal } = usableChannel(context.workspace.channelById(textArg(args, "channel")));
  if (channel === null) return refusal;
  const shown = channel.messages
    .filter((message) => (message.threadTs === null || message.broadcast) && isWithin(message, args))
    .reverse();
  return messagePage(channel, shown, args);
}

/** The parent first, then its replies, oldest first. */
function replies(context: MethodContext, args: Json): Json {
  const { channel, refusal } = usableChannel(context.workspace.channelById(textArg(args, "channel")));
  if (channel === null) return refusal;
  const named = context.workspace.find(channel, textArg(args, "ts"));
  if (named === null) return refuse("thread_not_found");
  const parent = named.threadTs === null ? named : context.workspace.find(channel, named.threadTs);
  if (parent === null) return refuse("thread_not_found");
  const inside = repliesOf(channel, parent).filter((message) => isWithin(message, args));
  return messagePage(channel, [parent, ...inside], args);
}

function messagePage(channel: Channel, messages: readonly StoredMessage[], args: Json): Json {
  const { items, next } = paged(messages, args, Math.min(numberArg(args, "limit", 100), LIMIT_MAX));
  const withMetadata = flagArg(args, "include_all_metadata");
  return {
    ok: true,
    messages: items.map((message) => wireMessage(channel, message, withMetadata)),
    has_more: next !== "",
    ...(next === "" ? {} : { response_metadata: { next_cursor: next } }),
  };
}

/** Timestamps are compared as whole microseconds: as numbers they would lose their last digit. */
function isWithin(message: StoredMessage, args: Json): boolean {
  const at = micros(message.ts);
  const oldest = micros(textArg(args, "oldest") || "0");
  const latest = micros(textArg(args, "latest") || "9999999999");
  return flagArg(args, "inclusive") ? at >= oldest && at <= latest : at > oldest && at < latest;
}

function micros(ts: string): bigint {
  const [seconds = "0", fraction = ""] = ts.split(".");
  return BigInt(`${seconds}${fraction.padEnd(6, "0").slice(0, 6)}`);
}

function wireChannel(channel: Channel): Json {
  return {
    id: channel.id,
    name: channel.name,
    name_normalized: channel.name,
    is_channel: true,
    is_private: channel.isPrivate,
    is_archived: channel.archived,
    is_member: channel.member,
    creator: BOT.userId,
  };
}
