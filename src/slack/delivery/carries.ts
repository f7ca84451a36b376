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
  if (post.recounted !== true || text === null) return false;
  const isVote = post.key.includes("/motion.voted/");
  const says = (words: string) => letters(isVote ? withoutCount(signless(words)) : signless(words));
  if (says(message.text ?? "") !== says(text)) return false;
  return found.some((each) => uncounted(each) === uncounted(wanted));
}

/** How a sentence about a vote ends where its outcome is not the end: `verdictText`. */
const COUNT =
  /(?:; (?:de telling is onzeker|de stemverhouding per fractie volgt|the count is uncertain|votes by party to follow)| met \d+ tegen \d+ stemmen(?: \([^()]*\))?| by \d+ votes to \d+(?: \([^()]*\))?)\.$/;

/** What told of a vote was completed with its count when that came, and is told without it by who reads it again. */
function withoutCount(words: string): string {
  return words.replace(COUNT, "");
}

/** `motion:8176…@3/motion.voted` names the third state of the motion. */
function uncounted(key: string): string {
  return key.replace(/@\d+/g, "@");
}

/** Slack gives signs back in other spellings than they were sent in: an emoji by its name, `<` as `&lt;`. */
function signless(text: string): string {
  return text.replace(/:[a-z0-9_+-]+:|&(?:amp|lt|gt);/g, "");
}

function letters(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, "");
}
