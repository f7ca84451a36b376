import type { WebClient } from "@slack/web-api";
import type { Workspace } from "../permalink.ts";

/** Where Slack does not tell it is asked again after so long. */
const AGAIN_MS = 10 * 60_000;

/** Asks Slack once for the address of the workspace; null where it does not tell. Never throws. */
export function createAsker(client: WebClient, now: () => Date): () => Promise<Workspace> {
  let known: Workspace = null;
  let askedAtMs = Number.NEGATIVE_INFINITY;
  return async () => {
    if (known !== null || now().getTime() - askedAtMs < AGAIN_MS) return known;
    askedAtMs = now().getTime();
    try {
      known = (await client.auth.test()).url ?? null;
    } catch {
      // Links to the cards are a help, and no reason to wait.
    }
    return known;
  };
}
