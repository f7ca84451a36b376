import type {
  DayVote,
  DeedArchive,
  Flood,
  GroupableCard,
  NextPost,
  Parked,
  Post,
  PostChange,
  PostContent,
  ReadingArchive,
  StoredPost,
  Stray,
  TakeUp,
  Unsure,
  WaitingPost,
} from "#alert";
import type {
  CitedPlace,
  ConfirmedPlace,
  Cursors,
  DocumentFile,
  DocumentText,
  DueFile,
  EventType,
  FileOutcome,
  Interest,
  NamedMotion,
  PastCount,
  PastText,
  RecordGraph,
  RunCounts,
  RunKind,
  RunStatus,
  SavedRecord,
  SourceRecord,
  StoredStretch,
  StoredSubject,
  Stretch,
  SubjectEvent,
  SubjectId,
  United,
  UpkeepArchive,
  WantedRecord,
  Wish,
} from "#parliament";
import type { Hit, Watch } from "#watch";
import type { Overview, SearchDue } from "./ports.ts";

/** Where everything is kept. Poll, read and deliver meet here and nowhere else. */
export interface Archive {
  /**
   * All of `work` is kept or nothing; it cannot wait. Throws an error with the name `StoreError` where nothing can be
   * kept any more: the disk is full or fails, or another process has taken over.
   */
  transaction<T>(work: (transaction: ArchiveTransaction) => T): T;
}

/** Nothing can be kept any more: to go on would be to forget what was done. */
export function isArchiveLost(error: unknown): boolean {
  return error instanceof Error && error.name === "StoreError";
}

export type ArchiveTransaction = SubjectArchive &
  FileArchive &
  PastArchive &
  Wishes &
  Outbox &
  Aftermath &
  ChannelNames &
  DayVotes &
  Groups &
  Overview &
  Choices &
  ReadingArchive &
  DeedArchive &
  SearchDue &
  Ledger;

interface SubjectArchive {
  readonly graph: RecordGraph;
  /** What all sources together tell of the thing, before and after. */
  saveRecord(record: SourceRecord): SavedRecord;
  /** Makes one of two entities, the older one; null where they cannot be one. */
  unite(kind: string, one: string, other: string): United | null;
  /** Lets everything that is kept under one subject belong to the other. */
  adopt(from: SubjectId, into: SubjectId): void;
  renameIn(subjects: readonly SubjectId[], from: string, into: string): void;
  /** Parts a card from its subject: another one stands for it. */
  giveUpCard(card: string, inFavourOf: string): void;
  subject(id: SubjectId): StoredSubject | null;
  /** In: what is kept of it until now, null for nothing, where that is at hand. */
  saveSubject(subject: StoredSubject, at: string, known?: StoredSubject["snapshot"] | null): void;
  subjectsWithId(publicId: string): readonly SubjectId[];
  /** Motions whose votes are counted and not complete, the newest first. */
  openTallies(limit: number): readonly SubjectId[];
  /** Dossiers whose title has one of these words, whatever the case, ordered by id. Looks through all dossiers. */
  dossiersTitled(words: readonly string[]): readonly SubjectId[];
  /** Another text whenever a dossier came or changed. */
  dossiersStamp(): string;
  motionsBy(surnames: readonly string[]): readonly NamedMotion[];
  hasEvent(id: string): boolean;
  eventsOf(subject: SubjectId): ReadonlyMap<EventType, Pick<SubjectEvent, "id" | "at">>;
  saveEvent(event: SubjectEvent): void;
  saveHits(subject: SubjectId, hits: readonly Hit[], at: string): void;
  saveAlert(event: string, channel: string, watches: readonly string[]): void;
}

/** Records to ask for by their id: others refer to them, or what came could not be read. */
interface Wishes {
  want(record: Wish, source: string, at: string): boolean;
  wanted(source: string, now: string, limit: number): readonly WantedRecord[];
  wantLater(id: string, attempts: number, notBefore: string): void;
  unwant(id: string): void;
  unread(limit: number): readonly { readonly id: string; readonly source: string }[];
  /** Dossiers that others are filed in and that were never seen. */
  unseenDossiers(limit: number): readonly string[];
}

