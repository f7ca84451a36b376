import type { EventType, Recess } from "#parliament";
import type { ChannelRules, Watch } from "#watch";
import type { Said } from "./said.ts";

/** Everything that the program was told: checked, with its defaults, deeply frozen. */
export interface Config {
  /** The main file, absolute. */
  readonly file: string;
  readonly watchFiles: readonly WatchFile[];
  readonly language: "nl" | "en";
  /** An IANA name. */
  readonly timezone: string;
  /** Where the database lives, absolute. */
  readonly stateFolder: string;
  /** How much is read silently at first start; null for nothing. */
  readonly history: Duration | null;
  /** How long full texts are kept; null for not at all. */
  readonly textHistory: Duration | null;
  /** How much of the texts of history is read a day, for what is followed; null for nothing. */
  readonly pastTexts: Size | null;
  /** When the Tweede Kamer does not sit. */
  readonly recesses: readonly Recess[];
  /** The file that they stand in, absolute; null for the built-in calendar. */
  readonly recessFile: string | null;
  readonly sources: SourcesConfig;
  readonly slack: SlackConfig;
  /** Where `/metrics` and `/health` are served, and the pages for people where `page` says so; null for nowhere. */
  readonly metrics: { readonly port: number; readonly host: string; readonly page: boolean } | null;
  /** How many MB of the disk are kept for when it is full. */
  readonly ballastMb: number;
  /** Of all files, in the order of the files' names; ids are unique. */
  readonly watches: readonly Watch[];
  /** The files that hold the environment beside the configuration, absolute, the nearest first; those that are there. */
  readonly envFiles: readonly string[];
  /** What is probably not meant in them, as `file:line: what`. */
  readonly envNotes: readonly { readonly place: string; readonly said: Said }[];
  /** Shows as `[secret]` wherever it is printed. */
  readonly secrets: Secrets;
}

/** `30 months` and what that comes to in days. */
export interface Duration {
  readonly text: string;
  readonly days: number;
}

/** `500 MB` and what that comes to in bytes. */
export interface Size {
  readonly text: string;
  readonly bytes: number;
}

/** One file of watches, absolute: what to look at when it changes. */
export interface WatchFile extends ChannelRules {
  readonly file: string;
  /** The channel of the watches that name none; null where each names its own. */
  readonly channel: string | null;
  /** Ids of its watches. */
  readonly watches: readonly string[];
}

export interface SourcesConfig {
  /** Who runs this program, told to the sources in the user agent: an e-mail address or a page. */
  readonly contact: string | null;
  readonly gegevensmagazijn: SourceConfig;
  readonly tweedekamer: SourceConfig;
  readonly officielebekendmakingen: SourceConfig;
  readonly odata: OdataConfig;
  readonly feeds: readonly FeedConfig[];
}

export interface SourceConfig {
  readonly enabled: boolean;
  readonly url: string;
  /** A cron expression of five fields, or six with seconds first. */
  readonly schedule: string;
}

/** Only asked, never polled. */
export interface OdataConfig {
  readonly enabled: boolean;
  /** Null for where that version is. */
  readonly url: string | null;
  readonly version: "v4" | "v5";
}

export interface FeedConfig extends SourceConfig {
  readonly name: string;
}

export interface SlackConfig {
  /** Ends in a slash. */
  readonly apiUrl: string;
  readonly opsChannel: string;
  readonly broadcast: readonly EventType[];
  readonly holdAbove: number;
  /** Working days before a meeting on which it is told again; 0: not at all. */
  readonly meetingDays: number;
  readonly settleSeconds: number;
  /** User groups of Slack whose members may change what is heard; empty: every member. */
  readonly keepers: readonly string[];
  /** Links are shown as Work Objects, which are enabled for the app in Slack. */
  readonly workObjects: boolean;
  /** For requests over HTTP. */
  readonly port: number;
  readonly host: string;
}

/** What comes from the environment only. Null where it is not set. */
export interface Secrets {
  readonly botToken: string | null;
  readonly appToken: string | null;
  readonly signingSecret: string | null;
}
