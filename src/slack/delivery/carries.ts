import type { Outgoing } from "#alert";
import { messageKey } from "../key.ts";

/** A message as Slack gives it back. */
export interface FoundMessage {
  readonly ts?: string | undefined;
  readonly text?: string | undefined;
  readonly metadata?: { readonly event_payload?: object } | undefined;
  readonly blocks?: readonly { readonly block_id?: string | undefined }[] | undefined;
}

/**
 * Whether a message in Slack is this post: by the metadata, and by the first block's id where metadata did not survive.
 * Where the database was put back and reads the same news in other portions, the steps of a thing are counted otherwise:
 * what differs in that count alone and says the same is this post too.
 * @param text what the post says, as it would be sent
 */
export function carries(message: FoundMessage, post: Outgoing, text: string | null): boolean {
  const { key } = (message.metadata?.event_payload ?? {}) as { readonly key?: unknown };
  const found = [key, message.blocks?.[0]?.block_id].filter((each) => typeof each === "string");
  const wanted = messageKey(post.key);
  if (found.includes(wanted)) return true;
  if (post.recounted !== true || text === null || letters(message.text ?? "") !== letters(text)) return false;
  return found.some((each) => uncounted(each) === uncounted(wanted));
}

/** `motion:8176…@3/motion.voted` names the third state of the motion. */
function uncounted(key: string): string {
  return key.replace(/@\d+/g, "@");
}

/** Slack gives signs back in other spellings than they were sent in: an emoji by its name, `<` as `&lt;`. */
function letters(text: string): string {
  return text.replace(/:[a-z0-9_+-]+:|&(?:amp|lt|gt);/g, "").replace(/[^\p{L}\p{N}]/gu, "");
}
