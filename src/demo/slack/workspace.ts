import { createHash } from "node:crypto";
import {
  type Channel,
  type EphemeralMessage,
  type Json,
  type StoredMessage,
  TEAM,
  VISITOR,
} from "./message.ts";

export interface ChannelOptions {
  readonly name: string;
  /** The app is in it. Default true. */
  readonly member?: boolean;
  readonly archived?: boolean;
  /** Seen and found by its members alone. Default false. */
  readonly isPrivate?: boolean;
}

/** A view that the app opened or published. */
export interface OpenView {
  readonly id: string;
  readonly user: string;
  view: Json;
  hash: string;
}

/** A right to open one window. */
export interface Trigger {
  readonly user: string;
  /** Epoch ms. */
  readonly givenAtMs: number;
  isUsed: boolean;
}

/** A file that somebody put on a message. */
export interface SharedFile {
  readonly name: string;
  readonly mimetype: string;
  readonly bytes: Uint8Array;
  /** What Slack tells of it otherwise than usual: `{ is_external: true }`. */
  readonly told?: Json;
}

/** The id of a conversation between the visitor and somebody else. */
const BETWEEN = "D0TWEEMENSEN";

/** What the workspace holds, and a bell that rings when it changes. */
export interface Workspace {
  readonly channels: readonly Channel[];
  /** What the app says to the visitor alone; no channel of the list. */
  readonly direct: Channel;
  readonly ephemerals: EphemeralMessage[];
  /** Modals that are open, the topmost last. */
  readonly modals: OpenView[];
  /** App Home per user. */
  readonly homes: Map<string, OpenView>;
  readonly now: () => Date;
  /** The rights to open a window that were given out, by id. */
  readonly triggers: Map<string, Trigger>;
  /** Links that the app was told of, by the id under which a card for them may be given. */
  readonly unfurls: Map<string, { readonly channelId: string; readonly ts: string }>;
  /** Files that were announced, by id; without contents while they are not there. */
  readonly files: Map<string, { readonly name: string; readonly length: number; content: Buffer | null }>;
  /** Files that people put on messages, by id. */
  readonly shared: Map<string, SharedFile>;
  /** By id, `#name` or `name`; a user is the direct conversation with them. */
  channel(reference: string): Channel | null;
  channelById(id: string): Channel | null;
  find(channel: Channel, ts: string): StoredMessage | null;
  /** A timestamp later than every one before. */
  nextTs(): string;
  nextId(prefix: string): string;
  changed(): void;
  onChange(listener: () => void): () => void;
}

/** A workspace with these channels and nothing said in them. */
export function createWorkspace(options: readonly ChannelOptions[], now: () => Date): Workspace {
  const channels = options.map(createChannel);
  const direct: Channel = {
    id: VISITOR.direct,
    name: VISITOR.name,
    member: true,
    archived: false,
    isPrivate: true,
    messages: [],
  };
  /** What the visitor says to somebody else: the app is not in it, and may give commands there all the same. */
  const between: Channel = { ...direct, id: BETWEEN, name: "collega", member: false, messages: [] };
  const listeners = new Set<() => void>();
  let lastMicros = 0;
  let lastId = 0;
  return {
    channels,
    direct,
    ephemerals: [],
    modals: [],
    homes: new Map(),
    triggers: new Map(),
    unfurls: new Map(),
    files: new Map(),
    shared: new Map(),
    now,
    channel(reference) {
      if (reference === direct.id || reference === VISITOR.id) return direct;
      if (reference === BETWEEN) return between;
      const bare = reference.replace(/^#/, "");
      return channels.find(({ id, name }) => id === reference || name === bare) ?? null;
    },
    channelById: (id) => [...channels, direct, between].find((channel) => channel.id === id) ?? null,
    find: (channel, ts) => channel.messages.find((message) => message.ts === ts) ?? null,
    nextTs() {
      lastMicros = Math.max(now().getTime() * 1000, lastMicros + 1);
      return `${Math.floor(lastMicros / 1_000_000)}.${String(lastMicros % 1_000_000).padStart(6, "0")}`;
    },
    nextId(prefix) {
      lastId += 1;
      return `${prefix}${String(lastId).padStart(8, "0")}`;
    },
    changed() {
      for (const listener of [...listeners]) listener();
    },
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function createChannel({
  name,
  member = true,
  archived = false,
  isPrivate = false,
}: ChannelOptions): Channel {
  const bare = name.replace(/^#/, "");
  const id = `C0${createHash("sha1").update(`${TEAM.id}:${bare}`).digest("hex").slice(0, 8).toUpperCase()}`;
  return { id, name: bare, member, archived, isPrivate, messages: [] };
}
