import type { DossierContents, DossierRef, EventType, Novelty, Snapshot } from "#parliament";
import type { Summary, TextChange } from "#summary";
import type { Evidence } from "#watch";

export type Language = "nl" | "en";

/**
 * One thing to do in Slack exactly once.
 * `card`: a message of its own. `reply`: a message in a card's thread. `edit`: a card's new contents.
 */
export interface Post {
  /** Unique for ever, made of the event, the channel and the kind. */
  readonly key: string;
  readonly kind: "card" | "reply" | "edit";
  readonly channel: string;
  /** Key of the card that a reply hangs under or an edit changes; null for a card. */
  readonly parent: string | null;
  /** Also show a reply in the channel. */
  readonly broadcast: boolean;
  /** Held back by the flood guard: not sent until a human lets it go. */
  readonly held: boolean;
  readonly content: PostContent;
}

/** What a post says, as data; how it looks is for the messenger. Plain JSON, frozen when it is queued. */
export type PostContent =
  | SubjectCard
  | DocumentCard
  | EventReply
  | ClaimReply
  | PointerCard
  | GroupCard
  | VotingDayCard
  | DigestCard
  | HoldCard
  | Notice;

/** How much a card says; where it is absent, all. `compact`: what it is, where it stands, and the links. */
export type Density = "full" | "compact";

/** A watch that led here, with why. */
export interface WatchHit {
  readonly watch: string;
  readonly name: string;
  readonly mention: string | null;
  readonly evidence: readonly Evidence[];
}

/** Who took a subject up, so that others need not. */
export interface Claim {
  /** `U0123ABCD`, as Slack names the user. */
  readonly userId: string;
  /** UTC ISO. */
  readonly at: string;
  readonly note: string | null;
}

/** The next term that is open, or the last one that passed. */
export interface CardDeadline {
  /** Civil date. */
  readonly on: string;
  /** As the document words it; null where the data says it. */
  readonly text: string | null;
  readonly state: "ahead" | "passed";
  /** Present where the day follows from custom, a guess or an estimated recess. */
  readonly estimated?: true;
}

/** The lasting card of a followed motion or question. */
export interface SubjectCard {
  readonly type: "subject-card";
  readonly language: Language;
  readonly snapshot: Snapshot;
  readonly summary: Summary | null;
  readonly hits: readonly WatchHit[];
  readonly density?: Density;
  readonly claim?: Claim;
  readonly deadline?: CardDeadline | null;
  /** Of a dossier: what is filed in it. */
  readonly filed?: DossierContents;
}

/** The card of a document that a watch hits. */
export interface DocumentCard {
  readonly type: "document-card";
  readonly language: Language;
  readonly snapshot: Snapshot;
  readonly novelty: Novelty;
  readonly summary: Summary | null;
  readonly hits: readonly WatchHit[];
  readonly density?: Density;
  readonly claim?: Claim;
  readonly deadline?: CardDeadline | null;
}

/** One step in the life of a subject, said in its thread. */
export interface EventReply {
  readonly type: "event-reply";
  readonly language: Language;
  readonly event: EventType;
  /** When it happened (civil date) or, where nothing says that, was noticed. */
  readonly on: string;
  readonly snapshot: Snapshot;
  readonly previous: Snapshot | null;
  readonly changes: Readonly<Record<string, unknown>>;
  /** What a new version of a document's text changes, where the one before is known. */
  readonly change?: TextChange;
  readonly hits: readonly WatchHit[];
}

/** Said in a card's thread: that somebody took it up, or lets go of it again. */
export interface ClaimReply {
  readonly type: "claim-reply";
  readonly language: Language;
  readonly snapshot: Snapshot;
  readonly claim: Claim;
  readonly released: boolean;
}

/** What a second card of a thing becomes, once it turns out to have had one already. */
export interface PointerCard {
  readonly type: "pointer-card";
  readonly language: Language;
  readonly title: string;
  readonly id: string;
}

/** Several documents of one dossier within minutes, as one message. */
export interface GroupCard {
  readonly type: "group-card";
  readonly language: Language;
  readonly dossier: DossierRef | null;
  /** The newest last; fewer than `total` where they are too many. */
  readonly documents: readonly GroupLine[];
  readonly total: number;
  readonly hits: readonly WatchHit[];
}

export interface GroupLine {
  readonly id: string | null;
  readonly title: string;
  /** As published: `Brief regering`. */
  readonly kind: string;
  /** Civil date. */
  readonly date: string | null;
  readonly url: string | null;
  /** Names of the watches that it hits. */
  readonly watches: readonly string[];
}

/** The head of the thread of a day's votes, edited as they come. */
export interface VotingDayCard {
  readonly type: "voting-day-card";
  readonly language: Language;
  /** Civil date. */
  readonly on: string;
  /** The followed ones first. */
  readonly votes: readonly VoteLine[];
}

export interface VoteLine {
  readonly id: string | null;
  readonly title: string;
  /** As published: `aangenomen`; null while there is none. */
  readonly result: string | null;
  /** Seats; null while they are not known. */
  readonly for: number | null;
  readonly against: number | null;
  readonly followed: boolean;
  readonly url: string | null;
}

/** What happened and what is to come, daily or weekly. Dates are civil and inclusive. */
export interface DigestCard {
  readonly type: "digest-card";
  readonly language: Language;
  readonly every: "day" | "week";
  readonly from: string;
  readonly until: string;
  /** What came in, with or without a card of its own. */
  readonly happened: readonly DigestLine[];
  /** Threads in which something was said. */
  readonly moved: readonly DigestLine[];
  readonly deadlines: readonly DigestDeadline[];
  readonly agenda: readonly DigestMeeting[];
  /** Documents that were seen and of which nothing stands in the channel: not hit, muted, held or dropped. */
  readonly unposted: number;
}

export interface DigestLine {
  /** Civil date. */
  readonly on: string;
  readonly id: string | null;
  readonly title: string;
  /** What happened, as a sentence. */
  readonly text: string;
}

export interface DigestDeadline {
  /** Civil date. */
  readonly on: string;
  readonly id: string | null;
  readonly title: string;
  readonly overdue: boolean;
}

export interface DigestMeeting {
  /** Civil date. */
  readonly on: string;
  /** `14:00`, in Amsterdam. */
  readonly time: string | null;
  readonly title: string;
  /** As published: `Commissiedebat`. */
  readonly kind: string;
}

/** Many posts at once for one channel: held, and said to be. */
export interface HoldCard {
  readonly type: "hold-card";
  readonly language: Language;
  /** The run and the channel that they were held in: the buttons name them. */
  readonly run: number;
  readonly channel: string;
  readonly held: readonly {
    readonly title: string;
    readonly id: string;
    readonly watches: readonly string[];
  }[];
  readonly total: number;
  readonly reason: "flood" | "old";
  /** Set once somebody let them go or dropped them: what was done, and with how many. */
  readonly done?: { readonly what: "released" | "dropped"; readonly total: number };
}

/** A message to the operators. */
export interface Notice {
  readonly type: "notice";
  readonly language: Language;
  readonly level: "info" | "warning" | "resolved";
  readonly text: string;
}
