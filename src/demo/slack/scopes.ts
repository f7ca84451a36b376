import type { Channel, Json } from "./message.ts";
import { textArg } from "./methods/method.ts";

/** What the manifest asks for. */
export const MANIFEST_SCOPES: readonly string[] = [
  ...["chat:write", "commands", "channels:read", "groups:read", "channels:history", "groups:history"],
  ...["im:write", "im:history", "links:read", "links:write", "files:write", "files:read", "users:read"],
];

const FIXED: Readonly<Record<string, readonly string[]>> = {
  "chat.postMessage": ["chat:write"],
  "chat.update": ["chat:write"],
  "chat.delete": ["chat:write"],
  "chat.postEphemeral": ["chat:write"],
  "chat.unfurl": ["links:write"],
  "files.getUploadURLExternal": ["files:write"],
  "files.completeUploadExternal": ["files:write"],
  "files.info": ["files:read"],
  "conversations.join": ["channels:join"],
  "conversations.open": ["im:write"],
  "reactions.add": ["reactions:write"],
  "users.info": ["users:read"],
  "usergroups.users.list": ["usergroups:read"],
};

/** The scopes without which Slack refuses a method; for those that read channels they hang on the kind of channel. */
export function neededScopes(method: string, args: Json, channel: Channel | null): readonly string[] {
  if (method === "conversations.list") {
    const types = (textArg(args, "types") || "public_channel").split(",");
    return types.map((type) => (type === "private_channel" ? "groups:read" : "channels:read"));
  }
  if (method === "conversations.info") return [`${familyOf(channel)}:read`];
  if (method === "conversations.history" || method === "conversations.replies")
    return [`${familyOf(channel)}:history`];
  return FIXED[method] ?? [];
}

function familyOf(channel: Channel | null): "channels" | "groups" | "im" {
  if (channel?.id.startsWith("D")) return "im";
  return channel?.isPrivate ? "groups" : "channels";
}
