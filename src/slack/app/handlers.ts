import type { App, SlackAction } from "@slack/bolt";
import type { WebClient } from "@slack/web-api";
import { ACTIONS, OPEN_PREFIX } from "../actions.ts";
import { wordsOf } from "../words/index.ts";
import type { SlackAppOptions } from "./app.ts";
import { helpText } from "./help.ts";
import type { Identity } from "./open-bolt.ts";
import { isOurs } from "./ours.ts";
import { notice, type Reply } from "./reply.ts";
import { createTurnstile, type Turnstile } from "./turnstile.ts";
import { whyReply, whyView } from "./why.ts";

/** What the app answers, and what it is answering now. It outlives connections. */
export interface Handlers {
  command(text: string, userId: string, channelId: string): Promise<Reply>;
  why(postKey: string, open: (view: ReturnType<typeof whyView>) => Promise<void>): Promise<Reply | null>;
  readonly unknown: Reply;
  readonly turnstile: Turnstile;
  warn(message: string, error: unknown): void;
  /** Takes nothing new. */
  close(): void;
  /** Resolves when nothing is being answered. */
  idle(): Promise<void>;
}

const ANSWER_MS = 25_000;
/** Slack forgets a click after three seconds. */
const MODAL_MS = 2000;

export function handlersOf(options: SlackAppOptions): Handlers {
  const language = options.language ?? "nl";
  const words = wordsOf(language);
  const turnstile = createTurnstile();
  const warn = (message: string, error: unknown) =>
    options.logger.warn(message, { err: error instanceof Error ? error.name : String(error) });

  async function command(text: string, userId: string, channelId: string): Promise<Reply> {
    const bare = text.trim();
    if (bare === "" || /^(help|hulp|\?)$/i.test(bare)) return notice(helpText(language));
    try {
      const answer = await inTime(options.onCommand({ text: bare, userId, channelId }), ANSWER_MS);
      return notice(answer === null ? words.busy : answer.text);
    } catch (error) {
      warn("a command failed", error);
      return notice(words.failed);
    }
  }

  async function why(postKey: string, open: Parameters<Handlers["why"]>[1]): Promise<Reply | null> {
    try {
      const began = performance.now();
      const hits = await inTime(options.onWhy(postKey), ANSWER_MS);
      if (hits === null || hits.length === 0) return notice(words.whyNothing);
      if (performance.now() - began > MODAL_MS) return whyReply(hits, language);
      return await open(whyView(hits, language)).then(
        () => null,
        () => whyReply(hits, language),
      );
    } catch (error) {
      warn("the evidence of a post could not be fetched", error);
      return notice(words.whyFailed);
    }
  }

  return {
    command,
    why,
    unknown: notice(words.unknownAction),
    turnstile,
    warn,
    close: () => turnstile.close(),
    idle: () => turnstile.idle(),
  };
}

async function inTime<T>(work: Promise<T>, ms: number): Promise<T | null> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), ms);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Acknowledges everything at once and answers afterwards, so that no queue of ours makes Slack wait. */
export function register(app: App, handlers: Handlers, identity: Identity, client: WebClient): void {
  const { turnstile } = handlers;
  app.use(async ({ body, next }) => {
    if (isOurs(body, identity)) await next();
  });
  app.error(async (error) => handlers.warn("a handler failed", error));

  app.command(/.*/, async ({ command, ack, respond }) => {
    await turnstile.pass(
      command.trigger_id,
      async () => {
        await settle(ack(), handlers);
        const reply = await handlers.command(command.text, command.user_id, command.channel_id);
        await settle(respond({ ...reply, response_type: "ephemeral" }), handlers);
      },
      () => settle(ack(), handlers),
    );
  });

  app.action(/.*/, async ({ body, ack, respond }) => {
    const { id, action, value, trigger } = clickOf(body);
    await turnstile.pass(
      id,
      async () => {
        await settle(ack(), handlers);
        if (action.startsWith(OPEN_PREFIX)) return;
        const reply =
          action === ACTIONS.why && value !== null
            ? await handlers.why(value, async (view) => {
                await client.views.open({ trigger_id: trigger, view });
              })
            : handlers.unknown;
        if (reply !== null) {
          await settle(respond({ ...reply, response_type: "ephemeral", replace_original: false }), handlers);
        }
      },
      () => settle(ack(), handlers),
    );
  });

  app.shortcut(/.*/, async ({ ack }) => settle(ack(), handlers));
  app.view(/.*/, async ({ ack }) => settle(ack(), handlers));
  app.view({ type: "view_closed", callback_id: /.*/ }, async ({ ack }) => settle(ack(), handlers));
  app.options(/.*/, async ({ ack }) => settle(ack({ options: [] }), handlers));
}

/** An answer that does not arrive is a pity, not a failure of the app: the socket may have gone in the meantime. */
async function settle(work: Promise<unknown>, handlers: Handlers): Promise<void> {
  try {
    await work;
  } catch (error) {
    handlers.warn("an answer did not reach Slack", error);
  }
}

function clickOf(body: SlackAction) {
  const trigger = "trigger_id" in body ? body.trigger_id : "";
  const first = body.type === "block_actions" ? body.actions[0] : undefined;
  const value =
    first !== undefined && "value" in first && typeof first.value === "string" ? first.value : null;
  const action = first?.action_id ?? "";
  return { id: `${trigger}/${action}`, action, value, trigger };
}
