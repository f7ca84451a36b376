import { toldDocuments } from "#alert";
import { subjectId } from "#parliament";
import { dropHeld, heldList, releaseHeld } from "#pipeline";
import type { Answer } from "#slack";
import type { DeskParts } from "./parts.ts";
import { itemOf } from "./search.ts";

const UNPOSTED_MAX = 20;

/** Lists, lets go or drops what was held back together. */
export function hold(
  what: "show" | "all" | "drop",
  { run, channel }: { readonly run: number; readonly channel: string },
  { app, words }: DeskParts,
): Answer {
  if (what === "show") {
    const held = heldList(run, channel, app.context);
    const items = held.map(({ id, title, watches }) => ({
      text: [id, title, watches.join(", ")].filter((part) => part !== "").join(" · "),
      url: null,
    }));
    return items.length === 0 ? { text: words.holdNothing } : { text: words.holdList(held.length), items };
  }
  const count = (what === "all" ? releaseHeld : dropHeld)(run, channel, app.context);
  app.worker.wake();
  if (count === 0) return { text: words.holdNothing };
  return { text: what === "all" ? words.holdReleased(count) : words.holdDropped(count) };
}

/** What was seen and deliberately not posted in the time of a digest, in its channel. */
export function unposted(digest: string, { app, config, words }: DeskParts): Answer {
  return app.store.transaction((transaction) => {
    const post = transaction.post(digest);
    const content = transaction.lastContent(digest);
    if (post === null || content?.type !== "digest-card") return { text: words.stale };
    const from = `${content.from}T00:00:00.000Z`;
    const shown = toldDocuments(transaction.toldIn(post.channel, from, post.createdAt));
    const items = transaction
      .seenIn(from, post.createdAt)
      .filter((key) => !shown.has(key))
      .slice(0, UNPOSTED_MAX)
      .flatMap((key) => transaction.subject(subjectId("document", key))?.snapshot ?? [])
      .map((snapshot) => itemOf(snapshot, config.language));
    if (items.length === 0) return { text: words.unpostedNothing };
    return { text: words.unposted(content.unposted), items };
  });
}
