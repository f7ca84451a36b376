import { blockFaults } from "../blocks.ts";
import { APP_ID, BOT, GUEST, type Json, KEEPERS, PARTNER, TEAM, teamOf, VISITOR } from "../message.ts";
import type { OpenView } from "../workspace.ts";
import { CHAT_METHODS } from "./chat.ts";
import { CONVERSATION_METHODS } from "./conversations.ts";
import { FILE_METHODS } from "./files.ts";
import { type Method, type MethodContext, refuse, textArg } from "./method.ts";

/** Every method that the small Slack knows, by name. */
export const METHODS: Readonly<Record<string, Method>> = {
  ...CHAT_METHODS,
  ...CONVERSATION_METHODS,
  ...FILE_METHODS,
  "api.test": () => ({ ok: true }),
  "auth.test": authTest,
  "apps.connections.open": openConnection,
  "reactions.add": addReaction,
  "entity.presentDetails": presentDetails,
  "usergroups.users.list": groupMembers,
  "users.info": userInfo,
  "views.open": openView,
  "views.push": openView,
  "views.update": updateView,
  "views.publish": publishView,
};

function authTest({ origin }: MethodContext): Json {
  return {
    ok: true,
    url: `${origin}/`,
    team: TEAM.name,
    team_id: TEAM.id,
    user: BOT.name,
    user_id: BOT.userId,
    bot_id: BOT.id,
    app_id: APP_ID,
    is_enterprise_install: false,
  };
}

function openConnection({ origin, sockets }: MethodContext): Json {
  return {
    ok: true,
    url: `${origin.replace(/^http/, "ws")}/link/?ticket=${sockets.ticket()}&app_id=${APP_ID}`,
  };
}

function addReaction({ workspace }: MethodContext, args: Json): Json {
  const channel = workspace.channelById(textArg(args, "channel"));
  if (channel === null) return refuse("channel_not_found");
  const message = workspace.find(channel, textArg(args, "timestamp"));
  if (message === null) return refuse("message_not_found");
  const name = textArg(args, "name");
  if (message.reactions.includes(name)) return refuse("already_reacted");
  message.reactions.push(name);
  workspace.changed();
  return { ok: true };
}

function userInfo(_context: MethodContext, args: Json): Json {
  const id = textArg(args, "user");
  const isGuest = id === GUEST.id;
  const about = { is_restricted: isGuest, is_ultra_restricted: isGuest, is_bot: id === BOT.userId };
  const stranger = id === PARTNER.id ? { is_stranger: true } : {};
  return {
    ok: true,
    user: { id, team_id: teamOf(id), name: id.toLowerCase(), tz: "Europe/Amsterdam", ...about, ...stranger },
  };
}

/** What the app shows in the pane of a Work Object; it is seen in the calls. */
function presentDetails({ workObjects }: MethodContext, args: Json): Json {
  if (!workObjects) return refuse("feature_not_enabled");
  return textArg(args, "trigger_id") === "" ? refuse("invalid_trigger_id") : { ok: true };
}

/** There is one user group, and the visitor is in it. */
function groupMembers(_context: MethodContext, args: Json): Json {
  if (textArg(args, "usergroup") !== KEEPERS) return refuse("no_such_subteam");
  return { ok: true, users: [VISITOR.id] };
}

function openView({ workspace }: MethodContext, args: Json): Json {
  const trigger = workspace.triggers.get(textArg(args, "trigger_id"));
  if (trigger === undefined) return refuse("invalid_trigger_id");
  if (trigger.isUsed) return refuse("exchanged_trigger_id");
  if (workspace.now().getTime() - trigger.givenAtMs > TRIGGER_MS) return refuse("expired_trigger_id");
  const checked = checkedView(args);
  if ("refusal" in checked) return checked.refusal;
  trigger.isUsed = true;
  const opened = newView(workspace.nextId("V"), trigger.user, checked.view);
  workspace.modals.push(opened);
  workspace.changed();
  return { ok: true, view: wireView(opened) };
}

/** A window may be opened for so long after a command or a click. */
const TRIGGER_MS = 3000;

function updateView({ workspace }: MethodContext, args: Json): Json {
  const checked = checkedView(args);
  if ("refusal" in checked) return checked.refusal;
  const found = workspace.modals.find(({ id }) => id === textArg(args, "view_id"));
  if (found === undefined) return refuse("not_found");
  found.view = checked.view;
  found.hash = hashOf(checked.view);
  workspace.changed();
  return { ok: true, view: wireView(found) };
}

function publishView({ workspace }: MethodContext, args: Json): Json {
  const checked = checkedView(args);
  if ("refusal" in checked) return checked.refusal;
  const user = textArg(args, "user_id");
  if (user === "") return refuse("invalid_arguments");
  const before = workspace.homes.get(user);
  const hash = textArg(args, "hash");
  if (before !== undefined && hash !== "" && hash !== before.hash) return refuse("hash_conflict");
  const published = newView(before?.id ?? workspace.nextId("V"), user, checked.view);
  workspace.homes.set(user, published);
  workspace.changed();
  return { ok: true, view: wireView(published) };
}

function checkedView(args: Json): { readonly view: Json } | { readonly refusal: Json } {
  const view = args.view;
  if (typeof view !== "object" || view === null) return { refusal: refuse("invalid_arguments") };
  const parts = view as Json;
  const faults = [...blockFaults(parts.blocks, "view"), ...titleFaults(parts)];
  if (faults.length === 0) return { view: parts };
  return { refusal: refuse("invalid_arguments", { response_metadata: { messages: faults } }) };
}

function titleFaults(view: Json): readonly string[] {
  if (view.type === "home") return [];
  return ["title", "submit", "close"]
    .filter((name) => {
      const text = (view[name] as { text?: unknown } | undefined)?.text;
      if (text === undefined) return name === "title";
      return typeof text !== "string" || text === "" || [...text].length > 24;
    })
    .map((name) => `must be 1 to 24 characters [json-pointer:/view/${name}]`);
}

function newView(id: string, user: string, view: Json): OpenView {
  return { id, user, view, hash: hashOf(view) };
}

/** The open view as methods and envelopes give it. */
export function wireView({ id, view, hash }: OpenView): Json {
  return { ...view, id, hash, team_id: TEAM.id, app_id: APP_ID, bot_id: BOT.id, state: { values: {} } };
}

function hashOf(view: Json): string {
  return `${JSON.stringify(view).length}.${Math.abs(
    [...JSON.stringify(view)].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) | 0, 7),
  )}`;
}
