import type { AlertRules, Occasion, Post } from "#alert";
import type { DocumentSnapshot, EventType, Snapshot, SubjectEvent } from "#parliament";
import { compileWatches, type Hit, type Watch } from "#watch";
import { document } from "../slack/builders.ts";
import { citation, documentText, input } from "../watch/builders.ts";

export const MOTION = "kst-36600-XX-29";
/** In the same dossier. */
export const OTHER = "kst-36600-XX-31";
export const DOSSIER = "dossier-36600-XX";
export const QUESTION = "kv-tk-2024Z18231";
export const PLEDGE = "TZ202412-116";
export const LETTER = "2025D01234";

/** What a document says, as far as a watch looks at it. */
export interface Said {
  readonly ids?: readonly string[];
  readonly dossier?: string;
  readonly cites?: readonly string[];
  /** What it only possibly cites. */
  readonly possibly?: readonly string[];
  readonly words?: string;
}

/** What hits a letter that says this: the real evidence of the real matcher. */
export function hitsOn(watches: readonly Watch[], said: Said): readonly Hit[] {
  const { ids = [LETTER], dossier = null, cites = [], possibly = [], words = "" } = said;
  const named = [...cites.map((id) => ({ id })), ...possibly.map((id) => ({ id, possible: "door Een" }))];
  const text = `${named.map(({ id }) => `Zie ${id}.`).join(" ")} ${words}`;
  const citations = named.map(({ id, ...more }, at) => ({
    ...citation(id, id, text.indexOf(id, at === 0 ? 0 : text.indexOf(named[at - 1]!.id) + 1)),
    ...more,
  }));
  return compileWatches(watches).match(
    input({
      subject: { kind: "document", ids },
      dossier,
      text: documentText(text),
      textCitations: citations,
    }),
  );
}

/** What hits a followed thing itself. */
export function hitsOnSubject(
  watches: readonly Watch[],
  { subject, ids }: Pick<Snapshot, "subject" | "ids">,
): readonly Hit[] {
  return compileWatches(watches).match(input({ subject: { kind: subject, ids } }));
}

export function rulesOf(watches: readonly Watch[], broadcast: readonly EventType[] = []): AlertRules {
  return {
    language: "nl",
    broadcast: new Set(broadcast),
    watches: new Map(watches.map((watch) => [watch.id, watch])),
  };
}

/** A letter that is new and that nobody watches, with one line for each deviation. */
export function occasion(change: Partial<Occasion> = {}): Occasion {
  const snapshot: Snapshot = change.snapshot ?? letter();
  return {
    subject: `${snapshot.subject}:${snapshot.key}`,
    snapshot,
    events: [],
    revision: 1,
    edition: "1",
    silent: false,
    novelty: "new",
    hits: [],
    summary: null,
    deadline: null,
    cards: [],
    change: null,
    relatedCards: [],
    tellers: [],
    ...change,
  };
}

export function letter(over: Partial<DocumentSnapshot> = {}): DocumentSnapshot {
  return document({ dossier: null, zaken: [], ...over });
}

/** A step that was just noticed. */
export function step(type: EventType, snapshot: Snapshot, change: Partial<SubjectEvent> = {}): SubjectEvent {
  const subject = `${snapshot.subject}:${snapshot.key}` as const;
  return {
    id: `${subject}@2/${type}`,
    subject,
    revision: 2,
    type,
    at: "2024-11-27T10:00:00.000Z",
    novelty: "known",
    snapshot,
    previous: snapshot,
    changes: {},
    ...change,
  };
}

/** `#w: held card`, `#w: reply motion.voted, in the channel` … */
export function summaryOf(posts: readonly Post[]): readonly string[] {
  return posts.map(({ channel, kind, held, broadcast, content }) => {
    const what = content.type === "event-reply" ? `${kind} ${content.event}` : kind;
    return `${channel}: ${held ? "held " : ""}${what}${broadcast ? ", in the channel" : ""}`;
  });
}
