import type { Language, PostContent, PostState, StoredPost } from "#alert";
import { linksOf, type Snapshot } from "#parliament";
import { sentenceOf, shortMoment } from "#slack";
import type { Transaction } from "#store";
import { html, linked, type Markup } from "./html.ts";
import { marked } from "./marked.ts";
import { pageWords } from "./page-words.ts";

/** The cards that were made last, the newest first, as they stand now: one says no longer what it said at first. */
export function lastCards(
  transaction: Pick<Transaction, "newestCards" | "lastContent">,
  limit: number,
): readonly StoredPost[] {
  return transaction
    .newestCards(limit)
    .map((card) => ({ ...card, content: transaction.lastContent(card.key) ?? card.content }));
}

/** Cards as a list, each with when it was made, where it goes, what it says, and the words that were hit. */
export function cardItems(posts: readonly StoredPost[], language: Language): Markup | null {
  if (posts.length === 0) return null;
  return html`<ul class="items">${posts.map(
    (post) => html`<li>${cardItem(post, language)}</li>
`,
  )}</ul>`;
}

function cardItem({ content, channel, createdAt, state }: StoredPost, language: Language): Markup {
  const snapshot = snapshotOf(content);
  const told = stateText(state, language);
  const said = linked(sentenceOf(content), snapshot === null ? null : addressOf(snapshot));
  return html`<div class="soft">${shortMoment(createdAt, language)} · ${channel}${told === null ? null : ` · ${told}`}</div>
<div>${said}</div>${"hits" in content ? quote(content) : null}`;
}

/** Where to read of a thing; null where nobody knows. */
export function addressOf(snapshot: Snapshot): string | null {
  const kind = "kind" in snapshot && snapshot.subject === "document" ? "document" : snapshot.subject;
  return linksOf(snapshot.ids, kind)[0]?.url ?? null;
}

function quote({ hits }: Extract<PostContent, { hits: unknown }>): Markup | null {
  const evidence = hits.flatMap((hit) => hit.evidence).find(({ sentence }) => sentence.trim() !== "");
  return evidence === undefined ? null : html`<blockquote>${marked(evidence)}</blockquote>`;
}

function snapshotOf(content: PostContent): Snapshot | null {
  return "snapshot" in content ? content.snapshot : null;
}

/** Null of what arrived. */
function stateText(state: PostState, language: Language): string | null {
  const words = pageWords[language];
  switch (state) {
    case "ready":
      return words.ready;
    case "sending":
      return words.sending;
    case "unknown":
      return words.unanswered;
    case "held":
      return words.heldCard;
    case "dead":
      return words.refused;
    default:
      return null;
  }
}
