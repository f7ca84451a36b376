import { linksOf } from "#parliament";
import type { DocumentCard, WatchHit } from "./cards.ts";
import type { Language } from "./language.ts";
import type { GroupCard, GroupLine } from "./overviews.ts";
import type { Post, PostContent } from "./post.ts";

/** Documents of one dossier that come within this are one message. */
export const GROUP_MINUTES = 5;
/** From so many on: two cards still tell more at a glance than a list with two lines. */
export const GROUP_FROM = 3;
/** So many lines stand on a group's card. */
const LINES_MAX = 50;

/**
 * The dossier by which a card of a document may be grouped, `dossier-36600-XX`; null where it stands alone: it is
 * another card, belongs to no dossier, or somebody follows that very document.
 */
export function groupDossier(content: PostContent): string | null {
  if (content.type !== "document-card") return null;
  const followed = content.hits.some(({ evidence }) => evidence.some(({ type }) => type === "subject"));
  return followed ? null : (content.snapshot.dossier?.id ?? null);
}

/** The key of a group, by the card that came first. */
export function groupKey(dossier: string, first: string): string {
  return `group/${dossier}/${first}`;
}

/** The message that stands for several documents of one dossier; their own cards stand in its thread. */
export function groupPost(
  key: string,
  channel: string,
  cards: readonly DocumentCard[],
  language: Language,
): Post {
  const standing = cards.filter(({ snapshot }) => !snapshot.withdrawn);
  const content: GroupCard = {
    type: "group-card",
    language,
    dossier: standing[0]?.snapshot.dossier ?? null,
    documents: standing.slice(-LINES_MAX).map(lineOf),
    total: standing.length,
    hits: hitsOf(standing),
  };
  return { key, kind: "card", channel, parent: null, broadcast: false, held: false, content };
}

function lineOf({ snapshot, hits }: DocumentCard): GroupLine {
  return {
    id: snapshot.ids[0] ?? null,
    title: snapshot.title,
    kind: snapshot.subject === "document" ? snapshot.kind : "",
    date: snapshot.subject === "document" ? snapshot.date : null,
    url: linksOf(snapshot.ids, snapshot.subject)[0]?.url ?? null,
    watches: hits.map(({ name }) => name),
  };
}

/** Every watch once. Why it hit stands on the card of each document. */
function hitsOf(cards: readonly DocumentCard[]): readonly WatchHit[] {
  const hits = cards.flatMap((card) => card.hits.map((hit) => ({ ...hit, evidence: [] })));
  return [...new Map(hits.map((hit) => [hit.watch, hit])).values()];
}
