import type { App, Receiver } from "@slack/bolt";
import type { Logger } from "@slack/web-api";
import { createClient, withSlash } from "../delivery/client.ts";
import type { Handlers } from "./handlers.ts";
import { type Identity, whoAmI } from "./identity.ts";
import type { People } from "./people.ts";
import type { Places } from "./reach.ts";
import { register } from "./register.ts";

export interface BoltOptions {
  readonly botToken: string;
  readonly apiUrl?: string;
  readonly handlers: Handlers;
  readonly people: People;
  readonly places: Places;
  readonly workObjects: boolean;
  readonly logs: Logger;
  /** Known from an earlier connection; null asks Slack. */
  readonly identity: Identity | null;
}

/** Bolt, ready for a receiver. */
export interface Bolt {
  readonly identity: Identity;
  attach(receiver: Receiver): Promise<App>;
}

const TIMEOUT_MS = 5000;

/** Asks Slack who we are and prepares Bolt. Throws what the Web API client throws. */
export async function openBolt(options: BoltOptions): Promise<Bolt> {
  const { apiUrl } = options;
  const address = apiUrl === undefined ? {} : { apiUrl };
  const client = createClient({ token: options.botToken, timeoutMs: TIMEOUT_MS, ...address });
  const identity = options.identity ?? (await whoAmI(client));
  return {
    identity,
    async attach(receiver) {
      // A fifth of what the program loads, and only who listens to Slack needs it.
      const bolt = await import("@slack/bolt");
      const app = new bolt.App({
        token: options.botToken,
        botId: identity.botId,
        botUserId: identity.botUserId,
        receiver,
        logger: options.logs,
        // Options are of this app alone: Bolt and Socket Mode write into the objects that they are given.
        clientOptions: clientOptions(apiUrl),
        // The constructor would call Slack and leave a failure to nobody.
        deferInitialization: true,
        tokenVerificationEnabled: false,
        convoStore: false,
        attachFunctionToken: false,
      });
      register(app, {
        handlers: options.handlers,
        people: options.people,
        places: options.places,
        workObjects: options.workObjects,
        identity,
        client,
      });
      await app.init();
      return app;
    },
  };
}

function clientOptions(apiUrl: string | undefined) {
  return {
    ...(apiUrl === undefined ? {} : { slackApiUrl: withSlash(apiUrl) }),
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    timeout: TIMEOUT_MS,
    allowAbsoluteUrls: false,
    // Answers to a response_url go through this fetch and have no time limit of their own.
    fetch: (url: string | URL, init: object = {}) =>
      fetch(url, { ...init, signal: AbortSignal.timeout(TIMEOUT_MS) }),
  };
}