interface FileArchive {
  queueFile(document: string, source: string, file: DocumentFile, run: number | null): boolean;
  dueFiles(now: string, limit: number): readonly DueFile[];
  isDue(file: Pick<DueFile, "document" | "url" | "bytes" | "version">): boolean;
  nextFileAt(): string | null;
  saveFileOutcome(document: string, outcome: FileOutcome): void;
  saveText(document: string, text: DocumentText, at: string): void;
  text(document: string): DocumentText | null;
  /** The same for who looks through very many, each once. */
  textOnce(document: string): DocumentText | null;
  pruneTexts(before: string): number;
  saveCitations(document: string, place: "title" | "text", citations: readonly CitedPlace[]): void;
  citedIds(document: string): readonly string[];
  /** False where it was said before. */
  saveConfirmed(document: string, place: ConfirmedPlace): boolean;
  confirmedIn(document: string): readonly string[];
}

/** Documents of history whose texts may tell of what is followed. */
interface PastArchive {
  notePast(document: string, about: PastText): void;
  addCandidates(thing: string, documents: readonly string[]): void;
  takePast(document: string): boolean;
  likelyPast(interests: readonly Interest[], limit: number): readonly string[];
  otherPast(interests: readonly Interest[], limit: number): readonly string[];
  changesStamp(): string;
  countPast(interest: Interest, own: readonly string[]): PastCount;
}

/** Posts and what became of them. */
export interface Outbox {
  enqueue(post: Post, subject: SubjectId | null, run: number | null, at: string): boolean;
  post(key: string): StoredPost | null;
  /** Whether a message in a channel is one of its posts. */
  isPost(channel: string, ts: string): boolean;
  cardsOf(subject: SubjectId): readonly StoredPost[];
  channelsWithCard(subject: SubjectId): readonly string[];
  /** Followed subjects that have a card of their own. */
  subjectsWithCard(): readonly SubjectId[];
  lastContent(card: string): PostContent | null;
  rewrite(key: string, content: PostContent): boolean;
  supersedeEdits(card: string): void;
  floodsOf(run: number): readonly Flood[];
  holdCards(run: number, channel: string): number;
  heldCards(run: number, channel: string, limit: number): readonly PostContent[];
  releaseHeld(run: number, channel: string): number;
  dropHeld(run: number, channel: string): number;
  heads(): readonly NextPost[];
  headOf(channel: string): StoredPost | null;
  /** Lets a card that is gone be posted anew, as it was last to be shown; false where it is no longer that message. */
  postAnew(card: string, goneTs: string): boolean;
  /** The newest edit of a card that was dropped since the card was not there goes after all. */
  redoLastEdit(card: string): void;
  waiting(channel: string): readonly WaitingPost[];
  update(key: string, change: PostChange): void;
  /** Takes a post in hand: changes it only where it still stands as it was read; false where it does not. */
  take(seen: Pick<StoredPost, "key" | "state" | "attempts">, change: PostChange): boolean;
  /** After a start: what was being sent may have arrived; what was put off may go at once, unless Slack set the time. */
  recover(): void;
  park(channel: string, until: string, reason: string, at: string): boolean;
  unpark(channel: string): boolean;
  parked(): readonly Parked[];
  /** Where the archive turned out to be older than what was sent; null where that never was so. */
  unsure(): Unsure | null;
  /** After the clock was put forward or back: what waits, waits no longer for it. */
  shiftWaits(now: string, ms: number): void;
  /** At a start: nothing waits for a time that no wait of ours would reach. */
  boundWaits(now: string): void;
}

/** The channels that posts go to, as the configuration writes them. */
interface ChannelNames {
  /** The channel under which posts reached this channel of Slack; null where none did. */
  channelOf(channelId: string): string | null;
  channelIdOf(channel: string): string | null;
  channelsWithPosts(): readonly string[];
  /** Where the posts of every rule went when that was last noted. */
  ruleChannels(): ReadonlyMap<string, string>;
  setRuleChannel(watch: string, channel: string): void;
  renameChannel(from: string, into: string): void;
  hurryChannel(channel: string): void;
  /** What goes next in a channel and was first tried before then. */
  stuckHeads(before: string): readonly {
    readonly key: string;
    readonly channel: string;
    readonly since: string;
    readonly reason: string;
  }[];
}

