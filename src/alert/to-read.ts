import {
  type DocumentSnapshot,
  type DocumentText,
  documentClass,
  type RecordGraph,
  type SubjectId,
  senderOf,
  signatoryIn,
} from "#parliament";
import { promisesIn, type Quote, whoIsNamed } from "#summary";
import type { Evidence, Watch } from "#watch";
import type { ReadBy, WatchHit } from "./cards.ts";

/** A document that rules hit, and when each first did (UTC ISO). */
export interface TouchedDocument {
  readonly subject: SubjectId;
  readonly snapshot: DocumentSnapshot;
  readonly hits: readonly {
    readonly watch: string;
    readonly evidence: readonly Evidence[];
    readonly at: string;
  }[];
}

/** A letter or an answer that touched a channel's rules and that nobody there has read yet. */
export interface ToRead {
  readonly subject: SubjectId;
  readonly snapshot: DocumentSnapshot;
  readonly kind: ReadKind;
  /** Those whose rules it touched and where nobody read it, in their order. */
  readonly channels: readonly string[];
  readonly hits: readonly WatchHit[];
  readonly author: Author;
  /** When it first touched a rule, UTC ISO. */
  readonly at: string;
}

export type ReadKind = "letter" | "answer";

/** Whose document it is: a member of the cabinet by the office, or who speaks in it where no source tells more. */
export type Author =
  | { readonly voice: "government"; readonly office: string | null }
  | { readonly voice: "house" | "other"; readonly office: null };

/** Where what touched the rules is kept. */
export interface ReadingArchive {
  readonly graph: RecordGraph;
  touchedSince(since: string): readonly TouchedDocument[];
  readBy(channel: string, subject: SubjectId): ReadBy | null;
  isIrrelevant(card: string): boolean;
  mutedUntil(channel: string, subject: SubjectId, watches: readonly string[], now: string): string | null;
  text(document: string): DocumentText | null;
}

/** What touched the rules longer ago than this is no reading for this week any more. */
export const READING_DAYS = 90;
const DAY_MS = 86_400_000;

/**
 * The letters and answers of the last months that touched the rules of a channel, or of all where it is null, and that
 * nobody there has ticked off: the last one first. What is muted there, or was found irrelevant, is not to be read.
 */
export function toRead(
  channel: string | null,
  watches: Iterable<Watch>,
  archive: ReadingArchive,
  now: Date,
): readonly ToRead[] {
  const own = new Map(
    [...watches]
      .filter((watch) => channel === null || watch.channel === channel)
      .map((watch) => [watch.id, watch]),
  );
  const since = new Date(now.getTime() - READING_DAYS * DAY_MS).toISOString();
  return archive.touchedSince(since).flatMap((touched) => unreadOf(touched, own, archive, now) ?? []);
}

function unreadOf(
  { subject, snapshot, hits }: TouchedDocument,
  watches: ReadonlyMap<string, Watch>,
  archive: ReadingArchive,
  now: Date,
): ToRead | null {
  const kind = documentClass(snapshot.kind);
  if (snapshot.withdrawn || (kind !== "letter" && kind !== "answer")) return null;
  const known = hits.flatMap((hit) => {
    const watch = watches.get(hit.watch);
    return watch === undefined ? [] : [{ ...hit, rule: watch }];
  });
  const open = [...Map.groupBy(known, ({ rule }) => rule.channel)].filter(
    ([channel, own]) =>
      archive.readBy(channel, subject) === null &&
      !archive.isIrrelevant(`card/${subject}/${channel}`) &&
      archive.mutedUntil(
        channel,
        subject,
        own.map(({ watch }) => watch),
        now.toISOString(),
      ) === null,
  );
  if (open.length === 0) return null;
  const all = open.flatMap(([, own]) => own);
  return {
    subject,
    snapshot,
    kind,
    channels: open.map(([channel]) => channel),
    hits: all.map(({ rule, evidence }) => ({ watch: rule.id, name: rule.name, mention: null, evidence })),
    author: authorOf(snapshot, kind, archive),
    at: all.map(({ at }) => at).sort()[0] ?? "",
  };
}

