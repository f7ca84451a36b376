/** Anything JSON, as it came in. */
export type Json = Readonly<Record<string, unknown>>;

export interface MessageMetadata {
  readonly event_type: string;
  readonly event_payload: Json;
}

/** A message as one looks at it: a parent with its replies, or a reply. */
export interface SlackMessage {
  /** Name of the channel, without `#`. */
  readonly channel: string;
  readonly channelId: string;
  readonly ts: string;
  readonly user: string;
  readonly text: string;
  readonly blocks: readonly Json[];
  readonly metadata: MessageMetadata | null;
  readonly threadTs: string | null;
  /** A reply that also shows in the channel. */
  readonly broadcast: boolean;
  /** How often it was changed. */
  readonly edits: number;
  readonly reactions: readonly string[];
  /** Cards that the app put under links. */
  readonly unfurls: readonly Json[];
  /** Names of the files that somebody put on it. */
  readonly files: readonly string[];
  readonly replies: readonly SlackMessage[];
}

/** A message that only one user sees. */
export interface EphemeralMessage {
  readonly channelId: string;
  readonly user: string;
  readonly ts: string;
  /** The thread in which it is shown; null in the channel. */
  readonly threadTs: string | null;
  readonly text: string;
  readonly blocks: readonly Json[];
}

/** A message as the workspace keeps it. */
export interface StoredMessage {
  readonly ts: string;
  readonly user: string;
  readonly threadTs: string | null;
  broadcast: boolean;
  text: string;
  blocks: readonly Json[];
  metadata: MessageMetadata | null;
  edits: number;
  editedTs: string | null;
  deleted: boolean;
  readonly reactions: string[];
  unfurls: readonly Json[];
  /** What somebody put on it, as Slack tells of it. */
  readonly files?: readonly Json[];
}

export interface Channel {
  readonly id: string;
  name: string;
  member: boolean;
  archived: boolean;
  /** Seen and found by its members alone. */
  readonly isPrivate: boolean;
  /** In the order of their timestamps. */
  readonly messages: StoredMessage[];
}

/** The message in the form in which Slack's methods give it back. That blocks were edited is not told. */
export function wireMessage(channel: Channel, message: StoredMessage, withMetadata: boolean): Json {
  const replies = repliesOf(channel, message);
  return {
    type: "message",
    ...subtype(message),
    user: message.user,
    ...(message.user === BOT.userId ? { bot_id: BOT.id, app_id: APP_ID } : {}),
    team: TEAM.id,
    text: message.text,
    ts: message.ts,
    blocks: message.blocks,
    ...(message.files === undefined ? {} : { files: message.files }),
    ...(message.editedTs === null || message.blocks.length > 0
      ? {}
      : { edited: { user: message.user, ts: message.editedTs } }),
    ...(message.threadTs === null ? {} : { thread_ts: message.threadTs, parent_user_id: BOT.userId }),
    ...(replies.length === 0
      ? {}
      : { thread_ts: message.ts, reply_count: replies.length, latest_reply: replies.at(-1)?.ts }),
    ...(withMetadata && message.metadata !== null ? { metadata: message.metadata } : {}),
    ...(message.reactions.length === 0
      ? {}
      : { reactions: message.reactions.map((name) => ({ name, count: 1, users: [BOT.userId] })) }),
  };
}

/** The replies to a message, in order. */
export function repliesOf(channel: Channel, parent: StoredMessage): readonly StoredMessage[] {
  return channel.messages.filter(({ threadTs }) => threadTs === parent.ts);
}

/** The message with its replies, to look at. */
export function viewMessage(channel: Channel, message: StoredMessage): SlackMessage {
  return {
    channel: channel.name,
    channelId: channel.id,
    ts: message.ts,
    user: message.user,
    text: message.text,
    blocks: message.blocks,
    metadata: message.metadata,
    threadTs: message.threadTs,
    broadcast: message.broadcast,
    edits: message.edits,
    reactions: message.reactions,
    unfurls: message.unfurls,
    files: (message.files ?? []).map(({ name }) => String(name ?? "…")),
    replies: repliesOf(channel, message).map((reply) => viewMessage(channel, reply)),
  };
}

export const TEAM = { id: "T0DEMO", name: "Coalitie (demonstratie)", domain: "coalitie-demo" } as const;
export const BOT = { id: "B0KAMERWACHT", userId: "U0KAMERWACHT", name: "kamerwacht" } as const;
export const APP_ID = "A0KAMERWACHT";
/** Who looks at the page, and gives the commands. */
export const VISITOR = { id: "U0BEZOEKER", name: "bezoeker", direct: "D0BEZOEKER" } as const;

/** Somebody of the workspace who sees a few channels only. */
export const GUEST = { id: "U0GAST0000", name: "gast" } as const;
/** The user group of those who keep the rules. */
export const KEEPERS = "S0BEHEER00";
/** A member of the workspace beside the visitor. */
export const COLLEAGUE = { id: "U0COLLEGA0", name: "collega" } as const;
/** Somebody of another workspace, in a channel that is shared with it. */
export const PARTNER = { id: "U0PARTNER0", name: "partner", teamId: "T0ANDERE" } as const;

/** Who goes by what name on the page. */
export const USERS: Readonly<Record<string, { readonly name: string; readonly app: boolean }>> = {
  [VISITOR.id]: { name: VISITOR.name, app: false },
  [COLLEAGUE.id]: { name: COLLEAGUE.name, app: false },
  [GUEST.id]: { name: GUEST.name, app: false },
  [PARTNER.id]: { name: PARTNER.name, app: false },
  [BOT.userId]: { name: "Kamerwacht", app: true },
};

/** The workspace that somebody belongs to. */
export function teamOf(user: string): string {
  return user === PARTNER.id ? PARTNER.teamId : TEAM.id;
}

function subtype(message: StoredMessage): Json {
  if (message.deleted) return { subtype: "tombstone" };
  if (message.threadTs !== null && message.broadcast) return { subtype: "thread_broadcast" };
  return {};
}
