import type { PostContent, WatchHit } from "#alert";
import type { Snapshot } from "#parliament";
import type { HoldPlace } from "../actions.ts";
import type { CommandWord } from "./command-words.ts";

/** Who asks, and where. */
export interface Asker {
  readonly userId: string;
  /** `C…`, `G…` or `D…`; null in App Home. */
  readonly channelId: string | null;
  /** Without `#`; null where Slack does not tell, or it is no channel with a name. */
  readonly channelName: string | null;
}

/** What a thing is followed by: the card that somebody clicked under, or numbers in any spelling. */
export type Pointed = { readonly card: string } | { readonly ids: readonly string[] };

/** How long something is not to be heard of; `change`: until something changes. */
export type Span = "day" | "week" | "change";

/** An answer to one person. Text of any origin: it is made harmless where it is shown. */
export interface Answer {
  readonly text: string;
  /** What was found, below the text. */
  readonly items?: readonly AnswerItem[];
  /** Shown as it is written, such as YAML. */
  readonly code?: string;
  /** Shown as the card that it is, or would be. */
  readonly card?: { readonly key: string; readonly content: PostContent };
  /** Things to follow, to choose from. */
  readonly choices?: readonly { readonly label: string; readonly id: string }[];
  /** A query that may be made into a rule. */
  readonly query?: string;
}

export interface AnswerItem {
  readonly text: string;
  readonly url: string | null;
}

/** A rule before it is one. */
export interface Draft {
  readonly name: string;
  readonly query: string;
  /** Empty for nothing. */
  readonly not: string;
  /** As the configuration writes it. */
  readonly channel: string;
}

/** What a rule would have hit. */
export interface Trial {
  readonly hits: number;
  readonly perWeek: number;
  /** The days looked back on, and the documents looked through: fewer where they are too many. */
  readonly days: number;
  readonly looked: number;
  readonly titles: readonly AnswerItem[];
}

/** What App Home shows to a user. */
export interface Home {
  readonly completeness: string;
  /** What is wrong and what to do about it, a line each. */
  readonly health: readonly string[];
  readonly followed: readonly HomeSubject[];
  readonly deadlines: readonly HomeDeadline[];
  readonly claims: readonly HomeClaim[];
  readonly rules: readonly HomeRule[];
}

export interface HomeSubject {
  readonly id: string;
  /** Null while the archive does not hold it. */
  readonly snapshot: Snapshot | null;
  readonly channel: string;
  readonly fromSlack: boolean;
}

export interface HomeDeadline {
  /** Civil date. */
  readonly on: string;
  readonly title: string;
  readonly overdue: boolean;
}

export interface HomeClaim {
  readonly card: string;
  readonly snapshot: Snapshot;
  readonly at: string;
  readonly note: string | null;
}

/** A rule that was made in Slack and is in force. */
export interface HomeRule {
  readonly id: string;
  readonly name: string;
  readonly channel: string;
  readonly userId: string;
}

/**
 * The rest of the program, as the app asks it. Whatever is asked twice has one effect; what throws is said to have
 * failed. Answers are in the language of the configuration.
 */
export interface Desk {
  /** The answer to `/kamer WORD REST`; `word` is null for one that is not known, which `rest` then begins with. */
  command(word: CommandWord | null, rest: string, asker: Asker): Promise<Answer>;
  /** The watches that led to a post, with their evidence; null when that is not known. */
  why(postKey: string): Promise<readonly WatchHit[] | null>;
  follow(pointed: Pointed, asker: Asker): Promise<Answer>;
  mute(card: string, span: Span, asker: Asker): Promise<Answer>;
  claim(card: string, note: string | null, asker: Asker): Promise<Answer>;
  release(card: string, asker: Asker): Promise<Answer>;
  irrelevant(card: string, asker: Asker): Promise<Answer>;
  hold(what: "show" | "all" | "drop", place: HoldPlace, asker: Asker): Promise<Answer>;
  /** What was seen and not posted in the time of a digest. */
  unposted(digest: string): Promise<Answer>;
  /** The name in the configuration of where somebody asks; null where they must choose. */
  channel(asker: Asker): Promise<string | null>;
  /** The channels that rules may post to. */
  channels(): Promise<readonly string[]>;
  trial(draft: Draft): Promise<Trial>;
  save(draft: Draft, asker: Asker): Promise<Answer>;
  endRule(id: string, asker: Asker): Promise<Answer>;
  home(userId: string): Promise<Home>;
  /** A card for what a web address is about, or null where the archive does not hold it. */
  preview(url: string): Promise<PostContent | null>;
}
