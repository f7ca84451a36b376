import type { WebClient } from "@slack/web-api";
import type { Handlers } from "./handlers.ts";
import type { Identity } from "./identity.ts";
import type { People } from "./people.ts";
import type { Places } from "./reach.ts";

/** What requests of Slack are answered with. */
export interface Registered {
  readonly handlers: Handlers;
  readonly identity: Identity;
  readonly client: WebClient;
  readonly people: People;
  readonly places: Places;
  /** Whether Work Objects are enabled for the app. */
  readonly workObjects: boolean;
}

/** An answer that does not arrive is a pity, not a failure of the app: the socket may have gone in the meantime. */
export async function settle(work: Promise<unknown>, handlers: Handlers): Promise<void> {
  try {
    await work;
  } catch (error) {
    handlers.warn("an answer did not reach Slack", error);
  }
}
