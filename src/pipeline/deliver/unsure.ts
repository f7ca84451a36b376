import type { Lookup, StoredPost } from "#alert";
import type { ArchiveTransaction } from "../archive.ts";
import type { PipelineContext } from "../context.ts";
import type { Messenger } from "../ports.ts";
import { arrivedAt } from "./outcome.ts";
import { byTheirClock, earliest } from "./their-time.ts";

/** So long after an older database was put back its sources may still bring what was told before. */
const UNSURE_MS = 7 * 86_400_000;

/**
 * From when to look, by the messenger's clock, whether a post stands there already that this database never sent: it
 * turned out to be older than what was sent. Null where there is no such doubt, or where it cannot be looked up and is
 * marked for that. However often it was tried: what was put off before the backup may have gone after it.
 */
export async function unsureSince(
  post: StoredPost,
  messenger: Messenger,
  { archive, clock }: PipelineContext,
  signal: AbortSignal,
): Promise<Date | null> {
  if (post.mayBeDouble || post.kind === "edit") return null;
  const unsure = archive.transaction((transaction) => transaction.unsure());
  if (unsure === null || clock().getTime() > Date.parse(unsure.at) + UNSURE_MS) return null;
  const ours = await byTheirClock(new Date(unsure.from), messenger, signal);
  // Ours may have been ahead when it was noted.
  return unsure.fromTheirs === null ? ours : earliest(ours, new Date(unsure.fromTheirs));
}

/**
 * A post that stands in Slack already, since an older database does not know that it was sent, is taken as sent. What
 * stands there may be of another moment than what is known now: it is shown anew. False where what was found are other
 * posts, which say the same; of several that are none, the others stay for who comes next.
 */
export function takeAsSent(
  post: StoredPost,
  { ts, copies = [], channelId }: Extract<Lookup, { readonly state: "found" }>,
  { archive, clock, log }: PipelineContext,
): boolean {
  const { key, channel } = post;
  const now = clock();
  const isTaken = archive.transaction((transaction) => {
    const own = [ts, ...copies].find((each) => !transaction.isPost(channel, each));
    if (own === undefined) return false;
    arrivedAt(post, { ts: own, channelId }, now, transaction);
    showAnew(post, now.toISOString(), transaction);
    return true;
  });
  if (isTaken) log.info({ key, channel }, "a post stands there that this database did not send");
  return isTaken;
}

function showAnew(post: StoredPost, at: string, transaction: ArchiveTransaction): void {
  const { key, channel } = post;
  const content = transaction.lastContent(key) ?? post.content;
  transaction.supersedeEdits(key);
  const edit = { kind: "edit", channel, parent: key, broadcast: false, held: false, content } as const;
  let own = `edit/${key}/anew`;
  // A card that was posted anew may be found once more.
  for (let times = 2; transaction.post(own) !== null; times += 1) own = `edit/${key}/anew/${times}`;
  transaction.enqueue({ ...edit, key: own }, null, null, at);
}