/** What is left to do about messages that were sent. */
interface Aftermath {
  /** A message of ours stands where it should not: it is to be taken away. */
  addStray(channelId: string, ts: string, at: string): void;
  strays(now: string, limit: number): readonly Stray[];
  strayLater(stray: Stray, notBefore: string): void;
  dropStray(stray: Stray): void;
  /** A post was sent again: what Slack applies late is to be looked for. */
  lookAgain(key: string, at: string): void;
  /** With how often was looked already. */
  secondLooks(now: string, limit: number): readonly { readonly key: string; readonly looks: number }[];
  dropSecondLook(key: string): void;
}

/** Which votes stand on the card of their day. */
interface DayVotes {
  dayVotesOf(subject: SubjectId): readonly DayVote[];
  dayVotes(channel: string, day: string): readonly DayVote[];
  saveDayVote(vote: DayVote): void;
  dropDayVote(channel: string, subject: SubjectId): void;
}

/** Cards of documents that are told together. */
interface Groups {
  cardsSince(channel: string, since: string): readonly GroupableCard[];
  membersOf(group: string): readonly GroupableCard[];
  groupOf(card: string): string | null;
  groupsSince(channel: string, since: string): readonly string[];
  joinGroup(card: string, group: string): void;
}

/** What people decided in Slack about what they hear. */
interface Choices {
  /** Until when a channel wants to hear nothing of this: UTC ISO, or `change`: until something changes. Or null. */
  mutedUntil(
    channel: string,
    subject: SubjectId,
    watches: readonly string[],
    now: string,
  ): string | "change" | null;
  unmute(channel: string, target: SubjectId): boolean;
  takeUpOf(card: string): TakeUp | null;
  saveTakeUp(card: string, claim: TakeUp): void;
  endTakeUp(card: string): boolean;
  subjectOf(card: string): SubjectId | null;
  /** Rules that were made in Slack, or for those who are there: those that were ended, too. */
  proposals(): readonly { readonly watch: Pick<Watch, "id"> }[];
  saveProposal(proposal: MadeRule): void;
  /** Lays a post aside that its channel does not want to hear. */
  silence(key: string): void;
  /** Lets such a post go after all, as it is now; false where it was not laid aside. */
  unsilence(key: string, content: PostContent): boolean;
}

/** A rule beside those of the files. */
interface MadeRule {
  readonly watch: Watch;
  /** Who made it. */
  readonly userId: string;
  /** UTC ISO. */
  readonly at: string;
  readonly inForce: boolean;
}

interface Ledger extends UpkeepArchive {
  startRun(source: string, stream: string, kind: RunKind, at: string): number;
  countRun(run: number, counts: RunCounts): void;
  runCounts(run: number): RunCounts;
  finishRun(run: number, status: Exclude<RunStatus, "running">, error: string | null, at: string): void;
  /** Ends what is still marked as running, for a source or for all: after a fault or a crash. */
  closeRuns(source: string | null, error: string, at: string): void;
  lastRuns(source: string, stream: string, limit: number): readonly { readonly status: string }[];
  /** When the source last brought something; null when it never did. */
  movedAt(source: string): string | null;
  note(name: string): string | null;
  /** Remembers a small thing; null forgets it. */
  setNote(name: string, value: string | null): void;
  /** Forgets all whose names begin so; says how many. */
  forgetNotes(beginning: string): number;
  cursors(source: string): Cursors;
  saveCursors(source: string, cursors: Readonly<Record<string, string | null>>, at: string): void;
  stretch(source: string): StoredStretch | null;
  saveStretch(source: string, stretch: Stretch): void;
  moveStretch(source: string, from: string, done: boolean): void;
  /** After a source began to number anew: what it publishes now is newer than all that it did. */
  forgetPositions(source: string): void;
  countOddity(source: string, what: string, count: number, at: string): void;
}
