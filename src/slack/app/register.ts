import { setTimeout as sleep } from "node:timers/promises";
import type { App, SlackAction, ViewOutput } from "@slack/bolt";
import type { WebClient } from "@slack/web-api";
import { pressedIn } from "../pressed.ts";
import type { Asker, Role } from "./answer.ts";
import { nameOf, registerChannelEvents } from "./channel-events.ts";
import type { Handlers } from "./handlers.ts";
import { registerLinkEvents } from "./link-events.ts";
import { filesOf } from "./message-files.ts";
import { isOurs, teamOfUser } from "./ours.ts";
import type { Places } from "./reach.ts";
import { type Registered, settle } from "./registered.ts";
import type { Reply } from "./reply.ts";
import { surfaceOf } from "./surface.ts";
import { unescaped } from "./unescaped.ts";

/**
 * Acknowledges everything at once and answers afterwards, so that no queue of ours makes Slack wait; also what comes from
 * another workspace, by way of a channel that is shared with it.
 */
export function register(app: App, registered: Registered): void {
  const { handlers, identity, client } = registered;
  handlers.at(identity.workspace);
  app.use(async ({ body, next }) => {
    // Bolt acknowledges events itself.
    if (!("event" in body) || isOurs(body, identity)) await next();
  });
  app.error(async (error) => handlers.warn("a handler failed", error));
  registerCommands(app, registered);
  registerShortcuts(app, registered);
  registerClicks(app, registered);
  registerWindows(app, registered);
  registerEvents(app, registered);
  registerChannelEvents(app, handlers, identity, client);
  app.options(/.*/, async ({ ack }) => settle(ack({ options: [] }), handlers));
}

function registerCommands(app: App, { handlers, identity, client, people, places }: Registered): void {
  app.command(/.*/, async ({ command, ack, respond }) => {
    await handlers.turnstile.pass(
      command.trigger_id,
      async () => {
        await settle(ack(), handlers);
        if (!isOurs(command, identity)) {
          await send(handlers.foreign(), (message) => respond(message), handlers);
          return;
        }
        const role = await people.roleOf({ userId: command.user_id, teamId: null }, identity);
        const asker = await placed(
          { ...askerOf(command.user_id, command.channel_id, command.channel_name), role },
          places,
        );
        const surface = surfaceOf(client, command.trigger_id, handlers.warn);
        const reply = await handlers.command(unescaped(command.text), asker, surface);
        await send(reply, (message) => respond(message), handlers);
      },
      () => settle(ack(), handlers),
    );
  });
}

function registerShortcuts(app: App, registered: Registered): void {
  const { handlers, client } = registered;
  app.shortcut(/.*/, async ({ shortcut, ack, respond }) => {
    await handlers.turnstile.pass(
      shortcut.trigger_id,
      async () => {
        await settle(ack(), handlers);
        if (shortcut.type !== "message_action") return;
        const role = await roleIn(shortcut, shortcut.user.id, registered);
        const asker = await placed(
          { ...askerOf(shortcut.user.id, shortcut.channel.id, shortcut.channel.name), role },
          registered.places,
        );
        const surface = surfaceOf(client, shortcut.trigger_id, handlers.warn);
        const text = textsOf(shortcut.message).join("\n");
        const files = filesOf(shortcut.message, client);
        const reply = await handlers.shortcut({ id: shortcut.callback_id, text, files, asker }, surface);
        await send(reply, (message) => respond(message), handlers);
      },
      () => settle(ack(), handlers),
    );
  });
}

function registerClicks(app: App, registered: Registered): void {
  const { handlers, client } = registered;
  app.action(/.*/, async ({ body, ack, respond }) => {
    const { trigger, ...clicked } = clickOf(body);
    const place = () => placed(clicked.asker, registered.places);
    const click = { ...clicked, place, role: () => roleIn(body, body.user.id, registered) };
    await handlers.turnstile.pass(
      `${trigger}/${click.action}`,
      async () => {
        await settle(ack(), handlers);
        const reply = await handlers.click(click, surfaceOf(client, trigger, handlers.warn));
        const there = (message: Reply) => respond({ ...message, replace_original: false });
        await send(reply, (message) => inThread(client, body, message, () => there(message)), handlers);
      },
      () => settle(ack(), handlers),
    );
  });
}

function registerWindows(app: App, registered: Registered): void {
  const { handlers, client } = registered;
  app.view(/.*/, async ({ body, view, ack }) => {
    const trigger = "trigger_id" in body ? String(body.trigger_id) : "";
    // A window that was refused is submitted again as the same window: each submission has a trigger of its own.
    await handlers.turnstile.pass(
      `${trigger}/${view.id}/${view.hash}`,
      async () => {
        const submission = {
          viewId: view.id,
          callback: view.callback_id,
          metadata: view.private_metadata,
          userId: body.user.id,
          role: () => roleIn(body, body.user.id, registered),
          values: { ...valuesOf(view), ...(await channelNames(view, client)) },
        };
        const taken = handlers.submit(submission, surfaceOf(client, trigger, handlers.warn));
        await settle(taken.acknowledgement === null ? ack() : ack(taken.acknowledgement), handlers);
        if (taken.after !== null) await settle(taken.after(), handlers);
      },
      () => settle(ack(), handlers),
    );
  });
  app.view({ type: "view_closed", callback_id: /.*/ }, async ({ ack }) => settle(ack(), handlers));
}