/** By the office of who signed it, in the records or in its own text. */
function authorOf(snapshot: DocumentSnapshot, kind: ReadKind, archive: ReadingArchive): Author {
  const office = signatoryIn(snapshot.key, archive.graph)?.office ?? null;
  const sender = kind === "answer" ? "government" : senderOf(snapshot.kind);
  if (sender === "house") return { voice: "house", office: null };
  const named = office ?? signedOffice(snapshot, kind, archive);
  if (named !== null) return { voice: "government", office: officeName(named) };
  return sender === "government" ? { voice: "government", office: null } : { voice: "other", office: null };
}

function signedOffice(snapshot: DocumentSnapshot, kind: ReadKind, archive: ReadingArchive): string | null {
  const text = archive.text(snapshot.key)?.text ?? "";
  return whoIsNamed(snapshot.title, kind, text).from[0] ?? null;
}

/** `Minister van Asiel en Migratie` of `de demissionair minister van Asiel en Migratie, M.H.M. Faber`. */
function officeName(signed: string): string {
  const [office = signed] = signed.split(", ");
  const bare = office
    .replace(/^(?:de|het)\s+/i, "")
    .replace(/^demissionair\s+/i, "")
    .replace(/\s*\(.*$/, "");
  return bare.slice(0, 1).toLocaleUpperCase("nl") + bare.slice(1);
}

/** How much one author has to be read. */
export interface AuthorCount {
  readonly author: Author;
  readonly letters: number;
  readonly answers: number;
}

/** The same by author, who has most first. */
export function byAuthor<T extends Pick<ToRead, "author" | "kind">>(
  all: readonly T[],
): readonly (AuthorCount & { readonly items: readonly T[] })[] {
  return [...Map.groupBy(all, ({ author }) => `${author.voice} ${author.office ?? ""}`).values()]
    .flatMap((items) => {
      const [first] = items;
      if (first === undefined) return [];
      const letters = items.filter(({ kind }) => kind === "letter").length;
      return [{ author: first.author, letters, answers: items.length - letters, items }];
    })
    .toSorted(
      (a, b) => b.items.length - a.items.length || nameOf(a.author).localeCompare(nameOf(b.author), "nl"),
    );
}

function nameOf({ office, voice }: Author): string {
  return office ?? `~${voice}`;
}

/** The first sentence that a rule found in it, with what was found there; null where the records alone say why. */
export function sentenceFound(hits: readonly WatchHit[]): readonly Evidence[] {
  const said = hits.flatMap(({ evidence }) => evidence).filter(({ sentence }) => sentence.trim() !== "");
  const first = said.find(({ where }) => where === "text") ?? said[0];
  if (first === undefined) return [];
  return said.filter(
    ({ where, sentenceStart }) => where === first.where && sentenceStart === first.sentenceStart,
  );
}

/**
 * The subjects under one of whose cards a document was told: its own, or what it cites, in whose thread it was said; what
 * is followed before the text of it.
 */
export function toldUnder(
  { subject, hits }: Pick<ToRead, "subject" | "hits">,
  subjectsWithId: (id: string) => readonly SubjectId[],
): readonly SubjectId[] {
  const cited = new Set(hits.flatMap(({ evidence }) => evidence.flatMap(({ id }) => id ?? [])));
  const found = [...cited].flatMap(subjectsWithId).filter((id) => id !== subject);
  const isText = (id: SubjectId) => (id.startsWith("document:") ? 1 : 0);
  return [subject, ...found.toSorted((a, b) => isText(a) - isText(b))];
}

/** What it promises the House, in its own sentences; empty where it was not read. */
export function promisesOf(
  { snapshot }: Pick<ToRead, "snapshot">,
  archive: Pick<ReadingArchive, "text">,
): readonly Quote[] {
  const text = archive.text(snapshot.key);
  return text === null ? [] : promisesIn(text);
}
