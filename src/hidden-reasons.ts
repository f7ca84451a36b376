import type { Config } from "#config";
import type { Messenger } from "#pipeline";
import { hider } from "./logger.ts";

/** Takes the secrets of a configuration out of a text. They are named one by one: what walks over them finds none. */
export function hidingSecrets({ secrets }: Pick<Config, "secrets">): (text: string) => string {
  return hider([secrets.botToken, secrets.appToken, secrets.signingSecret]);
}

/**
 * A messenger whose reasons went through the filter of the log: what the other side echoes, or an error says, is kept
 * in the database and told to people. In: what takes secrets out of a text.
 */
export function withHiddenReasons(messenger: Messenger, hide: (text: string) => string): Messenger {
  return {
    ...messenger,
    send: (post, signal) => hiding(() => messenger.send(post, signal), hide),
    find: (post, since, signal) => hiding(() => messenger.find(post, since, signal), hide),
    probe: (signal) => hiding(() => messenger.probe(signal), hide),
  };
}

async function hiding<T extends object>(work: () => Promise<T>, hide: (text: string) => string): Promise<T> {
  try {
    const answer = await work();
    const { reason } = answer as { readonly reason?: unknown };
    return typeof reason === "string" ? { ...answer, reason: hide(reason) } : answer;
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const hidden = hide(error.message);
    throw hidden === error.message ? error : new Error(hidden);
  }
}