/** Bolt acknowledges events itself, before they come here. */
function registerEvents(app: App, registered: Registered): void {
  const { handlers, client } = registered;
  const nothing = async () => {};
  app.event("app_home_opened", async ({ event, body }) => {
    if (event.tab !== "home") return;
    const surface = surfaceOf(client, "", handlers.warn);
    await handlers.turnstile.pass(body.event_id, () => handlers.home(event.user, surface), nothing);
  });
  registerLinkEvents(app, registered);
}

/** What somebody may do who clicks, sends a window or chooses from a menu. */
async function roleIn(body: object, userId: string, { identity, people }: Registered): Promise<Role> {
  if (!isOurs(body, identity)) return "partner";
  return await people.roleOf({ userId, teamId: teamOfUser(body) }, identity);
}

/** Slack shows what is answered by the click itself in the channel: in a thread it is said by a call of its own. */
async function inThread(
  client: WebClient,
  body: SlackAction,
  { text, blocks }: Reply,
  otherwise: () => Promise<unknown>,
): Promise<unknown> {
  const thread = threadOf(body);
  if (thread === null) return await otherwise();
  try {
    return await client.chat.postEphemeral({ ...thread, user: body.user.id, text, blocks });
  } catch {
    return await otherwise();
  }
}

/** The thread of the message that was clicked; null where that stands in the channel. */
function threadOf(body: SlackAction): { readonly channel: string; readonly thread_ts: string } | null {
  const { container = {} } = body as { readonly container?: object };
  const { thread_ts, message_ts, channel_id } = container as Readonly<Record<string, unknown>>;
  if (typeof thread_ts !== "string" || typeof channel_id !== "string" || thread_ts === message_ts)
    return null;
  return { channel: channel_id, thread_ts };
}

async function send(
  reply: Reply | null,
  respond: (message: Reply & { response_type: "ephemeral" }) => Promise<unknown>,
  handlers: Handlers,
): Promise<void> {
  if (reply !== null) await settle(respond({ ...reply, response_type: "ephemeral" }), handlers);
}

/** A direct message and a private channel have no name of their own in commands. */
function askerOf(userId: string, channelId: string, name: string | undefined): Asker {
  const isNamed = name !== undefined && name !== "" && !/^(directmessage|privategroup|mpdm-.*)$/.test(name);
  return { userId, channelId, channelName: isNamed ? name : null };
}

/** The same asker, with the name of a private channel, and a way to learn whether messages can come there. */
async function placed(asker: Asker, places: Places): Promise<Asker> {
  const { channelId, userId } = asker;
  if (channelId === null) return asker;
  const isNameless = asker.channelName === null && !channelId.startsWith("D");
  const name = isNameless ? await places.nameOf(channelId) : null;
  return {
    ...asker,
    reach: () => places.reachOf(channelId, userId),
    ...(name === null ? {} : { channelName: name.slice(1) }),
  };
}

function clickOf(body: SlackAction) {
  const trigger = "trigger_id" in body ? body.trigger_id : "";
  const first = body.type === "block_actions" ? body.actions[0] : undefined;
  const pressed = first === undefined ? { action: "", value: "" } : pressedIn(first);
  const channel = "channel" in body ? body.channel : undefined;
  const asker =
    channel === undefined
      ? { userId: body.user.id, channelId: null, channelName: null }
      : askerOf(body.user.id, channel.id, "name" in channel ? channel.name : undefined);
  return { ...pressed, asker, trigger };
}

function valuesOf(view: ViewOutput): Readonly<Record<string, string>> {
  const fields = Object.values(view.state.values).flatMap((block) => Object.entries(block));
  return Object.fromEntries(
    fields.map(([name, field]) => [
      name,
      field.selected_option?.value ?? field.selected_conversation ?? field.value ?? "",
    ]),
  );
}

/** How the channels are called that were chosen: Slack gives their ids alone. Nothing where it does not tell in time. */
async function channelNames(view: ViewOutput, client: WebClient): Promise<Readonly<Record<string, string>>> {
  const chosen = Object.values(view.state.values)
    .flatMap((block) => Object.entries(block))
    .flatMap(([name, { selected_conversation: id }]) => (id == null ? [] : [[name, id] as const]));
  const named = await Promise.all(
    chosen.map(async ([name, id]) => {
      const found = await Promise.race([nameOf(client, id), sleep(NAME_MS, null, { ref: false })]);
      return found === null ? [] : [[`${name}Name`, found] as const];
    }),
  );
  return Object.fromEntries(named.flat());
}

/** A window must be acknowledged within three seconds. */
const NAME_MS = 1_500;

const TEXTS_MAX = 400;

/** Every text and address in a message, wherever it stands. */
function textsOf(message: object): readonly string[] {
  const texts: string[] = [];
  const look = (value: unknown, name: string): void => {
    if (texts.length >= TEXTS_MAX) return;
    if (typeof value === "string") {
      if (name === "text" || name === "url" || name === "fallback") texts.push(unescaped(value));
    } else if (typeof value === "object" && value !== null) {
      for (const [key, each] of Object.entries(value)) look(each, key);
    }
  };
  look(message, "");
  return texts;
}
