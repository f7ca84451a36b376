import type { Contradiction, Skipped, SubjectId } from "#parliament";
import type { Language } from "./language.ts";

/** A message to the operators. */
export interface Notice {
  readonly type: "notice";
  readonly language: Language;
  readonly level: NoticeLevel;
  readonly matter: Matter;
}

export type NoticeLevel = "info" | "warning" | "resolved";

/** What the operators are told of, with what a sentence about it needs. */
export interface Matters {
  /** Polls of a stream fail, so many in a row. */
  readonly "source-failing": Stream & { readonly times: number; readonly error: string };
  readonly "source-mended": Stream;
  /** It answers, and has brought nothing since an instant (UTC ISO). */
  readonly "source-silent": { readonly source: string; readonly since: string };
  readonly "source-heard": { readonly source: string };
  /** It numbers from below the position that was reached. */
  readonly "source-begun-anew": { readonly source: string };
  readonly "source-caught-up": { readonly source: string };
  /** Something that it brought could not be read and was stepped over; the rest was read. */
  readonly "entries-skipped": Stream & { readonly skipped: readonly Skipped[] };
  /** A kind of records stays away since a civil date, while others come. */
  readonly "kind-missing": { readonly source: string; readonly kind: string; readonly since: string };
  readonly "kind-back": { readonly source: string; readonly kind: string };
  readonly contradiction: {
    readonly subject: SubjectId;
    readonly id: string | null;
    readonly title: string;
    readonly contradiction: Contradiction;
  };
  /** A post breaks a limit of the messenger, and goes without layout. */
  readonly "post-plain": { readonly channel: string; readonly post: string };
  /** It was laid aside. */
  readonly "post-refused": { readonly channel: string; readonly post: string; readonly reason: string };
  /** Whether it arrived cannot be seen; it was laid aside. */
  readonly "post-unclear": { readonly channel: string; readonly post: string; readonly reason: string };
  readonly "channel-refused": { readonly channel: string; readonly reason: string };
  /** It was first tried a while ago (UTC ISO), and what waits behind it waits too. */
  readonly "post-stuck": {
    readonly channel: string;
    readonly post: string;
    readonly since: string;
    readonly reason: string;
  };
  /** How far the messenger's clock is ahead of ours; less than nothing where it is behind. */
  readonly "clock-skew": { readonly minutes: number };
  /** A channel of the rules has another name in the messenger now. */
  readonly "channel-renamed": { readonly channel: string; readonly name: string };
  /** The first words in a channel that the app was invited to, with the names of the rules that post there. */
  readonly greeting: { readonly channel: string; readonly rules: readonly string[] };
  /** The messenger took nothing at all for a while. */
  readonly "app-refused": { readonly reason: string };
  /** It knows of less than was sent since an instant (UTC ISO): it was put back, or lost a part. */
  readonly "database-older": { readonly since: string };
  /** A look at all of it found it damaged. */
  readonly "database-damaged": { readonly problem: string };
  /** What each rule of words hit in a month: those that hit nothing, and those that hit very much. */
  readonly "rules-month": RulesMonth;
  /** Nothing can be kept any more but what was set apart for that. */
  readonly "disk-full": object;
  readonly "disk-free": object;
  /** A change of the configuration is at fault, and the one before stays. */
  readonly "rules-kept": { readonly problem: string };
  /** Every morning: that all is well, and what was seen. */
  readonly day: DayFacts;
}

/** Rules by their names. */
export interface RulesMonth {
  readonly silent: readonly string[];
  readonly loud: readonly { readonly name: string; readonly hits: number }[];
}

/** `*` is the stream of everything. */
interface Stream {
  readonly source: string;
  readonly stream: string;
}

/** What the last 24 hours came to. */
export interface DayFacts {
  readonly seen: number;
  readonly hits: number;
  readonly delivered: number;
  readonly undelivered: number;
  /** Of the source that is furthest behind; null where that is not known. */
  readonly lagMinutes: number | null;
}

export type MatterName = keyof Matters;
export type Matter<Name extends MatterName = MatterName> = {
  readonly [Each in Name]: { readonly what: Each } & Matters[Each];
}[Name];
