import type { DossierRef } from "#parliament";
import type { WatchHit } from "./cards.ts";
import type { Language } from "./language.ts";
import type { EventReply } from "./replies.ts";
import type { Author, AuthorCount } from "./to-read.ts";
import type { Updated } from "./updated.ts";

/** What a second card of a thing becomes, once it turns out to have had one already. */
export interface PointerCard {
  readonly type: "pointer-card";
  readonly language: Language;
  readonly title: string;
  readonly id: string;
  /** The key of the card that it points at. */
  readonly card?: string;
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
  /** Of a card that was edited. */
  readonly updated?: Updated;
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
  /** Of a card that was edited. */
  readonly updated?: Updated;
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
  /** The key of the card that the channel has of it. */
  readonly card?: string;
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
  /** Letters and answers that touched the channel's rules and that nobody has read; absent where there are none. */
  readonly reading?: DigestReading;
  /** Documents that were seen and of which nothing stands in the channel: not hit, muted, held or dropped. */
  readonly unposted: number;
  /** Between which places in the order of what was seen they stand. */
  readonly seen?: { readonly after: number; readonly until: number };
}

/** What is to be read. */
export interface DigestReading {
  readonly total: number;
  /** How much by whom: who has most first. */
  readonly authors: readonly AuthorCount[];
  /** The newest first; fewer than `total` where they are too many. */
  readonly lines: readonly ReadingLine[];
}

export interface ReadingLine {
  /** Civil date of the document. */
  readonly on: string | null;
  readonly id: string | null;
  readonly title: string;
  /** As published: `Brief regering`. */
  readonly kind: string;
  readonly author: Author;
  /** Names of the watches that it touched. */
  readonly watches: readonly string[];
  /** The sentence that was found in it, and the first thing that it promises, verbatim; null where there is none. */
  readonly sentence: string | null;
  readonly promise: string | null;
  /** The key of the card that tells of it. */
  readonly card?: string;
}

export interface DigestLine {
  /** Civil date. */
  readonly on: string;
  readonly id: string | null;
  readonly title: string;
  readonly told: ToldCard | ToldStep;
  /** The key of the card, or of the one under which it was said. */
  readonly card?: string;
}

/** A card that is new in the channel. */
export interface ToldCard {
  readonly type: "card";
  /** Of a document, as published: `Brief regering`; null where it is of a thing that is followed. */
  readonly kind: string | null;
  /** Names of the watches that a document hits. */
  readonly watches: readonly string[];
}

/** The newest step that was said in a thread. */
export interface ToldStep {
  readonly type: "step";
  readonly reply: EventReply;
  /** So many others were said in the same thread. */
  readonly others: number;
}

export interface DigestDeadline {
  /** Civil date. */
  readonly on: string;
  readonly id: string | null;
  readonly title: string;
  readonly overdue: boolean;
  /** The key of the card that the channel has of it. */
  readonly card?: string;
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
